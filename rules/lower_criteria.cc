#include <algorithm>

#include "base/overloaded.h"
#include "rules/checks.h"
#include "rules/lower.h"
#include "rules/problems_meaning.h"
#include "rules/scope.h"
#include "rules/units.h"

namespace rules {
namespace {

using engine::Axes;
using Forms = std::vector<NodeId>;

// ---------------------------------------------------------------- kinds

Term lower_judged(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const auto values = lower_juror_points(work, stage, criterion);
  return values ? combine_jurors(work, stage, criterion, values->points) : std::nullopt;
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

std::optional<engine::End> end_of(const std::optional<Number>& open, const std::optional<Number>& closed,
                                  const base::Exact& scale) {
  if (closed) return engine::End{closed->value * scale, true};
  if (open) return engine::End{open->value * scale, false};
  return std::nullopt;
}

/// Where the row before ends, this one begins.
std::optional<engine::End> begin_after(const std::vector<engine::Bracket>& rows) {
  if (rows.empty() || !rows.back().upper) return std::nullopt;
  return engine::End{rows.back().upper->value, !rows.back().upper->inclusive};
}

engine::Bracket bracket(const std::vector<engine::Bracket>& before, const BracketRow& row, NodeId points,
                        const base::Exact& scale) {
  if (row.at) {
    const engine::End end{row.at->value * scale, true};
    return {end, end, points};
  }
  engine::Bracket made{end_of(row.above, row.from, scale), end_of(row.below, row.up_to, scale), points};
  if (!made.lower) made.lower = begin_after(before);
  return made;
}

NodeId points_of_brackets(Compilation& work, StageWork& stage, const Criterion& criterion,
                          const BracketsCriterion& kind) {
  const Scope scope = scope_of(stage, criterion);
  const Where where = where_of(stage, criterion);
  engine::Brackets rule;
  rule.of = or_stand_in(work, where, number_formula(work, scope, kind.of));
  const base::Exact scale = scale_of(work, rule.of);
  engine::Domain domain = work.node(rule.of).domain;
  for (const BracketRow& row : kind.rows) {
    const NodeId points = or_stand_in(work, where, points_formula(work, scope, row.points));
    rule.rows.push_back(bracket(rule.rows, row, points, scale));
    domain = join(domain, work.node(points).domain);
  }
  rule.interpolated = kind.interpolate.has_value();
  if (kind.miss) rule.miss = kind.miss->value;
  const std::size_t mistakes = work.found.size();
  if (!work.is_broken(rule.of)) check_brackets(work, kind, rule);
  engine::Node node;
  node.domain = domain;
  node.population = stage.entered;
  node.rule = std::move(rule);
  node.place = criterion.id.place;
  const NodeId made = add(work, std::move(node));
  return work.found.size() == mistakes ? made : spoilt(work, made);
}

/// weight × points; nothing where the member does not apply.
NodeId member_points(Compilation& work, const StageWork& stage, const Criterion& member, NodeId points) {
  const Where where = where_of(stage, member);
  if (is_conditional(stage, member)) points = apply(work, where, engine::Operation::zero_unless_applicable, {points});
  if (!member.weight || member.weight->value == base::Exact{1}) return points;
  return apply(work, where, engine::Operation::multiply,
               {points, number(work, {stage.entered, member.weight->place}, member.weight->value)});
}

NodeId points_of_group(Compilation& work, StageWork& stage, const GroupCriterion& kind, const Where& where) {
  Forms parts;
  for (const Criterion& member : kind.criteria)
    parts.push_back(member_points(work, stage, member, entry_value(work, stage, member.id.value)));
  return apply(work, where, engine::Operation::add, std::move(parts));
}

Term points_of(Compilation& work, StageWork& stage, const Criterion& criterion) {
  if (is_judged(criterion)) return lower_judged(work, stage, criterion);
  return std::visit(
      base::Overloaded{
          [](const MarkCriterion&) { return Term{}; },
          [](const PlaceCriterion&) { return Term{}; },
          [&](const LevelsCriterion& kind) { return level_of_fact(work, stage, criterion, kind); },
          [&](const FlagCriterion& kind) { return flag_of_fact(work, stage, criterion, kind); },
          [&](const PerItemCriterion& kind) { return points_per_item(work, stage, criterion, kind); },
          [&](const BracketsCriterion& kind) { return Term{points_of_brackets(work, stage, criterion, kind)}; },
          [&](const GroupCriterion& kind) {
            return Term{points_of_group(work, stage, kind, where_of(stage, criterion))};
          },
          [&](const FormulaCriterion& kind) { return points_formula(work, scope_of(stage, criterion), kind.formula); },
      },
      criterion.kind);
}

// ---------------------------------------------------------------- from one for each to one for the entry

engine::Reduction best_of(const Across& step) {
  const std::uint32_t n = step.best ? static_cast<std::uint32_t>(step.best->value) : 0;
  if (step.by.value == AcrossBy::mean) return n > 0 ? engine::Reduction{engine::BestOf{n, true, true}} : engine::Mean{};
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

Axes axis_of(const Across& step, const Axes& has) {
  if (!step.over) return {has.round, has.item, false};
  return {step.over->value == Axis::round, step.over->value == Axis::item, false};
}

NodeId one_step(Compilation& work, const Where& where, NodeId value, const Across& step) {
  engine::MarkRule whoever;
  whoever.at_least = 0;
  const Axes has = work.node(value).domain.axes;
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
  if (any(left)) forms.push_back(one_step(work, where, forms.back(), Across{{}, {AcrossBy::sum, {}}, {}, {}, {}}));
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

NodeId finished_value(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId value) {
  if (criterion.round) value = rounded(work, {stage.entered, criterion.round->place}, value, criterion.round->value);
  value = capped(work, stage, criterion, value);
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

/// Without any item or round the condition of the entry still says whether the criterion applies.
NodeId where_it_applies(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId value) {
  const Term condition = lower_condition(work, stage, criterion);
  if (axes_of(criterion) == engine::Axes{} || !condition || is_finer(work, *condition)) return value;
  return apply(work, where_of(stage, criterion), engine::Operation::applicable, {*condition, value});
}

void require_pass(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId points) {
  if (!criterion.pass) return;
  const Where where{stage.entered, criterion.pass->place};
  const NodeId least = number(work, where, criterion.pass->value);
  NodeId passed = apply(work, where, engine::Operation::greater_equal, {points, least});
  if (const Term condition = lower_condition(work, stage, criterion)) {
    const auto otherwise = [&] { return apply(work, where, engine::Operation::negation, {*condition}); };
    passed = is_finer(work, *condition) ? passed_where_applicable(work, where, points, least)
                                        : apply(work, where, engine::Operation::either, {otherwise(), passed});
  }
  const std::string& title = criterion.title.value.empty() ? criterion.id.value : criterion.title.value;
  stage.requirements.push_back({passed, below_pass_words(title, criterion.pass->value), criterion.pass->place});
}

}  // namespace

std::optional<base::Exact> greatest_of(Compilation& work, NodeId node) { return reach_of(work, node).range.high; }

std::vector<NodeId> across(Compilation& work, const Criterion& criterion, NodeId value) {
  return steps_across(work, {work.node(value).population, criterion.id.place}, criterion, value);
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
