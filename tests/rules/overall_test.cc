/// One list over several stages, from its definition to its places.

#include <catch2/catch.hpp>

#include "engine/score/score.h"
#include "engine/score/standing.h"
#include "rules/rules.h"

namespace {

using Numbers = std::vector<std::int64_t>;

/// Four entries with two facts.
engine::Tables entries_with(const engine::Plan& plan, const Numbers& papers, const Numbers& hall) {
  engine::Tables tables;
  tables.entries = {"a", "b", "c", "d"};
  for (const engine::FactColumn& fact : plan.facts)
    tables.facts.push_back({.values = fact.name == "papers" ? papers : hall, .denominator = 1, .states = {}});
  return tables;
}

}  // namespace

TEST_CASE("overall: who went farther stands first, and the numbers go on") {
  struct Row {
    const char* why;
    const char* total;
    Numbers papers, hall;
    std::vector<std::string> places;
  };
  const auto row = GENERATE(values<Row>({
      {"the last stage orders those that it has", "", {9, 8, 7, 6}, {1, 2, 9, 9}, {"2", "1", "3", "4"}},
      {"ties of the stage that gave the place stay", "", {9, 8, 5, 5}, {2, 2, 0, 0}, {"1–2", "1–2", "3–4", "3–4"}},
      {"with the totals of the stage before",
       ", total: {with: [first]}",
       {9, 1, 0, 0},
       {1, 5, 9, 9},
       {"1", "2", "3–4", "3–4"}},
  }));
  CAPTURE(row.why);
  const auto plan = rules::compile(std::string(R"(format: 1
contest: {id: c, title: C, language: en}
facts: {papers: {type: number}, hall: {type: number}}
stages:
  - {id: first, criteria: {a: {type: formula, formula: papers}}, advance: {places: 2}}
  - {id: second, criteria: {b: {type: formula, formula: hall}})") +
                                       row.total + R"(}
overall: {title: All, stages: [second, first]}
)",
                                   "contest.yaml");
  REQUIRE(plan);
  const engine::Tables tables = entries_with(*plan, row.papers, row.hall);
  const engine::Scored scored = engine::score(*plan, tables);
  const engine::Results results{*plan, tables, scored};
  REQUIRE(plan->stages.back().joins.size() == 2);
  std::vector<std::string> places;
  for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry)
    places.push_back(engine::place_text(results, plan->stages.back(), entry));
  CHECK(places == row.places);
}

TEST_CASE("overall: a place that waits keeps nobody waiting who has one on a later stage") {
  const auto plan = rules::compile(R"(format: 1
contest: {id: c, title: C, language: en}
facts: {papers: {type: number}, hall: {type: number}}
stages:
  - id: first
    criteria: {a: {type: formula, formula: papers}}
    ties: [commission_vote]
    advance: {places: 2}
    awards: [{place: 1, title: Best papers}]
  - {id: second, criteria: {b: {type: formula, formula: hall}}}
overall: {title: All, stages: [second, first]}
)",
                                   "contest.yaml");
  REQUIRE(plan);
  const engine::Tables tables = entries_with(*plan, {9, 9, 5, 4}, {1, 2, 0, 0});
  const engine::Scored scored = engine::score(*plan, tables);
  const engine::Results results{*plan, tables, scored};
  CHECK(scored.state(plan->stages.front().order, 0) == engine::State::waiting);
  std::vector<std::string> places;
  for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry)
    places.push_back(engine::place_text(results, plan->stages.back(), entry));
  CHECK(places == std::vector<std::string>{"2", "1", "3", "4"});
}
