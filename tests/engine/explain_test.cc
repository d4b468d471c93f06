#include "engine/explain/explain.h"

#include <catch2/catch.hpp>

#include "engine/words/formula_text.h"
#include "tests/engine/plan_builder.h"

namespace engine {

using base::Exact;

namespace {

/// An indented line for each quantity: name, whose, rule, value.
void write(const Derivation& line, const std::string& indent, std::string& text) {
  text += indent + (line.name.empty() ? line.rule.en : line.name);
  if (!line.whose.empty()) text += " [" + line.whose.en + "]";
  if (!line.name.empty() && !line.rule.empty()) text += " = " + line.rule.en;
  if (!line.numbers.empty()) text += " = " + line.numbers.en;
  text += ": " + line.text.en + (line.shown_before ? " (see above)" : "");
  text += (line.note.empty() ? "" : " | " + line.note.en) + (line.counts == Derivation::Counts::no ? " ~\n" : "\n");
  for (const Derivation& part : line.parts) write(part, indent + "  ", text);
}

std::string written(const Derivation& line) {
  std::string text;
  write(line, "", text);
  return text;
}

struct Contest {
  Small small{3};
  NodeId total, order;

  Contest() {
    const NodeId marks = small.mark("design", {{5, 4, 5}, {4, 4, none}, {5, 5, 4}});
    const NodeId mean = small.reduce(marks, Mean{});
    const NodeId design = small.round(mean, base::to_digits(2, base::RoundingMode::half_up));
    const NodeId light = small.numbers({4, 5, 3});
    small.plan.facts[0].name = "light";
    const NodeId weighted = small.apply(Operation::multiply, {small.constant(Exact{2}), design});
    total = small.apply(Operation::add, {weighted, light, design});
    order = small.order({{total, Direction::highest_first}});
    small.plan.nodes[marks.at].name = "design.mark";
    small.plan.nodes[design.at].name = "design";
    small.plan.nodes[light.at].name = "light";
    small.plan.nodes[total.at].name = "total";
    small.plan.stages.push_back({.id = "final", .total = total, .order = order});
  }
};

}  // namespace

TEST_CASE("explain: from the place down to the marks, each quantity once") {
  const Contest contest;
  const Scored scored = contest.small.score();
  const Results results{contest.small.plan, contest.small.tables, scored};
  const Explanation why = explain(results, contest.small.plan.stages[0], 2);
  REQUIRE(why.place);
  CHECK(written(*why.place) ==
        "in the order of total: 2\n"
        "  total = 2 × design + light + design = 2 × 4.67 + 3 + 4.67: 17.01\n"
        "    design = round(mean(design.mark), to 0.01, half up) = round(14/3): 4.67\n"
        "      mean(design.mark) = (5 + 5 + 4) / 3: 14/3 ≈ 4.6667\n"
        "        design.mark [juror j1]: 5\n"
        "        design.mark [juror j2]: 5\n"
        "        design.mark [juror j3]: 4\n"
        "    light: 3\n");
  REQUIRE(why.above);
  CHECK(why.above->entry == "e1");
  CHECK(why.above->key_words.ru == "total");
  CHECK(why.above->difference == Exact{1});
  REQUIRE(why.below);
  CHECK(why.below->entry == "e2");
  CHECK(why.below->difference == Exact::fraction(1, 100));
}

TEST_CASE("explain: an absent mark is said to be absent") {
  const Contest contest;
  const Scored scored = contest.small.score();
  const Results results{contest.small.plan, contest.small.tables, scored};
  const Explanation why = explain(results, contest.small.plan.stages[0], 1);
  const Derivation& mean = why.place->parts[0].parts[0].parts[0];
  CHECK(mean.parts[2].text.ru == "оценки нет");
  CHECK(mean.parts[2].note.ru == "не учитывается");
  CHECK(mean.parts[2].counts == Derivation::Counts::no);
  CHECK(mean.numbers.ru == "(4 + 4) / 2");
  CHECK(mean.text.ru == "4");
}

TEST_CASE("formula_text: operators, parentheses, units, words of both languages") {
  Small small(1);
  const auto named = [&](const std::string& name) {
    const NodeId node = small.numbers({1});
    small.plan.nodes[node.at].name = name;
    return node;
  };
  const NodeId a = named("a");
  const NodeId b = named("b");
  const NodeId share = small.constant(Exact::fraction(3, 10));
  small.plan.nodes[share.at].unit = Unit::percent;
  const NodeId sum = small.apply(Operation::add, {a, b});
  const NodeId more = small.apply(Operation::greater, {a, share}, Type::flag);
  struct Row {
    NodeId node;
    std::string ru;
  };
  const std::vector<Row> rows = {
      {small.apply(Operation::multiply, {sum, a}), "(a + b) × a"},
      {small.apply(Operation::subtract, {a, sum}), "a − (a + b)"},
      {small.apply(Operation::subtract, {sum, a}), "a + b − a"},
      {small.apply(Operation::choose, {more, a, b}), "если a больше 30\u00a0%, то a, иначе b"},
      {small.apply(Operation::minimum, {a, sum}), "наименьшее(a, a + b)"},
      {small.apply(Operation::negation, {more}, Type::flag), "не (a больше 30\u00a0%)"},
      {small.apply(Operation::negate, {sum}), "−(a + b)"},
      {small.round(sum, {Exact::fraction(1, 2), base::RoundingMode::floor}),
       "округлить(a + b, до 0,5, в меньшую сторону)"},
  };
  for (const Row& row : rows) CHECK(formula_text(small.plan, row.node, {base::Language::ru}) == row.ru);
}

}  // namespace engine
