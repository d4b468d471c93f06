#include <algorithm>

#include "rules/lower/lower.h"

namespace rules {
namespace {

using engine::Direction;

/// Who is on enough ballots (at least one), and whether somebody waits: the sum says it as well as any. Whom a juror
/// has put last by not placing him is on that ballot, too.
NodeId counted(Compilation& work, const JurorOrders& orders, NodeId places) {
  const engine::Axes left = without(work.node(orders.values).domain.axes, {false, false, true});
  engine::MarkRule marks = orders.rule.marks;
  marks.at_least = std::max(marks.at_least, 1U);
  const NodeId given = orders.rule.unplaced_last ? places : orders.values;
  return reduced(work, orders.where, {given, engine::Sum{}, marks}, left);
}

NodeId places_by_juror(Compilation& work, const StageWork& stage, const JurorOrders& orders) {
  engine::Order order{{{orders.values, orders.better}}, stage.within, orders.rule.numbering};
  order.unplaced_last = orders.rule.unplaced_last;
  const NodeId places = ordered(work, orders.where, std::move(order));
  work.plan.nodes[places.at].domain = work.node(orders.values).domain;
  return places;
}

/// Points go up, places go down.
Direction better_of(const engine::Method& how) {
  const bool points = std::holds_alternative<engine::FirstPlaces>(how) || std::holds_alternative<engine::Borda>(how) ||
                      std::holds_alternative<engine::Copeland>(how);
  return points ? Direction::highest_first : Direction::lowest_first;
}

Direction better_combined(const JuryRule& rule, Direction of_one) {
  const auto how = method(rule);
  return how ? better_of(*how) : of_one;
}

std::optional<Direction> better_points(const StageWork& stage, const Criterion& criterion);

/// All the same; nothing: some this way, some that.
std::optional<Direction> common(const std::vector<std::optional<Direction>>& all) {
  const auto differs = [&](const auto& each) { return !each || each != all.front(); };
  if (all.empty()) return Direction::highest_first;
  return std::ranges::any_of(all, differs) ? std::nullopt : all.front();
}

std::optional<Direction> better_group(const StageWork& stage, const GroupCriterion& group) {
  std::vector<std::optional<Direction>> members;
  for (const Criterion& member : group.criteria) members.push_back(better_points(stage, member));
  return common(members);
}

std::optional<Direction> better_points(const StageWork& stage, const Criterion& criterion) {
  if (const auto* group = std::get_if<GroupCriterion>(&criterion.kind)) return better_group(stage, *group);
  if (!is_judged(criterion)) return Direction::highest_first;
  return better_combined(jury_rule(stage.rules, own_jury(criterion)), better_mark(criterion));
}

}  // namespace

NodeId combine_orders(Compilation& work, StageWork& stage, const JurorOrders& given) {
  JurorOrders orders = given;
  const bool of_marks = given.better == Direction::highest_first;  // A place of 0 would be better than any.
  if (of_marks) orders.values = with_zeros(work, given.where, given.values, given.rule.marks);
  const NodeId places = places_by_juror(work, stage, orders);
  const NodeId enough = counted(work, orders, places);
  engine::Node node;
  node.domain = work.node(enough).domain;
  node.population = orders.where.population;
  node.rule = engine::Aggregate{.places = places,
                                .counted = enough,
                                .how = *method(orders.rule),
                                .within = stage.within,
                                .numbering = orders.rule.numbering,
                                .stage = stage.id};
  node.place = orders.where.place;
  return add(work, std::move(node));
}

void name_places(Compilation& work, StageWork& stage, NodeId aggregate, const std::string& of) {
  const NodeId places = std::get<engine::Aggregate>(work.node(aggregate).rule).places;
  stage.juror_places[of] = places;
  name(work, places, name_in(work, stage, of + ".places"), {"место у члена жюри", "the juror's place"});
}

std::optional<Direction> better_juror_total(const StageWork& stage) {
  std::vector<std::optional<Direction>> all;
  for (const Criterion* each : stage.criteria) {
    if (!counts(*each) || !is_on_sheets(*each)) continue;
    for (const Criterion* judged : judged_in(*each)) all.emplace_back(better_mark(*judged));
  }
  return common(all);
}

std::optional<Direction> better_terms(const StageWork& stage) {
  const bool by_juror = combines_totals(stage);
  std::vector<std::optional<Direction>> all;
  for (const Criterion* each : stage.criteria) {
    if (counts(*each) && !(by_juror && is_on_sheets(*each))) all.push_back(better_points(stage, *each));
  }
  if (!by_juror) return common(all);
  const auto one = better_juror_total(stage);
  all.emplace_back(better_combined(jury_rule(stage.rules), one.value_or(Direction::highest_first)));
  return common(all);
}

Direction better_mark(const Criterion& criterion) {
  return std::holds_alternative<PlaceCriterion>(criterion.kind) ? Direction::lowest_first : Direction::highest_first;
}

Direction better_total(const StageWork& stage) {
  const Places* places = stage.rules.places;
  if (places == nullptr || !places->first) return better_terms(stage).value_or(Direction::highest_first);
  return places->first->value == Places::First::lowest ? Direction::lowest_first : Direction::highest_first;
}

}  // namespace rules
