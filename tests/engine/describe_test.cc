#include "engine/words/describe.h"

#include <catch2/catch.hpp>

#include "engine/words/formula_text.h"
#include "engine/words/rule_phrase.h"
#include "tests/engine/plan_builder.h"

namespace engine {

using base::Exact;

namespace {

struct Rules {
  Small small{1};
  NodeId marks, mean, light, total;

  Rules() {
    marks = small.mark("design.marks", {{5, 4}});
    small.plan.sheets[0].columns[0].maximum = 5;
    mean = titled(small.reduce(marks, Mean{}), "design", {"Уровень", "Level"});
    light = titled(small.numbers({4}), "light", {"Свет", "Light"});
    total = titled(small.apply(Operation::add, {mean, light}), "total", {"итог", "total"});
  }

  NodeId titled(NodeId id, std::string name, base::Words title) {
    small.plan.nodes[id.at].name = std::move(name);
    small.plan.nodes[id.at].title = std::move(title);
    return id;
  }

  Description describe_with(const Order& order) {
    const NodeId placed = small.order(order.keys, order.within, order.numbering);
    small.plan.stages.push_back({.id = "final", .criteria = {mean}, .weights = {1}, .total = total, .order = placed});
    return describe(small.plan);
  }
};

struct Row {
  NodeId rule;
  std::string ru, en;
};

}  // namespace

TEST_CASE("rule_phrase: a rule as half a sentence, in both languages") {
  Rules rules;
  Small& small = rules.small;
  const NodeId cap = small.constant(Exact{20});
  const Brackets brackets = {
      .of = rules.light,
      .rows = {{.upper = End{10, true}, .points = small.constant(Exact{1})},
               {.lower = End{10, false}, .upper = End{25, false}, .points = small.constant(Exact{5})}},
      .miss = Exact{0}};
  const Brackets steps = {.of = rules.light, .rows = {{.lower = End{4, true}, .points = small.constant(Exact{1})}}};
  const NodeId big =
      rules.titled(small.apply(Operation::equal, {rules.light, cap}, Type::flag), "big", {"Большой", "Big"});
  const NodeId deadline = rules.titled(small.moments({0}), "deadline", {"Срок", "Deadline"});
  const NodeId unlit =
      small.apply(Operation::negation, {small.apply(Operation::given, {rules.light}, Type::flag)}, Type::flag);
  const MarkRule strict = {.not_given = Treatment::wait, .at_least = 2, .below = MarkRule::Below::wait};
  const std::vector<Row> rows = {
      {rules.marks, "оценки жюри от 0 до 5", "the jury's marks from 0 to 5"},
      {small.reduce(rules.marks, Trimmed{1, 1, true}),
       "среднее без 1 наибольшей и 1 наименьшей: оценки жюри от 0 до 5; если оценки нет, она не учитывается",
       "mean without 1 highest and 1 lowest: the jury's marks from 0 to 5; a missing mark is left out"},
      {small.reduce(rules.marks, Mean{}, strict),
       "среднее: оценки жюри от 0 до 5; если оценки нет, её ждут, нужно не меньше 2 оценок (пока их меньше, итога нет)",
       "mean: the jury's marks from 0 to 5; a missing mark is waited for, at least 2 are needed (with fewer there is "
       "no "
       "result yet)"},
      {small.apply(Operation::minimum, {rules.light, cap}), "«Свет», но не больше 20", "“Light”, at most 20"},
      {small.round(rules.mean, base::to_digits(2, base::RoundingMode::half_up)),
       "«Уровень»; округляется до сотых, по правилам округления", "“Level”; rounded to 0.01, half up"},
      {small.add({.rule = brackets}),
       "по значению «Свет»: до 10 включительно — 1; свыше 10, но менее 25 — 5; в остальных случаях 0",
       "by “Light”: up to 10 — 1; above 10, below 25 — 5; otherwise 0"},
      {small.apply(Operation::choose, {big, small.add({.rule = steps}), small.constant(Exact{3})}),
       "если «Большой», то по значению «Свет»: от 4 — 1; иначе 3",
       "if “Big”, then by “Light”: from 4 — 1; otherwise 3"},
      {small.apply(Operation::where_given,
                   {rules.light, small.apply(Operation::choose, {big, small.add({.rule = steps}), cap})}),
       "если «Большой», то по значению «Свет»: от 4 — 1; иначе 20",
       "if “Big”, then by “Light”: from 4 — 1; otherwise 20"},
      {small.apply(Operation::less, {deadline, deadline}, Type::flag), "«Срок» раньше «Срок»",
       "“Deadline” is before “Deadline”"},
      {small.apply(Operation::either, {unlit, small.apply(Operation::greater_equal, {rules.light, cap}, Type::flag)},
                   Type::flag),
       "«Свет» не указано или «Свет» не меньше 20", "“Light” is not given or “Light” is at least 20"},
      {small.apply(Operation::fallback, {small.add({.rule = steps}), small.constant(Exact{0})}),
       "по значению «Свет»: от 4 — 1; если не указано — 0", "by “Light”: from 4 — 1; if not given – 0"},
  };
  for (const Row& row : rows) {
    CHECK(rule_phrase({small.plan}, row.rule).ru == row.ru);
    CHECK(rule_phrase({small.plan}, row.rule).en == row.en);
  }
}

TEST_CASE("describe: places and ties are whole sentences") {
  Rules rules;
  const NodeId submitted = rules.titled(rules.small.moments({0}), "submitted", {"Дата подачи", "Submitted"});
  const NodeId before = rules.small.order({{rules.total, Direction::highest_first}});
  const NodeId vote = rules.small.select(Ask{"commission_vote", "final", before}, Type::number);
  const Description words = rules.describe_with({.keys = {{rules.total, Direction::highest_first},
                                                          {submitted, Direction::lowest_first},
                                                          {vote, Direction::lowest_first}}});
  const std::vector<base::Words> expected = {
      {"Места распределяются среди всех заявок вместе.", "Places are given among all entries together."},
      {"Выше стоит заявка, у которой больше «итог».", "The entry stands higher that has the greater “total”."},
      {"При равенстве решает по порядку: 1) раньше «Дата подачи»; 2) голосование комиссии.",
       "Ties are decided, in this order, by: 1) the earlier “Submitted”; 2) a vote of the commission."},
      {"Заявки, которые остались равными, делят места: 1, 2–3, 2–3, 4.",
       "Entries still equal share the places: 1, 2–3, 2–3, 4."}};
  CHECK(words.stages[0].order == expected);
}

TEST_CASE("describe: where nominations differ, each maximum is said") {
  Rules rules;
  Small& small = rules.small;
  const NodeId nomination = small.choices({"yard", "window"}, {0});
  small.nominate(nomination);
  small.plan.has_nominations = true;
  const NodeId yard = small.add({.type = Type::choice,
                                 .list = small.plan[nomination].list,
                                 .domain = Small::contest(),
                                 .rule = Constant{Choice{0}}});
  const NodeId only_yards = small.apply(Operation::equal, {nomination, yard}, Type::flag);
  const NodeId design =
      rules.titled(small.apply(Operation::applicable, {only_yards, rules.mean}), "art", {"Вид", "Looks"});
  const NodeId order = small.order({{rules.total, Direction::highest_first}}, {nomination});
  small.plan.stages.push_back(
      {.id = "final", .criteria = {design}, .weights = {1}, .total = rules.total, .order = order});
  const StageWords stage = describe(small.plan).stages.at(0);
  const std::vector<NominationReach>& reaches = stage.criteria.at(0).by_nomination;
  REQUIRE(reaches.size() == 2);
  CHECK(reaches[0].nomination == "yard");
  CHECK(reaches[0].reach == Interval{0, 5});
  CHECK_FALSE(reaches[1].reach);
}

TEST_CASE("describe: facts that not all state are named once for each condition") {
  Rules rules;
  Small& small = rules.small;
  const NodeId asked = small.apply(Operation::greater, {rules.light, small.constant(Exact{0})}, Type::flag);
  for (const char* title : {"Деревья", "Скамейки"})
    small.plan.facts.push_back({.name = title, .title = title, .asked_when = asked});
  const StageWords stage = rules.describe_with({.keys = {{rules.total, Direction::highest_first}}}).stages.at(0);
  REQUIRE(stage.facts.size() == 1);
  CHECK(stage.facts[0].ru == "«Деревья», «Скамейки» — указывают, только если «Свет» больше 0.");
  CHECK(stage.facts[0].en == "“Деревья”, “Скамейки” — is stated only if “Light” is more than 0.");
}

TEST_CASE("describe: a part does not say again when what it is a part of applies") {
  Rules rules;
  Small& small = rules.small;
  const NodeId one = small.constant(Exact{1});
  const auto condition = [&] { return small.apply(Operation::greater, {rules.light, one}, Type::flag); };
  const NodeId part = rules.titled(
      small.apply(Operation::applicable, {condition(), small.apply(Operation::multiply, {rules.light, rules.light})}),
      "part", {"Часть", "Part"});
  const NodeId whole =
      rules.titled(small.apply(Operation::applicable, {condition(), part}), "whole", {"Целое", "Whole"});
  const NodeId order = small.order({{whole, Direction::highest_first}});
  small.plan.stages.push_back({.id = "final", .criteria = {whole}, .weights = {1}, .total = whole, .order = order});
  CHECK(describe(small.plan).stages.at(0).quantities ==
        std::vector<base::Words>{{"Часть — «Свет» × «Свет».", "Part — “Light” × “Light”."}});
}

TEST_CASE("describe: an award whose title is its place says it once") {
  Rules rules;
  Small& small = rules.small;
  const NodeId order = small.order({{rules.total, Direction::highest_first}});
  Award award = {
      .order = order,
      .lines = {{.id = "a", .title = {"Победитель", "Winner"}}, {.id = "b", .title = {"2 место", "Place 2"}}},
      .stage = {}};
  award.lines[0].places = {1, 1};
  award.lines[1].places = {2, 2};
  for (AwardLine& line : award.lines) line.tied = TiedAtCut::all;
  small.plan.stages.push_back({.id = "final",
                               .criteria = {rules.mean},
                               .weights = {1},
                               .total = rules.total,
                               .order = order,
                               .awards = {small.select(award, Type::choice)}});
  CHECK(describe(small.plan).stages.at(0).outcome ==
        std::vector<base::Words>{{"Победитель — 1 место.", "Winner — place 1."}, {"2 место.", "Place 2."}});
}

TEST_CASE("describe: a table of coefficients is listed, rows by the first key") {
  Rules rules;
  Small& small = rules.small;
  small.plan.tables.push_back(
      {.name = "weights",
       .rows = {{{Exact{1}, Exact{1}}, Exact::fraction(5, 2)}, {{Exact{1}, Exact{2}}, 1}, {{Exact{2}, Exact{2}}, 3}}});
  const NodeId found = small.add({.rule = Lookup{{0}, {rules.light, small.constant(Exact{1})}}});
  rules.total = small.apply(Operation::multiply, {found, rules.mean});
  const StageWords stage = rules.describe_with({.keys = {{rules.total, Direction::highest_first}}}).stages.at(0);
  REQUIRE(stage.tables.size() == 1);
  const TableWords& table = stage.tables[0];
  CHECK(table.title.ru == "Таблица weights");
  CHECK(table.head[0].ru == "Свет");
  CHECK(table.head[2].ru == "2");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0][1].ru == "2,5");
  CHECK(table.rows[1][1].ru == "–");
  small.plan.tables[0].title = "Значимость";
  CHECK(describe(small.plan).stages.at(0).tables.at(0).title.ru == "Таблица «Значимость»");
  CHECK(formula_text(small.plan, found, {}) == "«Значимость»[«Свет», 1]");
}

}  // namespace engine
