#include <algorithm>

#include "base/overloaded.h"
#include "rules/lower/absence.h"
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/lower/units.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Axes;
using Forms = std::vector<NodeId>;

// ---------------------------------------------------------------- kinds

/// With jurors' totals, rounding and cap are those of the sheet: they come before the jurors are taken together.
bool is_shaped_on_sheets(const StageWork& stage, const Criterion& criterion) {
  return combines_totals(stage) && is_on_sheets(criterion);
}

Term lower_judged(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const auto values = lower_juror_points(work, stage, criterion);
  if (!values) return std::nullopt;
  if (!is_shaped_on_sheets(stage, criterion)) return combine_jurors(work, stage, criterion, values->points);
  const NodeId points = shaped_points(work, stage, criterion, values->points);
  return combine_jurors(work, stage, criterion,
                        criterion.zero_when ? of_ballots(work, stage, {&criterion}, points) : points);
}

Term level_of_fact(Compilation& work, StageWork& stage, const Criterion& criterion, const LevelsCriterion& kind) {
  const Term choice = choice_formula(work, scope_of(stage, criterion), *kind.of);
  if (!choice) return choice;
  const engine::ChoiceList list = work.plan.lists[work.node(*choice).list.at];
  const std::size_t mistakes = work.found.size();
  std::vector<ChoiceNumber> points;
  for (const Level& level : kind.levels) {
    check_choice(work, list, level.id);
    points.push_back({level.id.value, level.points.value});
  }
  return work.found.size() == mistakes ? Term{by_choice(work, where_of(stage, criterion), *choice, points)}
                                       : std::nullopt;
}

Term flag_of_fact(Compilation& work, StageWork& stage, const Criterion& criterion, const FlagCriterion& kind) {
  const Term flag = flag_formula(work, scope_of(stage, criterion), *kind.of);
  if (!flag) return flag;
  const Where where = where_of(stage, criterion);
  const NodeId yes = number(work, where, kind.yes ? kind.yes->value : base::Exact{1});
  const NodeId no = number(work, where, kind.no ? kind.no->value : base::Exact{});
  return apply(work, where, engine::Operation::choose, {*flag, yes, no});
}

}  // namespace

NodeId member_points(Compilation& work, const StageWork& stage, const Criterion& member, NodeId points) {
  const Where where = where_of(stage, member);
  if (is_conditional(stage, member) || may_not_apply(work, points))
    points = apply(work, where, engine::Operation::zero_unless_applicable, {points});
  if (!member.weight || member.weight->value == base::Exact{1}) return points;
  return apply(work, where, engine::Operation::multiply,
               {points, number(work, {stage.entered, member.weight->place}, member.weight->value)});
}

namespace {

/// As one juror after another has it.
NodeId combined_group(Compilation& work, StageWork& stage, const Criterion& criterion) {
  for (const Criterion* member : judged_in(criterion)) (void)entry_value(work, stage, member->id.value);
  const Where where = where_of(stage, criterion);
  const NodeId on_sheet = or_stand_in(work, where, points_on_sheet(work, stage, criterion));
  const NodeId points = of_ballots(work, stage, {&criterion}, on_sheet);
  const JuryRule rule = jury_rule(stage.rules);
  if (!work.node(points).domain.axes.juror) return points;
  const engine::Direction better = better_juror_total(stage).value_or(engine::Direction::highest_first);
  if (method(rule)) return combine_orders(work, stage, {points, better, where, rule});
  const Term by = totals_that_decide(work, stage);
  engine::Reduction how = by ? of_those_who_count(work, rule, *by) : reduction(rule, greatest_of(work, points));
  return reduced(work, where, {points, std::move(how), rule.marks}, {});
}

NodeId points_of_group(Compilation& work, StageWork& stage, const Criterion& criterion, const GroupCriterion& kind) {
  if (is_shaped_on_sheets(stage, criterion)) return combined_group(work, stage, criterion);
  Forms parts;
  for (const Criterion& member : kind.criteria)
    parts.push_back(member_points(work, stage, member, entry_value(work, stage, member.id.value)));
  return apply(work, where_of(stage, criterion), engine::Operation::add, std::move(parts));
}

Term points_of(Compilation& work, StageWork& stage, const Criterion& criterion) {
  if (is_judged(criterion)) return lower_judged(work, stage, criterion);
  return std::visit(
      base::Overloaded{
          [](const MarkCriterion&) { return Term{}; },
          [](const PlaceCriterion&) { return Term{}; },
          [&](const LevelsCriterion& kind) { return level_of_fact(work, stage, criterion, kind); },
          [&](const FlagCriterion& kind) { return flag_of_fact(work, stage, criterion, kind); },
          [&](const PerUnitCriterion& kind) { return points_per_unit(work, stage, criterion, kind); },
          [&](const BracketsCriterion& kind) { return Term{points_of_brackets(work, stage, criterion, kind)}; },
          [&](const GroupCriterion& kind) { return Term{points_of_group(work, stage, criterion, kind)}; },
          [&](const StatedCriterion&) { return lower_stated(work, criterion.id.value); },
          [&](const FormulaCriterion& kind) { return points_formula(work, scope_of(stage, criterion), kind.formula); },
      },
      criterion.kind);
}

// ---------------------------------------------------------------- from one for each to one for the entry

std::uint32_t how_many(const std::optional<Whole>& dropped) {
  return dropped ? static_cast<std::uint32_t>(dropped->value) : 0;
}

engine::Reduction best_of(const Across& step) {
  const bool mean = step.by.value == AcrossBy::mean;
  if (step.drop) return engine::Trimmed{how_many(step.drop->high), how_many(step.drop->low), mean};
  const std::uint32_t n = step.best ? static_cast<std::uint32_t>(step.best->value) : 0;
  if (mean) return n > 0 ? engine::Reduction{engine::BestOf{n, true, true}} : engine::Mean{};
  return n > 0 ? engine::Reduction{engine::BestOf{n, true, false}} : engine::Sum{};
}

engine::Reduction reduction_of(const Across& step) {
  switch (step.by.value) {
    case AcrossBy::sum:
    case AcrossBy::mean: return best_of(step);
    case AcrossBy::best: return engine::Nth{1, true};
    case AcrossBy::worst: return engine::Nth{1, false};
    case AcrossBy::median: return engine::Median{};
    case AcrossBy::last: return engine::Last{};
    case AcrossBy::first: return engine::First{};
    case AcrossBy::count: return engine::Count{};
  }
  return engine::Sum{};
}

bool is_defined_of_nothing(const Across& step) {
  return !step.drop && (step.by.value == AcrossBy::sum || step.by.value == AcrossBy::count);
}

Axes axis_of(const Across& step, const Axes& has) {
  if (!step.over) return {has.round, has.item, false};
  return {step.over->value == Axis::round, step.over->value == Axis::item, false};
}

NodeId one_step(Compilation& work, const Where& where, NodeId value, const Across& step) {
  const bool trims = step.by.value == AcrossBy::sum || step.by.value == AcrossBy::mean;
  if (step.drop && !trims) work.report(drop_without_trimming(step.drop->place));
  const Axes has = work.node(value).domain.axes;
  engine::MarkRule whoever;
  whoever.at_least = 0;
  const Axes left = without(has, axis_of(step, has));
  const NodeId made = reduced(work, where, {value, reduction_of(step), whoever}, left);
  return step.round ? rounded(work, {where.population, step.round->place}, made, step.round->value) : made;
}

/// Without `across`: the sum over everything.
Forms steps_across(Compilation& work, const Where& where, const Criterion& criterion, NodeId value) {
  Forms forms = {value};
  for (const Across& step : criterion.across)
    forms.push_back(one_step(work, {where.population, step.place}, forms.back(), step));
  const Axes left = without(work.node(forms.back()).domain.axes, {false, false, true});
  if (any(left)) forms.push_back(one_step(work, where, forms.back(), Across{{}, {AcrossBy::sum, {}}, {}, {}, {}, {}}));
  return forms;
}

/// A value per item without any item in it is one for each all the same, so that it can be added up over them.
NodeId spread(Compilation& work, const Where& where, NodeId value, const Axes& axes) {
  if (holds(work.node(value).domain.axes, axes)) return value;
  const NodeId wide = own(work, where, apply(work, where, engine::Operation::add, {value}));
  work.plan.nodes[wide.at].domain.axes = join(work.plan.nodes[wide.at].domain.axes, axes);
  work.plan.nodes[wide.at].domain.of = engine::Domain::Of::entry;
  work.plan.nodes[wide.at].domain.by.clear();
  return wide;
}

NodeId capped(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId value) {
  if (!criterion.cap) return value;
  const Where where{stage.entered, criterion.cap->place};
  const NodeId cap = or_stand_in(work, where, points_formula(work, scope_of(stage, criterion), *criterion.cap));
  return apply(work, where, engine::Operation::minimum, {value, cap});
}

NodeId or_else(Compilation& work, const StageWork& stage, NodeId value, const Number& absent) {
  const Where where{stage.entered, absent.place};
  return apply(work, where, engine::Operation::fallback, {value, number(work, where, absent.value)});
}

NodeId finished_value(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId value) {
  if (criterion.absent) value = or_else(work, stage, value, *criterion.absent);
  if (!is_shaped_on_sheets(stage, criterion)) value = shaped_points(work, stage, criterion, value);
  const Term condition = lower_condition(work, stage, criterion);
  if (!condition) return value;
  return apply(work, where_of(stage, criterion), engine::Operation::applicable, {*condition, value});
}

bool is_finer(const Compilation& work, NodeId node) { return work.node(node).domain.axes != engine::Axes{}; }

/// The condition is one of each item or round: the points themselves know whether they apply.
NodeId passed_where_applicable(Compilation& work, const Where& where, NodeId points, NodeId least) {
  const NodeId margin = apply(work, where, engine::Operation::subtract, {points, least});
  const NodeId owed = apply(work, where, engine::Operation::zero_unless_applicable, {margin});
  return apply(work, where, engine::Operation::greater_equal, {owed, number(work, where, 0)});
}

void require_pass(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId points) {
  if (!criterion.pass) return;
  const Where where{stage.entered, criterion.pass->place};
  const NodeId least = number(work, where, criterion.pass->value);
  NodeId passed = apply(work, where, engine::Operation::greater_equal, {points, least});
  if (const Term condition = lower_condition(work, stage, criterion)) {
    const auto otherwise = [&] { return apply(work, where, engine::Operation::negation, {*condition}); };
    passed = passed_where_applicable(work, where, points, least);  // It may apply, and speak of what does not.
    if (!is_finer(work, *condition)) passed = apply(work, where, engine::Operation::either, {otherwise(), passed});
  } else if (may_not_apply(work, points)) {
    passed = passed_where_applicable(work, where, points, least);
  }
  const std::string& title = criterion.title.value.empty() ? criterion.id.value : criterion.title.value;
  stage.requirements.push_back({passed, below_pass_words(title, criterion.pass->value), criterion.pass->place});
}

}  // namespace

std::optional<base::Exact> greatest_of(Compilation& work, NodeId node) { return reach_of(work, node).range.high; }

NodeId shaped_points(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId points) {
  if (criterion.round) points = rounded(work, {stage.entered, criterion.round->place}, points, criterion.round->value);
  points = capped(work, stage, criterion, points);
  const Term zero = lower_zero(work, stage, criterion);
  if (!zero) return points;
  const Where where{stage.entered, criterion.zero_when->place};
  return apply(work, where, engine::Operation::choose, {*zero, number(work, where, 0), points});
}

std::vector<NodeId> across(Compilation& work, const Criterion& criterion, NodeId value) {
  return steps_across(work, {work.node(value).population, criterion.id.place}, criterion, value);
}

NodeId where_it_applies(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId value) {
  const Term condition = lower_condition(work, stage, criterion);
  if (axes_of(criterion) == engine::Axes{} || !condition || is_finer(work, *condition)) return value;
  return apply(work, where_of(stage, criterion), engine::Operation::applicable, {*condition, value});
}

Term across_zeros(Compilation& work, StageWork& stage, const Criterion& criterion) {
  if (std::ranges::all_of(criterion.across, is_defined_of_nothing)) return std::nullopt;
  const Where where = where_of(stage, criterion);
  const Term condition = lower_condition(work, stage, criterion);
  NodeId zeros = spread(work, where, number(work, where, 0), axes_of(criterion));
  if (condition && is_finer(work, *condition))
    zeros = apply(work, where, engine::Operation::applicable, {*condition, zeros});
  const NodeId taken = where_it_applies(work, stage, criterion, across(work, criterion, zeros).back());
  return apply(work, where, engine::Operation::zero_unless_applicable, {taken});
}

std::vector<NodeId> lower_criterion(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const Where where = where_of(stage, criterion);
  const NodeId points = or_stand_in(work, where, points_of(work, stage, criterion));
  const NodeId value = finished_value(work, stage, criterion, points);
  Forms forms = across(work, criterion, spread(work, where, value, axes_of(criterion)));
  forms.back() = own(work, where, where_it_applies(work, stage, criterion, forms.back()));
  const bool jury_spoilt = is_judged(criterion) && work.draft.any_spoilt({"jury"});
  if (jury_spoilt || work.draft.is_spoilt(criterion.id.place)) (void)spoilt(work, forms.back());
  name(work, forms.back(), name_in(work, stage, criterion.id.value), both(criterion.title.value));
  require_pass(work, stage, criterion, forms.back());
  return forms;
}

}  // namespace rules
