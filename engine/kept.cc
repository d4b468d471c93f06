#include "engine/kept.h"

namespace engine {

std::vector<bool> shown(const Plan& plan, const ScoreOptions& options) {
  std::vector<bool> shown(plan.nodes.size(), options.keep_every_node);
  const auto show = [&](const std::optional<NodeId>& node) {
    if (node) shown[node->at] = true;
  };
  for (const Stage& stage : plan.stages) {
    for (const NodeId criterion : stage.criteria) show(criterion);
    show(stage.total);
    show(stage.order);
    show(stage.advances);
    show(stage.award);
    show(stage.funded);
  }
  for (const Sheets& sheets : plan.sheets) {
    for (const MarkColumn& column : sheets.columns) show(column.comment_required);
  }
  for (const Population& population : plan.populations) {
    for (const Requirement& requirement : population.requirements) show(requirement.flag);
  }
  return shown;
}

}  // namespace engine
