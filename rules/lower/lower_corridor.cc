/// Corridors: what the facts of an entry leave of a criterion's scale.
#include <algorithm>

#include "rules/lower/check_brackets.h"
#include "rules/lower/lower.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

/// A row's mark that lies off the scale, or between its steps.
bool check_marks(Compilation& work, const Scale& scale, const Corridor& corridor) {
  bool right = true;
  for (const CorridorRow& row : corridor.rows) {
    if (is_on(scale, row.lowest) && is_on(scale, row.highest)) continue;
    work.report(off_the_scale(row.marks));
    right = false;
  }
  return right;
}

/// The rows by the value `of`: one end of what each leaves.
engine::Brackets rows_of(Compilation& work, NodeId of, const Corridor& corridor, base::Exact CorridorRow::*end) {
  engine::Brackets rule;
  rule.of = of;
  const Where where{{0}, corridor.of.place};
  for (const CorridorRow& row : corridor.rows)
    rule.rows.push_back(bracket(rule.rows, row.ends, number(work, where, row.*end), scale_of(work, of)));
  return rule;
}

}  // namespace

bool is_on(const Scale& scale, const base::Exact& mark) {
  return mark >= scale.from && mark <= scale.to && base::divide(mark - scale.from, scale.step)->is_integer();
}

void narrow_scale(Compilation& work, const StageWork& stage, const Criterion& criterion, NodeId mark) {
  const auto* kind = std::get_if<MarkCriterion>(&criterion.kind);
  if (kind == nullptr || !kind->corridor || kind->corridor->rows.empty() || stage.carried) return;
  const Corridor& corridor = *kind->corridor;
  const Scope scope{nullptr, {0}, without(work.node(mark).domain.axes, {false, false, true}), {}};
  const Where where{scope.population, corridor.of.place};
  const bool fits = check_marks(work, kind->scale, corridor);
  const Term of = number_formula(work, scope, corridor.of);
  if (!of || !fits) return;
  engine::Brackets lowest = rows_of(work, *of, corridor, &CorridorRow::lowest);
  std::vector<base::Place> places;
  for (const CorridorRow& row : corridor.rows) places.push_back(row.ends.place);
  check_brackets(work, places, lowest);
  const auto& rule = std::get<engine::Mark>(work.node(mark).rule);
  engine::MarkColumn& column = work.plan.sheets[rule.sheets.at].columns[rule.column];
  column.highest = own(work, where, looked_up(work, where, rows_of(work, *of, corridor, &CorridorRow::highest)));
  column.lowest = own(work, where, looked_up(work, where, std::move(lowest)));
  const std::size_t known = std::min<std::size_t>(work.reaches.size(), mark.at);
  work.reaches.resize(known);  // The mark reaches less now.
}

}  // namespace rules
