/// Formulas from text to value: every row is scored by the engine in a definition of its own, so a row holds the
/// grammar, the types, the lowering and the arithmetic at once.

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "base/decimal.h"
#include "rules/formula/formula.h"
#include "rules/rules.h"

namespace {

constexpr std::string_view definition = R"(format: 1
contest: {{id: c, title: C, time_zone: Asia/Novokuznetsk, language: en}}
facts:
  a: {{type: number, min: 1}}
  b: {{type: number}}
  share: {{type: percent}}
  cost: {{type: money}}
  none: {{type: number, optional: true}}
  zone: {{type: choice, of: [north, south]}}
  ok: {{type: flag}}
  when: {{type: moment}}
items:
  facts: {{size: {{type: number}}}}
tables:
  points: {{by: place, rows: {{1: 25, 2: 18}}}}
  by_zone: {{by: zone, rows: {{north: 1.5, south: 2}}}}
criteria:
  x: {{type: formula, formula: "{}"}}
accept: {{unused-fact: test, absent-unhandled: test}}
total: {{round: none}}
tests:
  - given:
      facts: {{a: 7, b: 2, share: 30, cost: 1000, zone: south, ok: true, when: 2025-12-31T23:30}}
      items: [{{size: 3}}, {{size: 5}}, {{size: 4}}]
    expect: {{total: {}}}
)";

base::Diagnostics told(std::string_view formula, std::string_view expected) {
  base::Diagnostics found = rules::compile(fmt::format(definition, formula, expected), "contest.yaml").diagnostics();
  std::erase_if(found, [](const base::Diagnostic& each) { return each.code == "accept-unused"; });
  return found;
}

struct Row {
  const char* formula;
  const char* value;
};

struct Mistake {
  const char* formula;
  const char* code;
  int column;  ///< Within the formula, from 1.
};

}  // namespace

TEST_CASE("a formula has the value that the document says") {
  const auto row = GENERATE(values<Row>({
      {"1 + 2 * 3", "7"},
      {"(1 + 2) * 3", "9"},
      {"2 ^ 3 ^ 2", "512"},
      {"-2 ^ 2", "-4"},
      {"2 ^ -1", "0.5"},
      {"10 - 3 - 2", "5"},
      {"12 / 3 / 2", "2"},
      {"a / b", "3.5"},
      {"if a > b and not (b == 3) or false then 1 else 2", "1"},
      {"if b in [1, 2] then 5 else 6", "5"},
      {"if zone == south then 1 else 0", "1"},
      {"if zone in [north] then 1 else 0", "0"},
      {"if zone != 'south' then 1 else 0", "0"},
      {"min(a, b, 5) + max(a, b)", "9"},
      {"mean(a, b, 3)", "4"},
      {"median(a, b, 3)", "3"},
      {"median(a, b, 3, 4)", "3.5"},
      {"abs(b - a)", "5"},
      {"round(a / 3, 2, half_up)", "2.33"},
      {"round_to(a, 2, half_even)", "8"},
      {"floor(a / b) + ceiling(a / b)", "7"},
      {"100 * share", "30"},
      {"if share >= 30% then 1 else 0", "1"},
      {"cost / 500 RUB", "2"},
      {"if cost * 2 == 2000 RUB then 1 else 0", "1"},
      {"if max(cost - 2000 RUB, 0) == 0 RUB then 1 else 0", "1"},
      {"default(none, 4)", "4"},
      {"if given(none) then 1 else 0", "0"},
      {"default(a / 0, 9)", "9"},
      {"year(when)", "2025"},
      {"days(2025-12-01, when)", "30"},
      {"if when < 2026-01-01 then 1 else 0", "1"},
      {"sum(size)", "12"},
      {"mean(size)", "4"},
      {"best(size) + worst(size)", "8"},
      {"best(2, size)", "4"},
      {"sum_best(2, size over item)", "9"},
      {"count(size)", "3"},
      {"count(size >= 4)", "2"},
      {"if any(size > 4) and all(size > 2) then 1 else 0", "1"},
      {"first(size) * 10 + last(size)", "34"},
      {"points[2]", "18"},
      {"default(points[3], 0)", "0"},
      {"by_zone[zone]", "2"},
      {"rank(a) + entries() + best(b over entries)", "4"},
      {"floor(25.4347 * (18 - 11.1) ^ 1.81)", "838"},
      {"round(sqrt(2), 3, half_up)", "1.414"},
      {"round(2 * sqrt(4) + ln(1), 0, half_up)", "4"},
      {"round(log10(1000), 1, floor)", "3"},
  }));
  CAPTURE(row.formula);
  const base::Diagnostics found = told(row.formula, row.value);
  for (const base::Diagnostic& each : found) UNSCOPED_INFO(each.code + ": " + each.message.en);
  CHECK(found.empty());
}

TEST_CASE("a mistake of a formula is told at its own column") {
  const auto row = GENERATE(values<Mistake>({
      {"a +", "formula-syntax", 4},
      {"a b", "formula-syntax", 3},
      {"1 + if ok then 1 else 2", "formula-syntax", 5},
      {"a = b", "formula-syntax", 3},
      {"a not in [b]", "formula-syntax", 3},
      {"a < 06.08.2025", "formula-syntax", 5},
      {"a < 6 000 000 RUB", "formula-syntax", 5},
      {"a < 1,5 млн руб.", "formula-syntax", 5},
      {"a < 10.000 RUB", "formula-syntax", 5},
      {"if a < b < 3 then 1 else 0", "chained-comparison", 10},
      {"a + bb", "unknown-name", 5},
      {"a + smu(b)", "unknown-function", 5},
      {"a + share * cost", "unit-mismatch", 3},
      {"if cost > 5 then 1 else 0", "unit-mismatch", 11},
      {"share", "unit-mismatch", 1},
      {"a + ok", "type-mismatch", 5},
      {"if a then 1 else 0", "type-mismatch", 4},
      {"if zone > north then 1 else 0", "type-mismatch", 9},
      {"if zone == west then 1 else 0", "unknown-choice", 12},
      {"a + size", "finer-value", 5},
      {"sum(a)", "nothing-to-reduce", 5},
      {"sum(size over round)", "nothing-to-reduce", 1},
      {"1 + sqrt(a)", "irrational-unrounded", 5},
      {"a ^ b", "irrational-unrounded", 1},
      {"min(1, 2, sqrt(a))", "irrational-unrounded", 11},
      {"round(a, 2)", "wrong-arguments", 1},
      {"round(a, 2, up_half)", "wrong-arguments", 13},
      {"total + 1", "cycle", 1},
      {"x + 1", "cycle", 1},
      {"2025-02-30", "wrong-moment", 1},
      {"points", "unknown-name", 1},
      {"north", "unknown-name", 1},
  }));
  CAPTURE(row.formula);
  const base::Diagnostics found = told(row.formula, "0");
  REQUIRE(!found.empty());
  constexpr int first_column = 32;
  CHECK(found.front().code == row.code);
  CHECK(found.front().place.line == 18);
  CHECK(found.front().place.column - first_column + 1 == row.column);
}

TEST_CASE("every mistake of a formula is told in one go") {
  std::vector<std::string> names;
  for (const base::Diagnostic& each : told("aa + bb * sqrt(a) + cost * cost + min(1)", "0")) names.push_back(each.code);
  CHECK(names == std::vector<std::string>{"unknown-name", "unknown-name", "irrational-unrounded", "unit-mismatch",
                                          "wrong-arguments"});
}

TEST_CASE("depth and length of a formula have their limits") {
  CHECK(told(std::string(150, '(') + "1" + std::string(150, ')'), "1").front().code == "formula-too-large");
  CHECK(told(std::string(5000, '1'), "1").front().code == "formula-too-large");
  std::string sum = "0";
  for (int i = 0; i < 900; ++i) sum += " + 1";
  CHECK(told(sum, "900").empty());
}
