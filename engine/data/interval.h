#pragma once
/// Ranges of exact numbers, for what a rule can reach. An end that is not there is unbounded. Every operation answers
/// with a range that surely holds each result; it may be wider than what can really happen, never narrower.

#include <optional>

#include "base/exact.h"
#include "base/rounding.h"

namespace engine {

struct Interval {
  std::optional<base::Exact> low = {}, high = {};  ///< Both inclusive; low <= high.

  static Interval of(const base::Exact& only) { return {only, only}; }
  bool holds(const base::Exact& value) const { return (!low || *low <= value) && (!high || value <= *high); }
  friend bool operator==(const Interval&, const Interval&) = default;
};

Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
Interval operator*(const Interval& a, const Interval& b);
Interval operator-(const Interval& a);
Interval abs(const Interval& a);

/// Unbounded where b may be zero inside; results of dividing by zero itself are absent, not numbers.
Interval divide(const Interval& a, const Interval& b);
Interval power(const Interval& a, std::int64_t exponent);
Interval round(const Interval& a, const base::Rounding& rounding);

Interval least(const Interval& a, const Interval& b);                  ///< of minimum(a, b)
Interval greatest(const Interval& a, const Interval& b);               ///< of maximum(a, b)
Interval hull(const Interval& a, const Interval& b);                   ///< either of them
std::optional<Interval> common(const Interval& a, const Interval& b);  ///< both at once; none: they do not meet

}  // namespace engine
