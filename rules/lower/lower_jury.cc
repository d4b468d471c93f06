#include <algorithm>

#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

// ---------------------------------------------------------------- what jurors' marks are worth

engine::SheetsId sheets_of(const StageWork& stage) { return stage.sheets; }

std::optional<std::uint32_t> column_of(Compilation& work, const StageWork& stage, const Criterion& criterion) {
  const auto& columns = work.plan.sheets[sheets_of(stage).at].columns;
  const auto found = std::ranges::find(columns, criterion.id.value, &engine::MarkColumn::criterion);
  if (found != columns.end()) return static_cast<std::uint32_t>(found - columns.begin());
  work.report(not_on_carried_sheet(criterion.id.place, criterion.id.value));
  return std::nullopt;
}

NodeId mark_node(Compilation& work, const StageWork& stage, const Criterion& criterion, std::uint32_t index) {
  const engine::MarkColumn& column = work.plan.sheets[stage.sheets.at].columns[index];
  engine::Node node;
  node.name = name_in(work, stage, criterion.id.value + ".mark");
  node.title = both(column.title);
  node.type = column.type;
  node.list = column.list;
  node.domain = {engine::Domain::Of::entry, {column.per_round, column.per_item, true}, stage.sheets, {}};
  node.population = stage.entered;
  node.rule = engine::Mark{stage.sheets, index};
  node.place = criterion.id.place;
  return add(work, std::move(node));
}

Scope juror_scope(const Compilation& work, StageWork& stage, NodeId mark) {
  return {&stage, stage.entered, work.node(mark).domain.axes, mark};
}

/// An empty cell that means zero is a mark of zero, with the points of that.
NodeId points_of_mark(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId mark) {
  const auto& kind = std::get<MarkCriterion>(criterion.kind);
  if (!kind.points) return mark;
  const JuryRule rule = jury_rule(stage.rules, own_jury(criterion));
  const Where where{stage.entered, criterion.id.place};
  // A third expert's empty mark stays empty.
  const NodeId counted = rule.by == CombineBy::two_and_third ? mark : with_zeros(work, where, mark, rule.marks);
  const Term points = points_formula(work, juror_scope(work, stage, counted), *kind.points);
  if (!points) return spoilt(work, own(work, where, counted));
  // No mark, no points, whatever the formula makes of it.
  return apply(work, where, engine::Operation::where_given, {counted, *points});
}

NodeId points_of_level(Compilation& work, const StageWork& stage, const Criterion& criterion, NodeId mark) {
  std::vector<ChoiceNumber> points;
  for (const Level& level : std::get<LevelsCriterion>(criterion.kind).levels)
    points.push_back({level.id.value, level.points.value});
  return by_choice(work, {stage.entered, criterion.id.place}, mark, points);
}

NodeId points_of_flag(Compilation& work, const StageWork& stage, const Criterion& criterion, NodeId mark) {
  const auto& kind = std::get<FlagCriterion>(criterion.kind);
  const Where where{stage.entered, criterion.id.place};
  const NodeId yes = number(work, where, kind.yes ? kind.yes->value : base::Exact{1});
  const NodeId no = number(work, where, kind.no ? kind.no->value : base::Exact{});
  return apply(work, where, engine::Operation::choose, {mark, yes, no});
}

}  // namespace

NodeId plain_points(Compilation& work, const StageWork& stage, const Criterion& criterion, NodeId mark) {
  if (std::holds_alternative<LevelsCriterion>(criterion.kind)) return points_of_level(work, stage, criterion, mark);
  if (std::holds_alternative<FlagCriterion>(criterion.kind)) return points_of_flag(work, stage, criterion, mark);
  return mark;
}

namespace {

NodeId points_of(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId mark) {
  if (std::holds_alternative<MarkCriterion>(criterion.kind)) return points_of_mark(work, stage, criterion, mark);
  return plain_points(work, stage, criterion, mark);
}

const Judging& judging_of(const Criterion& criterion) {
  if (const auto* mark = std::get_if<MarkCriterion>(&criterion.kind)) return mark->judging;
  if (const auto* place = std::get_if<PlaceCriterion>(&criterion.kind)) return place->judging;
  if (const auto* levels = std::get_if<LevelsCriterion>(&criterion.kind)) return levels->judging;
  return std::get<FlagCriterion>(criterion.kind).judging;
}

void require_comment(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId mark) {
  const auto& when = judging_of(criterion).comment_required_when;
  if (!when || stage.carried) return;
  const Term flag = flag_formula(work, juror_scope(work, stage, mark), *when);
  const auto& rule = std::get<engine::Mark>(work.node(mark).rule);
  if (flag) work.plan.sheets[rule.sheets.at].columns[rule.column].comment_required = *flag;
}

// ---------------------------------------------------------------- whose marks are asked for

/// Flag: does the criterion need marks? It applies, and its points are not 0 anyway (where jurors' totals are combined,
/// each juror's are, and the sheet is asked for as a whole). Nothing: always.
Term needs_marks(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const Term condition = is_conditional(stage, criterion) ? lower_condition(work, stage, criterion) : Term{};
  const Term zero = combines_totals(stage) ? std::nullopt : lower_zero(work, stage, criterion);
  if (!zero) return condition;
  const Where where{stage.entered, criterion.zero_when->place};
  const NodeId counts = apply(work, where, engine::Operation::negation, {*zero});
  return condition ? apply(work, where, engine::Operation::both, {*condition, counts}) : counts;
}

/// What the rule waits for waits wherever a formula looks at it; nobody waits where the points are 0 anyway, nor for
/// the third of two experts.
NodeId waited_for(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId points) {
  const JuryRule rule = jury_rule(stage.rules, own_jury(criterion));
  if (rule.marks.not_given != engine::Treatment::wait) return points;
  const Where where = where_of(stage, criterion);
  NodeId waiting = apply(work, where, engine::Operation::wait_if_not_given, {points});
  const auto unless = [&](NodeId flag) {
    waiting = apply(work, where, engine::Operation::choose, {flag, points, waiting});
  };
  if (rule.by == CombineBy::two_and_third) unless(has_role(work, where, stage.sheets, "third"));
  if (const Term zero = lower_zero(work, stage, criterion)) unless(*zero);
  return waiting;
}

const std::string& title_of(const Criterion& criterion) {
  return criterion.title.value.empty() ? criterion.id.value : criterion.title.value;
}

/// Without a place where `zero_when` has a say: nobody wrote that somebody must need marks.
Where where_asked(const StageWork& stage, const Criterion& criterion) {
  return {stage.entered, criterion.zero_when ? base::Place{} : criterion.id.place};
}

/// Those of the stage for whom the flag is true: for nobody else is a juror asked.
engine::PopulationId asked_about(Compilation& work, const Where& where, const Term& needed) {
  if (!needed || any(work.node(*needed).domain.axes)) return where.population;
  const bool of_group = work.node(*needed).domain.of == engine::Domain::Of::group;
  const NodeId flag = of_group ? own(work, where, *needed) : *needed;
  work.plan.populations.push_back({where.population, {{flag, {}, where.place}}});
  return {static_cast<std::uint32_t>(work.plan.populations.size() - 1)};
}

/// In a round or for an item that needs no marks nobody is asked either.
NodeId where_needed(Compilation& work, const Where& where, const Term& needed, NodeId points) {
  const bool finer = needed && any(work.node(*needed).domain.axes);
  return finer ? apply(work, where, engine::Operation::applicable, {*needed, points}) : points;
}

}  // namespace

NodeId with_zeros(Compilation& work, const Where& where, NodeId value, const engine::MarkRule& rule) {
  if (rule.not_given == engine::Treatment::zero)
    value = apply(work, where, engine::Operation::zero_if_not_given, {value});
  if (rule.abstained == engine::Treatment::zero)
    value = apply(work, where, engine::Operation::zero_if_abstained, {value});
  return value;
}

bool is_judged(const Criterion& criterion) {
  const bool always =
      std::holds_alternative<MarkCriterion>(criterion.kind) || std::holds_alternative<PlaceCriterion>(criterion.kind);
  if (always) return true;
  if (const auto* levels = std::get_if<LevelsCriterion>(&criterion.kind)) return !levels->of;
  const auto* flag = std::get_if<FlagCriterion>(&criterion.kind);
  return flag != nullptr && !flag->of;
}

const JuryRules* own_jury(const Criterion& criterion) {
  const auto& jury = judging_of(criterion).jury;
  return jury ? &*jury : nullptr;
}

const std::string& panel_of(const Criterion& criterion) { return judging_of(criterion).panel.value; }

Term raw_marks(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const auto known = stage.marks.find(criterion.id.value);
  if (known != stage.marks.end()) return known->second;
  const auto column = column_of(work, stage, criterion);
  Term& mark = stage.marks[criterion.id.value];
  if (column) mark = mark_node(work, stage, criterion, *column);
  return mark;
}

std::optional<JurorValues> lower_juror_points(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const Term raw = raw_marks(work, stage, criterion);
  if (!raw) return std::nullopt;
  const NodeId mark = *raw;
  const auto known = stage.juror_points.find(criterion.id.value);
  if (known != stage.juror_points.end()) return JurorValues{mark, known->second};
  narrow_scale(work, stage, criterion, mark);
  require_comment(work, stage, criterion, mark);
  if (const auto& each = judging_of(criterion).each_juror) require_ballot(work, stage, *each, mark);
  NodeId points = of_counting_jurors(work, stage, points_of(work, stage, criterion, mark));
  const Where where{stage.entered, criterion.id.place};
  if (const Term condition = lower_condition(work, stage, criterion))
    points = apply(work, where, engine::Operation::applicable, {*condition, points});
  if (points != mark) {
    points = own(work, where, points);
    name(work, points, name_in(work, stage, criterion.id.value + ".marks"), work.node(mark).title);
  } else {
    work.plan.nodes[mark.at].name = name_in(work, stage, criterion.id.value + ".marks");
  }
  stage.juror_points[criterion.id.value] = points;
  return JurorValues{mark, points};
}

Term marks_with_zeros(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const auto values = lower_juror_points(work, stage, criterion);
  if (!values) return std::nullopt;
  const engine::MarkRule rule = jury_rule(stage.rules, own_jury(criterion)).marks;
  return with_zeros(work, where_of(stage, criterion), values->points, rule);
}

Term counted_marks(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const auto known = stage.counted_marks.find(criterion.id.value);
  if (known != stage.counted_marks.end()) return known->second;
  const Term points = marks_with_zeros(work, stage, criterion);
  if (!points) return points;
  return stage.counted_marks[criterion.id.value] = waited_for(work, stage, criterion, *points);
}

Term combine_jurors(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId points) {
  const JuryRule rule = jury_rule(stage.rules, own_jury(criterion));
  const Where where{stage.entered, rule.place.line > 0 ? rule.place : criterion.id.place};
  const engine::Axes left = without(work.node(points).domain.axes, {false, false, true});
  const auto how = reduction_of_marks(work, stage, criterion, points);
  if (!how) return std::nullopt;
  const Term needed = needs_marks(work, stage, criterion);
  if (criterion.zero_when) points = where_needed(work, where, needed, points);
  const Where marked{asked_about(work, where_asked(stage, criterion), needed), where.place};
  if (method(rule) && left.item) {
    work.report(orders_of_items(criterion.id.place));
    return std::nullopt;
  }
  const MarksToCombine kept = without_outliers(work, marked, points, rule);
  NodeId combined = method(rule) ? combine_orders(work, stage, {points, better_mark(criterion), marked, rule})
                                 : reduced(work, marked, {kept.points, *how, kept.marks}, left);
  work.combined[combined] = combined_by(rule);
  combined = agreed(work, stage, {marked, criterion.id.value, points, kept, combined, rule});
  if (method(rule)) name_places(work, stage, combined, criterion.id.value);
  if (rule.what == CombineWhat::total) return combined;
  require_marks(work, stage, rule, {combined, needed, title_of(criterion), criterion.id.place});
  return rounded(work, where_of(stage, criterion), combined, rule.round);
}

}  // namespace rules
