#include <catch2/catch.hpp>

#include "engine/score/why_outside.h"
#include "tests/engine/plan_builder.h"

namespace engine {

using base::Exact;

TEST_CASE("score: marks become points, points a total, totals places") {
  Small small(3);
  const NodeId design = small.reduce(small.mark("design", {{5, 4, 5}, {4, 4, 4}, {5, 5, 4}}), Mean{});
  const NodeId light = small.reduce(small.mark("light", {{4, 4, 4}, {5, 5, 4}, {4, 4, 4}}), Mean{});
  const NodeId rounded = small.round(design, base::to_digits(2, base::RoundingMode::half_up));
  const NodeId weighted = small.apply(Operation::multiply, {small.constant(Exact{2}), rounded});
  const NodeId total = small.apply(Operation::add, {weighted, light});
  const NodeId order = small.order({{total, Direction::highest_first}});
  const Scored scored = small.score();
  CHECK(shown(scored, design) == "14/3 4 14/3");
  CHECK(shown(scored, total) == "13.34 38/3 13.34");
  CHECK(shown(scored, order) == "1 3 1");
  CHECK(scored.rankings[order.at].sequence == std::vector<std::uint32_t>{0, 2, 1});
  CHECK(scored.rankings[order.at].last == std::vector<std::uint32_t>{2, 3, 2});
  CHECK(scored.questions.empty());
}

TEST_CASE("score: items add up, and a group's value is every entry's") {
  Small small(3);
  const NodeId nomination = small.choices({"yard", "house"}, {0, 1, 0});
  const NodeId sum = small.reduce(small.items({{1, 2}, {}, {5}}), Sum{});
  const NodeId best = small.add({.domain = Small::group({nomination}), .rule = Reduce{sum, Nth{1, true}, {}}});
  const NodeId share = small.apply(Operation::divide, {sum, best});
  const NodeId entries = small.add({.domain = Small::contest(), .rule = Reduce{sum, Count{}, {}}});
  const Scored scored = small.score();
  CHECK(shown(scored, sum) == "3 0 5");
  CHECK(shown(scored, best) == "5 0");
  CHECK(shown(scored, share) == "0.6 (division_by_zero) 1");
  CHECK(shown(scored, entries) == "3");
}

TEST_CASE("score: who does not meet a requirement is outside, and why") {
  Small small(4);
  const NodeId insured = small.flags({1, 0, 1, 1}, {State::present, State::present, State::not_given, State::present});
  const PopulationId admitted = small.population({0}, insured, {"нет договора", "no contract"});
  const NodeId points = small.numbers({7, 9, 8, 5});
  const NodeId order = small.add({.population = admitted, .rule = Order{{{points, Direction::highest_first}}, {}, {}}});
  small.tables.status = {EntryStatus::competing, EntryStatus::competing, EntryStatus::competing,
                         EntryStatus::withdrawn};
  small.tables.status_reason = {"", "", "", "переезд"};
  const Scored scored = small.score();
  CHECK(shown(scored, order) == "1 (outside) (outside) (outside)");
  const auto why = [&](std::uint32_t entry) {
    return why_outside({small.plan, small.tables, scored}, admitted, entry).ru;
  };
  CHECK(why(0).empty());
  CHECK(why(1) == "нет договора");
  CHECK(why(2) == "нет договора (значение не указано)");
  CHECK(why(3) == "заявка снята: переезд");
  const Requirement* failed = outside({small.plan, small.tables, scored}, admitted, 2).requirement;
  CHECK(failed == &small.plan.populations[admitted.at].requirements.front());
  CHECK(outside({small.plan, small.tables, scored}, admitted, 3).requirement == nullptr);
}

TEST_CASE("score: a requirement may be about the entry's group") {
  Small small(3);
  const NodeId nomination = small.choices({"yard", "house"}, {0, 1, 1});
  const NodeId entries =
      small.add({.domain = Small::group({nomination}), .rule = Reduce{small.constant(Exact{1}), Count{}}});
  const NodeId enough = small.apply(Operation::greater_equal, {entries, small.constant(Exact{2})}, Type::flag);
  const PopulationId held = small.population({0}, enough, {"мало заявок", "too few entries"});
  const Scored scored = small.score();
  const auto why = [&](std::uint32_t entry) { return why_outside({small.plan, small.tables, scored}, held, entry).en; };
  CHECK(why(0) == "too few entries");
  CHECK(why(2).empty());
}

TEST_CASE("score: questions are asked once, in order, and only about those who take part") {
  Small small(3);
  const NodeId in = small.flags({1, 1, 0});
  const PopulationId admitted = small.population({0}, in);
  const MarkRule wait = {.not_given = Treatment::wait};
  const NodeId light_mark = small.mark("light", {{5, none}, {4, 4}, {none, none}});
  const NodeId safety_mark = small.mark("safety", {{5, none}, {none, 4}, {none, none}});
  const NodeId light = small.add({.population = admitted, .rule = Reduce{light_mark, Mean{}, wait}});
  const NodeId safety = small.add({.population = admitted, .rule = Reduce{safety_mark, Mean{}, wait}});
  const NodeId total = small.apply(Operation::add, {light, safety});
  const Scored scored = small.score();
  CHECK(shown(scored, light) == "(waiting) 4 (outside)");
  CHECK(shown(scored, total) == "(waiting) (waiting) (outside)");
  CHECK(shown(scored.questions) ==
        std::vector<std::string>{"juror j2 has not marked e1: light, safety", "juror j1 has not marked e2: safety"});
}

TEST_CASE("score: a third expert is asked for only where two differ") {
  Small small(2);
  const NodeId marks = small.mark("idea", {{10, 20, none}, {10, 12, none}});
  const NodeId idea = small.reduce(marks, TwoAndThird{5, TwoAndThird::Third::replaces}, {.not_given = Treatment::wait});
  const Scored scored = small.score();
  CHECK(shown(scored, idea) == "(waiting) 11");
  CHECK(shown(scored.questions) == std::vector<std::string>{"a third expert is needed for e1"});
}

TEST_CASE("score: a mark that needs a comment is asked about once, and holds up no value") {
  Small small(2);
  const NodeId light = small.mark("light", {{0, 5}, {0, 4}});
  const NodeId safety = small.mark("safety", {{0, 0}, {3, 4}});
  const NodeId zero = small.constant(Exact{0});
  for (const NodeId mark : {light, safety}) {
    const NodeId low = small.apply(Operation::equal, {mark, zero}, Type::flag);
    small.plan.nodes[low.at].domain = small.plan[mark].domain;
    small.plan.sheets[0].columns[std::get<Mark>(small.plan[mark].rule).column].comment_required = low;
  }
  const NodeId mean = small.reduce(light, Mean{});
  small.tables.sheets[0].comments = {"", "", "dark", ""};
  const Scored scored = small.score();
  CHECK(shown(scored, mean) == "2.5 2");
  CHECK(shown(scored.questions) == std::vector<std::string>{"e1: juror j1 has not explained a mark: light, safety",
                                                            "e1: juror j2 has not explained a mark: safety"});
}

TEST_CASE("score: who is disqualified in a stage leaves there; the stages before stay as they were") {
  Small small(3);
  const NodeId points = small.numbers({3, 2, 1});
  const NodeId school = small.order({{points, Direction::highest_first}});
  const NodeId cut = small.select(Cut{school, small.constant(Exact{2}), std::nullopt, TiedAtCut::all, "school"});
  const PopulationId went_on = small.population({0}, cut);
  const NodeId city = small.add({.population = went_on, .rule = Order{{{points, Direction::highest_first}}, {}, {}}});
  small.plan.stages.push_back({.id = "school", .order = school});
  small.plan.stages.push_back({.id = "city", .entered = went_on, .order = city});
  small.tables.decisions.push_back({.kind = "disqualified", .stage = "city", .entry = "e1", .reason = "чужой проект"});
  const Scored scored = small.score();
  CHECK(shown(scored, school) == "1 2 3");
  CHECK(shown(scored, cut) == "yes yes no");
  CHECK(shown(scored, city) == "(outside) 1 (outside)");
  CHECK(why_outside({small.plan, small.tables, scored}, went_on, 0).ru == "заявка дисквалифицирована: чужой проект");
}

TEST_CASE("score: a look-up by number and by choice") {
  Small small(4);
  const NodeId scale = small.choices({"g01", "g02"}, {0, 1, 0, 1});
  const NodeId mark = small.numbers({1, 2, 7, none});
  const Value g01 = std::string("g01");
  const Value g02 = std::string("g02");
  small.plan.tables.push_back({"goe", {{{g01, Exact{1}}, Exact{10}}, {{g02, Exact{2}}, std::nullopt}}, {}});
  const NodeId goe = small.add({.rule = Lookup{{0}, {scale, mark}}});
  CHECK(shown(small.score(), goe) == "10 (not_in_table) (not_in_table) (not_given)");
}

TEST_CASE("score: brackets, their gaps, and the line between points") {
  Small small(4);
  const NodeId share = small.numbers({5, 10, 20, 30});
  const NodeId one = small.constant(Exact{1});
  const NodeId ten = small.constant(Exact{10});
  const End at10{10, true};
  const End over25{25, false};
  const NodeId stepped = small.add(
      {.rule = Brackets{share, {{std::nullopt, at10, one}, {over25, std::nullopt, ten}}, false, std::nullopt}});
  const End at30{30, true};
  const NodeId line = small.add({.rule = Brackets{share, {{at10, at10, one}, {at30, at30, ten}}, true, std::nullopt}});
  const Scored scored = small.score();
  CHECK(shown(scored, stepped) == "1 1 (not_in_table) 10");
  CHECK(shown(scored, line) == "1 1 5.5 10");
}

TEST_CASE("score: what is made of a value is made only where it is there") {
  Small small(3);
  const NodeId asked = small.numbers({2, none, 7});
  const NodeId late = small.apply(Operation::wait_if_not_given, {small.numbers({none, none, 5})});
  const NodeId made = small.apply(Operation::where_given, {asked, late});
  CHECK(shown(small.score(), made) == "(waiting) (not_given) 5");
}

TEST_CASE("score: irrational steps are decided by their rounding") {
  using Step = RoundIrrational::Step;
  Small small(3);
  const NodeId x = small.numbers({2, 4, -1});
  const NodeId half = small.constant(Exact::fraction(1, 2));
  const NodeId root = small.add(
      {.rule = RoundIrrational{
           {Step::argument, Step::argument, Step::power}, {x, half}, base::to_digits(3, base::RoundingMode::half_up)}});
  CHECK(shown(small.score(), root) == "1.414 2 (undefined)");
}

TEST_CASE("score: nothing waits for what does not matter") {
  Small small(3);
  const NodeId points = small.numbers({3, 2, 1});
  const NodeId order = small.order({{points, Direction::highest_first}});
  const NodeId cut = small.select(Cut{order, small.constant(Exact{2}), std::nullopt, TiedAtCut::wait, "final"});
  const PopulationId next = small.population({0}, cut);
  const NodeId marks = small.mark("city", {{5}, {none}, {none}});
  const NodeId city = small.add({.population = next, .rule = Reduce{marks, Mean{}, {.not_given = Treatment::wait}}});
  const Scored scored = small.score();
  CHECK(shown(scored, city) == "5 (waiting) (outside)");
  CHECK(shown(scored.questions) == std::vector<std::string>{"juror j1 has not marked e2: city"});
}

}  // namespace engine
