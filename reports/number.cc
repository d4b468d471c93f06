#include "reports/number.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/rounding.h"
#include "base/text.h"
#include "engine/words/formula_text.h"

namespace reports {

namespace {

constexpr int shown_digits = 4;
constexpr auto trim = base::TrailingZeros::trim;

std::string with_comma(std::string text) {
  std::ranges::replace(text, '.', ',');
  return text;
}

bool is_whole_in(int digits, const base::Exact& number) {
  const base::Rounding cut = {.step = base::Exact::power_of_ten(-digits), .mode = base::RoundingMode::half_up};
  return base::round(number, cut) == number;
}

int digits_of(const std::string& decimal) {
  const std::size_t point = decimal.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(decimal.size() - point - 1);
}

}  // namespace

int digits_needed(const base::Exact& number) {
  return is_whole_in(shown_digits, number) ? digits_of(base::to_decimal(number, shown_digits, trim)) : 2;
}

std::string shown_with(int digits, const base::Exact& number, base::Language language) {
  std::string text = base::to_decimal(number, digits, base::TrailingZeros::keep);
  if (!is_whole_in(digits, number)) text = "≈" + text;
  return language == base::Language::ru ? with_comma(std::move(text)) : text;
}

std::string shown(const base::Exact& number, base::Language language) {
  return shown_with(digits_of(base::to_decimal(number, shown_digits, trim)), number, language);
}

std::string shown(const base::Exact& number, engine::Unit unit, base::Language language) {
  switch (unit) {
    case engine::Unit::none: return shown(number, language);
    case engine::Unit::percent: return shown(number * base::Exact{100}, language) + "\u00a0%";
    case engine::Unit::money: return engine::in_thousands(shown(number, language)) + "\u00a0₽";
    case engine::Unit::days: break;
  }
  const std::string text = shown(number, language);
  if (language == base::Language::en) return text + (number == base::Exact{1} ? " day" : " days");
  const std::string_view word = number.as_int64() ? base::plural(*number.as_int64(), "день", "дня", "дней") : "дня";
  return text + "\u00a0" + std::string(word);
}

}  // namespace reports
