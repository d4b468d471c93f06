#include "base/rounding.h"

#include <catch2/catch.hpp>
#include <limits>
#include <string>

#include "base/decimal.h"
#include "tests/base/exact_shown.h"

namespace base {

namespace {

Exact number(const std::string& text) { return *parse_decimal(text); }

}  // namespace

TEST_CASE("rounding: every mode at the points where they part") {
  struct Row {
    std::string value;
    // half_up, half_even, half_down, up, down, floor, ceiling: as in rounding_modes.
    std::array<int, 7> expected;
  };
  const auto row = GENERATE(values<Row>({
      {"2", {2, 2, 2, 2, 2, 2, 2}},
      {"2.1", {2, 2, 2, 3, 2, 2, 3}},
      {"2.5", {3, 2, 2, 3, 2, 2, 3}},
      {"2.9", {3, 3, 3, 3, 2, 2, 3}},
      {"3.5", {4, 4, 3, 4, 3, 3, 4}},
      {"0.5", {1, 0, 0, 1, 0, 0, 1}},
      {"-0.5", {-1, 0, 0, -1, 0, -1, 0}},
      {"-2.1", {-2, -2, -2, -3, -2, -3, -2}},
      {"-2.5", {-3, -2, -2, -3, -2, -3, -2}},
      {"-2.9", {-3, -3, -3, -3, -2, -3, -2}},
      {"-3.5", {-4, -4, -3, -4, -3, -4, -3}},
      {"-2", {-2, -2, -2, -2, -2, -2, -2}},
      {"0", {0, 0, 0, 0, 0, 0, 0}},
  }));
  const auto mode = GENERATE(from_range(rounding_modes));
  CAPTURE(row.value, name(mode));
  CHECK(round(number(row.value), {1, mode}) == row.expected.at(static_cast<std::size_t>(mode)));
}

TEST_CASE("rounding: to digits and to steps") {
  struct Row {
    std::string value;
    Rounding rounding;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {"26.345", to_digits(2, RoundingMode::half_up), "26.35"},
      {"26.345", to_digits(2, RoundingMode::half_even), "26.34"},
      {"26.345", to_digits(0, RoundingMode::half_up), "26"},
      {"1251", to_digits(-2, RoundingMode::half_up), "1300"},
      {"7.24", {Exact::fraction(1, 2), RoundingMode::half_up}, "7"},
      {"7.25", {Exact::fraction(1, 2), RoundingMode::half_up}, "7.5"},
      {"7.25", {Exact::fraction(1, 2), RoundingMode::half_even}, "7"},
      {"8", {3, RoundingMode::half_up}, "9"},
      {"7", {3, RoundingMode::up}, "9"},
      {"-7", {3, RoundingMode::down}, "-6"},
      {"0.5", {Exact::fraction(1, 3), RoundingMode::down}, "1/3"},
      {"12345678901234567890123.5", to_digits(0, RoundingMode::half_even), "12345678901234567890124"},
      {"12345678901234567890122.5", to_digits(0, RoundingMode::half_even), "12345678901234567890122"},
      {"-12345678901234567890122.5", to_digits(0, RoundingMode::half_up), "-12345678901234567890123"},
      {"0.123456789012345678905", to_digits(20, RoundingMode::half_down), "0.1234567890123456789"},
  }));
  CAPTURE(row.value, row.rounding.step, name(row.rounding.mode));
  CHECK(to_text(round(number(row.value), row.rounding)) == row.expected);
}

TEST_CASE("rounding: at the ends of 64 bits") {
  const Exact lowest = std::numeric_limits<std::int64_t>::min();
  const Exact highest = std::numeric_limits<std::int64_t>::max();
  const auto mode = GENERATE(from_range(rounding_modes));
  CHECK(round(lowest, {1, mode}) == lowest);
  CHECK(round(highest, {1, mode}) == highest);
  CHECK(abs(round(highest, {2, mode}) - highest) == 1);
}

TEST_CASE("rounding: every mode has a name, and is found by it") {
  const auto mode = GENERATE(from_range(rounding_modes));
  CHECK(rounding_mode(name(mode)) == mode);
  CHECK_FALSE(rounding_mode("bankers"));
  CHECK_FALSE(rounding_mode(""));
}

}  // namespace base
