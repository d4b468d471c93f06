#include "engine/words/rule_words.h"
#include "rules/lower/lower.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Direction;
using How = engine::Among::How;
using By = TieAmong::By;

How how(By by) {
  switch (by) {
    case By::highest_first:
    case By::lowest_first: return How::best;
    case By::last_first: return How::last;
    case By::preferred_by: return How::preferred;
    case By::head_to_head: return How::head_to_head;
  }
  return How::best;
}

/// An entry's items are its own, and jurors are none the last.
bool can_compare(By by, const engine::Axes& axes) {
  switch (by) {
    case By::highest_first:
    case By::lowest_first: return any(axes);
    case By::last_first: return axes.round && !axes.item && !axes.juror;
    case By::preferred_by:
    case By::head_to_head: return (axes.round || axes.juror) && !axes.item;
  }
  return false;
}

struct Compared {
  NodeId values;
  Direction better;
};

std::optional<Compared> totals_of_jurors(Compilation& work, StageWork& stage, const TieAmong& written) {
  if (!is_marked(stage)) {
    work.report(tie_values_unfit(written.place, written.by));
    return std::nullopt;
  }
  const Term totals = lower_juror_total(work, stage);
  const Direction better = better_juror_total(stage).value_or(Direction::highest_first);
  return totals ? std::optional(Compared{*totals, better}) : std::nullopt;
}

std::optional<Compared> values_of(Compilation& work, StageWork& stage, const TieAmong& written) {
  if (!written.values) return totals_of_jurors(work, stage, written);
  const Term values = number_formula(work, {&stage, stage.ranked, {true, true, true}, {}}, *written.values);
  if (!values) return std::nullopt;
  if (!can_compare(written.by, work.node(*values).domain.axes)) {
    work.report(tie_values_unfit(place_in(*written.values, 0, written.values->text.size()), written.by));
    return std::nullopt;
  }
  return Compared{*values, written.by == By::lowest_first ? Direction::lowest_first : Direction::highest_first};
}

}  // namespace

engine::Key lower_among(Compilation& work, StageWork& stage, const TieAmong& written, engine::Order before) {
  const Where where{stage.ranked, written.place};
  const std::optional<Compared> compared = values_of(work, stage, written);
  if (!compared) return {own(work, where, stand_in(work, where)), Direction::highest_first};
  const NodeId order = ordered(work, where, std::move(before));
  engine::Node node;
  node.population = stage.ranked;
  node.place = written.place;
  const engine::Among among = {how(written.by), compared->values, compared->better, order};
  node.title = engine::among_words(among);
  node.rule = among;
  const bool position = engine::is_position_among_tied(node.rule);
  return {add(work, std::move(node)), position ? Direction::lowest_first : Direction::highest_first};
}

}  // namespace rules
