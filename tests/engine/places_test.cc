#include <catch2/catch.hpp>

#include "engine/data/list_order.h"
#include "engine/score/standing.h"
#include "tests/engine/plan_builder.h"

namespace engine {

namespace {

Order& order_of(Ranked& ranked) { return std::get<Order>(ranked.small.plan.nodes[ranked.order.at].rule); }

std::vector<std::string> sequence(const Ranked& ranked) {
  const Scored scored = ranked.small.score();
  std::vector<std::string> ids;
  for (const std::uint32_t entry : scored.rankings[ranked.order.at].sequence)
    ids.push_back(ranked.small.tables.entries[entry]);
  return ids;
}

/// The one stage of a plan, of everybody.
Stage& stage_of(Ranked& ranked) {
  ranked.small.plan.stages.push_back({.id = "final", .total = ranked.points, .order = ranked.order});
  return ranked.small.plan.stages.back();
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("places: who shares one is listed by title, by a moment, or by id; places are the same") {
  Ranked ranked({5, 9, 5, 5});
  ranked.small.tables.titles = {"Жуков", "Ярова", "Еремин", "Ёлкина"};
  CHECK(sequence(ranked) == Ids{"e2", "e1", "e3", "e4"});
  order_of(ranked).listed_by = Listing{};
  CHECK(sequence(ranked) == Ids{"e2", "e4", "e3", "e1"});
  order_of(ranked).listed_by = Listing{ranked.small.moments({30, 10, -5, 20})};
  CHECK(sequence(ranked) == Ids{"e2", "e3", "e4", "e1"});
  CHECK(shown(ranked.small.score(), ranked.order) == "2 1 2 2");
}

TEST_CASE("places: people divide one between neighbours") {
  struct Row {
    const char* why;
    Numbering numbering;
    std::string place;
    Ids who;
    std::string places;
  };
  const auto row = GENERATE(values<Row>({
      {"two", Numbering::competition, "3", {"e3", "e4"}, "1 2 3 3 5 5"},
      {"with a tie behind them", Numbering::competition, "4", {"e4", "e5", "e6"}, "1 2 3 4 4 4"},
      {"the next moves up among dense numbers", Numbering::dense, "3", {"e3", "e4"}, "1 2 3 3 4 4"},
      {"the mean of their places", Numbering::mean, "1", {"e1", "e2"}, "1.5 1.5 3 4 5.5 5.5"},
      {"of who is tied already, nothing", Numbering::competition, "5", {"e5", "e6"}, "1 2 3 4 5 5"},
  }));
  INFO(row.why);
  Ranked ranked({9, 8, 7, 6, 5, 5});
  order_of(ranked).numbering = row.numbering;
  order_of(ranked).divided_in = "final";
  for (const std::string& entry : row.who) ranked.small.decide("divided", entry, row.place);
  const Scored scored = ranked.small.score();
  CHECK(shown(scored, ranked.order) == row.places);
  CHECK(scored.objections.empty());
}

TEST_CASE("places: what can't be divided is told, and nothing moves") {
  using Why = PlaceNotDivisible::Why;
  struct Row {
    Why why;
    std::string place;
    Ids who, beside;
  };
  const auto row = GENERATE(values<Row>({
      {Why::not_neighbours, "1", {"e1", "e3"}, {"e2"}},
      {Why::not_neighbours, "4", {"e4", "e5"}, {"e6"}},
      {Why::not_first, "2", {"e3", "e4"}, {}},
      {Why::no_place, "1", {"e7"}, {}},
  }));
  Ranked ranked({9, 8, 7, 6, 5, 5, none});
  order_of(ranked).divided_in = "final";
  for (const std::string& entry : row.who) ranked.small.decide("divided", entry, row.place);
  const Scored scored = ranked.small.score();
  REQUIRE(scored.objections.size() == 1);
  const auto& told = std::get<PlaceNotDivisible>(scored.objections.front());
  CHECK(told.why == row.why);
  CHECK(told.beside == row.beside);
  CHECK(shown(scored, ranked.order) == "1 2 3 4 5 5 (not_given)");
}

TEST_CASE("places: that of a disqualified entry stays empty") {
  Ranked ranked({9, 7, 7, 5});
  Stage& stage = stage_of(ranked);
  ranked.small.plan.populations.push_back({stage.ranked, {}});
  stage.kept = PopulationId{1};
  stage.disqualified_leave_empty = true;
  ranked.small.decide("disqualified", "e2", "");
  const Scored scored = ranked.small.score();
  const Results results{ranked.small.plan, ranked.small.tables, scored};
  const Stage& final = ranked.small.plan.stages.front();
  CHECK(place_text(results, final, 0) == "1");
  CHECK(place_text(results, final, 1).empty());
  CHECK(place_text(results, final, 2) == "2–3");
  CHECK(place_text(results, final, 3) == "4");
  CHECK(why_no_place(results, final, 1).en == "disqualified");
  CHECK(shown(scored.value(ranked.points, 1)) == "7");
  CHECK(standing(results, final).groups.front().others == std::vector<std::uint32_t>{1});
}

TEST_CASE("places: they are a recommendation until somebody confirms them") {
  Ranked ranked({9, 8, 7});
  Small& small = ranked.small;
  Stage& stage = stage_of(ranked);
  small.plan.populations.push_back({{}, {}});
  small.plan.populations.push_back({PopulationId{1}, {}});
  stage.ranked = PopulationId{1};
  stage.kept = PopulationId{2};
  small.plan.nodes[ranked.order.at].population = stage.ranked;
  stage.confirmation = Confirmation{.by = "the mayor", .of = Confirmation::Of::places};
  const auto places = [&] {
    const Scored scored = small.score();
    const Results results{small.plan, small.tables, scored};
    std::string text;
    for (std::uint32_t entry = 0; entry < 3; ++entry)
      text += place_text(results, small.plan.stages.front(), entry) + (entry < 2 ? " " : "");
    return text;
  };
  CHECK(places() == "1 2 3");
  CHECK(std::get<ConfirmationOpen>(small.score().questions.front()).entries == Ids{"e1", "e2", "e3"});
  small.decide("confirmed", "", "yes");
  CHECK(small.score().questions.empty());
  small.decide("confirmed", "e2", "no");
  CHECK(places() == "1  3");
  CHECK(why_no_place({small.plan, small.tables, small.score()}, small.plan.stages.front(), 1).en ==
        "its place is not confirmed");
  small.plan.stages.front().confirmation->refused = Confirmation::Refused::moves_up;
  CHECK(places() == "1  2");
}

TEST_CASE("places: a requirement passes over, and the slot stays") {
  struct Row {
    const char* why;
    Column::Flags met;
    std::vector<State> states;
    std::string goes_on;
  };
  const auto row = GENERATE(values<Row>({
      {"everybody meets it", {1, 1, 1, 1}, {}, "yes yes no no"},
      {"the first does not", {0, 1, 1, 1}, {}, "no yes yes no"},
      {"nobody does", {0, 0, 0, 0}, {}, "no no no no"},
      {"not known of the first",
       {1, 1, 1, 1},
       {State::waiting, State::present, State::present, State::present},
       "(waiting) yes (waiting) no"},
  }));
  INFO(row.why);
  Ranked ranked({9, 8, 7, 6});
  const NodeId met = ranked.small.flags(row.met, row.states);
  const NodeId places = ranked.small.constant(base::Exact{2});
  const NodeId cut = ranked.small.select(Cut{ranked.order, places, met, TiedAtCut::all, "final"});
  CHECK(shown(ranked.small.score(), cut) == row.goes_on);
}

}  // namespace engine
