#include <algorithm>

#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Operation;
using Nodes = std::vector<NodeId>;

bool is_weighted(const Criterion& criterion) { return criterion.weight || criterion.coefficient; }

// ---------------------------------------------------------------- the total

NodeId default_total(Compilation& work, StageWork& stage) {
  Nodes terms;
  const bool by_juror = combines_totals(stage);
  for (const Criterion* criterion : stage.criteria) {
    const NodeId points = entry_value(work, stage, criterion->id.value);
    if (counts(*criterion) && !(by_juror && is_on_sheets(*criterion)))
      terms.push_back(weighted(work, stage, *criterion, points));
  }
  if (by_juror) terms.push_back(entry_value(work, stage, "jury_total"));
  const Where where{stage.entered, place_of_total(work, stage)};
  return terms.empty() ? number(work, where, 0) : apply(work, where, Operation::add, std::move(terms));
}

/// The greatest total that there is, and that the entry can get where some criteria do not apply to it.
GreatestPoints greatest_total(Compilation& work, StageWork& stage) {
  Nodes all, applicable;
  for (const Criterion* criterion : stage.criteria) {
    if (!counts(*criterion)) continue;
    const GreatestPoints most = greatest_points(work, stage, *criterion);
    all.push_back(weighted(work, stage, *criterion, most.of_all));
    applicable.push_back(weighted(work, stage, *criterion, most.of_applicable));
  }
  const Where where{stage.entered, stage.rules.total->not_applicable->place};
  if (all.empty()) return {number(work, where, 0), number(work, where, 0)};
  return {apply(work, where, Operation::add, std::move(all)),
          apply(work, where, Operation::add, std::move(applicable))};
}

/// What does not apply is left out and the rest brought to the same greatest total, or it counts in full.
NodeId without_inapplicable(Compilation& work, StageWork& stage, NodeId total) {
  using How = Total::NotApplicable;
  const Total* written = stage.rules.total;
  const bool as_it_is = written == nullptr || !written->not_applicable || written->not_applicable->value == How::zero;
  if (as_it_is) return total;
  const GreatestPoints most = greatest_total(work, stage);
  const Where where{stage.entered, written->not_applicable->place};
  if (written->not_applicable->value == How::full) {
    const NodeId missing = apply(work, where, Operation::subtract, {most.of_all, most.of_applicable});
    return apply(work, where, Operation::add, {total, missing});
  }
  const NodeId scaled = apply(work, where, Operation::multiply, {total, most.of_all});
  const NodeId something = apply(work, where, Operation::greater, {most.of_applicable, number(work, where, 0)});
  const NodeId share = apply(work, where, Operation::divide, {scaled, most.of_applicable});
  return apply(work, where, Operation::applicable, {something, share});
}

void report_weights(Compilation& work, const StageWork& stage, const FormulaText& formula) {
  const auto found = std::ranges::find_if(stage.criteria, [](const Criterion* each) { return is_weighted(*each); });
  if (found != stage.criteria.end()) {
    const Criterion& criterion = **found;
    work.report(total_beside_weights(formula.place, criterion.weight ? criterion.weight->place : criterion.id.place));
  }
}

NodeId times(Compilation& work, const StageWork& stage, NodeId total, const std::optional<Number>& factor) {
  if (!factor) return total;
  const Where where{stage.entered, factor->place};
  return apply(work, where, Operation::multiply, {number(work, where, factor->value), total});
}

std::vector<std::string> stages_up_to(const Compilation& work, const StageWork& current) {
  std::vector<std::string> ids;
  for (const StageWork& stage : work.stages) {
    ids.push_back(stage.id);
    if (&stage == &current) break;
  }
  return ids;
}

/// As a quantity of its own: both totals are called one word.
NodeId total_of(Compilation& work, const StageWork& stage, StageWork& earlier, const StageShare& written) {
  const NodeId made = own(work, {stage.entered, written.stage.place}, entry_value(work, earlier, "total"));
  name(work, made, "", {earlier.title.ru + ": итог", earlier.title.en + ": total"});
  return made;
}

/// The stage's own total and those of the stages before it that `with` names.
NodeId with_earlier(Compilation& work, StageWork& stage, const std::vector<StageShare>& with, NodeId own) {
  Nodes terms;
  for (const StageShare& each : with) {
    StageWork* const named = earlier_stage(work, &stage, each.stage.value);
    if (named == nullptr) {
      work.report(no_such_stage_before(each.stage.place, each.stage.value, stages_up_to(work, stage)));
    } else if (named == &stage) {
      own = times(work, stage, own, each.factor);
    } else {
      terms.push_back(times(work, stage, total_of(work, stage, *named, each), each.factor));
    }
  }
  terms.push_back(own);
  return apply(work, {stage.entered, stage.rules.total->place}, Operation::add, std::move(terms));
}

NodeId total_by_default(Compilation& work, StageWork& stage) {
  const NodeId own = without_inapplicable(work, stage, default_total(work, stage));
  const Total* written = stage.rules.total;
  return written == nullptr || written->with.empty() ? own : with_earlier(work, stage, written->with, own);
}

NodeId base_total(Compilation& work, StageWork& stage) {
  const Total* written = stage.rules.total;
  if (written == nullptr || !written->formula) return total_by_default(work, stage);
  report_weights(work, stage, *written->formula);
  const Where where{stage.entered, written->formula->place};
  return or_stand_in(work, where, number_formula(work, scope_of(stage), *written->formula));
}

NodeId shaped(Compilation& work, const StageWork& stage, NodeId total) {
  const Total* written = stage.rules.total;
  if (written == nullptr) return total;
  total = rounded(work, {stage.entered, written->place}, total, written->round);
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

NodeId lower_total(Compilation& work, StageWork& stage) {
  const NodeId total = adjusted(work, stage, shaped(work, stage, base_total(work, stage)));
  const NodeId made = own(work, {stage.entered, place_of_total(work, stage)}, with_quorum(work, stage, total));
  const bool spoils = work.draft.any_spoilt({"total", "bonuses", "deductions", "rounds", "items", "jury"});
  if (spoils || !stage.criteria_known) (void)spoilt(work, made);
  name(work, made, name_in(work, stage, "total"), {"итог", "total"});
  return made;
}

}  // namespace rules
