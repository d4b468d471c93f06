#include "base/exact.h"

#include <cassert>

#include "base/exact_big.h"

namespace base {

namespace {

__extension__ typedef __int128 Wide;

// INT64_MIN has one as well.
std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

// Stein's binary algorithm: a division costs more than all its shifts on operands as small as ours mostly are.
std::uint64_t common_divisor(std::uint64_t a, std::uint64_t b) {
  if (a == 0) return b;
  if (b == 0) return a;
  const int shift = std::countr_zero(a | b);
  a >>= std::countr_zero(a);
  while (b != 0) {
    b >>= std::countr_zero(b);
    if (a > b) std::swap(a, b);
    b -= a;
  }
  return a << shift;
}

// At least one operand is positive and fits, hence so does the result.
std::int64_t common_divisor(std::int64_t numerator, std::int64_t denominator) {
  return static_cast<std::int64_t>(common_divisor(magnitude(numerator), magnitude(denominator)));
}

bool fits(Wide value) { return value == static_cast<std::int64_t>(value); }

std::strong_ordering order(Wide a, Wide b) {
  if (a == b) return std::strong_ordering::equal;
  return a < b ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace

/// Arithmetic within 64 bits; no value where the result leaves them.
struct ExactSmall {
  // Knuth 4.5.1: with g = gcd(a.denominator, b.denominator) only g can still divide the new numerator.
  static std::optional<Exact> add(Exact::Small a, Wide b_numerator, std::int64_t b_denominator) {
    if (a.denominator == 1 || b_denominator == 1) {
      return make(a.numerator * Wide{b_denominator} + b_numerator * a.denominator, a.denominator * Wide{b_denominator});
    }
    const std::int64_t g =
        a.denominator == b_denominator ? b_denominator : common_divisor(a.denominator, b_denominator);
    const std::int64_t a_rest = a.denominator / g;
    const Wide sum = a.numerator * Wide{b_denominator / g} + b_numerator * a_rest;
    if (g == 1) return make(sum, a_rest * Wide{b_denominator});
    const std::int64_t remainder = fits(sum) ? static_cast<std::int64_t>(sum) % g : static_cast<std::int64_t>(sum % g);
    const std::int64_t h = common_divisor(remainder, g);
    return make(quotient(sum, h), a_rest * Wide{b_denominator / h});
  }

  // A 128-bit division calls the runtime, and is hardly ever needed.
  static Wide quotient(Wide value, std::int64_t divisor) {
    if (fits(value)) return static_cast<std::int64_t>(value) / divisor;
    return value / divisor;
  }

  static std::optional<Exact> multiply(Exact::Small a, Exact::Small b) {
    const std::int64_t g = common_divisor(a.numerator, b.denominator);
    const std::int64_t h = common_divisor(b.numerator, a.denominator);
    return make((a.numerator / g) * Wide{b.numerator / h}, (a.denominator / h) * Wide{b.denominator / g});
  }

  static std::optional<Exact> make(Wide numerator, Wide denominator) {
    if (!fits(numerator) || !fits(denominator)) return std::nullopt;
    return Exact(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
  }

  static std::optional<Exact> reciprocal(Exact::Small value) {
    if (value.numerator < 0) return make(-Wide{value.denominator}, -Wide{value.numerator});
    return make(value.denominator, value.numerator);
  }
};

Exact Exact::fraction(std::int64_t numerator, std::int64_t denominator) {
  assert(denominator != 0);
  if (denominator == 1) return numerator;
  const std::uint64_t g = common_divisor(magnitude(numerator), magnitude(denominator));
  const auto divisor = static_cast<std::int64_t>(g);
  const Wide sign = denominator < 0 ? -1 : 1;
  if (divisor > 0) {
    if (auto small = ExactSmall::make(numerator / divisor * sign, denominator / divisor * sign))
      return *std::move(small);
  }
  return ExactBig::narrow(mpz_class{numerator}, mpz_class{denominator});
}

Exact Exact::add_fractions(const Exact& a, const Exact& b) {
  if (!a.is_big() && !b.is_big()) {
    if (auto sum = ExactSmall::add({a.numerator_, a.denominator_}, b.numerator_, b.denominator_))
      return *std::move(sum);
  }
  return ExactBig::narrow(ExactBig::wide(a) + ExactBig::wide(b));
}

Exact Exact::subtract_fractions(const Exact& a, const Exact& b) {
  if (!a.is_big() && !b.is_big()) {
    const Wide negated = -Wide{b.numerator_};
    if (auto sum = ExactSmall::add({a.numerator_, a.denominator_}, negated, b.denominator_)) return *std::move(sum);
  }
  return ExactBig::narrow(ExactBig::wide(a) - ExactBig::wide(b));
}

Exact Exact::multiply_fractions(const Exact& a, const Exact& b) {
  if (!a.is_big() && !b.is_big()) {
    auto product = ExactSmall::multiply({a.numerator_, a.denominator_}, {b.numerator_, b.denominator_});
    if (product) return *std::move(product);
  }
  return ExactBig::narrow(ExactBig::wide(a) * ExactBig::wide(b));
}

std::strong_ordering Exact::compare_fractions(const Exact& a, const Exact& b) {
  if (a.is_big() || b.is_big()) return cmp(ExactBig::wide(a), ExactBig::wide(b)) <=> 0;
  return order(a.numerator_ * Wide{b.denominator_}, b.numerator_ * Wide{a.denominator_});
}

Exact Exact::operator-() const { return Exact{} - *this; }

std::optional<Exact> divide(const Exact& a, const Exact& b) {
  if (b.is_zero()) return std::nullopt;
  if (const auto divisor = b.small()) {
    if (const auto reciprocal = ExactSmall::reciprocal(*divisor)) return a * *reciprocal;
  }
  return ExactBig::narrow(ExactBig::wide(a) / ExactBig::wide(b));
}

Exact abs(const Exact& value) { return value.sign() < 0 ? -value : value; }

Exact floor(const Exact& value) {
  if (value.is_integer()) return value;
  if (const auto small = value.small()) {
    const std::int64_t toward_zero = small->numerator / small->denominator;
    return small->numerator < 0 ? toward_zero - 1 : toward_zero;
  }
  const mpq_class wide = ExactBig::wide(value);
  mpz_class below;
  mpz_fdiv_q(below.get_mpz_t(), wide.get_num_mpz_t(), wide.get_den_mpz_t());
  return ExactBig::narrow(below, 1);
}

Exact ceiling(const Exact& value) { return value.is_integer() ? value : floor(value) + 1; }

}  // namespace base
