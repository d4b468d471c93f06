#include "analysis/simulate.h"

#include <catch2/catch.hpp>

#include <numeric>

#include "analysis/random_marks.h"
#include "engine/score/score.h"
#include "rules/rules.h"

namespace analysis {

namespace {

/// Two criteria, of which one weighs nothing; equal totals are parted by the first, then by a lot.
constexpr std::string_view contest = R"(format: 1
contest: {id: yards, title: Дворы, language: ru}
criteria:
  design: {type: mark, scale: 0..3, title: Замысел}
  notes: {type: mark, scale: 0..3, title: Заметки, in_total: false}
jury:
  marks: {missing: leave_out}
  combine: {what: criterion, by: mean}
ties: [{highest: design}, lot]
awards:
  - {place: 1, title: Диплом}
)";

engine::Plan plan() {
  base::Result<engine::Plan> compiled = rules::compile(contest, "contest.yaml");
  REQUIRE(compiled);
  return *std::move(compiled);
}

constexpr Sizes sizes = {.entries = 12, .jurors = 3};

}  // namespace

TEST_CASE("chance: known first numbers of SplitMix64, the same on every machine") {
  Chance chance(1234567);
  CHECK(chance.next() == 6457827717110365317u);
  CHECK(chance.next() == 3203168211198807973u);
  CHECK(chance.next() == 9817491932198370423u);
}

TEST_CASE("invented: tables that the plan can be scored on") {
  const engine::Plan yards = plan();
  Chance chance(1);
  engine::Tables tables = invented(yards, sizes, chance);
  give_marks(yards, tables, chance);

  CHECK(tables.entries.size() == 12);
  CHECK(tables.jury.size() == 3);
  const engine::Scored scored = engine::score(yards, tables);
  const std::vector<std::uint32_t>& placed = scored.rankings[yards.stages[0].order.at].sequence;
  CHECK(placed.size() == 12);
}

TEST_CASE("simulate: what decides and what never does") {
  const Simulation found = simulate(plan(), sizes, {.seed = 3, .contests = 200, .threads = 2});

  REQUIRE(found.stages.size() == 1);
  const StageSimulation& stage = found.stages[0];
  CHECK(found.unfinished == 0);
  CHECK(stage.ranked == std::uint64_t{200} * 12);
  REQUIRE(stage.criteria.size() == 2);
  CHECK(stage.criteria[0].changes_winner > 150);
  CHECK(stage.criteria[1].changes_winner == 0);
  REQUIRE(stage.keys.size() == 3);
  CHECK(stage.keys[0].times.at_all == 0);         // Equal totals have equal points for the design.
  CHECK(stage.keys[1].times.for_an_outcome > 0);  // The lot is asked for the first place only.
  CHECK(stage.keys[1].by_people);
  CHECK(stage.keys[2].times.at_all > 150);  // Further down places are shared.
}

TEST_CASE("simulate: where nobody marks, no juror's marks are missing") {
  const auto compiled = rules::compile(R"(format: 1
contest: {id: yards, title: Дворы}
facts: {trees: {type: count, max: 9}}
criteria: {greenery: {type: per_unit, of: trees, each: 1}}
ties: [commission_vote]
awards: [{place: 1, title: Диплом}]
)",
                                       "contest.yaml");
  REQUIRE(compiled);
  const Simulation found = simulate(*compiled, sizes, {.seed = 3, .contests = 20, .threads = 1});
  CHECK_FALSE(found.stages.at(0).has_jury);
  CHECK(found.stages.at(0).juror_missing_winner == 0);
}

TEST_CASE("simulate: the seed alone decides, not the threads") {
  const auto counts = [](unsigned threads, std::uint64_t seed) {
    const Simulation found = simulate(plan(), sizes, {.seed = seed, .contests = 40, .threads = threads});
    std::vector<std::uint32_t> numbers = {found.stages[0].juror_missing_winner,
                                          found.stages[0].criteria[0].changes_winner};
    for (const KeyTimes& key : found.stages[0].keys) numbers.push_back(key.times.at_all);
    return numbers;
  };
  CHECK(counts(1, 5) == counts(2, 5));
  CHECK(counts(1, 5) != counts(1, 6));
}

}  // namespace analysis
