#include "base/text.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "base/utf8.h"

namespace base {
namespace {

bool blank(char32_t code) {
  if (code <= 0x20 || code == 0x7F) return true;
  if (code < 0x85) return false;
  constexpr std::u32string_view others = U"\u0085\u00A0\u1680\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF";
  return (code >= 0x2000 && code <= 0x200A) || others.find(code) != std::u32string_view::npos;
}

// The last character: UTF-8 is read backwards by skipping at most three continuation bytes.
CodePoint last_code_point(std::string_view text) {
  for (std::size_t length = 1; length <= std::min<std::size_t>(4, text.size()); ++length) {
    const CodePoint code = first_code_point(text.substr(text.size() - length));
    if (code.valid && static_cast<std::size_t>(code.length) == length) return code;
  }
  return {.code = static_cast<unsigned char>(text.back()), .length = 1, .valid = false};
}

bool blank(CodePoint character) { return character.valid && blank(character.code); }

bool is_graphic(char c) { return c > ' ' && c < '\x7f'; }

bool leads_cyrillic(char c) { return c == '\xD0' || c == '\xD1'; }

// Most texts begin and end so, and are looked at no further.
bool begins_plainly(std::string_view text) { return is_graphic(text.front()) || leads_cyrillic(text.front()); }

bool ends_plainly(std::string_view text) {
  const bool continues = (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80;
  return is_graphic(text.back()) || (continues && text.size() > 1 && leads_cyrillic(text[text.size() - 2]));
}

// How much of the text fits into the cells; marks of no width stay with the character before them.
std::size_t fitting_prefix(std::string_view text, int cells) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto length = static_cast<std::size_t>(first_code_point(text.substr(at)).length);
    cells -= width(text.substr(at, length));
    if (cells < 0) break;
    at += length;
  }
  return at;
}

}  // namespace

std::string_view trim_unusual(std::string_view text) {
  while (!text.empty() && !begins_plainly(text) && blank(first_code_point(text))) {
    text.remove_prefix(static_cast<std::size_t>(first_code_point(text).length));
  }
  while (!text.empty() && !ends_plainly(text) && blank(last_code_point(text))) {
    text.remove_suffix(static_cast<std::size_t>(last_code_point(text).length));
  }
  return text;
}

std::string pad(std::string_view text, int cells, Align align) {
  const auto missing = static_cast<std::size_t>(std::max(0, cells - width(text)));
  std::size_t before = 0;
  if (align == Align::right) before = missing;
  if (align == Align::centre) before = missing / 2;
  return std::string(before, ' ').append(text).append(missing - before, ' ');
}

std::string truncate(std::string_view text, int cells) {
  if (width(text) <= cells) return std::string(text);
  if (cells < 1) return {};
  return std::string(text.substr(0, fitting_prefix(text, cells - 1))) + "…";
}

std::string_view plural(std::int64_t n, std::string_view one, std::string_view few, std::string_view many) {
  const std::int64_t tens = std::abs(n % 100);
  const std::int64_t units = tens % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (units == 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

std::string counted(std::int64_t n, std::string_view one, std::string_view few, std::string_view many) {
  return fmt::format("{} {}", n, plural(n, one, few, many));
}

}  // namespace base
