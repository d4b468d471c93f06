#include "cli/contest_head.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>

namespace cli {
namespace {

/// Calls `see` with each line, its line break included, and whether it stands under `contest:`.
void walk(std::string_view text, const std::function<void(std::string_view line, bool in_head)>& see) {
  bool in_head = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    const bool is_key =
        !line.empty() && line.front() != ' ' && line.front() != '#' && line.front() != '\n' && line.front() != '\r';
    if (is_key) in_head = line.starts_with("contest:");
    see(line, in_head && !is_key);
    text.remove_prefix(end);
  }
}

/// What follows "  key: " on the line, without its line break.
std::optional<std::string_view> value_of(std::string_view line, std::string_view key) {
  const std::size_t indent = line.find_first_not_of(' ');
  if (indent == 0 || indent == std::string_view::npos) return std::nullopt;
  line.remove_prefix(indent);
  if (!line.starts_with(key) || !line.substr(key.size()).starts_with(": ")) return std::nullopt;
  line.remove_prefix(key.size() + 2);
  return line.substr(0, line.find_last_not_of("\r\n") + 1);
}

/// A plain number stays plain; everything else is the same text to YAML only in quotes.
std::string scalar(std::string_view text) {
  const bool is_number = text.find_first_not_of("0123456789") == std::string_view::npos && !text.starts_with('0');
  if (is_number && !text.empty()) return std::string(text);
  std::string made = "'";
  for (const char c : text) made += c == '\'' ? std::string("''") : std::string(1, c);
  return made + "'";
}

/// The line with another value, or as it is.
std::string changed(std::string_view line, const ContestHead& head) {
  const std::pair<std::string_view, std::string> values[] = {
      {"id", head.id}, {"title", scalar(head.title)}, {"edition", scalar(head.edition)}};
  for (const auto& [key, value] : values) {
    if (!value_of(line, key)) continue;
    return fmt::format("{}{}: {}\n", line.substr(0, line.find_first_not_of(' ')), key, value);
  }
  return std::string(line);
}

}  // namespace

std::string with_head(std::string_view yaml_text, const ContestHead& head) {
  std::string made;
  walk(yaml_text,
       [&](std::string_view line, bool in_head) { made += in_head ? changed(line, head) : std::string(line); });
  return made;
}

std::string title_in(std::string_view yaml_text) {
  std::string title;
  walk(yaml_text, [&](std::string_view line, bool in_head) {
    const auto value = value_of(line, "title");
    if (in_head && value && title.empty()) title = *value;
  });
  const bool is_quoted =
      title.size() >= 2 && (title.front() == '"' || title.front() == '\'') && title.back() == title.front();
  return is_quoted ? title.substr(1, title.size() - 2) : title;
}

}  // namespace cli
