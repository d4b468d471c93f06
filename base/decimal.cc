#include "base/decimal.h"

#include <algorithm>
#include <cassert>

#include "base/exact_big.h"
#include "base/rounding.h"

namespace base {

namespace {

constexpr std::size_t most_digits_read = 1000;
constexpr int most_digits_printed = 1000;
constexpr int most_places_of_exact_text = 20;
constexpr std::size_t digits_of_int64 = 18;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// The digits before and after the point, as written.
struct Digits {
  std::string_view whole;
  std::string_view decimals;
};

std::optional<Digits> split_digits(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const bool has_point = point < text.size();
  const Digits digits{text.substr(0, point), has_point ? text.substr(point + 1) : std::string_view{}};
  if (digits.whole.empty() || (has_point && digits.decimals.empty())) return std::nullopt;
  if (digits.whole.size() + digits.decimals.size() > most_digits_read) return std::nullopt;
  if (!std::ranges::all_of(digits.whole, is_digit) || !std::ranges::all_of(digits.decimals, is_digit))
    return std::nullopt;
  return digits;
}

std::int64_t appended(std::int64_t number, std::string_view digits) {
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

Exact unsigned_value(const Digits& digits) {
  if (digits.whole.size() + digits.decimals.size() <= digits_of_int64) {
    std::int64_t scale = 1;
    for (std::size_t place = 0; place < digits.decimals.size(); ++place) scale *= 10;
    return Exact::fraction(appended(appended(0, digits.whole), digits.decimals), scale);
  }
  const mpz_class number{std::string{digits.whole} + std::string{digits.decimals}, 10};
  return ExactBig::narrow(number, 1) * Exact::power_of_ten(-static_cast<int>(digits.decimals.size()));
}

bool ends_as_decimal(std::int64_t denominator) {
  while (denominator % 2 == 0) denominator /= 2;
  while (denominator % 5 == 0) denominator /= 5;
  return denominator == 1;
}

/// How many digits after the point write the value exactly, when no more than most_places_of_exact_text do.
std::optional<int> exact_places(const Exact& value) {
  const auto small = value.small();
  if (small && !ends_as_decimal(small->denominator)) return std::nullopt;
  Exact scaled = value;
  for (int places = 0; places <= most_places_of_exact_text; ++places) {
    if (scaled.is_integer()) return places;
    scaled *= 10;
  }
  return std::nullopt;
}

/// An integer count of 10^-places, with the point put in.
std::string with_point(const Exact& count, int places) {
  std::string digits = abs(count).numerator_text();
  const auto wanted = static_cast<std::size_t>(places) + 1;
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - static_cast<std::size_t>(places), 1, '.');
  return count.sign() < 0 ? "-" + digits : digits;
}

void trim_zeros(std::string& text) {
  if (text.find('.') == std::string::npos) return;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
}

}  // namespace

std::optional<Exact> parse_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const auto digits = split_digits(text);
  if (!digits) return std::nullopt;
  const Exact value = unsigned_value(*digits);
  return negative ? -value : value;
}

std::string to_text(const Exact& value) {
  if (value.is_integer()) return value.numerator_text();
  const auto places = exact_places(value);
  if (!places) return value.numerator_text() + "/" + value.denominator_text();
  return with_point(value * Exact::power_of_ten(*places), *places);
}

std::string to_decimal(const Exact& value, int digits, TrailingZeros zeros) {
  assert(digits >= 0 && digits <= most_digits_printed);
  const Exact count = round(value * Exact::power_of_ten(digits), {1, RoundingMode::half_up});
  std::string text = with_point(count, digits);
  if (zeros == TrailingZeros::trim) trim_zeros(text);
  return text;
}

}  // namespace base
