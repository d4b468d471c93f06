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
    const Term worth = points ? weighted(work, stage, *criterion, *points) : std::nullopt;
    if (!worth) return worth;
    parts.push_back(*worth);
  }
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
    const Term condition = is_conditional(stage, *criterion) ? lower_condition(work, stage, *criterion) : std::nullopt;
    if (!condition || any(work.node(*condition).domain.axes)) return std::nullopt;
    conditions.push_back(*condition);
  }
  if (conditions.size() == 1) return conditions.front();
  return apply(work, {stage.entered, place_of(stage)}, Operation::either, std::move(conditions));
}

// ---------------------------------------------------------------- the total

/// What the criterion adds to the default total; nothing with a mistake in it.
Term term_of(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const Term points = entry_value(work, stage, criterion.id.value);
  return points ? weighted(work, stage, criterion, *points) : points;
}

/// Of the terms that are right; `right` tells whether all are.
struct Terms {
  Nodes nodes;
  bool right = true;

  void add(const Term& term) {
    right = right && term;
    if (term) nodes.push_back(*term);
  }
};

Term default_total(Compilation& work, StageWork& stage) {
  Terms terms;
  const bool by_juror = combines_totals(stage);
  for (const Criterion* criterion : stage.criteria) {
    if (counts(*criterion) && !(by_juror && is_judged(*criterion))) terms.add(term_of(work, stage, *criterion));
  }
  if (by_juror) terms.add(entry_value(work, stage, "jury_total"));
  if (!terms.right) return std::nullopt;
  const Where where{stage.entered, place_of(stage)};
  return terms.nodes.empty() ? number(work, where, 0) : apply(work, where, Operation::add, std::move(terms.nodes));
}

void report_weights(Compilation& work, const StageWork& stage, const FormulaText& formula) {
  const auto found = std::ranges::find_if(stage.criteria, [](const Criterion* each) { return is_weighted(*each); });
  if (found != stage.criteria.end()) {
    const Criterion& criterion = **found;
    work.report(total_beside_weights(formula.place, criterion.weight ? criterion.weight->place : criterion.id.place));
  }
}

Term base_total(Compilation& work, StageWork& stage) {
  const Total* written = stage.rules.total;
  if (written == nullptr || !written->formula) return default_total(work, stage);
  report_weights(work, stage, *written->formula);
  return number_formula(work, scope_of(stage), *written->formula);
}

NodeId shaped(Compilation& work, const StageWork& stage, NodeId total) {
  const Total* written = stage.rules.total;
  if (written == nullptr) return total;
  if (written->round) total = rounded(work, {stage.entered, written->round->place}, total, written->round->value);
  if (!written->cap) return total;
  const Where where{stage.entered, written->cap->place};
  return apply(work, where, Operation::minimum, {total, number(work, where, written->cap->value)});
}

Term adjustment(Compilation& work, StageWork& stage, const Adjustment& written) {
  const Term points = points_formula(work, scope_of(stage), written.points);
  const Term when = written.when ? flag_formula(work, scope_of(stage), *written.when) : Term{};
  if (!points || (written.when && !when)) return std::nullopt;
  const Where where{stage.entered, written.place};
  NodeId made = *points;
  if (when) made = apply(work, where, Operation::choose, {*when, made, number(work, where, 0)});
  made = own(work, where, made);
  name(work, made, "", both(written.title.value));
  return made;
}

/// The total and, for each adjustment, one step more.
Term with_adjustments(Compilation& work, StageWork& stage, Term total, const std::vector<Adjustment>& list) {
  const Operation what = &list == stage.rules.bonuses ? Operation::add : Operation::subtract;
  for (const Adjustment& each : list) {
    const Term points = adjustment(work, stage, each);
    total = points && total ? Term{apply(work, {stage.entered, each.place}, what, {*total, *points})} : std::nullopt;
  }
  return total;
}

/// Bonuses are added, deductions taken, after everything else.
Term adjusted(Compilation& work, StageWork& stage, Term total) {
  if (stage.rules.bonuses != nullptr) total = with_adjustments(work, stage, total, *stage.rules.bonuses);
  if (stage.rules.deductions != nullptr) total = with_adjustments(work, stage, total, *stage.rules.deductions);
  return total;
}

}  // namespace

bool combines_totals(const StageWork& stage) {
  const auto marked = [](const Criterion* each) { return counts(*each) && is_judged(*each); };
  return jury_rule(stage.rules).what == CombineWhat::total && std::ranges::any_of(stage.criteria, marked);
}

Term lower_jury_total(Compilation& work, StageWork& stage) {
  const Term of_juror = juror_total(work, stage);
  if (!of_juror) return of_juror;
  const JuryRule rule = jury_rule(stage.rules);
  const Where where{stage.entered, rule.place};
  const Term asked = anything_applies(work, stage);
  const NodeId given = asked ? apply(work, where, engine::Operation::applicable, {*asked, *of_juror}) : *of_juror;
  const NodeId combined = reduced(work, where, {given, reduction(rule, greatest_of(work, given)), rule.marks}, {});
  require_marks(work, stage, rule, {combined, asked, "", rule.place});
  NodeId total = rule.round ? rounded(work, {stage.entered, rule.round->place}, combined, rule.round->value) : combined;
  if (asked) total = apply(work, where, engine::Operation::choose, {*asked, total, number(work, where, 0)});
  name(work, total, name_in(work, stage, "jury_total"), {"итог жюри", "jury's total"});
  return total;
}

Term lower_total(Compilation& work, StageWork& stage) {
  const Term before = base_total(work, stage);
  const Term total = adjusted(work, stage, before ? Term{shaped(work, stage, *before)} : before);
  if (!total) return total;
  const NodeId made = own(work, {stage.entered, place_of(stage)}, *total);
  name(work, made, name_in(work, stage, "total"), {"итог", "total"});
  return made;
}

}  // namespace rules
