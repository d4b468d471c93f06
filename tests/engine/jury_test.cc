/// What is about jurors: those who count, the chair, a quorum, values that wait for people.
#include <catch2/catch.hpp>

#include "engine/bound/corridor.h"
#include "engine/score/misfits.h"
#include "tests/engine/plan_builder.h"

namespace engine {

namespace {

using Rows = std::vector<std::vector<Cell>>;

Domain of_jurors() { return {.axes = {.juror = true}, .sheets = {0}}; }

NodeId per_juror(Small& small, NodeId of, Reduction how) {
  return small.add({.type = Type::number, .domain = of_jurors(), .rule = PerJuror{of, std::move(how)}});
}

NodeId role(Small& small, const std::string& word) {
  return small.add({.type = Type::flag, .domain = of_jurors(), .rule = JurorIs{.sheets = {0}, .word = word}});
}

}  // namespace

TEST_CASE("per juror: all that one juror gave, the same on each of his rows") {
  Small small(3);
  const NodeId marks = small.mark("design", Rows{{5, none}, {3, 4}, {none, State::recused}});
  const NodeId count = per_juror(small, marks, Count{});
  const NodeId sum = per_juror(small, marks, Sum{});
  const Scored scored = small.score();
  CHECK(shown(scored, count) == "2 1 2 1 2 1");
  CHECK(shown(scored, sum) == "8 4 8 4 8 4");
}

TEST_CASE("per juror: entries that are out are not looked at") {
  Small small(3);
  const NodeId marks = small.mark("design", Rows{{5}, {3}, {1}});
  const NodeId count = per_juror(small, marks, Count{});
  small.tables.status = {EntryStatus::competing, EntryStatus::withdrawn, EntryStatus::competing};
  CHECK(shown(small.score(), count) == "2 (outside) 2");
}

namespace {

/// What two experts and a third make of a criterion, their totals saying who counts.
std::string by_totals(TwoAndThird::Third third, const std::vector<Cell>& totals, Treatment not_given) {
  Small small(1);
  const NodeId marks = small.mark("design", Rows{{10, 5, 3}});
  small.tables.jury[2].role = "third";
  const NodeId decides = small.mark("total", Rows{totals});
  const NodeId reduced = small.reduce(marks, TwoAndThird{20, third, decides}, {.not_given = not_given});
  return shown(small.score(), reduced);
}

std::string by_totals(TwoAndThird::Third third, const std::vector<Cell>& totals) {
  return by_totals(third, totals, Treatment::leave_out);
}

}  // namespace

TEST_CASE("two experts and a third: other values say whose count") {
  using Third = TwoAndThird::Third;
  CHECK(by_totals(Third::replaces, {50, 70, 10}) == "7.5");  // No further apart than may be.
  CHECK(by_totals(Third::replaces, {50, 80, 10}) == "3");
  CHECK(by_totals(Third::joins, {50, 80, 10}) == "6");
  CHECK(by_totals(Third::nearest, {50, 80, 10}) == "6.5");
  CHECK(by_totals(Third::nearest, {50, 80, 65}) == "6");
  CHECK(by_totals(Third::replaces, {50, 80, none}) == "(waiting)");  // Open who counts.
  CHECK(by_totals(Third::replaces, {none, 80, 10}) == "5");          // Who has no total does not count …
  CHECK(by_totals(Third::replaces, {none, 80, 10}, Treatment::wait) == "(waiting)");  // … unless it is waited for.
}

TEST_CASE("two experts and a third: marks are asked of those who count") {
  Small small(1);
  const NodeId marks = small.mark("design", Rows{{none, 5, none}});
  small.tables.jury[2].role = "third";
  const NodeId decides = small.mark("total", Rows{{none, 80, none}});
  const MarkRule waits = {.not_given = Treatment::wait};
  const NodeId reduced = small.reduce(marks, TwoAndThird{20, TwoAndThird::Third::joins, decides}, waits);
  const Scored scored = small.score();
  CHECK(shown(scored, reduced) == "(waiting)");
  CHECK(shown(scored.questions) == std::vector<std::string>{"juror j1 has not marked e1: design"});
}

TEST_CASE("two experts and a third: where nobody has a total there are too few marks") {
  Small small(3);
  const NodeId marks = small.mark("design", Rows{{none, none}, {5, none}, {State::abstained, none}});
  const State apart = State::not_applicable;
  const NodeId decides = small.mark("total", Rows{{none, none}, {80, none}, {apart, apart}});
  const auto reduced = [&](MarkRule::Below below) {
    return small.reduce(marks, TwoAndThird{20, TwoAndThird::Third::joins, decides}, {.below = below});
  };
  const NodeId waits = reduced(MarkRule::Below::wait), absent = reduced(MarkRule::Below::absent);
  const Scored scored = small.score();
  CHECK(shown(scored, waits) == "(waiting) 5 (too_few)");  // Of e3 nobody is asked.
  CHECK(shown(scored, absent) == "(too_few) 5 (too_few)");
  CHECK(shown(scored.questions) == std::vector<std::string>{"e1 has 0 of at least 1 marks for design"});
}

TEST_CASE("a juror: of a panel, recused from an entry") {
  Small small(2);
  (void)small.mark("design", Rows{{5, State::recused}, {none, 4}});
  small.tables.jury[0].panels = {"city"};
  small.tables.jury[1].recused = {0};
  const auto is = [&](JurorIs::What what, const std::string& word) {
    return small.add({.type = Type::flag, .domain = of_jurors(), .rule = JurorIs{{0}, what, word}});
  };
  const NodeId city = is(JurorIs::What::of_panel, "city");
  const NodeId recused = is(JurorIs::What::recused, "");
  const Scored scored = small.score();
  CHECK(shown(scored, city) == "yes no yes no");
  CHECK(shown(scored, recused) == "no yes no no");
}

TEST_CASE("a mark that is waited for: it waits, other absences and marks stay") {
  Small small(2);
  const NodeId marks = small.mark("design", Rows{{5, none}, {State::abstained, State::recused}});
  const NodeId awaited = small.apply(Operation::wait_if_not_given, {marks});
  small.plan.nodes[awaited.at].domain = of_jurors();
  CHECK(shown(small.score(), awaited) == "5 (waiting) (abstained) (recused)");
}

TEST_CASE("per juror: in each group of its own") {
  Small small(3);
  const NodeId kind = small.choices({"yard", "house"}, {0, 0, 1});
  const NodeId marks = small.mark("design", Rows{{5, none}, {3, 4}, {1, 2}});
  const NodeId sum = small.add({.type = Type::number, .domain = of_jurors(), .rule = PerJuror{marks, Sum{}, {kind}}});
  CHECK(shown(small.score(), sum) == "8 4 8 4 1 2");
}

TEST_CASE("a role: the chair's mark alone") {
  Small small(2);
  const NodeId marks = small.mark("design", Rows{{5, 2}, {none, 4}});
  small.tables.jury[0].role = "chair";
  const NodeId of_chair = small.apply(Operation::applicable, {role(small, "chair"), marks});
  const NodeId chosen = small.reduce(of_chair, First{}, {.at_least = 0});
  CHECK(shown(small.score(), chosen) == "5 (not_given)");
}

namespace {

/// Values that may differ by at most 1.
struct Apart {
  Small small;
  NodeId held;
  explicit Apart(const std::vector<Cell>& distances) : small(static_cast<std::uint32_t>(distances.size())) {
    const NodeId value = small.numbers(std::vector<Cell>(distances.size(), Cell{7}));
    const NodeId apart = small.numbers(distances);
    const NodeId limit = small.constant(base::Exact{1});
    const NodeId near = small.apply(Operation::less_equal, {apart, limit}, Type::flag);
    held = small.add({.rule = Hold{.why = Hold::Why::divergence,
                                   .of = value,
                                   .flag = near,
                                   .have = apart,
                                   .need = limit,
                                   .stage = "final",
                                   .criterion = "design",
                                   .decision = "divergence"}});
    const NodeId order = small.order({{value, Direction::highest_first}});
    small.plan.stages.push_back({.id = "final", .total = value, .order = order});
  }
};

}  // namespace

TEST_CASE("hold: the value waits while the flag is false, and says for what") {
  Apart apart({1, 2, none});
  const Scored scored = apart.small.score();
  CHECK(shown(scored, apart.held) == "7 (waiting) 7");
  REQUIRE(scored.questions.size() == 1);
  const auto* asked = std::get_if<MarksApart>(&scored.questions.front());
  REQUIRE(asked != nullptr);
  CHECK(asked->entry == "e2");
  CHECK(asked->apart == base::Exact{2});
  CHECK(asked->limit == base::Exact{1});
}

TEST_CASE("hold: a decision lets the value stand, one that nobody asked for is told") {
  Apart apart({1, 2, 3});
  apart.small.decide("divergence", "e2", "yes");
  apart.small.decide("divergence", "e3", "no");
  apart.small.decide("divergence", "e1", "yes");
  const Scored scored = apart.small.score();
  CHECK(shown(scored, apart.held) == "7 7 (waiting)");
  CHECK(scored.questions.size() == 1);
  const std::vector<Misfit> unfit = misfits({apart.small.plan, apart.small.tables, scored});
  REQUIRE(unfit.size() == 1);
  CHECK(unfit.front().decision->entry == "e1");
}

TEST_CASE("corridor: what a fact of the entry leaves of the scale, known before any mark") {
  Small small(3);
  const NodeId events = small.numbers({0, 7, none});
  small.mark("activity", Rows{{none}, {none}, {none}});
  const NodeId zero = small.constant(base::Exact{0}), sixty = small.constant(base::Exact{60});
  const NodeId ninety = small.constant(base::Exact{90});
  const End at_zero{0, true}, above_zero{0, false};
  const auto rows = [&](NodeId end) {
    return small.add(
        {.rule = Brackets{
             events, {{.lower = at_zero, .upper = at_zero, .points = zero}, {.lower = above_zero, .points = end}}}});
  };
  MarkColumn& column = small.plan.sheets[0].columns[0];
  column.lowest = rows(sixty);
  column.highest = rows(ninety);
  REQUIRE(has_corridors(small.plan));
  const Corridors corridors(small.plan, small.tables);
  const auto none_at_all = corridors.ends(column, {.entry = 0});
  REQUIRE(none_at_all);
  CHECK(none_at_all->highest == base::Exact{0});
  const auto some = corridors.ends(column, {.entry = 1});
  REQUIRE(some);
  CHECK(some->lowest == base::Exact{60});
  CHECK(some->highest == base::Exact{90});
  CHECK(some->decides == base::Exact{7});
  CHECK_FALSE(corridors.ends(column, {.entry = 2}));

  column.maximum = 100;
  CHECK(reach_of_marks(small.plan, column) == Interval{0, 90});
  small.plan.nodes[column.lowest->at].may_be_absent = true;  // Nobody has said what an entry without it may be given.
  CHECK(reach_of_marks(small.plan, column) == Interval{0, 100});
}

}  // namespace engine
