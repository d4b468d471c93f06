/// What must hold of marks before what is made of them stands: a share of the jurors has marked, they are not too far
/// apart.
#include <algorithm>

#include "rules/keys/words.h"
#include "rules/lower/check_brackets.h"
#include "rules/lower/jury_rule.h"
#include "rules/lower/lower.h"
#include "rules/problems/problems_meaning.h"
#include "rules/problems/problems_shape.h"

namespace rules {
namespace {

using engine::Operation;

constexpr engine::Axes of_jurors = {false, false, true};

NodeId count(Compilation& work, const Where& where, NodeId marks) {
  const engine::Axes left = without(work.node(marks).domain.axes, of_jurors);
  return reduced(work, where, {marks, engine::Count{}, {.at_least = 0}}, left);
}

/// Of those who are asked and count: enough have marked.
NodeId with_share(Compilation& work, const StageWork& stage, const Combination& made) {
  const Where& where = made.where;
  const NodeId counted = with_zeros(work, where, made.points, made.rule.marks);
  const NodeId or_abstained = apply(work, where, Operation::zero_if_abstained, {counted});
  const NodeId asked = count(work, where, apply(work, where, Operation::zero_if_not_given, {or_abstained}));
  const bool awaited = made.rule.marks.not_given == engine::Treatment::wait && made.rule.by != CombineBy::two_and_third;
  const NodeId there = awaited ? apply(work, where, Operation::wait_if_not_given, {counted}) : counted;
  const NodeId have = count(work, where, there);
  const NodeId share = number(work, where, *made.rule.at_least_share);
  const NodeId need = rounded(work, where, apply(work, where, Operation::multiply, {share, asked}),
                              {.step = 1, .mode = base::RoundingMode::ceiling});
  name(work, have, "", {"сколько оценок поставлено", "marks given"});
  name(work, asked, "", {"от скольких членов жюри ждут оценок", "jurors who are asked"});
  const NodeId enough = apply(work, where, Operation::greater_equal, {have, need});
  if (made.rule.below != BelowMinimum::wait) {
    const NodeId nothing = constant(work, where, engine::Absent{engine::State::too_few});
    return apply(work, where, Operation::choose, {enough, made.combined, nothing});
  }
  return held(work, where,
              {.why = engine::Hold::Why::too_few,
               .of = made.combined,
               .flag = enough,
               .have = have,
               .need = need,
               .stage = stage.id,
               .criterion = made.criterion});
}

// ---------------------------------------------------------------- how far apart

std::optional<NodeId> limit_in_rows(Compilation& work, const Where& where, NodeId combined, const Divergence& written) {
  engine::Brackets rule;
  rule.of = combined;
  std::vector<base::Place> places;
  for (const Divergence::Row& row : written.rows) {
    const NodeId limit = number(work, {where.population, row.limit.place}, row.limit.value);
    rule.rows.push_back(bracket(rule.rows, row.ends, limit, scale_of(work, combined)));
    places.push_back(row.ends.place);
  }
  const std::size_t mistakes = work.found.size();
  if (!work.is_broken(combined)) check_brackets(work, places, rule);
  if (work.found.size() != mistakes) return std::nullopt;
  const NodeId made = looked_up(work, where, std::move(rule));
  name(work, made, "", {"допустимое расхождение", "how far apart they may be"});
  return made;
}

std::optional<NodeId> limit(Compilation& work, const Where& where, const Combination& made, const Divergence& written) {
  if (!written.limit) return limit_in_rows(work, where, made.combined, written);
  if (!written.limit->percent) return number(work, where, written.limit->value);
  const auto greatest = greatest_of(work, made.points);
  if (greatest) return number(work, where, written.limit->value * base::Exact::fraction(1, 100) * *greatest);
  if (!work.is_broken(made.points)) work.report(no_greatest_value(written.limit->place));
  return std::nullopt;
}

/// Between the greatest and the least of those that are left when the extreme ones are dropped.
NodeId distance(Compilation& work, const Where& where, const Combination& made) {
  const engine::Axes left = without(work.node(made.kept.points).domain.axes, of_jurors);
  const auto end = [&](std::uint32_t dropped, bool greatest) {
    return reduced(work, where, {made.kept.points, engine::Nth{dropped + 1, greatest}, made.kept.marks}, left);
  };
  const NodeId apart =
      apply(work, where, Operation::subtract, {end(made.rule.drop_high, true), end(made.rule.drop_low, false)});
  name(work, apart, "", {"расхождение оценок", "how far the marks are apart"});
  return apart;
}

std::string_view word_of(CombineBy by) { return std::ranges::find(combine_ways, by, &Named<CombineBy>::meaning)->word; }

NodeId not_too_far(Compilation& work, const StageWork& stage, const Combination& made) {
  const Divergence& written = *made.rule.divergence;
  if (made.rule.by == CombineBy::two_and_third || method(made.rule)) {
    work.report(problems::keys_conflict(written.place, made.rule.by_place, "divergence", word_of(made.rule.by)));
    return made.combined;
  }
  const Where where{made.where.population, written.place};
  const auto most = limit(work, where, made, written);
  if (!most) return made.combined;
  const NodeId apart = distance(work, where, made);
  return held(work, where,
              {.why = engine::Hold::Why::divergence,
               .of = made.combined,
               .flag = apply(work, where, Operation::less_equal, {apart, *most}),
               .have = apart,
               .need = *most,
               .stage = stage.id,
               .criterion = made.criterion,
               .decision = "divergence"});
}

}  // namespace

NodeId held(Compilation& work, const Where& where, engine::Hold rule) {
  engine::Node node;
  node.type = work.node(rule.of).type;
  node.unit = work.node(rule.of).unit;
  node.domain = work.node(rule.of).domain;
  if (node.domain.of == engine::Domain::Of::group) node.domain = {};
  node.population = where.population;
  node.rule = std::move(rule);
  node.place = where.place;
  return add(work, std::move(node));
}

NodeId agreed(Compilation& work, StageWork& stage, const Combination& made) {
  Combination enough = made;
  if (made.rule.at_least_share) enough.combined = with_share(work, stage, made);
  return made.rule.divergence ? not_too_far(work, stage, enough) : enough.combined;
}

}  // namespace rules
