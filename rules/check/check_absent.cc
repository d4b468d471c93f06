#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

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

bool is_optional(const Compilation& work, NodeId through) {
  const auto* fact = std::get_if<engine::Fact>(&work.node(through).rule);
  return fact != nullptr && work.plan.facts[fact->fact.at].optional;
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

/// What an entry goes without where the value is absent.
enum class Lost : std::uint8_t { place, group, prize };

base::Diagnostic problem(Lost lost, base::Place at, const AbsentCause& cause) {
  switch (lost) {
    case Lost::group: return group_may_be_absent(std::move(at), cause);
    case Lost::prize: return prize_may_be_absent(std::move(at), cause);
    case Lost::place: break;
  }
  return absent_unhandled(std::move(at), cause);
}

/// What each cause leads to is told once, however many rules it reaches.
class Warnings {
 public:
  explicit Warnings(Compilation& work) : work_(work) {}

  void look_at(NodeId node, Lost lost = Lost::place) {
    const auto through = work_.absent_through.find(node.at);
    const bool known = through != work_.absent_through.end() && !work_.is_broken(node);
    if (!known || !work_.node(node).may_be_absent) return;
    for (NodeId cause : through->second) {
      if (!told_.insert({cause, lost}).second) continue;
      const engine::Node& absent = work_.node(cause);
      work_.report(problem(lost, place_of(work_, node, cause),
                           {name_of(work_, cause), absent.type, absent.unit, is_optional(work_, cause)}));
    }
  }

 private:
  Compilation& work_;
  std::set<std::pair<NodeId, Lost>> told_;
};

void check_requirements(const Compilation& work, Warnings& warnings) {
  for (const engine::Population& population : work.plan.populations)
    for (const engine::Requirement& each : population.requirements) warnings.look_at(each.flag);
}

/// Without its group an entry has no place.
void check_groups(const Compilation& work, Warnings& warnings) {
  for (const engine::Stage& stage : work.plan.stages)
    for (const NodeId group : stage.rank_within) warnings.look_at(group, Lost::group);
}

void check_corridors(const Compilation& work, Warnings& warnings) {
  for (const engine::Sheets& sheets : work.plan.sheets)
    for (const engine::MarkColumn& column : sheets.columns)
      if (column.lowest) warnings.look_at(*column.lowest);
}

void check_prizes(const Compilation& work, Warnings& warnings) {
  for (const engine::Stage& stage : work.plan.stages)
    for (const NodeId prize : prizes_of(work, stage)) warnings.look_at(prize, Lost::prize);
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
