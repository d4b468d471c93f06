#pragma once
/// The usable values of one mapping, by key: what read_*.cc make drafts of. A value with a mistake is as if it were not
/// there; the mistake has been told by read_shape.

#include <optional>
#include <unordered_set>
#include <vector>

#include "rules/draft/draft.h"
#include "rules/keys/words.h"
#include "rules/read/read_scalar.h"
#include "rules/yaml/yaml.h"

namespace rules {

using Unusable = std::unordered_set<const yaml::Node*>;

class Fields {
 public:
  /// A node that is no mapping has no fields. Both must outlive this.
  Fields(const yaml::Node& node, const Unusable& unusable) : node_(node), unusable_(unusable) {}

  const base::Place& place() const { return node_.place; }
  const Unusable& unusable() const { return unusable_; }

  /// Where the key stands; line 0 where it does not.
  base::Place place_of(std::string_view key) const;
  /// The usable value, or nullptr.
  const yaml::Node* find(std::string_view key) const;

  Text text(std::string_view key) const;  ///< Empty, with line 0, when there is none.
  std::optional<Text> optional_text(std::string_view key) const;
  std::optional<Number> number(std::string_view key) const;
  std::optional<Whole> whole(std::string_view key) const;
  std::optional<Flag> flag(std::string_view key) const;
  std::optional<FormulaText> formula(std::string_view key) const;
  std::optional<Rounding> rounding(std::string_view key) const;
  std::optional<RoundingOrNone> rounding_or_none(std::string_view key) const;

  /// A list of words, or one word.
  std::optional<std::vector<Text>> texts(std::string_view key) const;
  std::vector<NamedCell> cells(std::string_view key) const;

  /// Of the mapping under the key; of none when there is none.
  Fields inner(std::string_view key) const;
  std::vector<const yaml::Node*> items(std::string_view key) const;
  std::vector<const yaml::Entry*> entries(std::string_view key) const;
  /// Of this mapping itself.
  std::vector<const yaml::Entry*> entries() const { return usable_entries(node_); }

  template <class Meaning, std::size_t Size>
  std::optional<Sourced<Meaning>> word(std::string_view key, const Vocabulary<Meaning, Size>& vocabulary) const {
    const auto* node = find(key);
    if (!node) return {};
    return Sourced<Meaning>{*meaning_of(node->scalar()->text(), vocabulary), node->place};
  }

  template <class Meaning, std::size_t Size>
  static std::optional<Meaning> meaning_of(std::string_view word, const Vocabulary<Meaning, Size>& vocabulary) {
    for (const auto& each : vocabulary) {
      if (each.word == word) return each.meaning;
    }
    return {};
  }

 private:
  std::vector<const yaml::Entry*> usable_entries(const yaml::Node& node) const;

  const yaml::Node& node_;
  const Unusable& unusable_;
};

Text text_of(const yaml::Key& key);
/// A mapping by the keys of a rounding.
Rounding rounding_of(const Fields& fields);

/// Every item of a list that `read` makes something of.
template <class Read>
auto read_items(const Fields& fields, std::string_view key, Read read) {
  std::vector<decltype(read(fields))> made;
  for (const auto* item : fields.items(key)) made.push_back(read(Fields(*item, fields.unusable())));
  return made;
}

/// The same, when the key is there at all.
template <class Read>
auto read_optional_items(const Fields& fields, std::string_view key, Read read) {
  using Made = decltype(read_items(fields, key, read));
  return fields.find(key) ? std::optional<Made>(read_items(fields, key, read)) : std::nullopt;
}

template <class Read>
auto read_optional(const Fields& fields, std::string_view key, Read read) {
  const auto* node = fields.find(key);
  using Made = decltype(read(fields));
  return node ? std::optional<Made>(read(Fields(*node, fields.unusable()))) : std::nullopt;
}

}  // namespace rules
