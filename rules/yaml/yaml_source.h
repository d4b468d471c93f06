#pragma once
/// The text that yaml.cc reads, before and beside yaml-cpp: whether it is text at all, and where its characters stand.
///
///   SourceText       byte offsets become places; the extent of what begins at an offset
///   bytes_problems   what keeps it from being read: size, encoding, control characters
///   tab_problems     lines indented with tabs

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "rules/draft/draft_values.h"

namespace rules::yaml {

/// A view: the text must outlive it.
class SourceText {
 public:
  SourceText(std::string_view text, std::string file);

  std::string_view text() const { return text_; }
  const std::string& file() const { return file_; }
  /// From 1.
  int line_of(std::size_t offset) const;
  /// Without its line break.
  std::string_view line_text(int line) const;
  /// Ends with its line at the latest.
  base::Place place(std::size_t offset, std::size_t bytes) const;

  /// The offset is that of the colon behind the first word of a line.
  bool is_first_colon(std::size_t offset) const;
  /// The colon of "title:Конкурс" (one word to YAML) at the start of this line or of the last one before it that has
  /// text.
  std::optional<base::Place> colon_without_space(std::size_t offset) const;

  /// The first byte of a node's own text: behind its anchor, tag, blanks and comments.
  std::size_t behind_properties(std::size_t offset) const;
  /// The bracket at `offset` to its partner, or to the end of the line.
  std::size_t flow_bytes(std::size_t offset) const;
  /// The quoted text at `offset` with both quotes.
  std::size_t quoted_bytes(std::size_t offset) const;

  /// What yaml-cpp read as `decoded`, with the place of each of its characters.
  FormulaText content(std::size_t offset, std::string decoded) const;

 private:
  std::size_t line_start(int line) const { return line_starts_[static_cast<std::size_t>(line - 1)]; }
  std::size_t characters_before(std::size_t offset) const;
  bool opens_quote(std::size_t at) const;

  std::string_view text_;
  std::string file_;
  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t> milestones_;  ///< Characters before every 1024th byte: long lines stay cheap.
};

base::Diagnostics bytes_problems(std::string_view text, const std::string& file);
base::Diagnostics tab_problems(const SourceText& source);

}  // namespace rules::yaml
