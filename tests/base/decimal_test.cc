#include "base/decimal.h"

#include <catch2/catch.hpp>

#include "tests/base/exact_shown.h"

namespace base {

TEST_CASE("decimal: what people write becomes a number") {
  struct Row {
    std::string text;
    Exact expected;
  };
  const auto row = GENERATE(values<Row>({
      {"0", 0},
      {"12", 12},
      {"-3.50", Exact::fraction(-7, 2)},
      {"+1", 1},
      {"-0.0", 0},
      {"007", 7},
      {"26.34", Exact::fraction(2634, 100)},
      {"0.1", Exact::fraction(1, 10)},
      {"9223372036854775807", 9223372036854775807},
      {"9223372036854775808", Exact{9223372036854775808U}},
      {"-9223372036854775808", -Exact{9223372036854775808U}},
      {"0.0000000000000000000000000000000001", Exact::power_of_ten(-34)},
      {"1" + std::string(999, '0'), Exact::power_of_ten(999)},
  }));
  CAPTURE(row.text);
  REQUIRE(parse_decimal(row.text));
  CHECK(*parse_decimal(row.text) == row.expected);
}

TEST_CASE("decimal: anything else is no number") {
  const auto* const text = GENERATE("", "-", "+", ".", "1.", ".5", "-.5", "1.2.3", " 1", "1 ", "1,5", "1e5", "0x10",
                                    "--1", "+-1", "1_000", "½", "nan", "inf");
  CAPTURE(text);
  CHECK_FALSE(parse_decimal(text));
}

TEST_CASE("decimal: a thousand digits are read, one more is not") {
  CHECK(parse_decimal(std::string(1000, '9')));
  CHECK(parse_decimal("-" + std::string(500, '9') + "." + std::string(500, '9')));
  CHECK_FALSE(parse_decimal(std::string(1001, '9')));
  CHECK_FALSE(parse_decimal(std::string(1000, '0') + ".1"));
}

TEST_CASE("decimal: a number is written as shortly as it is exact") {
  struct Row {
    Exact value;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {0, "0"},
      {-5, "-5"},
      {Exact::fraction(2634, 100), "26.34"},
      {Exact::fraction(-1, 2), "-0.5"},
      {Exact::fraction(14, 3), "14/3"},
      {Exact::fraction(-14, 3), "-14/3"},
      {Exact::fraction(1, 1000), "0.001"},
      {100, "100"},
      {Exact::power_of_ten(-20), "0.00000000000000000001"},
      {Exact::power_of_ten(-21), "1/1000000000000000000000"},
      {Exact::power_of_ten(30) + Exact::fraction(1, 4), "1000000000000000000000000000000.25"},
  }));
  CHECK(to_text(row.value) == row.expected);
}

TEST_CASE("decimal: a number for display has the digits asked for") {
  struct Row {
    Exact value;
    int digits;
    std::string kept;
    std::string trimmed;
  };
  const auto row = GENERATE(values<Row>({
      {Exact::fraction(2, 3), 2, "0.67", "0.67"},
      {Exact::fraction(-2, 3), 2, "-0.67", "-0.67"},
      {5, 2, "5.00", "5"},
      {100, 0, "100", "100"},
      {Exact::fraction(1, 2), 0, "1", "1"},
      {Exact::fraction(-1, 2), 0, "-1", "-1"},
      {Exact::fraction(45, 10), 2, "4.50", "4.5"},
      {Exact::fraction(-1, 1000), 2, "0.00", "0"},
      {Exact::fraction(1, 100), 2, "0.01", "0.01"},
      {Exact::fraction(995, 1000), 2, "1.00", "1"},
      {Exact::power_of_ten(25) + Exact::fraction(1, 8), 2, "10000000000000000000000000.13",
       "10000000000000000000000000.13"},
  }));
  CAPTURE(row.value, row.digits);
  CHECK(to_decimal(row.value, row.digits) == row.kept);
  CHECK(to_decimal(row.value, row.digits, TrailingZeros::trim) == row.trimmed);
}

}  // namespace base
