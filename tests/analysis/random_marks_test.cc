#include "analysis/random_marks.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "analysis/invented.h"
#include "analysis/mark_cells.h"
#include "analysis/simulate.h"
#include "analysis/third_expert.h"
#include "engine/data/column.h"
#include "rules/rules.h"

namespace analysis {

namespace {

using base::Exact;

constexpr std::string_view head = R"(format: 1
contest: {id: yards, title: Дворы, language: ru}
)";
constexpr std::string_view jury = R"(
jury: {marks: {missing: leave_out, at_least: 0}, combine: {what: criterion, by: sum}}
)";

engine::Plan plan_of(const std::string& rules) {
  base::Result<engine::Plan> compiled = rules::compile(std::string(head) + rules, "contest.yaml");
  for (const base::Diagnostic& each : compiled.diagnostics()) UNSCOPED_INFO(each.message.ru);
  REQUIRE(compiled);
  return *std::move(compiled);
}

engine::Plan one_criterion(const std::string& criterion, std::string_view rest = jury) {
  return plan_of("criteria:\n  vote: " + criterion + std::string(rest));
}

constexpr Sizes sizes = {.entries = 12, .jurors = 4};

/// A contest of these rules, marked by chance.
struct Marked {
  engine::Plan plan;
  engine::Tables tables;
  base::Words trouble;

  explicit Marked(engine::Plan of, const Sizes& how_many = sizes) : plan(std::move(of)) {
    Chance chance(5);
    tables = invented(plan, how_many, chance);
    trouble = give_marks(plan, tables, chance);
  }

  engine::Value mark(const MarkCell& cell) const {
    const engine::MarkColumn& column = plan.sheets[cell.mark.sheets.at].columns[cell.mark.column];
    return engine::cell(tables.sheets[cell.mark.sheets.at].marks[cell.mark.column], column.type, cell.row);
  }

  /// The numbers that each juror gave for the first criterion.
  std::map<std::uint32_t, std::vector<Exact>> by_juror() const {
    std::map<std::uint32_t, std::vector<Exact>> given;
    each_mark(plan, tables, [&](const MarkCell& cell) {
      const engine::Value value = mark(cell);
      if (const auto* number = std::get_if<Exact>(&value)) given[cell.juror].push_back(*number);
    });
    for (auto& [juror, marks] : given) std::ranges::sort(marks);
    return given;
  }
};

Exact sum_of(const std::vector<Exact>& marks) {
  Exact sum;
  for (const Exact& mark : marks) sum += mark;
  return sum;
}

bool all_differ(const std::vector<Exact>& marks) { return std::ranges::adjacent_find(marks) == marks.end(); }

}  // namespace

TEST_CASE("random marks: ballots are filled as each_juror says") {
  struct Row {
    const char* criterion;
    std::size_t marks;
    bool differ;
    std::optional<int> sum;
  };
  const auto row = GENERATE(values<Row>({
      {"{type: mark, scale: 1..3, points: 4 - mark, each_juror: {distinct: true, exactly: 3}}", 3, true, {}},
      {"{type: mark, scale: 1..30, each_juror: {distinct: true}}", 12, true, {}},
      {"{type: mark, scale: 0..10, each_juror: {sum: 10}}", 12, false, 10},
      {"{type: mark, scale: 1..9, each_juror: {distinct: true, at_most: 4, sum: 20}}", 4, true, 20},
      {"{type: mark, scale: 3..9, each_juror: {sum: 10}}", 3, false, 10},
      {"{type: mark, scale: 0..5, each_juror: {at_most: 2}}", 2, false, {}},
  }));
  CAPTURE(row.criterion);
  const Marked marked(one_criterion(row.criterion));
  CHECK(marked.trouble.empty());
  const auto by_juror = marked.by_juror();
  CHECK(by_juror.size() == sizes.jurors);
  for (const auto& [juror, marks] : by_juror) {
    CHECK(marks.size() == row.marks);
    CHECK((!row.differ || all_differ(marks)));
    if (row.sum) CHECK(sum_of(marks) == Exact{*row.sum});
  }
}

TEST_CASE("random marks: approval, at most so many") {
  const Marked marked(one_criterion("{type: flag, each_juror: {at_least: 1, at_most: 2}}"));
  std::map<std::uint32_t, int> yes;
  each_mark(marked.plan, marked.tables, [&](const MarkCell& cell) {
    if (marked.mark(cell) == engine::Value{true}) ++yes[cell.juror];
  });
  CHECK(yes.size() == sizes.jurors);
  for (const auto& [juror, count] : yes) CHECK((count == 1 || count == 2));
}

TEST_CASE("random marks: a ballot that can't be filled says so") {
  const Marked marked(
      one_criterion("{type: mark, scale: 1..9, title: Голос, each_juror: {distinct: true, exactly: 5}}"),
      {.entries = 3, .jurors = 2});
  CHECK(marked.trouble.ru == "«Голос»: из 3 заявок не составить бюллетеня, какого требует each_juror");
}

TEST_CASE("random marks: no more marks for an entry than may be, of the same jurors for all criteria") {
  const Marked marked(plan_of(R"(criteria:
  design: {type: mark, scale: 0..5}
  light: {type: mark, scale: 0..5}
jury: {marks: {missing: wait, at_most: 2}, combine: {what: criterion, by: mean}}
)"));
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::uint32_t>> jurors;
  each_mark(marked.plan, marked.tables, [&](const MarkCell& cell) {
    const engine::Value mark = marked.mark(cell);
    if (std::holds_alternative<Exact>(mark)) jurors[{cell.entry, cell.mark.column}].insert(cell.juror);
  });
  REQUIRE(jurors.size() == std::size_t{2} * sizes.entries);
  for (std::uint32_t entry = 0; entry < sizes.entries; ++entry) {
    CHECK(jurors[{entry, 0}].size() == 2);
    CHECK(jurors[{entry, 0}] == jurors[{entry, 1}]);
  }
}

TEST_CASE("random marks: places from 1 on, each once, or shared by their mean") {
  const Marked strict(one_criterion("{type: place}", R"(
jury: {marks: {missing: wait}, combine: {what: criterion, by: sum_of_places}}
places: {first: lowest}
)"));
  for (const auto& [juror, places] : strict.by_juror()) {
    CHECK(all_differ(places));
    CHECK(places.front() == Exact{1});
    CHECK(places.back() == Exact{12});
  }
  const Marked shared(one_criterion("{type: place, equal: true}", R"(
jury: {marks: {missing: wait}, combine: {what: criterion, by: sum_of_places}}
places: {first: lowest}
)"));
  for (const auto& [juror, places] : shared.by_juror()) CHECK(sum_of(places) == Exact{78});
}

TEST_CASE("random marks: in a later stage ballots name only who came as far") {
  const Marked marked(plan_of(R"(criteria:
  design: {type: mark, scale: 0..20}
  vote: {type: mark, scale: 1..2, each_juror: {distinct: true, exactly: 2}}
jury: {marks: {missing: leave_out}, combine: {what: criterion, by: sum}}
stages:
  - {id: first, criteria: [design], advance: {places: 3, tied_at_cut: all}}
  - {id: final, criteria: [vote], jury: {marks: {missing: leave_out, at_least: 0}, combine: {what: criterion, by: sum}}}
)"));
  REQUIRE(marked.trouble.empty());
  std::set<std::uint32_t> named;
  each_mark(marked.plan, marked.tables, [&](const MarkCell& cell) {
    const engine::Value mark = marked.mark(cell);
    if (cell.mark.sheets.at == 1 && std::holds_alternative<Exact>(mark)) named.insert(cell.entry);
  });
  CHECK(named.size() >= 2);
  CHECK(named.size() <= 4);
}

TEST_CASE("simulate: what people decide after scoring is decided") {
  const engine::Plan plan = plan_of(R"(criteria:
  design: {type: mark, scale: 0..5}
jury: {marks: {missing: leave_out}, combine: {what: criterion, by: mean}}
decided:
  threshold: {type: number}
passing:
  - {require: total >= threshold, otherwise: ниже проходного балла}
awards:
  - {id: thanks, by: commission, at_least: 2, title: Благодарность}
  - {id: hope, by: commission, at_least: 1, title: Надежда}
)");
  const Simulation found = simulate(plan, sizes, {.seed = 1, .contests = 60, .threads = 1});
  const StageSimulation& stage = found.stages.at(0);
  CHECK(found.unfinished < 20);         // Fewer than three pass: nobody is left for the awards.
  CHECK(stage.ranked > 60u * 12u / 4);  // Of 0 to 5, which the total can reach; of 0 to 100 hardly anybody would pass.
  CHECK(stage.ranked < 60u * 12u);
}

TEST_CASE("third experts: whoever two have marked gets one more juror, who is not recused") {
  const engine::Plan plan = plan_of(R"(criteria:
  design: {type: mark, scale: 0..100}
jury: {marks: {missing: wait}, combine: {what: criterion, by: two_and_third, limit: 5, third: joins}}
)");
  Chance chance(3);
  engine::Tables tables = invented(plan, {.entries = 4}, chance);
  for (engine::Juror& juror : tables.jury) juror.role = "member";
  tables.jury[2].recused = {1};
  engine::SheetRows& rows = tables.sheets[0];
  rows.uniform = 0;
  rows.of_entry.start = {0, 2, 4, 6, 7};
  rows.juror = {0, 1, 0, 1, 1, 2, 0};
  rows.marks[0].values = engine::Column::Wide(7);
  rows.marks[0].states.assign(7, engine::State::not_given);
  assign_third_experts(plan, tables, chance);
  CHECK(tables.sheets[0].juror == std::vector<std::uint32_t>{0, 1, 2, 0, 1, 0, 1, 2, 0});
  CHECK(tables.sheets[0].of_entry.start == std::vector<std::uint32_t>{0, 3, 5, 8, 9});
  CHECK(tables.sheets[0].marks[0].states.size() == 9);
}

}  // namespace analysis
