#include <algorithm>

#include "rules/checks.h"
#include "rules/problems_meaning.h"

namespace rules {
namespace {

/// What makes it absent, in the organizer's words.
std::string culprit(const Compilation& work, NodeId through) {
  const engine::Node& node = work.node(through);
  if (!node.name.empty()) return node.name;
  if (const auto* lookup = std::get_if<engine::Lookup>(&node.rule)) {
    const std::string& table = work.plan.tables[lookup->table.at].name;
    if (!table.empty()) return table + "[…]";
  }
  if (const auto* apply = std::get_if<engine::Apply>(&node.rule)) {
    if (apply->operation == engine::Operation::divide) return work.plan.language == base::Language::ru ? "деление на ноль" : "division by zero";
  }
  return "x";
}

void warn(Compilation& work, NodeId node, const base::Place& place) {
  const auto through = work.absent_through.find(node.at);
  if (work.node(node).may_be_absent && through != work.absent_through.end()) {
    work.report(absent_unhandled(place, culprit(work, through->second)));
  }
}

void check_total(Compilation& work, const engine::Stage& stage) {
  const auto through = work.absent_through.find(stage.total.at);
  if (through != work.absent_through.end()) warn(work, stage.total, work.node(through->second).place);
}

void check_population(Compilation& work, engine::PopulationId id) {
  const engine::Population population = work.plan.populations[id.at];
  for (const engine::Requirement& each : population.requirements) warn(work, each.flag, each.place);
}

}  // namespace

void check_absent(Compilation& work) {
  for (std::uint32_t i = 0; i < work.plan.populations.size(); ++i) check_population(work, {i});
  for (const engine::Stage& stage : work.plan.stages) check_total(work, stage);
}

}  // namespace rules
