/// Who has a sheet at all: rules that make points of an empty one must not give them to a juror who has none.
#include <algorithm>

#include "rules/lower/lower.h"

namespace rules {
namespace {

using Lines = std::vector<const Criterion*>;

/// Some rule makes points without a mark: zero_when, or a sum over no rounds and items.
bool may_do_without_marks(const Criterion& criterion) {
  if (criterion.zero_when || axes_of(criterion) != engine::Axes{}) return true;
  const auto* group = std::get_if<GroupCriterion>(&criterion.kind);
  return group != nullptr && std::ranges::any_of(group->criteria, may_do_without_marks);
}

Lines judged_in(const Lines& lines) {
  Lines all;
  for (const Criterion* line : lines) std::ranges::copy(rules::judged_in(*line), std::back_inserter(all));
  return all;
}

/// Flag: is the juror asked for the criterion? Nothing: everybody is.
Term is_asked(Compilation& work, StageWork& stage, const Criterion& criterion) {
  const Where where = where_of(stage, criterion);
  const std::string& panel = panel_of(criterion);
  const Term condition = lower_condition(work, stage, criterion);
  const bool of_entry = condition && work.node(*condition).domain.axes == engine::Axes{};
  if (panel.empty()) return of_entry ? condition : Term{};
  const NodeId member = juror_is(work, where, {stage.sheets, engine::JurorIs::What::of_panel, panel});
  return of_entry ? apply(work, where, engine::Operation::both, {*condition, member}) : member;
}

/// Flag: is the juror asked for any of them? Nothing: everybody is. Where none has a panel, nobody asks about the
/// jurors.
Term is_asked_for_any(Compilation& work, StageWork& stage, const Lines& judged) {
  std::vector<NodeId> flags;
  const bool panels = std::ranges::any_of(judged, [](const Criterion* each) { return !panel_of(*each).empty(); });
  for (const Criterion* each : judged) {
    const Term asked = is_asked(work, stage, *each);
    if (!asked || !panels) return std::nullopt;
    flags.push_back(*asked);
  }
  const Where where = where_of(stage, *judged.front());
  const NodeId asked = apply(work, where, engine::Operation::either, std::move(flags));
  name(work, asked, "", {"член жюри это оценивает", "the juror marks this"});
  return asked;
}

NodeId nothing(Compilation& work, const Where& where, engine::State why) {
  return constant(work, where, engine::Absent{why});
}

NodeId unless_recused(Compilation& work, const Where& where, const StageWork& stage, NodeId points) {
  const NodeId recused = juror_is(work, where, {stage.sheets, engine::JurorIs::What::recused, {}});
  const NodeId marks = apply(work, where, engine::Operation::negation, {recused});
  name(work, marks, "", {"нет самоотвода", "the juror is not recused"});
  return apply(work, where, engine::Operation::choose, {marks, points, nothing(work, where, engine::State::recused)});
}

}  // namespace

NodeId of_ballots(Compilation& work, StageWork& stage, const std::vector<const Criterion*>& lines, NodeId points) {
  const Lines judged = judged_in(lines);
  if (judged.empty()) return points;
  const Where where{stage.entered, work.node(points).place};
  if (const Term asked = is_asked_for_any(work, stage, judged)) {
    const NodeId none = nothing(work, where, engine::State::not_asked);
    points = apply(work, where, engine::Operation::choose, {*asked, points, none});
  }
  const auto without_marks = [](const Criterion* line) { return may_do_without_marks(*line); };
  if (std::ranges::none_of(lines, without_marks)) return points;
  return unless_recused(work, where, stage, of_counting_jurors(work, stage, points));
}

}  // namespace rules
