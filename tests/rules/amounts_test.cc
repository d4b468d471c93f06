/// Amounts in every place of a definition that takes one: what a hint says to write is taken there.

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <vector>

#include "rules/rules.h"

namespace {

constexpr std::string_view definition = R"(format: 1
contest: {{id: c, title: C, language: en}}
nominations: {{all: {{title: All, facts: {{budget: {nomination}}}}}}}
nomination_facts: {{budget: {{type: money}}}}
decided: {{limit: {{type: money, max: {decided}}}}}
facts:
  x: {{type: number, min: {number}, max: 100000}}
  people: {{type: count}}
  cost: {{type: money, max: {max}, step: {step}}}
criteria:
  points: {{type: formula, formula: '(x + people + (cost + budget) / 1 RUB) / 100000'}}
  large: {{type: formula, formula: 'if cost > {formula} then 1 else 0'}}
awards: [{{id: first, place: 1, title: First, prize: {prize}}}]
tests:
  - given: {{facts: {{x: 100, people: {count}, cost: {cost}, budget: 1}}}}
    expect: {{place: 1, award: first, prize: {expected}}}
)";

struct Places {
  std::string prize = "1 RUB", number = "0", max = "9000000", step = "0.01", nomination = "1", formula = "1 RUB";
  std::string cost = "7", count = "3", expected = "1", decided = "1";
};

base::Diagnostics told(const Places& at) {
  const std::string text =
      fmt::format(definition, fmt::arg("prize", at.prize), fmt::arg("number", at.number), fmt::arg("max", at.max),
                  fmt::arg("step", at.step), fmt::arg("nomination", at.nomination), fmt::arg("formula", at.formula),
                  fmt::arg("cost", at.cost), fmt::arg("count", at.count), fmt::arg("expected", at.expected),
                  fmt::arg("decided", at.decided));
  base::Diagnostics found = rules::compile(text, "contest.yaml").diagnostics();
  // Another prize than the example's, and a bound that it goes beyond, are no matter of how it is written.
  std::erase_if(found, [](const base::Diagnostic& each) {
    return each.code == "test-fails" || each.severity == base::Severity::warning;
  });
  return found;
}

/// "write 10.00 RUB or 10000 RUB" → both.
std::vector<std::string> suggestions(std::string_view hint) {
  std::vector<std::string> all;
  if (!hint.starts_with("write ")) return all;
  hint.remove_prefix(6);
  const std::size_t other = std::min(hint.find(" or "), hint.size());
  all.emplace_back(hint.substr(0, other));
  if (other < hint.size()) all.emplace_back(hint.substr(other + 4));
  return all;
}

struct Row {
  std::string Places::*place;
  const char* text;
  const char* hint;  ///< Empty: the text is taken.
};

}  // namespace

TEST_CASE("an amount is taken as it is meant, or refused with what to write; that is taken") {
  REQUIRE(told({}).empty());
  const auto row = GENERATE(values<Row>({
      {&Places::prize, "15000.50 RUB", ""},
      {&Places::prize, "15000", ""},
      {&Places::prize, "15000.000 RUB", ""},
      {&Places::prize, "10.000 RUB", "write 10.00 RUB or 10000 RUB"},
      {&Places::prize, "5.000", "write 5.00 RUB or 5000 RUB"},
      {&Places::prize, "'5,125 RUB'", "write 5.13 RUB or 5125 RUB"},
      {&Places::prize, "15 000 руб.", "write 15000 RUB"},
      {&Places::prize, "'1,5 млн'", "write 1500000 RUB"},
      {&Places::prize, "'2,5 RUB'", "write 2.5 RUB"},
      {&Places::prize, "2 миллиона рублей", "write 2000000 RUB"},
      {&Places::prize, "10.000 RUB * 2", "write 10.00 RUB or 10000 RUB"},
      {&Places::max, "500000.50", ""},
      {&Places::max, "500.000", "write 500.00 or 500000"},
      {&Places::max, "500 000", "write 500000"},
      {&Places::max, "500000 RUB", "write 500000"},
      {&Places::max, "'500,000'", "write 500 or 500000"},
      {&Places::decided, "500.000", "write 500.00 or 500000"},
      {&Places::step, "1.000", "write 1.00 or 1000"},
      {&Places::number, "1.250", ""},
      {&Places::number, "'1,250'", "write 1.25 or 1250"},
      {&Places::number, "1 250", "write 1250"},
      {&Places::nomination, "5.000", "write 5.00 or 5000"},
      {&Places::nomination, "1.5 млн", "write 1500000"},
      {&Places::cost, "7.125", "write 7.13 or 7125"},
      {&Places::cost, "7 руб.", "write 7"},
      {&Places::count, "2.5", "none"},
      {&Places::count, "'1,500'", "write 1500"},
      {&Places::expected, "1.000", "write 1.00 or 1000"},
      {&Places::formula, "6 000 000 RUB", "write 6000000 RUB"},
      {&Places::formula, "1,5 млн руб.", "write 1500000 RUB"},
      {&Places::formula, "10.000 RUB", "write 10.00 RUB or 10000 RUB"},
      {&Places::formula, "15000 рублей", "write 15000 RUB"},
      {&Places::formula, "max(0,500 RUB)", ""},
      {&Places::formula, "max(1.5,2) * 1 RUB", ""},
  }));
  CAPTURE(row.text);
  Places places;
  places.*row.place = row.text;
  const base::Diagnostics found = told(places);
  const std::string_view expected = row.hint;
  if (expected.empty()) CHECK(found.empty());
  if (expected.empty()) return;
  REQUIRE(found.size() == 1);
  CHECK(found.front().hint.en == (expected == "none" ? "" : expected));
  for (const std::string& instead : suggestions(found.front().hint.en)) {
    CAPTURE(instead);
    places.*row.place = instead;
    CHECK(told(places).empty());
  }
}
