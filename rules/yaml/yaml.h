#pragma once
/// YAML as an immutable tree with places: no conversions (a scalar is its text), no surprises. yaml-cpp stays in
/// yaml.cc.
///
///   Node      a place and one of Nothing (`~` or no value at all), Scalar, Sequence, Mapping
///   Document  the tree, when the text could be read, and everything that is wrong with it as YAML
///
/// Within limits that keep hostile text cheap: 4 MB, 64 levels, 200,000 nodes, 10,000 nodes added by aliases. A Mapping
/// has no key twice and only scalar keys: what breaks this is told and left out. An alias stands for a copy of its
/// anchor.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "rules/draft/draft_values.h"

namespace rules::yaml {

struct Node;
struct Entry;

/// No value. `written`: somebody wrote `~` or `null`; otherwise nothing stands there, and the place is that of the key.
struct Nothing {
  bool written = false;
};

struct Scalar {
  enum class Style { plain, quoted, block };
  FormulaText content;  ///< Its place is that inside the quotes.
  Style style = Style::plain;

  const std::string& text() const { return content.text; }
  bool plain() const { return style == Style::plain; }
};

struct Sequence {
  std::vector<Node> items;
};

struct Mapping {
  std::vector<Entry> entries;

  /// The value under the key, or nullptr.
  const Node* find(std::string_view key) const;
};

struct Node {
  base::Place place;
  std::variant<Nothing, Scalar, Sequence, Mapping> value;

  bool is_nothing() const { return std::holds_alternative<Nothing>(value); }
  const Scalar* scalar() const { return std::get_if<Scalar>(&value); }
  const Sequence* sequence() const { return std::get_if<Sequence>(&value); }
  const Mapping* mapping() const { return std::get_if<Mapping>(&value); }
};

struct Key {
  std::string text;
  bool quoted = false;
  base::Place place;
};

struct Entry {
  Key key;
  Node value;
};

/// A top-level key whose value can't be read, for a mistake of syntax that is told; there it has none.
struct Lost {
  std::string key;
  int first_line = 0, last_line = 0;
  std::string text;  ///< As written, from the key on.
};

struct Document {
  std::optional<Node> top;
  base::Diagnostics diagnostics;
  std::vector<Lost> lost = {};
  bool whole = true;  ///< Whatever is not lost was read to the end.
};

/// The node itself and all below it.
std::size_t node_count(const Node& node);
/// 1 for a scalar.
std::size_t level_count(const Node& node);

Document parse(std::string_view text, const std::string& file);

}  // namespace rules::yaml
