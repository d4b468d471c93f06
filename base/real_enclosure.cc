#include "base/real_enclosure.h"

#include <array>

#include "base/exact_big.h"

namespace base {

namespace {

constexpr mpfr_exp_t most_bits_before_point = 1'000'000;

/// What MPFR holds per thread: the range of exponents, widened so that "nearly zero" stays apart from zero, and
/// constants such as log 2, which it keeps until told that the thread is done with them.
struct ThreadState {
  ThreadState() {
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
  }
  ~ThreadState() { mpfr_free_cache2(MPFR_FREE_LOCAL_CACHE); }
};

using Function = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);

Enclosure increasing(const Enclosure& argument, Function function) {
  Enclosure result{argument.precision()};
  function(result.low.raw(), argument.low.raw(), MPFR_RNDD);
  function(result.high.raw(), argument.high.raw(), MPFR_RNDU);
  return result;
}

/// Infinite ends only stand for numbers too large to hold, so that zero times such an end is zero.
Bound product(const Bound& a, const Bound& b, mpfr_rnd_t direction) {
  Bound result{a.precision()};
  mpfr_mul(result.raw(), a.raw(), b.raw(), direction);
  if (mpfr_nan_p(result.raw()) != 0) mpfr_set_zero(result.raw(), 1);
  return result;
}

Bound smallest_product(const Enclosure& a, const Enclosure& b) {
  Bound least = product(a.low, b.low, MPFR_RNDD);
  for (const Bound& other :
       {product(a.low, b.high, MPFR_RNDD), product(a.high, b.low, MPFR_RNDD), product(a.high, b.high, MPFR_RNDD)}) {
    if (mpfr_less_p(other.raw(), least.raw()) != 0) least = other;
  }
  return least;
}

Bound largest_product(const Enclosure& a, const Enclosure& b) {
  Bound most = product(a.low, b.low, MPFR_RNDU);
  for (const Bound& other :
       {product(a.low, b.high, MPFR_RNDU), product(a.high, b.low, MPFR_RNDU), product(a.high, b.high, MPFR_RNDU)}) {
    if (mpfr_greater_p(other.raw(), most.raw()) != 0) most = other;
  }
  return most;
}

bool is_zero(const Enclosure& value) { return value.low.sign() == 0 && value.high.sign() == 0; }

/// 1 / value for a value whose bounds have one sign.
Enclosure inverse(const Enclosure& value) {
  Enclosure result{value.precision()};
  mpfr_ui_div(result.low.raw(), 1, value.high.raw(), MPFR_RNDD);
  mpfr_ui_div(result.high.raw(), 1, value.low.raw(), MPFR_RNDU);
  return result;
}

/// Both ends to a positive integer power; the value is ≥ 0, or the exponent odd.
Enclosure increasing_power(const Enclosure& base, const mpz_class& exponent) {
  Enclosure result{base.precision()};
  mpfr_pow_z(result.low.raw(), base.low.raw(), exponent.get_mpz_t(), MPFR_RNDD);
  mpfr_pow_z(result.high.raw(), base.high.raw(), exponent.get_mpz_t(), MPFR_RNDU);
  return result;
}

Enclosure negated(const Enclosure& a) {
  Enclosure result{a.precision()};
  mpfr_neg(result.low.raw(), a.high.raw(), MPFR_RNDD);
  mpfr_neg(result.high.raw(), a.low.raw(), MPFR_RNDU);
  return result;
}

/// |value|.
Enclosure magnitude(const Enclosure& value) {
  if (value.low.sign() >= 0) return value;
  Enclosure turned = negated(value);
  if (turned.low.sign() >= 0) return turned;
  mpfr_max(turned.high.raw(), turned.high.raw(), value.high.raw(), MPFR_RNDU);
  mpfr_set_zero(turned.low.raw(), 1);
  return turned;
}

bool too_large(const Bound& bound) {
  if (mpfr_inf_p(bound.raw()) != 0) return true;
  return mpfr_regular_p(bound.raw()) != 0 && mpfr_get_exp(bound.raw()) > most_bits_before_point;
}

/// The number itself, or a quarter of a step where it is nearer to zero: no mode tells these apart, and a number with a
/// billion zeros after its point would not fit into memory.
Exact tamed(const Bound& bound, const Exact& step) {
  const Exact quarter = step * Exact::fraction(1, 4);
  const mpq_class least = ExactBig::wide(quarter);
  if (bound.sign() == 0) return 0;
  if (mpfr_cmp_q(bound.raw(), least.get_mpq_t()) < 0 && bound.sign() > 0) return quarter;
  if (mpfr_cmp_q(bound.raw(), mpq_class{-least}.get_mpq_t()) > 0 && bound.sign() < 0) return -quarter;
  mpq_class exactly;
  mpfr_get_q(exactly.get_mpq_t(), bound.raw());
  return ExactBig::narrow(std::move(exactly));
}

}  // namespace

void prepare_thread() { thread_local const ThreadState state; }

Bound& Bound::operator=(const Bound& other) {
  mpfr_set_prec(number_, other.precision());
  mpfr_set(number_, other.number_, MPFR_RNDN);
  return *this;
}

Enclosure enclose(const Exact& value, mpfr_prec_t precision) {
  const mpq_class wide = ExactBig::wide(value);
  Enclosure result{precision};
  mpfr_set_q(result.low.raw(), wide.get_mpq_t(), MPFR_RNDD);
  mpfr_set_q(result.high.raw(), wide.get_mpq_t(), MPFR_RNDU);
  return result;
}

Enclosed add(const Enclosure& a, const Enclosure& b) {
  Enclosure result{a.precision()};
  mpfr_add(result.low.raw(), a.low.raw(), b.low.raw(), MPFR_RNDD);
  mpfr_add(result.high.raw(), a.high.raw(), b.high.raw(), MPFR_RNDU);
  return result;
}

Enclosed multiply(const Enclosure& a, const Enclosure& b) {
  Enclosure result{a.precision()};
  result.low = smallest_product(a, b);
  result.high = largest_product(a, b);
  return result;
}

Enclosed divide(const Enclosure& a, const Enclosure& b) {
  if (is_zero(b)) return RealFailure::division_by_zero;
  if (!b.positive() && !b.negative()) return RealFailure::not_decided;
  return multiply(a, inverse(b));
}

Enclosed negate(const Enclosure& a) { return negated(a); }

Enclosed integer_power(const Enclosure& base, const Exact& exponent) {
  const mpz_class times = ExactBig::wide(abs(exponent)).get_num();
  const Enclosure powered = increasing_power(mpz_even_p(times.get_mpz_t()) != 0 ? magnitude(base) : base, times);
  if (exponent.sign() >= 0) return powered;
  return divide(enclose(1, base.precision()), powered);
}

Enclosed power(const Enclosure& base, const Enclosure& exponent) {
  if (is_zero(base) && exponent.positive()) return base;
  if (is_zero(base) && exponent.negative()) return RealFailure::division_by_zero;
  if (base.negative()) return RealFailure::root_of_negative;
  if (!base.positive()) return RealFailure::not_decided;
  const Enclosed product = multiply(exponent, increasing(base, mpfr_log));
  return exp(std::get<Enclosure>(product));
}

Enclosed root(const Enclosure& radicand, std::int64_t degree) {
  const bool even = degree % 2 == 0;
  if (even && radicand.negative()) return RealFailure::root_of_negative;
  if (even && radicand.low.sign() < 0) return RealFailure::not_decided;
  Enclosure result{radicand.precision()};
  const auto count = static_cast<unsigned long>(degree);
  mpfr_rootn_ui(result.low.raw(), radicand.low.raw(), count, MPFR_RNDD);
  mpfr_rootn_ui(result.high.raw(), radicand.high.raw(), count, MPFR_RNDU);
  return result;
}

Enclosed exp(const Enclosure& exponent) { return increasing(exponent, mpfr_exp); }

Enclosed log(const Enclosure& value) {
  if (value.high.sign() <= 0) return RealFailure::log_of_non_positive;
  if (!value.positive()) return RealFailure::not_decided;
  return increasing(value, mpfr_log);
}

Enclosed log10(const Enclosure& value) {
  if (value.high.sign() <= 0) return RealFailure::log_of_non_positive;
  if (!value.positive()) return RealFailure::not_decided;
  return increasing(value, mpfr_log10);
}

std::variant<Exact, RealFailure> common_rounding(const Enclosure& value, const Rounding& rounding) {
  if (value.positive() && too_large(value.low)) return RealFailure::too_large;
  if (value.negative() && too_large(value.high)) return RealFailure::too_large;
  if (too_large(value.low) || too_large(value.high)) return RealFailure::not_decided;
  const Exact low = round(tamed(value.low, rounding.step), rounding);
  const Exact high = round(tamed(value.high, rounding.step), rounding);
  if (low != high) return RealFailure::not_decided;
  return low;
}

}  // namespace base
