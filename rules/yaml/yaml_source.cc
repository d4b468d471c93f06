#include "rules/yaml/yaml_source.h"

#include <algorithm>
#include <utility>

namespace rules::yaml {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

std::size_t skip_comment(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

std::size_t skip_blanks_and_comments(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_blank(text[at]) || text[at] == '#')) {
    at = text[at] == '#' ? skip_comment(text, at) : at + 1;
  }
  return at;
}

constexpr std::size_t milestone = 1024;

/// Offset of the colon behind the line's first word.
std::optional<std::size_t> first_colon(std::string_view line) {
  const auto word = std::min(line.find_first_not_of(" -"), line.size());
  const auto end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_", word);
  if (end == std::string_view::npos || end == word || line[end] != ':') return {};
  return end;
}

/// The same, when something follows it at once.
std::optional<std::size_t> glued_colon(std::string_view line) {
  const auto colon = first_colon(line);
  return colon && *colon + 1 < line.size() && !is_blank(line[*colon + 1]) ? colon : std::nullopt;
}

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

SourceText::SourceText(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {
  line_starts_.push_back(0);
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (at % milestone == 0) milestones_.push_back(characters);
    if (starts_character(text_[at])) ++characters;
    if (text_[at] == '\n') line_starts_.push_back(at + 1);
  }
  milestones_.push_back(characters);
}

int SourceText::line_of(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(line_starts_, offset);
  return static_cast<int>(after - line_starts_.begin());
}

std::string_view SourceText::line_text(int line) const {
  const bool last = static_cast<std::size_t>(line) == line_starts_.size();
  const auto end = last ? text_.size() : line_start(line + 1) - 1;
  auto found = text_.substr(line_start(line), end - line_start(line));
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

std::size_t SourceText::characters_before(std::size_t offset) const {
  const auto known = offset / milestone * milestone;
  const auto rest = text_.substr(known, offset - known);
  return milestones_[offset / milestone] + static_cast<std::size_t>(std::ranges::count_if(rest, starts_character));
}

base::Place SourceText::place(std::size_t offset, std::size_t bytes) const {
  const int line = line_of(std::min(offset, text_.size()));
  const auto end_of_line = line_start(line) + line_text(line).size();
  const auto start = std::min(offset, end_of_line);
  const auto before = characters_before(start);
  const auto behind = characters_before(start + std::min(bytes, end_of_line - start));
  return {.file = file_,
          .line = line,
          .column = static_cast<int>(before - characters_before(line_start(line))) + 1,
          .length = static_cast<int>(behind - before)};
}

bool SourceText::is_first_colon(std::size_t offset) const {
  const int line = line_of(offset);
  return first_colon(line_text(line)) == offset - line_start(line);
}

std::optional<base::Place> SourceText::colon_without_space(std::size_t offset) const {
  int line = line_of(offset);
  if (const auto colon = glued_colon(line_text(line))) return place(line_start(line) + *colon, 1);
  while (line > 1 && line_text(--line).find_first_not_of(blanks) == std::string_view::npos) {
  }
  if (const auto colon = glued_colon(line_text(line))) return place(line_start(line) + *colon, 1);
  return {};
}

std::size_t SourceText::behind_properties(std::size_t offset) const {
  auto at = std::min(offset, text_.size());
  while (at < text_.size() && (text_[at] == '&' || text_[at] == '!')) {
    at = std::min(text_.find_first_of(" \t\r\n,[]{}", at), text_.size());
    at = skip_blanks_and_comments(text_, at);
  }
  return at;
}

std::size_t SourceText::quoted_bytes(std::size_t offset) const {
  const char quote = text_[offset];
  for (auto at = offset + 1; at < text_.size(); ++at) {
    const bool doubled = quote == '\'' && text_.substr(at, 2) == "''";
    const bool escape = quote == '"' && text_[at] == '\\';
    if (text_[at] == quote && !doubled) return at + 1 - offset;
    if (doubled || escape) ++at;
  }
  return text_.size() - offset;
}

/// A quote that begins a text; in the middle of a word it is a letter like any other.
bool SourceText::opens_quote(std::size_t at) const {
  const bool quote = text_[at] == '"' || text_[at] == '\'';
  return quote && at > 0 && std::string_view(" \t,:[{").find(text_[at - 1]) != std::string_view::npos;
}

std::size_t SourceText::flow_bytes(std::size_t offset) const {
  int depth = 0;
  auto at = offset;
  do {
    if (text_[at] == '[' || text_[at] == '{') ++depth;
    if (text_[at] == ']' || text_[at] == '}') --depth;
    at += opens_quote(at) ? quoted_bytes(at) : 1;
  } while (depth > 0 && at < text_.size() && text_[at] != '\n');
  return at - offset;
}

}  // namespace rules::yaml
