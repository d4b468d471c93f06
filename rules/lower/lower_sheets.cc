/// Jurors' own totals, with `what: total`: each juror's sheet is added up first, groups and caps included.
#include <algorithm>

#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using Nodes = std::vector<NodeId>;

/// What the juror adds up: the lines of the sheet.
std::vector<const Criterion*> lines_of(const StageWork& stage) {
  std::vector<const Criterion*> lines;
  std::ranges::copy_if(stage.criteria, std::back_inserter(lines),
                       [](const Criterion* each) { return counts(*each) && is_on_sheets(*each); });
  return lines;
}

constexpr engine::Axes of_juror = {false, false, true};

/// Has the sheet a cell whose mark is absent for just this reason?
NodeId any_lacking(Compilation& work, const Where& where, NodeId marks, engine::Operation zero_if) {
  const NodeId so = apply(work, where, engine::Operation::given, {apply(work, where, zero_if, {marks})});
  const NodeId there = apply(work, where, engine::Operation::given, {marks});
  const NodeId none = apply(work, where, engine::Operation::negation, {there});
  const NodeId lacks = apply(work, where, engine::Operation::both, {so, none});
  return reduced(work, where, {lacks, engine::Any{}, {.at_least = 0}}, of_juror);
}

/// A sheet on which the points of one round or item are missing is none, for the reason of that mark.
NodeId where_whole(Compilation& work, const Where& where, NodeId points, NodeId taken) {
  using engine::State;
  const auto none_if = [&](NodeId lacking, State why, NodeId otherwise) {
    return apply(work, where, engine::Operation::choose,
                 {lacking, constant(work, where, engine::Absent{why}), otherwise});
  };
  const NodeId not_given = any_lacking(work, where, points, engine::Operation::zero_if_not_given);
  const NodeId abstained = any_lacking(work, where, points, engine::Operation::zero_if_abstained);
  return none_if(abstained, State::abstained, none_if(not_given, State::not_given, taken));
}

/// Of whoever is not asked nothing is taken together: a count would count the rounds that nobody asked for.
NodeId where_asked(Compilation& work, const StageWork& stage, const Criterion& criterion, NodeId taken) {
  const std::string& panel = panel_of(criterion);
  if (panel.empty()) return taken;
  const Where where = where_of(stage, criterion);
  const NodeId asked = juror_is(work, where, {stage.sheets, engine::JurorIs::What::of_panel, panel});
  const NodeId nothing = constant(work, where, engine::Absent{engine::State::not_asked});
  return apply(work, where, engine::Operation::choose, {asked, taken, nothing});
}

bool waits(const StageWork& stage, const Criterion& criterion) {
  return jury_rule(stage.rules, own_jury(criterion)).marks.not_given == engine::Treatment::wait;
}

/// Rounds and items are taken together; a criterion that the juror is not asked for adds nothing. Where the rule waits
/// for marks, so does what is made of them: what another mark has made nothing of does not.
Term juror_mark(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const Term marks = marks_with_zeros(work, stage, criterion);
  if (!marks) return marks;
  const Where where = where_of(stage, criterion);
  const NodeId points = shaped_points(work, stage, criterion, *marks);
  const NodeId counted =
      waits(stage, criterion) ? apply(work, where, engine::Operation::wait_if_not_given, {points}) : points;
  const auto or_zero = [&](NodeId of) { return apply(work, where, engine::Operation::zero_if_not_asked, {of}); };
  if (work.node(points).domain.axes == of_juror) return or_zero(counted);
  const NodeId taken = where_whole(work, where, points, across(work, criterion, counted).back());
  return where_it_applies(work, stage, criterion, or_zero(where_asked(work, stage, criterion, taken)));
}

Term juror_total(Compilation& work, StageWork& stage) {
  Nodes parts;
  for (const Criterion* criterion : lines_of(stage)) {
    const Term points = points_on_sheet(work, stage, *criterion);
    if (points) parts.push_back(weighted(work, stage, *criterion, *points));
  }
  if (parts.empty()) return std::nullopt;
  const Where where{stage.entered, place_of_total(work, stage)};
  const NodeId sum = apply(work, where, engine::Operation::add, std::move(parts));
  const NodeId total = own(work, where, of_ballots(work, stage, lines_of(stage), sum));
  name(work, total, name_in(work, stage, "juror_total"), {"итог члена жюри", "juror's total"});
  return total;
}

/// Flag of the entry: would a sheet of zeros come to something? Not without a round or an item to take together.
/// Nothing: it always would.
Term can_be_marked(Compilation& work, StageWork& stage) {
  Nodes parts;
  for (const Criterion* line : lines_of(stage)) {
    for (const Criterion* criterion : judged_in(*line)) {
      const Term zeros = across_zeros(work, stage, *criterion);
      if (zeros) parts.push_back(*zeros);
    }
  }
  if (parts.empty()) return std::nullopt;
  const Where where{stage.entered, place_of_total(work, stage)};
  const NodeId blank = apply(work, where, engine::Operation::add, std::move(parts));
  const NodeId flag = apply(work, where, engine::Operation::given, {blank});
  name(work, flag, "", {"есть что оценивать", "there is something to mark"});
  return flag;
}

Term both_of(Compilation& work, const Where& where, const Term& a, const Term& b) {
  if (!a || !b) return a ? a : b;
  return apply(work, where, engine::Operation::both, {*a, *b});
}

NodeId undefined(Compilation& work, const Where& where) {
  return constant(work, where, engine::Absent{engine::State::undefined});
}

/// Flag of the entry: does a criterion apply that jurors mark? Nothing: one always does.
Term anything_applies(Compilation& work, StageWork& stage) {
  Nodes conditions;
  for (const Criterion* line : lines_of(stage)) {
    for (const Criterion* criterion : judged_in(*line)) {
      const Term condition = lower_condition(work, stage, *criterion);
      if (!condition || any(work.node(*condition).domain.axes)) return std::nullopt;
      conditions.push_back(*condition);
    }
  }
  if (conditions.size() == 1) return conditions.front();
  return apply(work, {stage.entered, place_of_total(work, stage)}, engine::Operation::either, std::move(conditions));
}

}  // namespace

bool counts(const Criterion& criterion) { return !criterion.in_total || criterion.in_total->value; }

bool is_on_sheets(const Criterion& criterion) {
  const auto* group = std::get_if<GroupCriterion>(&criterion.kind);
  return group == nullptr ? is_judged(criterion) : std::ranges::all_of(group->criteria, is_on_sheets);
}

bool is_marked(const StageWork& stage) {
  const auto judged = [](const Criterion* each) { return counts(*each) && !judged_in(*each).empty(); };
  return std::ranges::any_of(stage.criteria, judged);
}

bool combines_totals(const StageWork& stage) {
  return jury_rule(stage.rules).what == CombineWhat::total && is_marked(stage);
}

std::vector<const Criterion*> judged_in(const Criterion& criterion) {
  if (is_judged(criterion)) return {&criterion};
  std::vector<const Criterion*> all;
  const auto* group = std::get_if<GroupCriterion>(&criterion.kind);
  if (group == nullptr) return all;
  for (const Criterion& member : group->criteria) {
    const std::vector<const Criterion*> more = judged_in(member);
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

base::Place place_of_total(const Compilation& work, const StageWork& stage) {
  if (stage.rules.total != nullptr) return stage.rules.total->place;
  if (stage.written != nullptr) return stage.written->id.place;
  return work.draft.criteria_place;
}

Term points_on_sheet(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const auto* group = std::get_if<GroupCriterion>(&criterion.kind);
  if (group == nullptr) return juror_mark(work, stage, criterion);
  Nodes parts;
  for (const Criterion& member : group->criteria) {
    const Term points = points_on_sheet(work, stage, member);
    if (points) parts.push_back(member_points(work, stage, member, *points));
  }
  if (parts.empty()) return std::nullopt;
  const NodeId sum = apply(work, where_of(stage, criterion), engine::Operation::add, std::move(parts));
  return shaped_points(work, stage, criterion, sum);
}

Term lower_juror_total(Compilation& work, StageWork& stage) {
  if (!stage.juror_total) stage.juror_total = juror_total(work, stage);
  return stage.juror_total;
}

const AskedTotals& lower_asked_totals(Compilation& work, StageWork& stage) {
  if (stage.asked_totals) return *stage.asked_totals;
  AskedTotals made{lower_juror_total(work, stage)};
  if (!made.totals) return stage.asked_totals.emplace(made);
  const Where where{stage.entered, jury_rule(stage.rules).place};
  made.applies = anything_applies(work, stage);
  made.possible = can_be_marked(work, stage);
  made.asked = both_of(work, where, made.applies, made.possible);
  if (made.asked) made.totals = apply(work, where, engine::Operation::applicable, {*made.asked, *made.totals});
  return stage.asked_totals.emplace(made);
}

NodeId lower_jury_total(Compilation& work, StageWork& stage) {
  const auto [totals, applies, possible, asked] = lower_asked_totals(work, stage);
  const JuryRule rule = jury_rule(stage.rules);
  const Where where{stage.entered, rule.place};
  if (!totals) return stand_in(work, where);
  const NodeId given = *totals;
  const engine::Direction better = better_juror_total(stage).value_or(engine::Direction::highest_first);
  const MarksToCombine kept = without_outliers(work, where, given, rule);
  NodeId combined =
      method(rule) ? combine_orders(work, stage, {given, better, where, rule})
                   : reduced(work, where, {kept.points, reduction(rule, greatest_of(work, given)), kept.marks}, {});
  work.combined[combined] = combined_by(rule);
  combined = agreed(work, stage, {where, {}, given, kept, combined, rule});
  if (method(rule)) name_places(work, stage, combined, "jury_total");
  require_marks(work, stage, rule, {combined, asked, "", rule.place});
  NodeId total = rounded(work, where, combined, rule.round);
  if (possible) total = apply(work, where, engine::Operation::choose, {*possible, total, undefined(work, where)});
  if (applies) total = apply(work, where, engine::Operation::choose, {*applies, total, number(work, where, 0)});
  name(work, total, name_in(work, stage, "jury_total"), {"итог жюри", "jury's total"});
  return total;
}

}  // namespace rules
