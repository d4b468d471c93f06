#include "rules/yaml/yaml_parts.h"

#include <algorithm>

namespace rules::yaml {
namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";

/// The word before the colon that begins the line; empty: no top-level key begins here.
std::string_view key_of(std::string_view line) {
  const auto colon = line.find_first_not_of(letters);
  return colon != 0 && colon != line.npos && line[colon] == ':' ? line.substr(0, colon) : std::string_view();
}

}  // namespace

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size() - 1) + 1) {
    const auto key = key_of(text.substr(at, text.find('\n', at) - at));
    if (key.empty()) continue;
    if (!parts.empty()) parts.back().end = at;
    parts.push_back({key, at, text.size()});
  }
  return parts;
}

void blank(std::string& text, const Part& part) {
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(part.begin + part.key.size() + 1);
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(part.end);
  std::replace_if(
      begin, end, [](char c) { return c != '\n' && c != '\r'; }, ' ');
}

}  // namespace rules::yaml
