/// What tells two definitions from each other, from their texts.

#include <catch2/catch.hpp>

#include "engine/compare/compare.h"
#include "rules/rules.h"

namespace {

engine::Plan compiled(const std::string& rest) {
  const std::string head =
      "format: 1\n"
      "contest: {id: c, title: C, language: en}\n"
      "nominations: {yard: Yard, house: House}\n"
      "facts: {points: {type: count, max: 9}}\n";
  auto plan = rules::compile(head + rest, "contest.yaml");
  REQUIRE(plan);
  return *std::move(plan);
}

}  // namespace

TEST_CASE("differences: what a definition says elsewhere than in a quantity's own formula") {
  const std::string judged = "jury: {combine: {what: criterion, by: sum}, marks: {missing: zero}}\n";
  const std::string levels = "criteria:\n  a: {type: levels, levels: {low: 1, high: 2}}\n";
  const std::string facts = "criteria: {a: {type: formula, formula: points}}\n";
  const std::string fund = facts + "awards: [{place: 1, id: first, prize: 10 RUB}]\nprizes: {shared: in_full}\n";
  struct Row {
    std::string before, after;
    std::vector<std::string> names;
  };
  const auto row = GENERATE_COPY(values<Row>({
      {judged + levels + "  b: {type: levels, levels: {low: 3, high: 4}}\n",
       judged + levels + "  b: {type: levels, levels: {low: 3, high: 5}}\n",
       {"quantity b.marks"}},
      {fund + "prize_fund: {amount: 90 RUB, within: [nomination]}\n",
       fund + "prize_fund: {amount: 90 RUB}\n",
       {"outcome final"}},
      {facts + "awards: [{count: 3, id: first, beside: true}]\n",
       facts + "awards: [{count: 3, id: first, beside: true, equal: true}]\n",
       {"outcome final"}},
      {judged + levels, judged + levels, {}},
  }));
  CAPTURE(row.after);
  std::vector<std::string> names;
  for (const engine::RuleChange& change : engine::compare_rules(compiled(row.before), compiled(row.after)))
    names.push_back(change.name);
  CHECK(names == row.names);
}
