#include "reports/number.h"

#include <catch2/catch.hpp>

namespace reports {

using base::Exact;
using base::Language;
using engine::Unit;

TEST_CASE("number: as a person reads it") {
  struct Row {
    Exact number;
    Unit unit;
    std::string ru, en;
  };
  const auto row = GENERATE(values<Row>({
      {Exact::fraction(2634, 100), Unit::none, "26,34", "26.34"},
      {Exact{5}, Unit::none, "5", "5"},
      {Exact::fraction(14, 3), Unit::none, "≈4,6667", "≈4.6667"},
      {Exact::fraction(3, 10), Unit::percent, "30\u00a0%", "30\u00a0%"},
      {Exact{3500}, Unit::money, "3500\u00a0₽", "3500\u00a0₽"},
      {Exact{1500000}, Unit::money, "1\u00a0500\u00a0000\u00a0₽", "1\u00a0500\u00a0000\u00a0₽"},
      {Exact{1}, Unit::days, "1\u00a0день", "1 day"},
      {Exact{3}, Unit::days, "3\u00a0дня", "3 days"},
      {Exact{11}, Unit::days, "11\u00a0дней", "11 days"},
      {Exact::fraction(-1, 2), Unit::none, "-0,5", "-0.5"},
  }));
  CHECK(shown(row.number, row.unit, Language::ru) == row.ru);
  CHECK(shown(row.number, row.unit, Language::en) == row.en);
}

}  // namespace reports
