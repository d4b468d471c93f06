#pragma once
/// Two MPFR numbers that a real value lies between; for real.cc only. Every operation rounds its lower end down and its
/// upper end up, so the value never escapes. An operation that cannot be judged from these bounds (a divisor that may
/// be zero) is not_decided: more precision may help.

#include <mpfr.h>

#include <cstdint>
#include <optional>
#include <variant>

#include "base/exact.h"
#include "base/real.h"
#include "base/rounding.h"

namespace base {

/// To be called in every thread before anything else here; cheap when repeated.
void prepare_thread();

class Bound {
 public:
  explicit Bound(mpfr_prec_t precision) { mpfr_init2(number_, precision); }
  Bound(const Bound& other) : Bound(other.precision()) { mpfr_set(number_, other.number_, MPFR_RNDN); }
  Bound& operator=(const Bound& other);
  ~Bound() { mpfr_clear(number_); }

  mpfr_ptr raw() { return number_; }
  mpfr_srcptr raw() const { return number_; }
  mpfr_prec_t precision() const { return mpfr_get_prec(number_); }
  int sign() const { return mpfr_sgn(number_); }

 private:
  mpfr_t number_;
};

struct Enclosure {
  explicit Enclosure(mpfr_prec_t precision) : low(precision), high(precision) {}
  mpfr_prec_t precision() const { return low.precision(); }
  bool positive() const { return low.sign() > 0; }
  bool negative() const { return high.sign() < 0; }

  Bound low;
  Bound high;
};

using Enclosed = std::variant<Enclosure, RealFailure>;

Enclosure enclose(const Exact& value, mpfr_prec_t precision);
Enclosed add(const Enclosure& a, const Enclosure& b);
Enclosed multiply(const Enclosure& a, const Enclosure& b);
Enclosed divide(const Enclosure& a, const Enclosure& b);
Enclosed negate(const Enclosure& a);
/// An exponent that is known to be an integer.
Enclosed integer_power(const Enclosure& base, const Exact& exponent);
/// Any other exponent: base^exponent = exp(exponent · log base).
Enclosed power(const Enclosure& base, const Enclosure& exponent);
Enclosed root(const Enclosure& radicand, std::int64_t degree);
Enclosed exp(const Enclosure& exponent);
Enclosed log(const Enclosure& value);
Enclosed log10(const Enclosure& value);

/// What every value between the bounds rounds to, if it is one multiple; too_large past a million bits.
std::variant<Exact, RealFailure> common_rounding(const Enclosure& value, const Rounding& rounding);

}  // namespace base
