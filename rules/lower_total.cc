#include <algorithm>

#include "rules/lower.h"
#include "rules/problems_meaning.h"
#include "rules/scope.h"

namespace rules {
namespace {

using engine::Operation;
using Nodes = std::vector<NodeId>;

bool counts(const Criterion& criterion) { return !criterion.in_total || criterion.in_total->value; }
bool is_weighted(const Criterion& criterion) { return criterion.weight || criterion.coefficient; }

base::Place place_of(const StageWork& stage) {
  if (stage.rules.total != nullptr) return stage.rules.total->place;
  if (stage.written != nullptr) return stage.written->id.place;
  return stage.criteria.empty() ? base::Place{} : stage.criteria.front()->id.place;
}

// ---------------------------------------------------------------- each juror's own total

/// What one juror gives the entry by this criterion, rounds and items taken together. A criterion that the juror is not
/// asked for adds nothing.
Term juror_value(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const Term points = counted_marks(work, stage, criterion);
  if (!points) return points;
  const Where where{stage.entered, criterion.id.place};
  const NodeId asked = apply(work, where, Operation::zero_if_not_asked, {*points});
  return across(work, criterion, asked).back();
}

Term juror_total(Compilation& work, StageWork& stage) {
  Nodes parts;
  for (const Criterion* criterion : stage.criteria) {
    if (!counts(*criterion) || !is_judged(*criterion)) continue;
    const Term points = juror_value(work, stage, *criterion);
    if (points) parts.push_back(weighted(work, stage, *criterion, *points));
  }
  if (parts.empty()) return std::nullopt;
  const Where where{stage.entered, place_of(stage)};
  const NodeId total = own(work, where, apply(work, where, Operation::add, std::move(parts)));
  name(work, total, name_in(work, stage, "juror_total"), {"итог члена жюри", "juror's total"});
  return total;
}

/// Flag of the entry: does a criterion apply that jurors mark? Nothing: one always does.
Term anything_applies(Compilation& work, StageWork& stage) {
  Nodes conditions;
  for (const Criterion* criterion : stage.criteria) {
    if (!counts(*criterion) || !is_judged(*criterion)) continue;
    const Term condition = lower_condition(work, stage, *criterion);
    if (!condition || any(work.node(*condition).domain.axes)) return std::nullopt;
    conditions.push_back(*condition);
  }
  if (conditions.size() == 1) return conditions.front();
  return apply(work, {stage.entered, place_of(stage)}, Operation::either, std::move(conditions));
}

// ---------------------------------------------------------------- the total

NodeId default_total(Compilation& work, StageWork& stage) {
  Nodes terms;
  const bool by_juror = combines_totals(stage);
  for (const Criterion* criterion : stage.criteria) {
    const NodeId points = entry_value(work, stage, criterion->id.value);
    if (counts(*criterion) && !(by_juror && is_judged(*criterion)))
      terms.push_back(weighted(work, stage, *criterion, points));
  }
  if (by_juror) terms.push_back(entry_value(work, stage, "jury_total"));
  const Where where{stage.entered, place_of(stage)};
  return terms.empty() ? number(work, where, 0) : apply(work, where, Operation::add, std::move(terms));
}

void report_weights(Compilation& work, const StageWork& stage, const FormulaText& formula) {
  const auto found = std::ranges::find_if(stage.criteria, [](const Criterion* each) { return is_weighted(*each); });
  if (found != stage.criteria.end()) {
    const Criterion& criterion = **found;
    work.report(total_beside_weights(formula.place, criterion.weight ? criterion.weight->place : criterion.id.place));
  }
}

NodeId base_total(Compilation& work, StageWork& stage) {
  const Total* written = stage.rules.total;
  if (written == nullptr || !written->formula) return default_total(work, stage);
  report_weights(work, stage, *written->formula);
  const Where where{stage.entered, written->formula->place};
  return or_stand_in(work, where, number_formula(work, scope_of(stage), *written->formula));
}

NodeId shaped(Compilation& work, const StageWork& stage, NodeId total) {
  const Total* written = stage.rules.total;
  if (written == nullptr) return total;
  if (written->round) total = rounded(work, {stage.entered, written->round->place}, total, written->round->value);
  if (!written->cap) return total;
  const Where where{stage.entered, written->cap->place};
  return apply(work, where, Operation::minimum, {total, number(work, where, written->cap->value)});
}

NodeId adjustment(Compilation& work, StageWork& stage, const Adjustment& written) {
  const Where where{stage.entered, written.place};
  NodeId made = or_stand_in(work, where, points_formula(work, scope_of(stage), written.points));
  if (written.when) {
    const Term flag = flag_formula(work, scope_of(stage), *written.when);
    const NodeId when = or_stand_in(work, where, flag, engine::Type::flag);
    made = apply(work, where, Operation::choose, {when, made, number(work, where, 0)});
  }
  made = own(work, where, made);
  name(work, made, "", both(written.title.value));
  return made;
}

/// The total and, for each adjustment, one step more.
NodeId with_adjustments(Compilation& work, StageWork& stage, NodeId total, const std::vector<Adjustment>& list) {
  const Operation what = &list == stage.rules.bonuses ? Operation::add : Operation::subtract;
  for (const Adjustment& each : list) {
    const NodeId points = adjustment(work, stage, each);
    total = apply(work, {stage.entered, each.place}, what, {total, points});
  }
  return total;
}

/// Bonuses are added, deductions taken, after everything else.
NodeId adjusted(Compilation& work, StageWork& stage, NodeId total) {
  if (stage.rules.bonuses != nullptr) total = with_adjustments(work, stage, total, *stage.rules.bonuses);
  if (stage.rules.deductions != nullptr) total = with_adjustments(work, stage, total, *stage.rules.deductions);
  return total;
}

}  // namespace

bool combines_totals(const StageWork& stage) {
  const auto marked = [](const Criterion* each) { return counts(*each) && is_judged(*each); };
  return jury_rule(stage.rules).what == CombineWhat::total && std::ranges::any_of(stage.criteria, marked);
}

NodeId lower_jury_total(Compilation& work, StageWork& stage) {
  const Term of_juror = juror_total(work, stage);
  const JuryRule rule = jury_rule(stage.rules);
  const Where where{stage.entered, rule.place};
  if (!of_juror) return stand_in(work, where);
  const Term asked = anything_applies(work, stage);
  const NodeId given = asked ? apply(work, where, engine::Operation::applicable, {*asked, *of_juror}) : *of_juror;
  const engine::Direction better = better_juror_total(stage).value_or(engine::Direction::highest_first);
  const MarksToCombine kept = without_outliers(work, where, given, rule);
  const NodeId combined =
      method(rule) ? combine_orders(work, stage, {given, better, where, rule})
                   : reduced(work, where, {kept.points, reduction(rule, greatest_of(work, given)), kept.marks}, {});
  if (method(rule)) name_places(work, stage, combined, "jury_total");
  require_marks(work, stage, rule, {combined, asked, "", rule.place});
  NodeId total = rule.round ? rounded(work, {stage.entered, rule.round->place}, combined, rule.round->value) : combined;
  if (asked) total = apply(work, where, engine::Operation::choose, {*asked, total, number(work, where, 0)});
  name(work, total, name_in(work, stage, "jury_total"), {"итог жюри", "jury's total"});
  return total;
}

NodeId lower_total(Compilation& work, StageWork& stage) {
  const NodeId total = adjusted(work, stage, shaped(work, stage, base_total(work, stage)));
  const NodeId made = own(work, {stage.entered, place_of(stage)}, total);
  const bool spoils = work.draft.any_spoilt({"total", "bonuses", "deductions", "rounds", "items", "jury"});
  if (spoils || !stage.criteria_known) (void)spoilt(work, made);
  name(work, made, name_in(work, stage, "total"), {"итог", "total"});
  return made;
}

}  // namespace rules
