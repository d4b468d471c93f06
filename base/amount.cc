#include "base/amount.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/decimal.h"
#include "base/text.h"
#include "base/utf8.h"

namespace base {

namespace {

constexpr std::size_t group_size = 3;
constexpr int kopeck_digits = 2;

using Signs = std::span<const std::string_view>;

/// Plain, no-break, narrow no-break, thin.
constexpr std::array<std::string_view, 4> blanks = {" ", "\u00A0", "\u202F", "\u2009"};
constexpr std::array<std::string_view, 3> apostrophes = {"'", "’", "_"};
constexpr std::array<std::string_view, 1> points = {"."};
constexpr std::array<std::string_view, 1> commas = {","};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_mark(char c) { return c == '.' || c == ','; }

std::size_t digits_at(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
}

/// The length of that of the signs which the text begins with; 0: none.
std::size_t sign_at(std::string_view text, Signs signs) {
  const auto found = std::ranges::find_if(signs, [&](std::string_view sign) { return text.starts_with(sign); });
  return found == signs.end() ? 0 : found->size();
}

/// A mark and a digit behind it: the number goes on.
bool has_fraction_at(std::string_view text) { return text.size() > 1 && is_mark(text[0]) && is_digit(text[1]); }

/// Groups of three digits, each behind one of the signs.
struct Groups {
  std::string digits = {};
  std::size_t bytes = 0;
};

Groups groups_at(std::string_view text, Signs signs) {
  Groups found;
  while (const std::size_t sign = sign_at(text.substr(found.bytes), signs)) {
    const std::string_view group = text.substr(found.bytes + sign);
    if (digits_at(group) != group_size) break;
    found.digits += group.substr(0, group_size);
    found.bytes += sign + group_size;
  }
  return found;
}

class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : text_(text) {}

  std::optional<WrittenNumber> run() {
    take_sign();
    const std::size_t whole = digits_at(rest());
    if (whole == 0) return std::nullopt;
    take_digits(whole);
    if (whole <= group_size) take_groups();
    if (has_fraction_at(rest())) take_fraction(whole);
    if (has_fraction_at(rest())) return std::nullopt;
    return std::move(made_);
  }

 private:
  std::string_view rest() const { return text_.substr(made_.bytes); }

  void take_sign() {
    if (!text_.starts_with('-') && !text_.starts_with('+')) return;
    if (text_.front() == '-') made_.plain = "-";
    made_.bytes = 1;
  }

  void take_digits(std::size_t count) {
    made_.plain += rest().substr(0, count);
    made_.bytes += count;
  }

  void take_groups() {
    if (take(groups_at(rest(), blanks))) made_.grouped = WrittenNumber::Grouped::by_blanks;
    for (const Signs signs : {Signs(apostrophes), Signs(points), Signs(commas)}) {
      const Groups groups = groups_at(rest(), signs);
      const bool one = groups.digits.size() == group_size && is_mark(rest().front());
      const bool sure = !one || goes_on_otherwise(groups);
      if (made_.grouped == WrittenNumber::Grouped::no && sure && take(groups))
        made_.grouped = WrittenNumber::Grouped::by_signs;
    }
  }

  bool take(const Groups& groups) {
    made_.plain += groups.digits;
    made_.bytes += groups.bytes;
    return groups.bytes > 0;
  }

  /// The 234 of "1.234,5": what another mark follows is no fraction.
  bool goes_on_otherwise(const Groups& group) const {
    const std::string_view behind = rest().substr(group.bytes);
    return has_fraction_at(behind) && behind.front() != rest().front();
  }

  void take_fraction(std::size_t whole) {
    const bool is_zero = made_.plain.find_first_not_of("-0") == std::string::npos;
    made_.mark = rest().front();
    made_.plain += '.';
    ++made_.bytes;
    const std::size_t digits = digits_at(rest());
    take_digits(digits);
    made_.may_be_grouped =
        made_.grouped == WrittenNumber::Grouped::no && whole <= group_size && digits == group_size && !is_zero;
  }

  std::string_view text_;
  WrittenNumber made_;
};

/// What may stand behind a number: `power` of a scale, none of a currency.
struct UnitWord {
  std::string_view word;
  std::optional<int> power = {};
  bool has_cases = false;  ///< «миллион» is «миллионов» too.
};

constexpr std::array unit_words = {
    UnitWord{"тыс", 3},
    UnitWord{"тысяч", 3, true},
    UnitWord{"млн", 6},
    UnitWord{"миллион", 6, true},
    UnitWord{"млрд", 9},
    UnitWord{"миллиард", 9, true},
    UnitWord{"к", 3},
    UnitWord{"k", 3},
    UnitWord{"thousand", 3},
    UnitWord{"million", 6, true},
    UnitWord{"billion", 9, true},
    UnitWord{"руб"},
    UnitWord{"рубл", {}, true},
    UnitWord{"р"},
    UnitWord{"₽"},
    UnitWord{"rub"},
    UnitWord{"ruble", {}, true},
    UnitWord{"rouble", {}, true},
};

bool is_it(std::string_view word, const UnitWord& unit) {
  constexpr std::size_t longest_ending = 3;
  if (!unit.has_cases) return word == unit.word;
  return word.starts_with(unit.word) && code_points(word.substr(unit.word.size())) <= longest_ending;
}

bool continues_word(char32_t code) {
  const bool latin = (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z') || code == U'_';
  return latin || (code >= U'0' && code <= U'9') || (code >= U'\u0400' && code <= U'\u04FF') || code == U'₽';
}

std::size_t word_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const CodePoint next = first_code_point(text.substr(length));
    if (!continues_word(next.code)) break;
    length += static_cast<std::size_t>(next.length);
  }
  return length;
}

class AmountReader {
 public:
  AmountReader(std::string_view text, WrittenNumber number) : text_(text) {
    made_.bytes = number.bytes;
    made_.number = std::move(number);
  }

  std::optional<Amount> run() {
    const std::optional<Exact> written = parse_decimal(made_.number.plain);
    if (!written) return std::nullopt;
    made_.value = *written;
    take_unit();
    if (made_.is_scaled) take_unit();
    if (made_.number.may_be_grouped && !made_.is_scaled) made_.other = made_.value * Exact::power_of_ten(group_size);
    return std::move(made_);
  }

 private:
  /// The next word, if it is a unit; behind a scale only a currency is.
  void take_unit() {
    std::string_view rest = text_.substr(made_.bytes);
    while (const std::size_t blank = sign_at(rest, blanks)) rest.remove_prefix(blank);
    const std::size_t length = word_length(rest);
    const std::string word = lower(rest.substr(0, length));
    const auto* unit = std::ranges::find_if(unit_words, [&](const UnitWord& each) { return is_it(word, each); });
    if (unit == unit_words.end() || (unit->power && made_.is_scaled)) return;
    take(*unit);
    rest.remove_prefix(length);
    if (rest.starts_with('.')) rest.remove_prefix(1);
    made_.bytes = text_.size() - rest.size();
  }

  void take(const UnitWord& unit) {
    (unit.power ? made_.is_scaled : made_.has_currency) = true;
    if (unit.power) made_.value *= Exact::power_of_ten(*unit.power);
  }

  std::string_view text_;
  Amount made_;
};

}  // namespace

std::optional<WrittenNumber> number_at(std::string_view text) { return NumberReader(text).run(); }

std::optional<Amount> amount_at(std::string_view text) {
  std::optional<WrittenNumber> number = number_at(text);
  return number ? AmountReader(text, *std::move(number)).run() : std::nullopt;
}

std::optional<Amount> amount_of(std::string_view text) {
  const std::string_view trimmed = trim(text);
  std::optional<Amount> amount = amount_at(trimmed);
  return amount && amount->bytes == trimmed.size() ? std::move(amount) : std::nullopt;
}

Readings readings_of_number(const Amount& amount) {
  return {to_text(amount.value), amount.other ? to_text(*amount.other) : ""};
}

Readings readings_of_whole(const Amount& amount) {
  const auto counts = [](const Exact& value) { return value.is_integer() && value.sign() >= 0; };
  const std::string other = amount.other && counts(*amount.other) ? to_text(*amount.other) : "";
  if (!counts(amount.value)) return {other, ""};
  return {to_text(amount.value), other};
}

Readings readings_of_money(const Amount& amount) {
  if (!amount.other) return {to_text(amount.value), ""};
  return {to_decimal(amount.value, kopeck_digits), to_text(*amount.other)};
}

Words write_instead(const Readings& readings, std::string_view unit) {
  const std::string behind = unit.empty() ? "" : " " + std::string(unit);
  const std::string first = readings.first + behind;
  if (readings.other.empty()) return {"напишите " + first, "write " + first};
  const std::string other = readings.other + behind;
  return {fmt::format("напишите {} или {}", first, other), fmt::format("write {} or {}", first, other)};
}

}  // namespace base
