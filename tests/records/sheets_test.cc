/// From sheets to places: what jurors leave out, are not asked for or abstain from, and what becomes of it.

#include <catch2/catch.hpp>

#include "engine/score/score.h"
#include "engine/score/standing.h"
#include "records/load.h"
#include "rules/rules.h"

namespace {

/// The criteria and what follows; jury.csv and scores.csv, with a stage where there are several.
struct Row {
  const char* why;
  const char* rules;
  const char* jury;
  const char* scores;
  std::vector<std::string> places;  ///< In the last list, entry by entry; «-»: none.
};

const char* const entries = "entry\na\nb\nc\nd\n";

std::vector<std::string> places_of(const Row& row) {
  const std::string definition =
      "format: 1\ncontest: {id: c, title: C, language: en}\n" + std::string(row.rules) + "\n";
  const auto plan = rules::compile(definition, "contest.yaml");
  REQUIRE(plan);
  const records::Source source({{"entries.csv", entries}, {"jury.csv", row.jury}, {"scores.csv", row.scores}}, "");
  const auto tables = records::load(*plan, source);
  for (const base::Diagnostic& each : tables.diagnostics()) UNSCOPED_INFO(each.message.en);
  REQUIRE(tables);
  const engine::Scored scored = engine::score(*plan, *tables);
  const engine::Results results{*plan, *tables, scored};
  std::vector<std::string> places;
  for (std::uint32_t entry = 0; entry < tables->entries.size(); ++entry) {
    const engine::Stage& last = plan->stages.back();
    const bool has_place = scored.state(last.order, entry) == engine::State::present;
    places.push_back(has_place ? engine::place_text(results, last, entry) : "-");
  }
  return places;
}

}  // namespace

TEST_CASE("sheets: an abstention leaves no other mark of the sheet to be missing") {
  const auto row = GENERATE(values<Row>({
      {"a missing mark puts the entry last",
       R"(criteria: {x: {type: mark, scale: 0..5}, y: {type: mark, scale: 0..5}}
jury: {marks: {missing: last, below: not_ranked}, combine: {what: total, by: sum_of_places}})",
       "juror\nj\n",
       "juror,entry,x,y\nj,a,5,5\nj,b,4,4\nj,d,3,3\nj,c,,1\n",
       {"1", "2", "4", "3"}},
      {"an abstention says nothing, whichever stands first",
       R"(criteria: {x: {type: mark, scale: 0..5}, y: {type: mark, scale: 0..5}}
jury: {marks: {missing: last, below: not_ranked}, combine: {what: total, by: sum_of_places}})",
       "juror\nj\n",
       "juror,entry,x,y\nj,a,5,5\nj,b,,abstained\nj,c,abstained,\nj,d,,4\n",
       {"1", "-", "-", "2"}},
      {"nobody waits for the rounds of a sheet on which he abstained",
       R"(rounds: {count: 2}
criteria: {x: {type: mark, scale: 0..5, per: round}, y: {type: mark, scale: 0..5}}
jury: {marks: {missing: wait}, combine: {what: total, by: mean}})",
       "juror\nj\nk\n",
       "juror,entry,round,x,y\nj,a,1,5,\nj,a,2,5,\nj,a,,,5\nk,a,,,abstained\n"
       "j,b,1,4,\nj,b,2,4,\nj,b,,,4\nk,b,,,abstained\nj,c,1,3,\nj,c,2,3,\nj,c,,,3\nk,c,,,abstained\n"
       "j,d,1,2,\nj,d,2,2,\nj,d,,,2\nk,d,,,abstained\n",
       {"1", "2", "3", "4"}},
  }));
  CAPTURE(row.why);
  CHECK(places_of(row) == row.places);
}

TEST_CASE("sheets: rounds that nobody asked the juror for are not counted") {
  // y is k's alone, two rounds of it: a has 4 + (3 + 2), not two more from j.
  const Row row = {"",
                   R"(rounds: {count: 2}
criteria:
  x: {type: mark, scale: 0..5}
  y: {type: mark, scale: 0..5, per: round, panel: experts, across: count}
jury: {marks: {missing: leave_out, at_least: 0}, combine: {what: total, by: sum}}
passing: [{require: total == 9 or total == 7 or total == 5, otherwise: other}])",
                   "juror,panel\nj,\nk,experts\n",
                   "juror,entry,round,x,y\nj,a,,4,\nk,a,,3,\nk,a,1,,1\nk,a,2,,1\nj,b,,3,\nk,b,,2,\nk,b,1,,1\nk,b,2,,1\n"
                   "j,c,,2,\nk,c,,1,\nk,c,1,,1\nk,c,2,,1\n",
                   {"1", "2", "3", "-"}};
  CHECK(places_of(row) == row.places);
}

TEST_CASE("sheets: the open places of one_by_one count entries, whatever the numbering") {
  // c and d share the first place, so that a and b fight for the third: up to it both have two values, a the lesser
  // ones.
  const Row row = {
      "",
      R"(rounds: {count: 2}
criteria: {x: {type: mark, scale: 0..5, step: 0.5, per: round}, y: {type: mark, scale: 0..9}}
jury: {marks: {missing: leave_out, at_least: 0}, combine: {what: criterion, by: mean}}
total: y
ties: [{one_by_one: [{up_to_place: x}]}]
places: {numbering: dense})",
      "juror\nj\n",
      "juror,entry,round,x,y\nj,a,,,5\nj,b,,,5\nj,c,,,9\nj,d,,,9\nj,a,1,1,\nj,a,2,2.5,\nj,b,1,2,\nj,b,2,2,\n",
      {"2", "3", "1", "1"}};
  CHECK(places_of(row) == row.places);
}
