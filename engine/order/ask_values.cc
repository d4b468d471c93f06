#include "engine/order/ask_values.h"

#include <map>

#include "engine/data/column.h"
#include "engine/order/select.h"

namespace engine {

namespace {

const FactColumn* decided(const Plan& plan, const Node& node) {
  const Fact* fact = std::get_if<Fact>(&node.rule);
  const bool is_decided = fact != nullptr && plan.facts[fact->fact.at].of == FactColumn::Of::decision;
  return is_decided ? &plan.facts[fact->fact.at] : nullptr;
}

/// The admitted entries of each group whose value is open.
std::map<std::uint32_t, std::vector<std::uint32_t>> waiting_for(const Scene& scene, NodeId value) {
  const Run& run = scene.run;
  std::map<std::uint32_t, std::vector<std::uint32_t>> waiting;
  if (run.plan.stages.empty()) return waiting;
  const std::vector<State>& admitted = run.members[run.plan.stages.front().entered.at];
  const std::vector<std::uint32_t>& groups = scene.groups(run.plan[value].domain.by);
  for (std::uint32_t entry = 0; entry < run.frames.entries(); ++entry) {
    const std::uint32_t group = groups[entry];
    if (group == no_row || admitted[entry] == State::outside) continue;
    if (state(run.column(value), group) == State::waiting) waiting[group].push_back(entry);
  }
  return waiting;
}

}  // namespace

std::vector<Question> ask_values(const Run& run) {
  const Scene scene = whole_scene(run);
  std::vector<Question> questions;
  for (std::uint32_t at = 0; at < run.plan.nodes.size(); ++at) {
    const NodeId id{at};
    const FactColumn* fact = decided(run.plan, run.plan[id]);
    if (fact == nullptr) continue;
    for (const auto& [group, entries] : waiting_for(scene, id))
      questions.emplace_back(ValueOpen{.stage = {},
                                       .what = fact->name,
                                       .title = fact->title.empty() ? fact->name : fact->title,
                                       .group = run.frames.groups.name(run.plan[id].domain.by, group),
                                       .entries = entry_ids(run.tables, entries)});
  }
  return questions;
}

}  // namespace engine
