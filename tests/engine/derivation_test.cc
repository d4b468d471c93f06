#include <catch2/catch.hpp>

#include "engine/explain/explain.h"
#include "tests/engine/plan_builder.h"

namespace engine {

using base::Exact;

namespace {

/// The explanation of e1's total, which `total` makes of a Small.
template <class Make>
Derivation total_of(Small& small, Make make) {
  const NodeId total = make(small);
  if (small.plan[total].name.empty()) small.plan.nodes[total.at].name = "total";
  const NodeId order = small.order({{total, Direction::highest_first}});
  small.plan.stages.push_back({.id = "final", .total = total, .order = order});
  const Scored scored = small.score();
  const Explanation why = explain({small.plan, small.tables, scored}, small.plan.stages[0], 0);
  REQUIRE(why.place);
  return why.why_no_place.empty() ? why.place->parts.at(0) : *why.place;
}

/// The values beside each other; what does not count in parentheses, with why.
std::string counted(const Derivation& many) {
  std::string text;
  for (const Derivation& part : many.parts) {
    const bool counts = part.counts == Derivation::Counts::yes;
    text += (text.empty() ? "" : " ") + (counts ? part.text.en : "(" + part.text.en + ": " + part.note.en + ")");
  }
  return text;
}

struct Row {
  std::string why;
  std::vector<Cell> marks;
  Reduction how;
  MarkRule rule;
  std::string counted, numbers, note;
};

const MarkRule lenient = {};
const MarkRule zeros = {.not_given = Treatment::zero};

}  // namespace

TEST_CASE("derivation: which marks counted, which not, and why") {
  using Third = TwoAndThird::Third;
  const auto row = GENERATE(values<Row>({
      {"a mean of all", {5, 4, 4}, Mean{}, lenient, "5 4 4", "(5 + 4 + 4) / 3", ""},
      {"a missing mark is left out", {5, none, 4}, Mean{}, lenient, "5 (no mark: left out) 4", "(5 + 4) / 2", ""},
      {"a missing mark is zero", {5, none, 4}, Mean{}, zeros, "5 no mark 4", "(5 + 0 + 4) / 3", ""},
      {"one high and one low go",
       {7, 6, 9, 8},
       Trimmed{1, 1, true},
       lenient,
       "7 (6: the lowest, left out) (9: the highest, left out) 8",
       "(7 + 8) / 2",
       ""},
      {"of equal ones one goes",
       {9, 9, 3},
       Trimmed{1, 0, false},
       lenient,
       "9 (9: the highest, left out) 3",
       "9 + 3",
       ""},
      {"the two best", {1, 5, 3}, BestOf{2, true, false}, lenient, "(1: does not count) 5 3", "5 + 3", ""},
      {"the best", {1, 5, 3}, Nth{1, true}, lenient, "(1: does not count) 5 (3: does not count)", "", ""},
      {"the last", {1, 5, 3}, Last{}, lenient, "(1: does not count) (5: does not count) 3", "", ""},
      {"two experts agree",
       {70, 80},
       TwoAndThird{20, Third::joins},
       lenient,
       "70 80",
       "(70 + 80) / 2",
       "the experts are 10 apart, the limit is 20: no third is needed"},
      {"exactly the limit is no difference; the third is spare",
       {60, 80, 10},
       TwoAndThird{20, Third::joins},
       lenient,
       "60 80 (10: was not needed)",
       "(60 + 80) / 2",
       "the experts are 20 apart, the limit is 20: no third is needed"},
      {"one expert stands alone; the third is spare",
       {none, 80, 71},
       TwoAndThird{20, Third::joins},
       lenient,
       "(no mark: left out) 80 (71: was not needed)",
       "",
       ""},
      {"the third joins",
       {50, 80, 71},
       TwoAndThird{20, Third::joins},
       lenient,
       "50 80 71",
       "(50 + 80 + 71) / 3",
       "the experts are 30 apart, the limit is 20: all three count"},
      {"the third replaces",
       {50, 80, 71},
       TwoAndThird{20, Third::replaces},
       lenient,
       "(50: does not count) (80: does not count) 71",
       "",
       "the experts are 30 apart, the limit is 20: the third's counts"},
      {"the third and the nearer",
       {50, 80, 71},
       TwoAndThird{20, Third::nearest},
       lenient,
       "(50: farther from the third's, does not count) 80 71",
       "(80 + 71) / 2",
       "the experts are 30 apart, the limit is 20: the third's and the one nearer to it count"},
      {"both equally near",
       {50, 80, 65},
       TwoAndThird{20, Third::nearest},
       lenient,
       "50 80 65",
       "(50 + 80 + 65) / 3",
       "the experts are 30 apart, the limit is 20: both are equally near to the third's, all three count"},
  }));
  CAPTURE(row.why);
  Small small(1);
  const Derivation total =
      total_of(small, [&](Small& it) { return it.reduce(it.mark("design", {row.marks}), row.how, row.rule); });
  CHECK(counted(total) == row.counted);
  CHECK(total.numbers.en == row.numbers);
  CHECK(total.note.en == row.note);
}

TEST_CASE("derivation: an expert who is missing is named as what the entry waits for") {
  Small small(1);
  const Derivation total = total_of(small, [](Small& it) {
    return it.reduce(it.mark("design", {{50, 80}}), TwoAndThird{20, TwoAndThird::Third::joins});
  });
  CHECK(total.text.ru == "ещё не известно");
  CHECK(total.note.ru == "эксперты расходятся на 30, предел 20: нужен третий");
  const Scored scored = small.score();
  const Explanation why = explain({small.plan, small.tables, scored}, small.plan.stages[0], 0);
  REQUIRE(why.waits_for.size() == 1);
  CHECK(why.waits_for[0].ru.starts_with("нужен третий эксперт: e1."));
}

TEST_CASE("derivation: which row of brackets fits, and what was looked up") {
  Small small(1);
  const Derivation total = total_of(small, [](Small& it) {
    const NodeId share = it.apply(Operation::divide, {it.numbers({1}), it.numbers({3})});
    it.plan.nodes[share.at].unit = Unit::percent;
    const Brackets rows = {.of = share,
                           .rows = {{.upper = End{Exact::fraction(1, 4), true}, .points = it.constant(Exact{5})},
                                    {.lower = End{Exact::fraction(1, 4), false}, .points = it.constant(Exact{10})}}};
    return it.add({.rule = rows});
  });
  CHECK(total.text.ru == "10");
  CHECK(total.note.ru == "строка «свыше 25\u00a0%»");
  REQUIRE(total.parts.size() == 1);
  CHECK(total.parts[0].text.ru == "≈ 33,3333\u00a0%");
  CHECK(total.parts[0].numbers.ru == "1 / 3");
}

TEST_CASE("derivation: what does not apply is said once, with the condition") {
  Small small(1);
  const Derivation total = total_of(small, [](Small& it) {
    const NodeId is_yard = it.flags({0});
    it.plan.nodes[is_yard.at].title = {"Двор", "Yard"};
    const NodeId marks = it.mark("design", {{none, none}});
    const NodeId asked = it.apply(Operation::applicable, {is_yard, marks});
    it.plan.nodes[asked.at].domain = it.plan[marks].domain;
    const NodeId design = it.reduce(asked, Mean{});
    it.plan.nodes[design.at].name = "design";
    return it.apply(Operation::add, {it.numbers({7}), it.apply(Operation::zero_unless_applicable, {design})});
  });
  CHECK(total.numbers.ru == "7 + 0");
  const Derivation& design = total.parts.at(1);
  CHECK(design.text.ru == "не применяется");
  CHECK(design.note.ru == "применяется, если «Двор»");
  REQUIRE(design.parts.size() == 1);
  CHECK(design.parts[0].text.ru == "нет");
}

TEST_CASE("derivation: what people decided is shown where they were asked, and nowhere else") {
  Small small(3);
  const NodeId total = small.numbers({9, 9, 5});
  small.plan.nodes[total.at].name = "total";
  const NodeId before = small.order({{total, Direction::highest_first}});
  const NodeId vote = small.select(Ask{"commission_vote", "final", before}, Type::number);
  small.plan.nodes[vote.at].title = {"голосование комиссии", "vote"};
  const NodeId order = small.order({{total, Direction::highest_first}, {vote, Direction::lowest_first}});
  small.plan.stages.push_back({.id = "final", .total = total, .order = order});
  small.tables.decisions = {
      {.kind = "commission_vote", .entry = "e1", .value = "2", .by = "комиссия", .votes = Votes{3}},
      {.kind = "commission_vote", .entry = "e2", .value = "1", .by = "комиссия", .votes = Votes{4}}};
  const Scored scored = small.score();
  const Results results = {small.plan, small.tables, scored};
  const Explanation second = explain(results, small.plan.stages[0], 0);
  REQUIRE(second.place->parts.size() == 2);
  CHECK(second.place->parts[1].text.ru == "2-е место среди равных");
  CHECK(second.place->parts[1].note.ru ==
        "комиссия, за\u00a0—\u00a03, против\u00a0—\u00a00, воздержались\u00a0—\u00a00");
  REQUIRE(second.above);
  CHECK(second.above->own.ru == "2-я среди равных");
  CHECK(second.above->by_how_much.empty());
  const Explanation last = explain(results, small.plan.stages[0], 2);
  CHECK(last.place->parts.size() == 1);
}

TEST_CASE("explain: without the stage there is nothing to derive") {
  Small small(2);
  small.tables.status = {EntryStatus::disqualified, EntryStatus::competing};
  small.tables.status_reason = {"чужой двор", ""};
  const NodeId total = small.numbers({9, 5});
  const NodeId order = small.order({{total, Direction::highest_first}});
  small.plan.stages.push_back({.id = "final", .total = total, .order = order});
  const Scored scored = small.score();
  const Explanation why = explain({small.plan, small.tables, scored}, small.plan.stages[0], 0);
  CHECK(why.why_no_place.ru == "заявка дисквалифицирована: чужой двор");
  CHECK_FALSE(why.place);
}

}  // namespace engine
