#include "base/rounding.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace base {

namespace {

constexpr std::array<std::pair<RoundingMode, std::string_view>, rounding_modes.size()> names = {{
    {RoundingMode::half_up, "half_up"},
    {RoundingMode::half_even, "half_even"},
    {RoundingMode::half_down, "half_down"},
    {RoundingMode::up, "up"},
    {RoundingMode::down, "down"},
    {RoundingMode::floor, "floor"},
    {RoundingMode::ceiling, "ceiling"},
}};

/// A value that is no integer, seen from the integer below it.
struct Position {
  std::strong_ordering to_middle;  // Its part above that integer, against 1/2.
  bool negative;
  bool odd_below;
};

/// Ties: `upward` says whether the middle goes to the integer above.
bool nearest_is_above(std::strong_ordering to_middle, bool upward) {
  return to_middle > 0 || (to_middle == 0 && upward);
}

bool goes_above(RoundingMode mode, const Position& at) {
  switch (mode) {
    case RoundingMode::half_up: return nearest_is_above(at.to_middle, !at.negative);
    case RoundingMode::half_even: return nearest_is_above(at.to_middle, at.odd_below);
    case RoundingMode::half_down: return nearest_is_above(at.to_middle, at.negative);
    case RoundingMode::up: return !at.negative;
    case RoundingMode::down: return at.negative;
    case RoundingMode::floor: return false;
    case RoundingMode::ceiling: return true;
  }
  assert(false);
  return false;
}

/// numerator / denominator as a whole number; denominator > 0.
std::int64_t whole(std::int64_t numerator, std::int64_t denominator, RoundingMode mode) {
  std::int64_t below = numerator / denominator;
  std::int64_t above_it = numerator % denominator;
  if (above_it == 0) return below;
  if (above_it < 0) {
    above_it += denominator;
    --below;
  }
  const Position at{above_it <=> denominator - above_it, numerator < 0, below % 2 != 0};
  return goes_above(mode, at) ? below + 1 : below;
}

Exact whole(const Exact& value, RoundingMode mode) {
  if (value.is_integer()) return value;
  const Exact below = floor(value);
  const bool odd = !(below * Exact::fraction(1, 2)).is_integer();
  const Position at{value - below <=> Exact::fraction(1, 2), value.sign() < 0, odd};
  return goes_above(mode, at) ? below + 1 : below;
}

/// value / step within 64 bits, not reduced.
std::optional<Exact::Small> small_quotient(const Exact& value, const Exact& step) {
  const auto a = value.small();
  const auto b = step.small();
  Exact::Small quotient{};
  if (!a || !b) return std::nullopt;
  if (__builtin_mul_overflow(a->numerator, b->denominator, &quotient.numerator)) return std::nullopt;
  if (__builtin_mul_overflow(a->denominator, b->numerator, &quotient.denominator)) return std::nullopt;
  return quotient;
}

}  // namespace

std::optional<RoundingMode> rounding_mode(std::string_view name) {
  const auto* const found = std::ranges::find(names, name, &std::pair<RoundingMode, std::string_view>::second);
  if (found == names.end()) return std::nullopt;
  return found->first;
}

std::string_view name(RoundingMode mode) {
  return std::ranges::find(names, mode, &std::pair<RoundingMode, std::string_view>::first)->second;
}

Rounding to_digits(int digits, RoundingMode mode) { return {Exact::power_of_ten(-digits), mode}; }

Exact round(const Exact& value, const Rounding& rounding) {
  assert(rounding.step.sign() > 0);
  if (const auto quotient = small_quotient(value, rounding.step)) {
    return Exact{whole(quotient->numerator, quotient->denominator, rounding.mode)} * rounding.step;
  }
  return whole(*divide(value, rounding.step), rounding.mode) * rounding.step;
}

}  // namespace base
