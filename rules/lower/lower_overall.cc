#include <algorithm>

#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"
#include "rules/problems/problems_shape.h"

namespace rules {
namespace {

using engine::Operation;
using Nodes = std::vector<NodeId>;

constexpr std::string_view overall_id = "overall";

/// The stages that the list joins, as they are named: the last one first.
std::vector<std::uint32_t> joined(Compilation& work, const Overall& written) {
  std::vector<std::uint32_t> stages;
  std::vector<std::string> known;
  for (const engine::Stage& stage : work.plan.stages) known.push_back(stage.id);
  for (const Text& name : written.stages) {
    const auto found = std::ranges::find(known, name.value);
    const auto at = static_cast<std::uint32_t>(found - known.begin());
    if (found == known.end()) {
      if (!work.is_left_out(name.value))
        work.report(unknown_reference(name.place, Reference::stage, name.value, known));
    } else if (!stages.empty() && at >= stages.back()) {
      work.report(overall_order(name.place, name.value));
    } else {
      stages.push_back(at);
    }
  }
  return stages;
}

/// Of a stage that is ranked: the node that the plan has for it.
using OfStage = NodeId engine::Stage::*;

class Overalls {
 public:
  Overalls(Compilation& work, const Overall& written, std::vector<std::uint32_t> joins)
      : work_(work), written_(written), joins_(std::move(joins)) {}

  engine::Stage make() {
    const engine::Stage& earliest = stage(joins_.back());
    engine::Stage made;
    made.id = overall_id;
    const std::string& title = written_.title.value;
    made.title = title.empty() ? base::Words{"Общий список", "Overall list"} : both(title);
    made.entered = earliest.entered;
    made.ranked = ranked(earliest);
    made.rank_within = earliest.rank_within;
    made.total = total();
    made.order = order(made);
    made.joins = joins_;
    const Places* places = rules().places;
    if (places != nullptr && places->shared)
      made.shared_as_range = places->shared->value == Places::Shared::shown_as_range;
    return made;
  }

 private:
  const engine::Stage& stage(std::uint32_t at) const { return work_.plan.stages[at]; }
  const EffectiveRules& rules() const { return work_.stages[joins_.front()].rules; }
  Where where() const { return {population_, written_.place}; }

  /// Whoever has a place in any of the stages; who leaves a later one, leaves this, too.
  engine::PopulationId ranked(const engine::Stage& earliest) {
    population_ = earliest.kept.value_or(earliest.ranked);
    const base::Words otherwise = {"места нет ни на одном этапе", "no place in any of the stages"};
    work_.plan.populations.push_back({population_, {{has_place(), otherwise, written_.place}}});
    population_ = {static_cast<std::uint32_t>(work_.plan.populations.size() - 1)};
    return population_;
  }

  /// As a quantity of its own, since all stages have one of this name.
  NodeId of_stage(std::uint32_t at, OfStage what, const base::Words& called) {
    const NodeId made = own(work_, where(), stage(at).*what);
    name(work_, made, "", {stage(at).title.ru + ": " + called.ru, stage(at).title.en + ": " + called.en});
    return made;
  }

  /// A place that waits on one stage keeps nobody waiting who has one on a later one.
  NodeId has_place() {
    Nodes any;
    for (const std::uint32_t at : joins_) any.push_back(has_place_in(at));
    return any.size() == 1 ? any.front() : apply(work_, where(), Operation::either, std::move(any));
  }

  NodeId has_place_in(std::uint32_t at) { return apply(work_, where(), Operation::given, {stage(at).order}); }

  /// Of the last stage that gave the entry a place.
  NodeId farthest(OfStage what, const base::Words& called) {
    NodeId value = of_stage(joins_.back(), what, called);
    for (auto at = joins_.rbegin() + 1; at != joins_.rend(); ++at)
      value = apply(work_, where(), Operation::choose, {has_place_in(*at), of_stage(*at, what, called), value});
    return own(work_, where(), value);
  }

  NodeId total() {
    const NodeId made = farthest(&engine::Stage::total, {"итог", "total"});
    name(work_, made, "overall.total", {"итог", "total"});
    return made;
  }

  NodeId order(const engine::Stage& made) {
    engine::Order order;
    for (auto at = joins_.begin(); at + 1 != joins_.end(); ++at) order.keys.push_back(reached(*at));
    const NodeId place = farthest(&engine::Stage::order, {"место", "place"});
    name(work_, place, "", {"место на своём этапе", "place in its stage"});
    order.keys.push_back({place, engine::Direction::lowest_first});
    order.within = made.rank_within;
    const auto& last = std::get<engine::Order>(work_.node(stage(joins_.front()).order).rule);
    order.numbering = last.numbering;
    order.listed_by = last.listed_by;
    const NodeId node = ordered(work_, where(), std::move(order));
    name(work_, node, "overall.place", {"место", "place"});
    return node;
  }

  engine::Key reached(std::uint32_t at) {
    const NodeId flag = apply(work_, where(), Operation::choose,
                              {has_place_in(at), number(work_, where(), 1), number(work_, where(), 0)});
    const NodeId key = own(work_, where(), flag);
    const base::Words& title = stage(at).title;
    name(work_, key, "", {"место на этапе «" + title.ru + "»", "a place in “" + title.en + "”"});
    return {key, engine::Direction::highest_first};
  }

  Compilation& work_;
  const Overall& written_;
  std::vector<std::uint32_t> joins_;
  engine::PopulationId population_ = {};
};

bool have_same_groups(Compilation& work, const Overall& written, const std::vector<std::uint32_t>& joins) {
  const std::vector<engine::Stage>& stages = work.plan.stages;
  const auto differs = [&](std::uint32_t at) { return stages[at].rank_within != stages[joins.front()].rank_within; };
  const auto other = std::ranges::find_if(joins, differs);
  if (other == joins.end()) return true;
  if (work.stages[*other].groups_known && work.stages[joins.front()].groups_known)
    work.report(overall_groups(written.place, stages[joins.front()].id, stages[*other].id));
  return false;
}

}  // namespace

void lower_overall(Compilation& work) {
  if (!work.draft.overall) return;
  const Overall& written = *work.draft.overall;
  const auto taken = std::ranges::find(work.draft.stages, overall_id, [](const Stage& each) { return each.id.value; });
  if (taken != work.draft.stages.end())
    return work.report(problems::duplicate_id(taken->id.place, written.place, std::string(overall_id)));
  const std::vector<std::uint32_t> joins = joined(work, written);
  if (joins.empty() || !have_same_groups(work, written, joins)) return;
  work.plan.stages.push_back(Overalls(work, written, joins).make());
}

}  // namespace rules
