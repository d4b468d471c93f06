#include "rules/yaml/yaml_traps.h"

#include <algorithm>
#include <array>

namespace rules::yaml {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_one_of(std::string_view word, std::string_view lower) {
  const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); };
  return std::ranges::equal(word, lower, same);
}

bool is_yes_no(std::string_view word) {
  static constexpr std::array<std::string_view, 4> words = {"yes", "no", "on", "off"};
  return std::ranges::any_of(words, [&](std::string_view each) { return is_one_of(word, each); });
}

/// Digits in front, taken off.
std::size_t take_digits(std::string_view& text) {
  const auto count = static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  text.remove_prefix(count);
  return count;
}

std::string_view without_sign(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  return text;
}

bool has_leading_zero(std::string_view text) {
  if (text.size() < 2 || text.front() != '0') return false;
  if (text[1] == 'x' || text[1] == 'o')
    return text.size() > 2 && text.find_first_not_of("0123456789abcdefABCDEF", 2) == text.npos;
  return is_digit(text[1]) && text.find_first_not_of("0123456789.") == text.npos && std::ranges::count(text, '.') <= 1;
}

bool is_sexagesimal(std::string_view text) {
  if (take_digits(text) == 0 || text.empty()) return false;
  while (!text.empty()) {
    if (text.front() != ':') return false;
    text.remove_prefix(1);
    const auto digits = take_digits(text);
    if (digits < 1 || digits > 2) return false;
  }
  return true;
}

bool has_exponent(std::string_view text) {
  if (take_digits(text) == 0) return false;
  if (!text.empty() && text.front() == '.') {
    text.remove_prefix(1);
    take_digits(text);
  }
  if (text.empty() || (text.front() != 'e' && text.front() != 'E')) return false;
  text = without_sign(text.substr(1));
  return take_digits(text) > 0 && text.empty();
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

bool is_date(std::string_view text) {
  if (take_digits(text) != 4 || !take(text, '-')) return false;
  if (take_digits(text) == 0 || !take(text, '-')) return false;
  if (take_digits(text) == 0) return false;
  return text.empty() || (text.size() > 1 && (text[0] == 'T' || text[0] == 't' || text[0] == ' ') &&
                          is_digit(text[1]) && text.find(':') != text.npos);
}

}  // namespace

Trap trap_in(std::string_view plain) {
  if (is_yes_no(plain)) return Trap::yes_no;
  if (is_one_of(plain, "true") || is_one_of(plain, "false")) return Trap::true_false;
  if (is_date(plain)) return Trap::date;
  const auto number = without_sign(plain);
  if (has_leading_zero(number)) return Trap::leading_zero;
  if (is_sexagesimal(number)) return Trap::sexagesimal;
  if (has_exponent(number)) return Trap::exponent;
  return Trap::none;
}

bool says_yes(std::string_view plain) {
  return is_one_of(plain, "yes") || is_one_of(plain, "on") || is_one_of(plain, "true");
}

}  // namespace rules::yaml
