#include "engine/data/interval.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>

using base::Exact;
using engine::Interval;

namespace {

std::string text(const std::optional<Exact>& end) {
  return end ? end->numerator_text() + "/" + end->denominator_text() : "∞";
}
std::string text(const Interval& a) { return "[" + text(a.low) + ", " + text(a.high) + "]"; }

Interval range(int low, int high) { return {Exact{low}, Exact{high}}; }
Interval from(int low) { return {Exact{low}, std::nullopt}; }
Interval up_to(int high) { return {std::nullopt, Exact{high}}; }

}  // namespace

TEST_CASE("interval: what arithmetic on ranges can reach") {
  struct Row {
    std::string why;
    Interval got, expected;
  };
  const auto row = GENERATE(values<Row>({
      {"sums add their ends", range(1, 2) + range(10, 20), range(11, 22)},
      {"an open end stays open", from(1) + range(1, 2), from(2)},
      {"a difference turns the second round", range(5, 6) - range(1, 3), range(2, 5)},
      {"signs decide a product", range(-2, 3) * range(-5, 4), range(-15, 12)},
      {"zero times anything is zero", range(0, 0) * Interval{}, range(0, 0)},
      {"open and positive", from(2) * from(3), from(6)},
      {"open and negative", up_to(-2) * from(3), up_to(-6)},
      {"open and of both signs: anything", Interval{Exact{-1}, {}} * from(3), Interval{}},
      {"open and of both signs, times a number", from(-10) * range(2, 3), from(-30)},
      {"open above, times what is below zero", from(-1) * range(-3, -2), up_to(3)},
      {"away from zero", engine::divide(range(10, 20), range(2, 5)), range(2, 10)},
      {"by something that may be zero", engine::divide(range(10, 20), range(0, 5)), from(0)},
      {"by something of both signs: anything", engine::divide(range(1, 2), range(-1, 1)), Interval{}},
      {"an even power has no negatives", engine::power(range(-3, 2), 2), range(0, 9)},
      {"an odd power keeps the sign", engine::power(range(-3, 2), 3), range(-27, 8)},
      {"the size of a number", engine::abs(range(-3, 2)), range(0, 3)},
      {"the lesser of an open and a closed one", engine::least(from(1), range(0, 5)), range(0, 5)},
      {"the greater of an open and a closed one", engine::greatest(up_to(9), range(0, 5)), range(0, 9)},
      {"one or the other", engine::hull(range(0, 1), range(5, 6)), range(0, 6)},
  }));
  CAPTURE(row.why, text(row.got), text(row.expected));
  CHECK(row.got == row.expected);
}

TEST_CASE("interval: ranges that do not meet have nothing in common") {
  CHECK(!engine::common(range(0, 1), range(2, 3)));
  CHECK(engine::common(range(0, 2), range(2, 3)) == range(2, 2));
  CHECK(engine::common(from(1), up_to(4)) == range(1, 4));
}

TEST_CASE("interval: no result of any two numbers lies outside") {
  std::mt19937 random(20251122);
  const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  for (int trial = 0; trial < 2000; ++trial) {
    const Interval a = range(pick(-9, 0), pick(0, 9)), b = range(pick(-9, 0), pick(0, 9));
    const Exact x = pick(static_cast<int>(*a.low->as_int64()), static_cast<int>(*a.high->as_int64()));
    const Exact y = pick(static_cast<int>(*b.low->as_int64()), static_cast<int>(*b.high->as_int64()));
    CAPTURE(text(a), text(b), text(Interval::of(x)), text(Interval::of(y)));
    CHECK((a + b).holds(x + y));
    CHECK((a - b).holds(x - y));
    CHECK((a * b).holds(x * y));
    CHECK(engine::least(a, b).holds(std::min(x, y)));
    CHECK(engine::greatest(a, b).holds(std::max(x, y)));
    CHECK(engine::abs(a).holds(base::abs(x)));
    if (const auto quotient = base::divide(x, y)) CHECK(engine::divide(a, b).holds(*quotient));
  }
}
