/// An enclosure is worth nothing if the value can be outside: operations on wide bounds, tried at exact points within
/// them.

#include "base/real_enclosure.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

#include "base/decimal.h"
#include "base/exact_big.h"

namespace base {

namespace {

constexpr mpfr_prec_t precision = 24;

/// Two numbers and one between them.
struct Span {
  Exact low, inside, high;
};

class Spans {
 public:
  /// On both sides of zero, on one side, or touching it.
  Span next() {
    const Exact low = Exact::fraction(within(60), 1 + std::abs(within(8)));
    const Exact width = Exact::fraction(std::abs(within(40)), 7);
    return {low, low + width * Exact::fraction(std::abs(within(10)), 10), low + width};
  }
  std::int64_t within(std::int64_t most) {
    return static_cast<std::int64_t>(random_() % (2 * static_cast<std::uint64_t>(most) + 1)) - most;
  }

 private:
  std::mt19937_64 random_{11};
};

Enclosure enclosure(const Exact& low, const Exact& high) {
  Enclosure result{precision};
  result.low = enclose(low, precision).low;
  result.high = enclose(high, precision).high;
  return result;
}

Enclosure enclosure(const Span& span) { return enclosure(span.low, span.high); }

bool contains(const Enclosure& bounds, const Exact& value) {
  const mpq_class wide = ExactBig::wide(value);
  return mpfr_cmp_q(bounds.low.raw(), wide.get_mpq_t()) <= 0 && mpfr_cmp_q(bounds.high.raw(), wide.get_mpq_t()) >= 0;
}

bool contains(const Enclosed& outcome, const Exact& value) {
  const auto* const bounds = std::get_if<Enclosure>(&outcome);
  return bounds != nullptr && contains(*bounds, value);
}

bool touches_zero(const Span& span) { return span.low.sign() * span.high.sign() <= 0; }

}  // namespace

TEST_CASE("enclosure: sums, products, quotients and powers of what is inside are inside") {
  Spans spans;
  for (int round = 0; round < 20'000; ++round) {
    const Span a = spans.next();
    const Span b = spans.next();
    const Exact times = spans.within(5);
    CAPTURE(to_text(a.low), to_text(a.inside), to_text(a.high), to_text(b.low), to_text(b.inside), to_text(b.high));
    const bool arithmetic = contains(add(enclosure(a), enclosure(b)), a.inside + b.inside) &&
                            contains(multiply(enclosure(a), enclosure(b)), a.inside * b.inside) &&
                            contains(negate(enclosure(a)), -a.inside);
    const bool quotient = touches_zero(b) || contains(divide(enclosure(a), enclosure(b)), *divide(a.inside, b.inside));
    const bool power = (times.sign() < 0 && touches_zero(a)) ||
                       contains(integer_power(enclosure(a), times), *base::power(a.inside, *times.as_int64()));
    if (!arithmetic || !quotient || !power) FAIL(to_text(times));
  }
}

TEST_CASE("enclosure: the root of a power within bounds is within the root of the bounds") {
  Spans spans;
  for (int round = 0; round < 5'000; ++round) {
    const Span span = spans.next();
    const std::int64_t degree = 1 + std::abs(spans.within(6));
    if (degree % 2 == 0 && span.low.sign() < 0) continue;
    const Enclosure powers = enclosure(*power(span.low, degree), *power(span.high, degree));
    if (!contains(root(powers, degree), span.inside)) FAIL(to_text(span.inside) + " " + std::to_string(degree));
  }
}

TEST_CASE("enclosure: the logarithm undoes the exponential, the exponential the logarithm") {
  Spans spans;
  for (int round = 0; round < 5'000; ++round) {
    const Span span = spans.next();
    const Enclosed raised = exp(enclosure(span));
    if (!contains(log(std::get<Enclosure>(raised)), span.inside)) FAIL(to_text(span.inside));
    if (span.low.sign() <= 0) continue;
    if (!contains(exp(std::get<Enclosure>(log(enclosure(span)))), span.inside)) FAIL(to_text(span.inside));
    const Enclosed general = power(enclosure(span), enclosure(2, 3));
    if (!contains(general, *base::power(span.inside, 2)) || !contains(general, *base::power(span.inside, 3))) {
      FAIL(to_text(span.inside));
    }
  }
}

}  // namespace base
