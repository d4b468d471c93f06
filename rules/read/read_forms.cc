#include "rules/read/read_forms.h"

#include <algorithm>
#include <cassert>

#include "base/amount.h"
#include "base/decimal.h"
#include "base/text.h"
#include "rules/formula/formula_slips.h"

namespace rules {
namespace {

/// In a pattern `9` stands for any digit, everything else for itself.
bool matches(std::string_view text, std::string_view pattern) {
  return std::ranges::equal(text, pattern,
                            [](char c, char wanted) { return wanted == '9' ? c >= '0' && c <= '9' : c == wanted; });
}

bool is_time(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  const auto offset = text.find_first_of("+-");
  if (offset != text.npos) {
    const auto zone = text.substr(offset + 1);
    if (!matches(zone, "99:99") && !matches(zone, "9999") && !matches(zone, "99")) return false;
    text = text.substr(0, offset);
  }
  return matches(text, "99:99") || matches(text, "99:99:99");
}

}  // namespace

std::optional<base::Exact> number_in(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == text.npos) return base::parse_decimal(text);
  const auto above = base::parse_decimal(text.substr(0, slash)), below = base::parse_decimal(text.substr(slash + 1));
  const bool whole = above && below && above->is_integer() && below->is_integer();
  return whole && below->sign() > 0 ? base::divide(*above, *below) : std::nullopt;
}

std::optional<base::Exact> share_in(std::string_view text) {
  const bool percent = text.ends_with('%');
  if (percent) text.remove_suffix(1);
  auto value = number_in(base::trim(text));
  if (value && percent) value = *value * base::Exact::fraction(1, 100);
  return value && value->sign() > 0 && *value <= base::Exact{1} ? value : std::nullopt;
}

std::optional<std::pair<base::Exact, base::Exact>> ends_of(std::string_view range) {
  const auto dots = range.find("..");
  if (dots == range.npos) return {};
  auto low = base::parse_decimal(base::trim(range.substr(0, dots)));
  auto high = base::parse_decimal(base::trim(range.substr(dots + 2)));
  if (!low || !high) return {};
  return std::pair(*std::move(low), *std::move(high));
}

std::pair<base::Exact, base::Exact> range_of(std::string_view text) {
  if (auto ends = ends_of(text)) return *std::move(ends);
  const auto only = base::parse_decimal(text);
  assert(only);
  return {*only, *only};
}

std::pair<std::string_view, std::string_view> written_ends(std::string_view range) {
  const auto dots = range.find("..");
  return {base::trim(range.substr(0, dots)), base::trim(range.substr(dots + 2))};
}

std::optional<base::Exact> money_in(std::string_view text) {
  const auto amount = base::amount_of(text);
  const bool certain = amount && !amount->other && is_written_here(base::trim(text), *amount);
  return certain ? std::optional(amount->value) : std::nullopt;
}

bool is_unclear(std::string_view text) {
  const auto amount = base::amount_of(text);
  return amount && amount->other;
}

std::optional<std::pair<base::Exact, bool>> split_limit(std::string_view text) {
  const bool percent = text.ends_with('%');
  if (percent) text.remove_suffix(1);
  auto value = number_in(base::trim(text));
  if (!value) return {};
  return std::pair(*std::move(value), percent);
}

bool is_moment(std::string_view text) {
  static constexpr std::size_t date_bytes = 10;
  const auto date = text.substr(0, date_bytes);
  if (!matches(date, "9999-99-99") && !matches(date, "99.99.9999")) return false;
  if (text.size() == date_bytes) return true;
  return (text[date_bytes] == ' ' || text[date_bytes] == 'T') && is_time(text.substr(date_bytes + 1));
}

}  // namespace rules
