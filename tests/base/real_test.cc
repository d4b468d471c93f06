#include "base/real.h"

#include <catch2/catch.hpp>
#include <limits>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "tests/base/exact_shown.h"

namespace base {

namespace {

Exact number(const std::string& text) { return *parse_decimal(text); }

const Exact half = Exact::fraction(1, 2);
const Rounding whole_down{1, RoundingMode::floor};

}  // namespace

TEST_CASE("real: known digits of irrational values") {
  struct Row {
    std::string what;
    Real value;
    std::string expected;  // 30 digits, rounded half up.
  };
  const auto row = GENERATE(values<Row>({
      {"root 2", root(2, 2), "1.414213562373095048801688724210"},
      {"2^0.5", power(2, half), "1.414213562373095048801688724210"},
      {"cube root of 10", root(10, 3), "2.154434690031883721759293566519"},
      {"e", exp(1), "2.718281828459045235360287471353"},
      {"ln 2", log(2), "0.693147180559945309417232121458"},
      {"log10 2", log10(2), "0.301029995663981195213738894724"},
      {"1/e", exp(-1), "0.367879441171442321595523770161"},
      {"-root 2", -root(2, 2), "-1.414213562373095048801688724210"},
      {"root of -10", root(-10, 3), "-2.154434690031883721759293566519"},
      {"root 2 + root 3", root(2, 2) + root(3, 2), "3.146264369941972342329135065716"},
      {"root 2 - root 3", root(2, 2) - root(3, 2), "-0.317837245195782244725757617296"},
      {"1 / (root 3 - root 2)", 1 / (root(3, 2) - root(2, 2)), "3.146264369941972342329135065716"},
      {"2^root 2", power(2, root(2, 2)), "2.665144142690225188650297249873"},
      {"ln ln 10", log(log(10)), "0.834032445247955799803213047858"},
      {"e^(root 2 * ln 2)", exp(root(2, 2) * log(2)), "2.665144142690225188650297249873"},
      {"(1 + root 2)^9", power(1 + root(2, 2), 9), "2786.000358937498623069663393346553"},
      {"(1 + root 2)^-2", power(1 + root(2, 2), -2), "0.171572875253809902396622551581"},
      {"(1 - root 2)^2", power(1 - root(2, 2), 2), "0.171572875253809902396622551581"},
      {"(1 - root 2)^-3", power(1 - root(2, 2), -3), "-14.071067811865475244008443621048"},
      {"root of 1 + root 2", root(1 + root(2, 2), 2), "1.553773974030037307344158953063"},
      {"root of 1 - root 2, odd", root(1 - root(2, 2), 3), "-0.745432124647256196562888100085"},
  }));
  CAPTURE(row.what);
  const auto rounded = round(row.value, to_digits(30, RoundingMode::half_up));
  REQUIRE(rounded);
  CHECK(to_decimal(*rounded, 30) == row.expected);
}

TEST_CASE("real: a value that is rational is seen to be, so that floor and ceiling agree on it") {
  struct Row {
    std::string what;
    Real value;
    Exact expected;
  };
  const auto row = GENERATE(values<Row>({
      {"4^0.5", power(4, half), 2},
      {"2.25^1.5", power(number("2.25"), number("1.5")), number("3.375")},
      {"0.25^-0.5", power(number("0.25"), -half), 2},
      {"8^(2/3)", power(8, Exact::fraction(2, 3)), 4},
      {"root of 27/8", root(Exact::fraction(27, 8), 3), Exact::fraction(3, 2)},
      {"root of -8", root(-8, 3), -2},
      {"(root 2)^2", power(root(2, 2), 2), 2},
      {"(root 2)^-4", power(root(2, 2), -4), Exact::fraction(1, 4)},
      {"root 2 * root 8", root(2, 2) * root(8, 2), 4},
      {"root 8 / root 2", root(8, 2) / root(2, 2), 2},
      {"root 8 - 2 root 2", root(8, 2) - 2 * root(2, 2), 0},
      {"root 2 + root 3 - root 2 - root 3", root(2, 2) + root(3, 2) - root(2, 2) - root(3, 2), 0},
      {"(root 3 + root 2)(root 3 - root 2)", (root(3, 2) + root(2, 2)) * (root(3, 2) - root(2, 2)), 1},
      {"(1 + root 2)^2 - 2 root 2", power(1 + root(2, 2), 2) - root(8, 2), 3},
      {"geometric mean of 3, 9, 27", root(Real{3} * 9 * 27, 3), 9},
      {"2^0.5 * 2^0.25 * 2^0.25", power(2, half) * root(2, 4) * root(2, 4), 2},
      {"(1000^(1/7))^(7/3)", power(root(1000, 7), Exact::fraction(7, 3)), 10},
      {"((-2)^3)^(1/3)", root(power(Real{-2}, 3), 3), -2},
      {"root of (root 2)^4", root(power(root(2, 2), 4), 2), 2},
      {"exp 0", exp(0), 1},
      {"ln 1", log(1), 0},
      {"ln e", log(exp(1)), 1},
      {"e^ln 5", exp(log(5)), 5},
      {"log10 1000", log10(1000), 3},
      {"log10 0.001", log10(number("0.001")), -3},
      {"log10 of 10^30000", log10(Exact::power_of_ten(30'000)), 30'000},
      {"log10 of root 10", log10(root(10, 2)), half},
      {"log10 of 10 root 10", log10(10 * root(10, 2)), number("1.5")},
      {"ln 8 / ln 2", log(8) / log(2), 3},
      {"ln 0.5 / ln 8", log(half) / log(8), Exact::fraction(-1, 3)},
      {"log10 8 / log10 4", log10(8) / log10(4), number("1.5")},
      {"0^0", power(Real{0}, 0), 1},
      {"0^0.5", power(0, half), 0},
      {"root of 0", root(0, 2), 0},
      {"(-1)^huge", power(-1, Exact::power_of_ten(30) + 1), -1},
      {"1^huge", power(1, Exact::power_of_ten(30)), 1},
      {"0 * root 2", 0 * root(2, 2), 0},
      {"0 * e", 0 * exp(1), 0},
      {"z-score: (7 - 5) / root 4", Real{2} / root(4, 2), 1},
      {"1^(1/a large number)", power(1, Exact::fraction(1, 1'000'000'007)), 1},
  }));
  CAPTURE(row.what);
  const auto mode = GENERATE(from_range(rounding_modes));
  CHECK(round(row.value, {Exact::fraction(1, 1000), mode}) == round(row.expected, {Exact::fraction(1, 1000), mode}));
}

TEST_CASE("real: what is undefined says why") {
  struct Row {
    std::string what;
    Real value;
    RealFailure why;
  };
  const auto row = GENERATE(values<Row>({
      {"1 / 0", Real{1} / 0, RealFailure::division_by_zero},
      {"1 / (root 8 - 2 root 2)", 1 / (root(8, 2) - 2 * root(2, 2)), RealFailure::division_by_zero},
      {"0^-1", power(Real{0}, -1), RealFailure::division_by_zero},
      {"0^-0.5", power(0, -half), RealFailure::division_by_zero},
      {"0^-e", power(0, -exp(1)), RealFailure::division_by_zero},
      {"ln 0", log(0), RealFailure::log_of_non_positive},
      {"ln -1", log(-1), RealFailure::log_of_non_positive},
      {"ln of 1 - root 2", log(1 - root(2, 2)), RealFailure::log_of_non_positive},
      {"log10 of -root 2", log10(-root(2, 2)), RealFailure::log_of_non_positive},
      {"ln of 1 - e", log(1 - exp(1)), RealFailure::log_of_non_positive},
      {"(-2)^0.5", power(-2, half), RealFailure::root_of_negative},
      {"(-8)^(1/3)", power(-8, Exact::fraction(1, 3)), RealFailure::root_of_negative},
      {"root of -4", root(-4, 2), RealFailure::root_of_negative},
      {"root of 2 - e", root(2 - exp(1), 2), RealFailure::root_of_negative},
      {"(2 - e)^0.5", power(2 - exp(1), half), RealFailure::root_of_negative},
      {"a failure inside", 1 + exp(root(log(0), 2)), RealFailure::log_of_non_positive},
      {"e^(10^9)", exp(1'000'000'000), RealFailure::too_large},
      {"-2^(10^9)", -power(Real{2}, 1'000'000'000), RealFailure::too_large},
      {"10^(10^30)", power(10, Exact::power_of_ten(30)), RealFailure::too_large},
      {"e^e^e^e^10", exp(exp(exp(exp(10)))), RealFailure::too_large},
      {"e^2 - e * e - a zero that is not recognised", 1 / (exp(2) - exp(1) * exp(1)), RealFailure::not_decided},
  }));
  CAPTURE(row.what);
  const RealRounding outcome = decide(row.value, whole_down);
  CHECK_FALSE(outcome.value);
  REQUIRE(outcome.why);
  CHECK(static_cast<int>(*outcome.why) == static_cast<int>(row.why));
}

TEST_CASE("real: values next to a boundary are decided by as many digits as it takes") {
  const Exact near = Exact::power_of_ten(-200);
  CHECK(*round(root(4 - near, 2), whole_down) == 1);
  CHECK(*round(root(4 + near, 2), whole_down) == 2);
  CHECK(*round(root(4 + near, 2), {1, RoundingMode::ceiling}) == 3);
  CHECK(*round(log(1 + near), {1, RoundingMode::up}) == 1);
  CHECK(*round(root(number("6.25") - near, 2), {1, RoundingMode::half_up}) == 2);
  CHECK(*round(root(number("6.25"), 2), {1, RoundingMode::half_up}) == 3);
  CHECK(*round(root(number("6.25"), 2), {1, RoundingMode::half_even}) == 2);
  CHECK(*round(root(number("6.25"), 2), {1, RoundingMode::half_down}) == 2);
}

TEST_CASE("real: what is nearly nothing needs nearly no memory") {
  const Real tiny = exp(-1'000'000'000);
  CHECK(*round(tiny, whole_down) == 0);
  CHECK(*round(tiny, {1, RoundingMode::half_up}) == 0);
  CHECK(*round(tiny, {1, RoundingMode::ceiling}) == 1);
  CHECK(*round(-tiny, {1, RoundingMode::up}) == -1);
  CHECK(*round(-tiny, {1, RoundingMode::ceiling}) == 0);
  CHECK(*round(power(Real{half}, 1'000'000'000), {10, RoundingMode::up}) == 10);
  CHECK(*round(1 / power(10, Exact::power_of_ten(12)), {1, RoundingMode::up}) == 1);
}

TEST_CASE("real: exponents and degrees of any size end quickly") {
  const std::int64_t highest = std::numeric_limits<std::int64_t>::max();
  CHECK(*round(root(2, highest), to_digits(3, RoundingMode::half_up)) == 1);
  CHECK(*round(root(2, highest), {1, RoundingMode::ceiling}) == 2);
  CHECK(*round(power(2, number("0.123456789")), to_digits(9, RoundingMode::half_up)) == number("1.089341870"));
  CHECK(*round(power(3, number("-123.456789")), {1, RoundingMode::up}) == 1);
  CHECK(*round(power(number("1.0000000001"), number("1000000000.5")), to_digits(4, RoundingMode::half_up)) ==
        number("1.1052"));
  Real chain = root(2, 2);
  for (int prime : {3, 5, 7, 11, 13, 17, 19, 23}) chain = chain * root(prime, 2) + root(prime, 3);
  CHECK(round(chain, to_digits(3, RoundingMode::half_up)));
}

}  // namespace base
