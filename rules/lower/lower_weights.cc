#include <algorithm>

#include "rules/lower/absence.h"
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

Term own_condition(Compilation& work, StageWork& stage, const Criterion& criterion) {
  if (!criterion.applies_when) return std::nullopt;
  const Term flag = flag_formula(work, scope_of(stage, criterion), *criterion.applies_when);
  return or_stand_in(work, {stage.entered, criterion.applies_when->place}, flag, engine::Type::flag);
}

/// The group's condition comes first: that is what makes its members be left out.
Term whole_condition(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const auto group = stage.group_of.find(criterion.id.value);
  const bool of_group = group != stage.group_of.end() && is_conditional(stage, *group->second);
  const Term above = of_group ? lower_condition(work, stage, *group->second) : std::nullopt;
  const Term own = own_condition(work, stage, criterion);
  if (!above || !own) return above ? above : own;
  return apply(work, {stage.entered, criterion.applies_when->place}, engine::Operation::both, {*above, *own});
}

Term coefficient_by(Compilation& work, const Where& where, const CoefficientBy& written) {
  const Term key = choice_named(work, written.by);
  if (!key) return key;
  const engine::ChoiceList list = work.plan.lists[work.node(*key).list.at];
  const std::size_t mistakes = work.found.size();
  std::vector<ChoiceNumber> numbers;
  for (const CoefficientBy::Row& row : written.rows) {
    check_choice(work, list, row.id);
    numbers.push_back({row.id.value, row.number.value});
  }
  for (const std::string& id : list.ids) {
    const bool said = std::ranges::find(numbers, id, &ChoiceNumber::id) != numbers.end();
    if (!said) work.report(coefficient_missing(written.by.place, id));
  }
  return work.found.size() == mistakes ? Term{by_choice(work, where, *key, numbers)} : std::nullopt;
}

Term coefficient_of(Compilation& work, StageWork& stage, const Criterion& criterion, const Where& where) {
  if (const auto* by = std::get_if<CoefficientBy>(&*criterion.coefficient)) return coefficient_by(work, where, *by);
  return number_formula(work, scope_of(stage), std::get<FormulaText>(*criterion.coefficient));
}

}  // namespace

/// Nominations of a file are not known yet.
void check_choice(Compilation& work, const engine::ChoiceList& list, const Text& id) {
  const bool known = list.ids.empty() || std::ranges::find(list.ids, id.value) != list.ids.end();
  if (!known && !work.is_left_out(id.value)) work.report(unknown_choice(id.place, id.value, list));
}

engine::Axes axes_of(const Criterion& criterion) {
  engine::Axes axes;
  for (const auto& each : criterion.per)
    axes = join(axes, {each.value == Axis::round, each.value == Axis::item, false});
  return axes;
}

Scope scope_of(StageWork& stage, const Criterion& criterion) { return {&stage, stage.entered, axes_of(criterion), {}}; }

bool is_conditional(const StageWork& stage, const Criterion& criterion) {
  const auto group = stage.group_of.find(criterion.id.value);
  return criterion.applies_when || (group != stage.group_of.end() && is_conditional(stage, *group->second));
}

Term lower_condition(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const auto known = stage.conditions.find(criterion.id.value);
  if (known != stage.conditions.end()) return known->second;
  const Term condition = whole_condition(work, stage, criterion);
  stage.conditions[criterion.id.value] = condition;
  return condition;
}

Term lower_zero(Compilation& work, StageWork& stage, const Criterion& criterion) {
  if (!criterion.zero_when) return std::nullopt;
  const auto known = stage.zeros.find(criterion.id.value);
  if (known != stage.zeros.end()) return known->second;
  const Term flag = flag_formula(work, scope_of(stage, criterion), *criterion.zero_when);
  const NodeId zero = or_stand_in(work, {stage.entered, criterion.zero_when->place}, flag, engine::Type::flag);
  return stage.zeros[criterion.id.value] = zero;
}

namespace {

GreatestPoints greatest_of_group(Compilation& work, StageWork& stage, const Criterion& criterion,
                                 const GroupCriterion& kind) {
  std::vector<NodeId> all, applicable;
  for (const Criterion& member : kind.criteria) {
    const GreatestPoints most = greatest_points(work, stage, member);
    all.push_back(member_points(work, stage, member, most.of_all));
    applicable.push_back(member_points(work, stage, member, most.of_applicable));
  }
  const Where where = where_of(stage, criterion);
  return {shaped_points(work, stage, criterion, apply(work, where, engine::Operation::add, std::move(all))),
          shaped_points(work, stage, criterion, apply(work, where, engine::Operation::add, std::move(applicable)))};
}

}  // namespace

GreatestPoints greatest_points(Compilation& work, StageWork& stage, const Criterion& criterion) {
  if (const auto* group = std::get_if<GroupCriterion>(&criterion.kind))
    return greatest_of_group(work, stage, criterion, *group);
  const Where where = where_of(stage, criterion);
  const NodeId points = entry_value(work, stage, criterion.id.value);
  const Term condition = lower_condition(work, stage, criterion);
  const auto most = greatest_of(work, points);
  if (!most || (condition && any(work.node(*condition).domain.axes))) {
    if (!work.is_broken(points)) work.report(maximum_unknown(criterion.id.place, criterion.id.value));
    const NodeId none = stand_in(work, where);
    return {none, none};
  }
  const NodeId all = number(work, where, *most);
  if (!condition && may_not_apply(work, points)) {
    const NodeId there = apply(work, where, engine::Operation::given, {points});
    return {all, apply(work, where, engine::Operation::choose, {there, all, number(work, where, 0)})};
  }
  if (!condition) return {all, all};
  return {all, apply(work, where, engine::Operation::choose, {*condition, all, number(work, where, 0)})};
}

NodeId weighted(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId points) {
  const Where where = {stage.entered, criterion.id.place};
  if (is_conditional(stage, criterion) || may_not_apply(work, points))
    points = apply(work, where, engine::Operation::zero_unless_applicable, {points});
  std::vector<NodeId> factors = {points};
  if (criterion.coefficient) {
    factors.push_back(or_stand_in(work, where, coefficient_of(work, stage, criterion, where)));
  }
  const bool weighs = criterion.weight && criterion.weight->value != base::Exact{1};
  if (weighs) factors.push_back(number(work, {stage.entered, criterion.weight->place}, criterion.weight->value));
  if (factors.size() == 1) return points;
  std::ranges::reverse(factors);  // As it is said: weight times points.
  const NodeId made = apply(work, where, engine::Operation::multiply, std::move(factors));
  work.plan.nodes[made.at].unit = engine::Unit::none;
  return made;
}

}  // namespace rules
