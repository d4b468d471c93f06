#pragma once
/// Irrational numbers as expressions: powers, roots, exponentials and logarithms over exact numbers. A Real has no
/// digits and no order of its own; it decides something only through a rounding, and that rounding is proved: exact
/// cases are recognised as such (4^0.5 is 2, log10(1000) is 3), every other value is enclosed between two bounds that
/// are tightened until both round to the same multiple.
///
///   round(power(x, Exact::fraction(3, 2)) / root(y, 3), to_digits(2, RoundingMode::half_up))   x, y: Exact or Real

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "base/exact.h"
#include "base/rounding.h"

namespace base {

struct RealNode;

/// An immutable expression; copying shares it. Building one never fails: what is undefined shows when it is rounded.
/// That costs microseconds, and grows with the expression as it would be written out.
class Real {
 public:
  Real(const Exact& value);
  template <std::integral Integer>
  Real(Integer value) : Real(Exact{value}) {}
  explicit Real(std::shared_ptr<const RealNode> node) : node_(std::move(node)) {}

  friend Real operator+(const Real& a, const Real& b);
  friend Real operator-(const Real& a, const Real& b);
  friend Real operator*(const Real& a, const Real& b);
  friend Real operator/(const Real& a, const Real& b);
  friend Real operator-(const Real& a);

  const RealNode& node() const { return *node_; }

 private:
  std::shared_ptr<const RealNode> node_;
};

/// 0^0 is 1. A negative base takes integer exponents only.
Real power(const Real& base, const Real& exponent);
/// degree ≥ 1 (asserted). A negative radicand takes odd degrees only: root(-8, 3) is -2.
Real root(const Real& radicand, std::int64_t degree);
Real exp(const Real& exponent);
Real log(const Real& value);  ///< Natural.
Real log10(const Real& value);

enum class RealFailure {
  division_by_zero,  ///< Also zero to a negative exponent.
  log_of_non_positive,
  root_of_negative,  ///< Also a negative base with an exponent that is not an integer.
  too_large,         ///< More than about a million bits before the point.
  not_decided,       ///< 8192 bits did not separate the value from a boundary of the rounding.
};

/// Either a value or the reason why there is none.
struct RealRounding {
  std::optional<Exact> value;
  std::optional<RealFailure> why;
};

RealRounding decide(const Real& value, const Rounding& rounding);

/// decide without the reason.
std::optional<Exact> round(const Real& value, const Rounding& rounding);

}  // namespace base
