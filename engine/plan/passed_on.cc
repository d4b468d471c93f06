#include "engine/plan/passed_on.h"

#include <algorithm>

namespace engine {

namespace {

std::optional<NodeId> only_argument(const Node& node) {
  const auto* apply = std::get_if<Apply>(&node.rule);
  if (apply == nullptr || apply->arguments.size() != 1) return std::nullopt;
  const bool same = apply->operation == Operation::fallback || apply->operation == Operation::add;
  return same ? std::optional(apply->arguments.front()) : std::nullopt;
}

}  // namespace

bool is_same_in_group(const Plan& plan, NodeId id, const std::vector<NodeId>& within) {
  const Node& node = plan[id];
  const auto contains = [&](NodeId each) { return std::ranges::find(within, each) != within.end(); };
  const auto same = [&](NodeId each) { return is_same_in_group(plan, each, within); };
  if (contains(id)) return true;
  if (node.domain.of == Domain::Of::group) return std::ranges::all_of(node.domain.by, contains);
  if (const auto* apply = std::get_if<Apply>(&node.rule)) return std::ranges::all_of(apply->arguments, same);
  if (const auto* lookup = std::get_if<Lookup>(&node.rule)) return std::ranges::all_of(lookup->keys, same);
  const auto* round = std::get_if<Round>(&node.rule);
  return round != nullptr && same(round->of);
}

bool is_back_in_group(const Plan& plan, const Node& node) {
  const auto* reduce = std::get_if<Reduce>(&node.rule);
  const auto* best = reduce == nullptr ? nullptr : std::get_if<Nth>(&reduce->how);
  const bool of_all = best != nullptr && best->n == 1 && node.domain.of == Domain::Of::group;
  return of_all && is_same_in_group(plan, reduce->of, node.domain.by);
}

std::optional<NodeId> passed_on(const Plan& plan, NodeId id) {
  if (const auto argument = only_argument(plan[id])) return argument;
  if (!is_back_in_group(plan, plan[id])) return std::nullopt;
  const NodeId of_entries = std::get<Reduce>(plan[id].rule).of;
  return only_argument(plan[of_entries]).value_or(of_entries);
}

bool counts_entries(const Plan& plan, const Reduce& reduce) {
  const auto* one = std::get_if<Constant>(&plan[reduce.of].rule);
  const auto argument = only_argument(plan[reduce.of]);
  if (one == nullptr && argument) one = std::get_if<Constant>(&plan[*argument].rule);
  return one != nullptr && std::holds_alternative<Count>(reduce.how);
}

bool is_always_true(const Plan& plan, NodeId id) {
  const auto argument = only_argument(plan[id]);
  const auto* constant = std::get_if<Constant>(&plan[argument.value_or(id)].rule);
  return constant != nullptr && constant->value == Value{true};
}

}  // namespace engine
