#include "base/exact.h"

#include <catch2/catch.hpp>
#include <limits>
#include <type_traits>
#include <unordered_set>

#include "base/decimal.h"
#include "tests/base/exact_shown.h"

namespace base {

namespace {

constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();

}  // namespace

static_assert(sizeof(Exact) == 16);
static_assert(!std::is_constructible_v<Exact, double> && !std::is_constructible_v<Exact, float>);
static_assert(!std::is_convertible_v<Exact, double>);
static_assert(std::is_nothrow_move_constructible_v<Exact> && std::is_nothrow_copy_constructible_v<Exact>);

TEST_CASE("exact: a fraction is in lowest terms, its denominator positive") {
  struct Row {
    std::int64_t numerator, denominator;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {6, 4, "1.5"},
      {-6, 4, "-1.5"},
      {6, -4, "-1.5"},
      {-6, -4, "1.5"},
      {0, -7, "0"},
      {7, 3, "7/3"},
      {lowest, 1, "-9223372036854775808"},
      {lowest, -1, "9223372036854775808"},
      {lowest, lowest, "1"},
      {1, lowest, "-1/9223372036854775808"},
      {2, lowest, "-1/4611686018427387904"},
      {0, lowest, "0"},
      {highest, highest, "1"},
      {highest, -highest, "-1"},
  }));
  CAPTURE(row.numerator, row.denominator);
  CHECK(to_text(Exact::fraction(row.numerator, row.denominator)) == row.expected);
}

TEST_CASE("exact: sums of thirds are equal to a whole, with no residue") {
  const Exact third = Exact::fraction(1, 3);
  CHECK(third + third + third == 1);
  CHECK(Exact::fraction(1, 10) + Exact::fraction(2, 10) == Exact::fraction(3, 10));
  CHECK(third * 3 == 1);
  CHECK(third < Exact::fraction(1'000'000'000'000'000'001, 3'000'000'000'000'000'000));
}

TEST_CASE("exact: integers of every type keep their value") {
  CHECK(Exact{std::numeric_limits<std::uint64_t>::max()}.numerator_text() == "18446744073709551615");
  CHECK(Exact{lowest}.numerator_text() == "-9223372036854775808");
  CHECK(Exact{std::uint8_t{200}} == 200);
  CHECK(Exact{std::int16_t{-5}} == -5);
  CHECK(Exact{} == 0);
}

TEST_CASE("exact: past 64 bits nothing is lost, and values come back when they fit") {
  const Exact top = highest;
  const Exact bottom = lowest;
  CHECK((top + 1).numerator_text() == "9223372036854775808");
  CHECK((bottom - 1).numerator_text() == "-9223372036854775809");
  CHECK((-bottom).numerator_text() == "9223372036854775808");
  CHECK(abs(bottom) == top + 1);
  CHECK((bottom * bottom).numerator_text() == "85070591730234615865843651857942052864");
  CHECK((bottom * -1).numerator_text() == "9223372036854775808");
  CHECK(*divide(bottom, -1) == top + 1);
  CHECK(*divide(1, bottom) * bottom == 1);
  CHECK_FALSE((top + 1).small());
  CHECK((top + 1 - 1).small());
  CHECK(top + 1 - 1 == top);
  CHECK((-(-bottom)).as_int64() == lowest);
}

TEST_CASE("exact: an accumulated sum passes the boundary in place") {
  Exact sum = highest;
  sum += 1;
  sum += highest;
  CHECK(sum.numerator_text() == "18446744073709551615");
  sum -= highest;
  sum -= 1;
  CHECK(sum == highest);
  sum *= sum;
  CHECK(sum.numerator_text() == "85070591730234615847396907784232501249");
  sum -= sum;
  CHECK(sum.is_zero());
}

TEST_CASE("exact: order across signs, sizes and denominators") {
  const std::vector<Exact> ascending = {
      Exact{lowest} * 2,      Exact{lowest} - 1,      lowest, -1,
      Exact::fraction(-1, 2), Exact::fraction(-1, 3), 0,      Exact::fraction(1, highest),
      Exact::fraction(1, 3),  Exact::fraction(1, 2),  1,      highest,
      Exact{highest} + 1,     Exact{highest} * 2};
  for (std::size_t a = 0; a < ascending.size(); ++a) {
    for (std::size_t b = 0; b < ascending.size(); ++b) {
      CHECK((ascending[a] <=> ascending[b]) == (a <=> b));
      CHECK((ascending[a] == ascending[b]) == (a == b));
    }
  }
}

TEST_CASE("exact: division by zero is no value") {
  CHECK_FALSE(divide(1, 0));
  CHECK_FALSE(divide(0, 0));
  CHECK(*divide(0, 5) == 0);
  CHECK(*divide(7, -2) == Exact::fraction(-7, 2));
  CHECK(*divide(Exact{highest} * 4, Exact{highest} * 8) == Exact::fraction(1, 2));
}

TEST_CASE("exact: floor and ceiling") {
  struct Row {
    Exact value;
    Exact below, above;
  };
  const auto row = GENERATE(values<Row>({
      {5, 5, 5},
      {Exact::fraction(7, 2), 3, 4},
      {Exact::fraction(-7, 2), -4, -3},
      {Exact::fraction(1, highest), 0, 1},
      {Exact::fraction(-1, highest), -1, 0},
      {Exact{highest} * 3 + Exact::fraction(1, 3), Exact{highest} * 3, Exact{highest} * 3 + 1},
      {Exact{lowest} * 3 - Exact::fraction(1, 3), Exact{lowest} * 3 - 1, Exact{lowest} * 3},
  }));
  CAPTURE(row.value);
  CHECK(floor(row.value) == row.below);
  CHECK(ceiling(row.value) == row.above);
}

TEST_CASE("exact: integer powers") {
  CHECK(*power(2, 10) == 1024);
  CHECK(*power(Exact::fraction(-2, 3), 3) == Exact::fraction(-8, 27));
  CHECK(*power(Exact::fraction(-2, 3), -3) == Exact::fraction(-27, 8));
  CHECK(*power(0, 0) == 1);
  CHECK(*power(0, 5) == 0);
  CHECK_FALSE(power(0, -1));
  CHECK(*power(-1, lowest) == 1);
  CHECK(*power(-1, highest) == -1);
  CHECK(*power(1, highest) == 1);
  CHECK(power(10, 1000)->numerator_text() == "1" + std::string(1000, '0'));
  CHECK_FALSE(power(10, 1'000'000));
  CHECK_FALSE(power(2, lowest));
}

TEST_CASE("exact: powers of ten") {
  CHECK(Exact::power_of_ten(0) == 1);
  CHECK(Exact::power_of_ten(18) == 1'000'000'000'000'000'000);
  CHECK(Exact::power_of_ten(-2) == Exact::fraction(1, 100));
  CHECK(Exact::power_of_ten(-40) * Exact::power_of_ten(40) == 1);
}

TEST_CASE("exact: copies of large values outlive and outmove each other") {
  Exact large = Exact{highest} * highest;
  Exact copy = large;
  Exact moved = std::move(large);
  large = 5;
  CHECK(copy == moved);
  CHECK(copy.hash() == moved.hash());
  const Exact& itself = copy;
  copy = itself;
  CHECK(copy == moved);
  moved = 0;
  CHECK(copy.sign() == 1);
  CHECK((copy = large) == 5);
}

TEST_CASE("exact: equal values hash equally, however they were reached") {
  std::unordered_set<Exact> seen;
  seen.insert(Exact{highest} * 2);
  seen.insert(Exact{highest} + highest);
  seen.insert(Exact::fraction(2, 4));
  seen.insert(Exact::fraction(1, 2));
  seen.insert(Exact{highest} + 1 - 1);
  seen.insert(highest);
  CHECK(seen.size() == 3);
}

TEST_CASE("exact: what a value says about itself") {
  CHECK(Exact{7}.as_int64() == 7);
  CHECK_FALSE(Exact::fraction(1, 2).as_int64());
  CHECK_FALSE((Exact{highest} + 1).as_int64());
  CHECK((Exact{highest} + 1).is_integer());
  CHECK_FALSE((Exact{highest} + Exact::fraction(1, 2)).is_integer());
  CHECK(Exact::fraction(-7, 3).numerator_text() == "-7");
  CHECK(Exact::fraction(-7, 3).denominator_text() == "3");
  CHECK((Exact{lowest} * 2).sign() == -1);
}

}  // namespace base
