#include "engine/data/interval.h"

#include <algorithm>
#include <array>

namespace engine {

namespace {

using base::Exact;
using Bound = std::optional<Exact>;

template <class Combine>
Bound both(const Bound& a, const Bound& b, Combine combine) {
  if (!a || !b) return std::nullopt;
  return combine(*a, *b);
}

Bound lesser(const Bound& a, const Bound& b) {
  return both(a, b, [](const Exact& x, const Exact& y) { return std::min(x, y); });
}
Bound greater(const Bound& a, const Bound& b) {
  return both(a, b, [](const Exact& x, const Exact& y) { return std::max(x, y); });
}

/// The one that is there; both: by the combination.
template <class Combine>
Bound either(const Bound& a, const Bound& b, Combine combine) {
  if (a && b) return combine(*a, *b);
  return a ? a : b;
}

bool is_zero(const Interval& a) { return a.low && a.high && a.low->is_zero() && a.high->is_zero(); }
bool is_nonnegative(const Interval& a) { return a.low && a.low->sign() >= 0; }
bool is_nonpositive(const Interval& a) { return a.high && a.high->sign() <= 0; }
bool is_bounded(const Interval& a) { return a.low && a.high; }

Interval product_of_bounded(const Interval& a, const Interval& b) {
  const std::array<Exact, 4> corners = {*a.low * *b.low, *a.low * *b.high, *a.high * *b.low, *a.high * *b.high};
  const auto [low, high] = std::ranges::minmax_element(corners);
  return {*low, *high};
}

/// `b` from zero up; both perhaps without ends.
Interval product_with_nonnegative(const Interval& a, const Interval& b) {
  const auto multiply = [](const Exact& x, const Exact& y) { return x * y; };
  const bool low_below = a.low && a.low->sign() < 0;
  const bool high_above = a.high && a.high->sign() > 0;
  return {both(a.low, low_below ? b.high : b.low, multiply), both(a.high, high_above ? b.high : b.low, multiply)};
}

}  // namespace

Interval operator+(const Interval& a, const Interval& b) {
  const auto add = [](const Exact& x, const Exact& y) { return x + y; };
  return {both(a.low, b.low, add), both(a.high, b.high, add)};
}

Interval operator-(const Interval& a) {
  return {a.high ? Bound(-*a.high) : std::nullopt, a.low ? Bound(-*a.low) : std::nullopt};
}

Interval operator-(const Interval& a, const Interval& b) { return a + -b; }

Interval operator*(const Interval& a, const Interval& b) {
  if (is_zero(a) || is_zero(b)) return Interval::of(0);
  if (is_bounded(a) && is_bounded(b)) return product_of_bounded(a, b);
  if (is_nonnegative(b)) return product_with_nonnegative(a, b);
  if (is_nonnegative(a)) return product_with_nonnegative(b, a);
  if (is_nonpositive(b)) return -(a * -b);
  if (is_nonpositive(a)) return -(-a * b);
  return {};
}

Interval abs(const Interval& a) {
  if (is_nonnegative(a)) return a;
  if (is_nonpositive(a)) return -a;
  const Interval mirrored = -a;
  return {Exact{0}, greater(a.high, mirrored.high)};
}

Interval divide(const Interval& a, const Interval& b) {
  const bool away_from_zero = (b.low && b.low->sign() > 0) || (b.high && b.high->sign() < 0);
  if (away_from_zero) {
    const auto inverse = [](const Bound& end) { return end ? base::divide(Exact{1}, *end) : Bound(Exact{0}); };
    const Bound low = inverse(b.high);
    const Bound high = inverse(b.low);
    return a * Interval{std::min(*low, *high), std::max(*low, *high)};
  }
  if (is_nonnegative(a) && is_nonnegative(b)) return {Exact{0}, std::nullopt};
  return {};
}

Interval power(const Interval& a, std::int64_t exponent) {
  if (exponent == 0) return Interval::of(1);
  if (exponent < 0) return divide(Interval::of(1), power(a, -exponent));
  const Interval base = exponent % 2 == 0 ? abs(a) : a;
  const auto raise = [&](const Bound& end) { return end ? base::power(*end, exponent) : std::nullopt; };
  return {raise(base.low), raise(base.high)};
}

Interval round(const Interval& a, const base::Rounding& rounding) {
  const auto to = [&](const Bound& end) { return end ? Bound(base::round(*end, rounding)) : std::nullopt; };
  return {to(a.low), to(a.high)};
}

Interval least(const Interval& a, const Interval& b) {
  return {lesser(a.low, b.low), either(a.high, b.high, [](const Exact& x, const Exact& y) { return std::min(x, y); })};
}

Interval greatest(const Interval& a, const Interval& b) {
  return {either(a.low, b.low, [](const Exact& x, const Exact& y) { return std::max(x, y); }), greater(a.high, b.high)};
}

Interval hull(const Interval& a, const Interval& b) { return {lesser(a.low, b.low), greater(a.high, b.high)}; }

std::optional<Interval> common(const Interval& a, const Interval& b) {
  const Interval met = {either(a.low, b.low, [](const Exact& x, const Exact& y) { return std::max(x, y); }),
                        either(a.high, b.high, [](const Exact& x, const Exact& y) { return std::min(x, y); })};
  if (met.low && met.high && *met.low > *met.high) return std::nullopt;
  return met;
}

}  // namespace engine
