#include "records/cells/cell_trouble.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/amount.h"
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

/// A cell as a recogniser sees it: trimmed, in lower case.
struct Seen {
  std::string_view text;
  NumberForm form;
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

// "1 000 000 руб.", "1,5 млн", "1,234,567"; "100.000" is a question.
Recognised amount(const Seen& seen) {
  const std::optional<base::Amount> found = base::amount_of(seen.text);
  if (!found) return std::nullopt;
  const auto [first, other] = seen.form.is_money ? base::readings_of_money(*found) : base::readings_of_number(*found);
  if (!other.empty()) return NotDecimal{CellTrouble::ambiguous, first, other};
  if (found->is_scaled || found->has_currency) return NotDecimal{CellTrouble::decorated, first};
  if (found->number.grouped != base::WrittenNumber::Grouped::by_signs) return std::nullopt;
  return NotDecimal{CellTrouble::thousands, first};
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

bool is_letter(char32_t code) { return (code >= U'a' && code <= U'z') || (code >= U'\u0400' && code <= U'\u04FF'); }

// Of what stands around a number: signs and words that make it no other number.
constexpr std::array<std::string_view, 5> harmless_words = {"балл", "очк", "чел", "шт", "point"};
constexpr std::u32string_view harmless_signs = U" .,'’\"«»*=()№\u00A0\u202F\u2009";

bool is_harmless(std::string_view around) {
  while (!around.empty()) {
    const auto starts = [&](std::string_view word) { return around.starts_with(word); };
    const base::CodePoint first = base::first_code_point(around);
    const bool word = is_letter(first.code);
    const bool known = word ? std::ranges::any_of(harmless_words, starts)
                            : harmless_signs.find(first.code) != std::u32string_view::npos;
    if (!known) return false;
    do {
      around.remove_prefix(static_cast<std::size_t>(base::first_code_point(around).length));
    } while (word && !around.empty() && is_letter(base::first_code_point(around).code));
  }
  return true;
}

Recognised decorated(const Seen& seen) {
  const std::vector<std::string_view> numbers = numbers_in(seen.text);
  if (numbers.empty()) return std::nullopt;
  if (numbers.size() > 1) return NotDecimal{CellTrouble::several};
  const std::string_view number = numbers.front();
  const auto before = static_cast<std::size_t>(number.data() - seen.text.data());
  if (!is_harmless(seen.text.substr(0, before)) || !is_harmless(seen.text.substr(before + number.size())))
    return NotDecimal{CellTrouble::decorated};
  if (parse_number_cell(number, seen.form)) return NotDecimal{CellTrouble::decorated, with_point(std::string(number))};
  const Recognised otherwise = amount({number, seen.form});
  return otherwise ? *otherwise : NotDecimal{CellTrouble::text};
}

// The first that recognises the cell is right: the later ones understand more loosely.
constexpr std::array recognisers = {blank, abstained, not_given,  spreadsheet_error, date,     time,     percent,
                                    minus, amount,    look_alike, incomplete,        exponent, too_long, decorated};

// As the file writes it: "1.234" is "1,234" where the comma stands before fractions.
std::string as_taken(std::string meant, NumberForm form) {
  if (parse_number_cell(meant, form)) return meant;
  std::ranges::replace(meant, '.', ',');
  return parse_number_cell(meant, form) ? meant : "";
}

}  // namespace

NotDecimal why_not_decimal(std::string_view cell, NumberForm form) {
  const std::string lowered = base::lower(base::nfc(base::trim(cell)));
  Recognised found;
  for (const auto recognise : recognisers)
    if (!found) found = recognise({lowered, form});
  if (!found) return {};
  if (found->what == CellTrouble::abstained) return *std::move(found);
  return {found->what, as_taken(found->meant, form), as_taken(found->or_meant, form)};
}

bool says_abstained(std::string_view cell) {
  const std::string word = base::lower(base::trim(cell));
  return word == "abstained" || word == "abstain" || word == "возд" || word == "возд." || word.starts_with("воздерж");
}

}  // namespace records
