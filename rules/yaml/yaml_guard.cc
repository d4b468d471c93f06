/// What is looked at before yaml-cpp sees a byte.
#include <algorithm>

#include "base/text.h"
#include "rules/yaml/problems_yaml.h"
#include "rules/yaml/yaml_source.h"

namespace rules::yaml {
namespace {

constexpr std::size_t most_megabytes = 4;

/// Windows-1251 has Russian letters at C0 and above; other bytes beyond ASCII are rare in it.
problems::Encoding guess(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return problems::Encoding::utf_16;
  const auto beyond = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto letter = [](char c) { return static_cast<unsigned char>(c) >= 0xC0; };
  const auto letters = std::ranges::count_if(text, letter);
  const bool russian = letters * 10 >= std::ranges::count_if(text, beyond) * 8;
  return russian ? problems::Encoding::windows_1251 : problems::Encoding::unknown;
}

/// YAML allows tab, line feed and carriage return; yaml-cpp takes byte 04 for the end of the file.
bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

bool is_tab_indented(std::string_view line) {
  const auto indent = line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
  return indent.size() < line.size() && line[indent.size()] != '#' && indent.find('\t') != std::string_view::npos;
}

}  // namespace

base::Diagnostics bytes_problems(std::string_view text, const std::string& file) {
  if (text.size() > most_megabytes << 20U) return {problems::too_large({.file = file}, most_megabytes)};
  if (const auto bad = base::first_bad_byte(text)) {
    return {problems::not_utf8(SourceText(text.substr(0, *bad + 1), file).place(*bad, 1), guess(text))};
  }
  const auto forbidden = std::ranges::find_if(text, is_forbidden);
  if (forbidden == text.end()) return {};
  const auto at = SourceText(text, file).place(static_cast<std::size_t>(forbidden - text.begin()), 1);
  return {problems::control_character(at, static_cast<unsigned char>(*forbidden))};
}

base::Diagnostics tab_problems(const SourceText& source) {
  base::Diagnostics found;
  const int lines = source.line_of(source.text().size());
  for (int line = 1; line <= lines; ++line) {
    const auto text = source.line_text(line);
    if (!is_tab_indented(text)) continue;
    const auto at = static_cast<int>(text.find('\t')) + 1;
    const auto end = static_cast<int>(text.find_first_not_of(" \t")) + 1;
    found.push_back(problems::tab({.file = source.file(), .line = line, .column = at, .length = end - at}));
  }
  return found;
}

}  // namespace rules::yaml
