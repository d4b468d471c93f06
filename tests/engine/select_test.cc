#include <catch2/catch.hpp>

#include "tests/engine/plan_builder.h"

namespace engine {

using base::Exact;

namespace {

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("cut: the first so many go on, and what a tie across the cut comes to") {
  struct Row {
    std::string why;
    int places;
    TiedAtCut tied;
    Strings decided;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {"no tie there", 1, TiedAtCut::wait, {}, "yes no no no (outside)"},
      {"after the tie", 3, TiedAtCut::none, {}, "yes yes yes no (outside)"},
      {"all go", 2, TiedAtCut::all, {}, "yes yes yes no (outside)"},
      {"none go", 2, TiedAtCut::none, {}, "yes no no no (outside)"},
      {"wait", 2, TiedAtCut::wait, {}, "yes (waiting) (waiting) no (outside)"},
      {"half a decision", 2, TiedAtCut::wait, {"yes"}, "yes (waiting) (waiting) no (outside)"},
      {"decided", 2, TiedAtCut::wait, {"no", "yes"}, "yes no yes no (outside)"},
  }));
  CAPTURE(row.why);
  Ranked ranked({9, 7, 7, none, 8});
  Small& small = ranked.small;
  small.tables.status.assign(5, EntryStatus::competing);
  small.tables.status[4] = EntryStatus::disqualified;
  const NodeId places = small.constant(Exact{row.places});
  const NodeId cut = small.select(Cut{ranked.order, places, std::nullopt, row.tied, "final"});
  for (std::size_t i = 0; i < row.decided.size(); ++i)
    small.decide("advance", "e" + std::to_string(i + 2), row.decided[i]);
  const Scored scored = small.score();
  CHECK(shown(scored, cut) == row.expected);
  const bool waits = row.expected.find("waiting") != std::string::npos;
  CHECK(shown(scored.questions) == (waits ? Strings{"tied across the cut to the next stage: e2, e3"} : Strings{}));
}

TEST_CASE("cut: a requirement beside the quota") {
  Ranked ranked({9, 7, 5});
  Small& small = ranked.small;
  const NodeId met = small.flags({1, 0, 1});
  const NodeId cut = small.select(Cut{ranked.order, small.constant(Exact{2}), met, TiedAtCut::all, "final"});
  CHECK(shown(small.score(), cut) == "yes no yes");
}

TEST_CASE("cut: whom the requirement keeps out does not go on, however many places there will be") {
  Ranked ranked({9, 7, 5});
  Small& small = ranked.small;
  const NodeId asked = small.mark("idea", {{none}, {none}, {none}});
  const NodeId places = small.reduce(asked, Mean{}, {.not_given = Treatment::wait});
  const NodeId met = small.flags({1, 0, 1});
  const NodeId cut = small.select(Cut{ranked.order, places, met, TiedAtCut::all, "final"});
  CHECK(shown(small.score(), cut) == "(waiting) no (waiting)");
}

TEST_CASE("award: places, the next so many, and a reason of their own") {
  Ranked ranked({9, 8, 7, 7, 5, 4});
  Small& small = ranked.small;
  const NodeId debut = small.flags({0, 0, 0, 0, 0, 1});
  const NodeId count = small.constant(Exact{2});
  Award rule{ranked.order, {}, "final"};
  rule.lines.push_back({.id = "first", .places = {{1, 1}}, .tied = TiedAtCut::all});
  rule.lines.push_back({.id = "next", .count = count});
  rule.lines.push_back({.id = "debut", .when = debut});
  SECTION("a tie over the end waits") {
    const NodeId award = small.select(rule, Type::choice);
    const Scored scored = small.score();
    CHECK(shown(scored, award) == "#0 #1 (waiting) (waiting) (not_applicable) #2");
    CHECK(shown(scored.questions) == Strings{"fewer awards next than tied entries: e3, e4"});
  }
  SECTION("all of the tie") {
    rule.lines[1].tied = TiedAtCut::all;
    const NodeId award = small.select(rule, Type::choice);
    CHECK(shown(small.score(), award) == "#0 #1 #1 #1 (not_applicable) #2");
  }
  SECTION("none of the tie") {
    rule.lines[1].tied = TiedAtCut::none;
    const NodeId award = small.select(rule, Type::choice);
    CHECK(shown(small.score(), award) == "#0 #1 (not_applicable) (not_applicable) (not_applicable) #2");
  }
  SECTION("decided by the commission") {
    small.decide("award", "e4", "next");
    const NodeId award = small.select(rule, Type::choice);
    CHECK(shown(small.score(), award) == "#0 #1 (not_applicable) #1 (not_applicable) #2");
  }
  SECTION("the first place is not awarded") {
    rule.lines[1].tied = TiedAtCut::none;
    small.decide("not_awarded", "", "first");
    const NodeId award = small.select(rule, Type::choice);
    CHECK(shown(small.score(), award) == "#1 #1 (not_applicable) (not_applicable) (not_applicable) #2");
  }
  SECTION("not awarded in one nomination only") {
    const NodeId nomination = small.choices({"yard", "house"}, {0, 1, 0, 0, 0, 0});
    small.nominate(nomination);
    small.tables.decisions.push_back({.kind = "not_awarded", .nomination = "house", .value = "next"});
    const NodeId award = small.select(rule, Type::choice);
    CHECK(shown(small.score(), award) == "#0 (not_applicable) #1 #1 (not_applicable) #2");
  }
}

TEST_CASE("award: what waits in one line does not hold up who is safe") {
  Ranked ranked({9, 8, 7});
  Small& small = ranked.small;
  const NodeId asked = small.mark("idea", {{none}, {none}, {none}});
  const NodeId waits = small.reduce(asked, Mean{}, {.not_given = Treatment::wait});
  const NodeId special = small.apply(Operation::greater, {waits, small.constant(Exact{3})}, Type::flag);
  Award rule{ranked.order, {}, "final"};
  rule.lines.push_back({.id = "first", .places = {{1, 1}}, .tied = TiedAtCut::all});
  rule.lines.push_back({.id = "second", .places = {{2, 2}}, .require = special, .tied = TiedAtCut::all});
  rule.lines.push_back({.id = "rest", .count = small.constant(Exact{2})});
  const NodeId award = small.select(rule, Type::choice);
  CHECK(shown(small.score(), award) == "#0 (waiting) #2");
}

TEST_CASE("fund: down the list while the money lasts") {
  struct Row {
    std::string why;
    std::vector<Cell> points, costs;
    NotFitting not_fitting;
    std::string expected;
    std::string left;
  };
  const auto row = GENERATE(values<Row>({
      {"skip what does not fit", {9, 8, 7}, {60, 50, 40}, SkipIt{}, "yes no yes", "0"},
      {"stop at it", {9, 8, 7}, {60, 50, 40}, StopThere{}, "yes no no", "40"},
      {"equal ones that all fit", {9, 8, 8}, {60, 10, 30}, StopThere{}, "yes yes yes", "0"},
      {"equal ones that all do not", {9, 8, 8}, {60, 50, 70}, SkipIt{}, "yes no no", "40"},
      {"equal ones share their fate", {9, 8, 8}, {60, 50, 40}, SkipIt{}, "yes (waiting) (waiting)", "40"},
      {"money for one of two", {9, 8, 8}, {60, 40, 40}, SkipIt{}, "yes (waiting) (waiting)", "40"},
      {"a cost that is not there", {9, 8, 7}, {60, none, 40}, SkipIt{}, "yes (not_given) yes", "0"},
      {"after what is not known nothing is",
       {9, 8, 7},
       {60, State::waiting, 40},
       SkipIt{},
       "yes (waiting) (waiting)",
       "40"},
      {"what is left is a part, and the list ends", {9, 8, 7}, {60, 50, 1}, PayPart{}, "yes yes no", "0"},
      {"a part that is just enough", {9, 8}, {60, 80}, PayPart{Exact::fraction(1, 2)}, "yes yes", "0"},
      {"a part that is too small", {9, 8, 7}, {60, 81, 1}, PayPart{Exact::fraction(1, 2)}, "yes no no", "40"},
      {"a part is rounded", {9, 8}, {65, 80}, PayPart{0, base::Rounding{10, base::RoundingMode::down}}, "yes yes", "5"},
      {"equal ones: a part for one of two", {9, 8, 8}, {60, 50, 50}, PayPart{}, "yes (waiting) (waiting)", "40"},
      {"nothing is no part", {9, 8}, {100, 50}, PayPart{}, "yes no", "0"},
      {"not ranked", {9, none, 7}, {60, 1, 40}, SkipIt{}, "yes no yes", "0"},
  }));
  CAPTURE(row.why);
  Ranked ranked(row.points);
  Small& small = ranked.small;
  const NodeId cost = small.numbers(row.costs);
  const NodeId fund =
      small.select(Fund{ranked.order, small.constant(Exact{100}), cost, std::nullopt, DownTheList{row.not_fitting}});
  const Scored scored = small.score();
  CHECK(shown(scored, fund) == row.expected);
  CHECK(shown(Value{scored.money[fund.at].back().left_after}) == row.left);
}

TEST_CASE("fund: a tie that the money parts is decided by people") {
  Ranked ranked({9, 8, 8});
  Small& small = ranked.small;
  const NodeId cost = small.numbers({60, 40, 40});
  const NodeId fund = small.select(Fund{ranked.order, small.constant(Exact{100}), cost});
  CHECK(shown(small.score().questions) == Strings{"the money is not enough for all of the tied: e2, e3"});
  small.decide("budget", "e2", "no");
  small.decide("budget", "e3", "yes");
  CHECK(shown(small.score(), fund) == "yes no yes");
}

}  // namespace engine
