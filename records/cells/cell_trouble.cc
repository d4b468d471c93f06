#include "records/cells/cell_trouble.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/decimal.h"
#include "base/exact.h"
#include "base/text.h"
#include "base/utf8.h"
#include "records/cells/cell_date.h"

namespace records {
namespace {

constexpr std::array<std::string_view, 25> words_for_nothing = {
    "-",          "--",         "–",          "—",   "−",   ".",    "..",  "...",    "…",
    "?",          "x",          "х",          "н/я", "н/д", "н/о",  "нет", "неявка", "не явился",
    "не явилась", "нет оценки", "не оценено", "n/a", "na",  "none", "null"};

bool digit(char c) { return c >= '0' && c <= '9'; }

bool has_digit(std::string_view text) { return std::ranges::any_of(text, digit); }

bool is_decimal(std::string_view text) { return parse_decimal_cell(text, DecimalStyle::point).has_value(); }

std::string with_point(std::string text) {
  std::ranges::replace(text, ',', '.');
  return text;
}

std::string without(std::string_view text, std::string_view what) {
  std::string rest(text);
  for (std::size_t at = rest.find(what); at != std::string::npos; at = rest.find(what, at)) rest.erase(at, what.size());
  return rest;
}

/// A cell as a recogniser sees it: trimmed, in lower case.
struct Seen {
  std::string_view text;
  DecimalStyle style;
};

using Recognised = std::optional<NotDecimal>;

Recognised blank(const Seen& seen) {
  return seen.text.empty() ? Recognised(NotDecimal{CellTrouble::blank}) : std::nullopt;
}

Recognised abstained(const Seen& seen) {
  return says_abstained(seen.text) ? Recognised(NotDecimal{CellTrouble::abstained, "abstained"}) : std::nullopt;
}

Recognised not_given(const Seen& seen) {
  const bool found = std::ranges::find(words_for_nothing, seen.text) != words_for_nothing.end();
  return found ? Recognised(NotDecimal{CellTrouble::not_given}) : std::nullopt;
}

Recognised spreadsheet_error(const Seen& seen) {
  return seen.text.starts_with('#') ? Recognised(NotDecimal{CellTrouble::spreadsheet_error}) : std::nullopt;
}

Recognised date(const Seen& seen) {
  std::optional<std::string> typed = decimal_behind_date(seen.text);
  return typed ? Recognised(NotDecimal{CellTrouble::date, *std::move(typed)}) : std::nullopt;
}

Recognised time(const Seen& seen) {
  const bool found = seen.text.find(':') != std::string_view::npos && has_digit(seen.text) &&
                     std::ranges::all_of(seen.text, [](char c) { return digit(c) || c == ':'; });
  return found ? Recognised(NotDecimal{CellTrouble::time}) : std::nullopt;
}

Recognised percent(const Seen& seen) {
  if (!seen.text.ends_with('%')) return std::nullopt;
  const std::string_view number = base::trim(seen.text.substr(0, seen.text.size() - 1));
  return NotDecimal{CellTrouble::percent, is_decimal(number) ? with_point(std::string(number)) : ""};
}

// One mark, three digits after it, and the style has the other mark: parse_decimal_cell would have taken it otherwise.
Recognised ambiguous(const Seen& seen) {
  const DecimalStyle other = seen.style == DecimalStyle::point ? DecimalStyle::comma : DecimalStyle::point;
  if (!parse_decimal_cell(seen.text, other)) return std::nullopt;
  std::string grouped = without(without(seen.text, ","), ".");
  return NotDecimal{CellTrouble::ambiguous, with_point(std::string(seen.text)), std::move(grouped)};
}

// Groups of three after the first: what stands between `separators`.
bool grouped_by_three(std::string_view whole, std::string_view separators) {
  std::size_t at = whole.find_first_of(separators);
  if (at == std::string_view::npos || at == 0 || at > 3) return false;
  for (; at < whole.size(); at += 4) {
    const std::string_view group = whole.substr(at, 4);
    if (group.size() != 4 || group.front() != whole[whole.find_first_of(separators)]) return false;
    if (!std::ranges::all_of(group.substr(1), digit)) return false;
  }
  return true;
}

// Blanks become one sign, so that all grouping looks alike.
std::string blanks_as_apostrophes(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const auto length = static_cast<std::size_t>(base::first_code_point(text).length);
    const std::string_view one = text.substr(0, length);
    plain += base::trim(one).empty() || one == "’" || one == "_" ? "'" : std::string(one);
    text.remove_prefix(length);
  }
  return plain;
}

Recognised thousands(const Seen& seen) {
  const std::string text = blanks_as_apostrophes(seen.text);
  const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
  const std::size_t last = text.find_last_of(".,");
  const bool one_kind = last == std::string::npos || text.find(text[last]) != last;
  const std::size_t end = one_kind ? text.size() : last;
  const std::string_view whole = std::string_view(text).substr(sign, end - sign);
  if (!grouped_by_three(whole, "'.,")) return std::nullopt;
  std::string digits = text.substr(0, sign) + without(without(without(whole, "'"), "."), ",");
  if (!one_kind) digits += "." + text.substr(last + 1);
  return is_decimal(digits) ? Recognised(NotDecimal{CellTrouble::thousands, digits}) : std::nullopt;
}

Recognised minus(const Seen& seen) {
  constexpr std::array<std::string_view, 6> dashes = {"−", "–", "—", "‐", "‑", "-"};
  const auto* dash = std::ranges::find_if(dashes, [&](std::string_view each) { return seen.text.starts_with(each); });
  if (dash == dashes.end()) return std::nullopt;
  const std::string_view number = base::trim(seen.text.substr(dash->size()));
  if (number.empty() || !digit(number.front()) || !is_decimal(number)) return std::nullopt;
  return NotDecimal{CellTrouble::minus, "-" + with_point(std::string(number))};
}

struct LookAlike {
  std::string_view letter;
  char digit;
};

// In lower case.
constexpr std::array<LookAlike, 9> look_alikes = {
    {{"o", '0'}, {"о", '0'}, {"з", '3'}, {"б", '6'}, {"l", '1'}, {"i", '1'}, {"і", '1'}, {"ч", '4'}, {"|", '1'}}};

Recognised look_alike(const Seen& seen) {
  std::string digits;
  for (std::string_view rest = seen.text; !rest.empty();) {
    const std::string_view one = rest.substr(0, static_cast<std::size_t>(base::first_code_point(rest).length));
    const auto* found = std::ranges::find(look_alikes, one, &LookAlike::letter);
    digits += found == look_alikes.end() ? std::string(one) : std::string(1, found->digit);
    rest.remove_prefix(one.size());
  }
  return is_decimal(digits) ? Recognised(NotDecimal{CellTrouble::look_alike, with_point(digits)}) : std::nullopt;
}

struct Scale {
  std::string_view word;
  int power;
};

constexpr std::array<Scale, 8> scales = {
    {{"тыс.", 3}, {"тыс", 3}, {"тысяч", 3}, {"млн.", 6}, {"млн", 6}, {"млрд", 9}, {"к", 3}, {"k", 3}}};
constexpr std::array<std::string_view, 9> currencies = {"рублей", "рубля", "рубль", "руб.", "руб",
                                                        "р.",     "р",     "₽",     "rub"};

std::string_view before(std::string_view text, std::string_view end) {
  return base::trim(text.substr(0, text.size() - end.size()));
}

// "1 000 000 руб.", "1,5 млн"
Recognised amount(const Seen& seen) {
  std::string_view rest = seen.text;
  const auto ends = [&](std::string_view word) { return rest.ends_with(word); };
  const auto* currency = std::ranges::find_if(currencies, ends);
  if (currency != currencies.end()) rest = before(rest, *currency);
  const auto* scale = std::ranges::find_if(scales, ends, &Scale::word);
  if (scale != scales.end()) rest = before(rest, scale->word);
  const std::optional<CellDecimal> number = parse_decimal_cell(rest, seen.style);
  if (rest == seen.text || !number) return std::nullopt;
  const int power = (scale == scales.end() ? 0 : scale->power) - number->digits_after_point;
  return NotDecimal{CellTrouble::decorated,
                    base::to_text(base::Exact{number->mantissa} * base::Exact::power_of_ten(power))};
}

Recognised incomplete(const Seen& seen) {
  const std::string before = "0" + std::string(seen.text);
  const std::string after = std::string(seen.text) + "0";
  const bool mark_first = seen.text.front() == '.' || seen.text.front() == ',';
  if (mark_first && is_decimal(before)) return NotDecimal{CellTrouble::incomplete, with_point(before)};
  if (!is_decimal(after)) return std::nullopt;
  return NotDecimal{CellTrouble::incomplete, std::string(seen.text.substr(0, seen.text.size() - 1))};
}

Recognised exponent(const Seen& seen) {
  const std::size_t e = seen.text.find('e');
  if (e == std::string_view::npos) return std::nullopt;
  const auto number = base::parse_decimal(with_point(std::string(seen.text.substr(0, e))));
  const auto exponent = base::parse_decimal(seen.text.substr(e + 1));
  if (!number || !exponent || !exponent->is_integer()) return std::nullopt;
  if (base::abs(*exponent) > base::Exact{18}) return NotDecimal{CellTrouble::exponent};
  const auto power = static_cast<int>(*exponent->as_int64());
  const std::string digits = base::to_text(*number * base::Exact::power_of_ten(power));
  return NotDecimal{CellTrouble::exponent, is_decimal(digits) ? digits : ""};
}

Recognised too_long(const Seen& seen) {
  const auto digits = std::ranges::count_if(seen.text, digit);
  const bool number = seen.text.find_first_not_of("0123456789.,+-") == std::string_view::npos;
  return number && digits > 18 ? Recognised(NotDecimal{CellTrouble::too_long}) : std::nullopt;
}

// Numbers in the text, each with its sign and fraction.
std::vector<std::string_view> numbers_in(std::string_view text) {
  std::vector<std::string_view> numbers;
  for (std::size_t at = text.find_first_of("0123456789"); at != std::string_view::npos;) {
    std::size_t end = text.find_first_not_of("0123456789.,", at);
    end = std::min(end, text.size());
    std::size_t length = end - at;
    while (!digit(text[at + length - 1])) --length;
    numbers.push_back(text.substr(at, length));
    at = text.find_first_of("0123456789", end);
  }
  return numbers;
}

Recognised decorated(const Seen& seen) {
  const std::vector<std::string_view> numbers = numbers_in(seen.text);
  if (numbers.empty()) return std::nullopt;
  if (numbers.size() > 1) return NotDecimal{CellTrouble::several};
  const std::string number = with_point(std::string(numbers.front()));
  return is_decimal(number) ? NotDecimal{CellTrouble::decorated, number} : NotDecimal{CellTrouble::text};
}

// The first that recognises the cell is right: the later ones understand more loosely.
constexpr std::array recognisers = {
    blank,     abstained, not_given, spreadsheet_error, date,       time,     percent,  ambiguous,
    thousands, minus,     amount,    look_alike,        incomplete, exponent, too_long, decorated};

}  // namespace

NotDecimal why_not_decimal(std::string_view cell, DecimalStyle style) {
  const std::string lowered = base::lower(base::nfc(base::trim(cell)));
  for (const auto recognise : recognisers) {
    if (Recognised found = recognise({lowered, style})) return *std::move(found);
  }
  return {};
}

bool says_abstained(std::string_view cell) {
  const std::string word = base::lower(base::trim(cell));
  return word == "abstained" || word == "abstain" || word == "возд" || word == "возд." || word.starts_with("воздерж");
}

}  // namespace records
