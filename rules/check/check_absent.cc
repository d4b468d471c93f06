#include <algorithm>

#include "engine/plan/inputs.h"
#include "rules/check/checks.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

/// What makes it absent, as the organizer wrote it; empty: it has no name.
std::string name_of(const Compilation& work, NodeId through) {
  const engine::Node& node = work.node(through);
  const auto* lookup = std::get_if<engine::Lookup>(&node.rule);
  if (!node.name.empty() || lookup == nullptr) return node.name;
  const std::string& table = work.plan.tables[lookup->table.at].name;
  return table.empty() ? table : table + "[…]";
}

/// Where, on the way from `node` down to what makes it absent, a formula reads that fact; anything else stands in a
/// formula itself.
base::Place place_of(const Compilation& work, NodeId node, NodeId cause) {
  if (!std::holds_alternative<engine::Fact>(work.node(cause).rule)) return work.node(cause).place;
  const auto leads_there = [&](NodeId each) {
    const auto through = work.absent_through.find(each.at);
    return work.node(each).may_be_absent && through != work.absent_through.end() && through->second.contains(cause);
  };
  while (node != cause) {
    const std::vector<NodeId> inputs = engine::inputs(work.node(node).rule);
    const auto next = std::ranges::find_if(inputs, leads_there);
    if (next == inputs.end() || *next == cause) break;
    node = *next;
  }
  return work.node(node).place;
}

/// Each cause is told once, however many rules it reaches.
class Warnings {
 public:
  explicit Warnings(Compilation& work) : work_(work) {}

  using Problem = base::Diagnostic (*)(base::Place at, const AbsentCause& cause);

  void look_at(NodeId node, Problem problem = absent_unhandled) {
    const auto through = work_.absent_through.find(node.at);
    const bool known = through != work_.absent_through.end() && !work_.is_broken(node);
    if (!known || !work_.node(node).may_be_absent) return;
    for (NodeId cause : through->second) {
      if (!told_.insert(cause).second) continue;
      const engine::Node& absent = work_.node(cause);
      work_.report(problem(place_of(work_, node, cause), {name_of(work_, cause), absent.type, absent.unit}));
    }
  }

 private:
  Compilation& work_;
  std::set<NodeId> told_;
};

void check_requirements(const Compilation& work, Warnings& warnings) {
  for (const engine::Population& population : work.plan.populations)
    for (const engine::Requirement& each : population.requirements) warnings.look_at(each.flag);
}

/// Without its group an entry has no place.
void check_groups(const Compilation& work, Warnings& warnings) {
  for (const engine::Stage& stage : work.plan.stages)
    for (const NodeId group : stage.rank_within) warnings.look_at(group, group_may_be_absent);
}

void check_corridors(const Compilation& work, Warnings& warnings) {
  for (const engine::Sheets& sheets : work.plan.sheets)
    for (const engine::MarkColumn& column : sheets.columns)
      if (column.lowest) warnings.look_at(*column.lowest);
}

void check_prizes(const Compilation& work, Warnings& warnings) {
  for (const engine::Stage& stage : work.plan.stages)
    for (const NodeId prize : prizes_of(work, stage)) warnings.look_at(prize, prize_may_be_absent);
}

}  // namespace

void check_absent(Compilation& work) {
  Warnings warnings(work);
  check_requirements(work, warnings);
  for (const engine::Stage& stage : work.plan.stages) warnings.look_at(stage.total);
  check_groups(work, warnings);
  check_corridors(work, warnings);
  check_prizes(work, warnings);
}

}  // namespace rules
