#include "engine/score/kept.h"

#include "engine/plan/order_keys.h"

namespace engine {

namespace {

/// Why an entry is refused.
void add_fund(std::vector<std::optional<NodeId>>& nodes, const Fund& fund) {
  nodes.insert(nodes.end(), {fund.order, fund.amount});
  if (const auto* set = std::get_if<MostPoints>(&fund.select)) nodes.emplace_back(set->worth);
  const auto* list = std::get_if<DownTheList>(&fund.select);
  if (list == nullptr) return;
  if (list->left_over) nodes.emplace_back(list->left_over->order);
  for (const FundCap& cap : list->caps) nodes.insert(nodes.end(), cap.per.begin(), cap.per.end());
}

std::vector<std::optional<NodeId>> of_stage(const Plan& plan, const Stage& stage) {
  std::vector<std::optional<NodeId>> nodes(stage.criteria.begin(), stage.criteria.end());
  nodes.insert(nodes.end(), {stage.total, stage.order, stage.advances, stage.prize, stage.funded});
  nodes.insert(nodes.end(), stage.awards.begin(), stage.awards.end());
  for (const Key& key : all_keys(plan, stage.order)) nodes.emplace_back(key.of);
  if (stage.fund) nodes.insert(nodes.end(), {stage.fund->amount, stage.fund->left});
  if (stage.funded) add_fund(nodes, std::get<Fund>(plan[*stage.funded].rule));
  return nodes;
}

std::vector<std::optional<NodeId>> of_sheets(const Sheets& sheets) {
  std::vector<std::optional<NodeId>> nodes;
  for (const MarkColumn& column : sheets.columns) nodes.push_back(column.comment_required);
  return nodes;
}

std::vector<std::optional<NodeId>> of_population(const Population& population) {
  std::vector<std::optional<NodeId>> nodes;
  for (const Requirement& requirement : population.requirements) nodes.emplace_back(requirement.flag);
  return nodes;
}

}  // namespace

std::vector<bool> shown(const Plan& plan, const ScoreOptions& options) {
  std::vector<bool> shown(plan.nodes.size(), options.keep_every_node);
  const auto show = [&](const std::vector<std::optional<NodeId>>& nodes) {
    for (const auto& node : nodes) {
      if (node) shown[node->at] = true;
    }
  };
  for (const Stage& stage : plan.stages) show(of_stage(plan, stage));
  for (const Sheets& sheets : plan.sheets) show(of_sheets(sheets));
  for (const Population& population : plan.populations) show(of_population(population));
  return shown;
}

}  // namespace engine
