#include "engine/plan/passed_on.h"

#include <algorithm>
#include <set>

#include "engine/plan/inputs.h"

namespace engine {

namespace {

std::optional<NodeId> only_argument(const Node& node) {
  const auto* apply = std::get_if<Apply>(&node.rule);
  if (apply == nullptr || apply->arguments.size() != 1) return std::nullopt;
  const bool same = apply->operation == Operation::fallback || apply->operation == Operation::add;
  return same ? std::optional(apply->arguments.front()) : std::nullopt;
}

/// Of each entry by itself, from values of that entry.
bool is_pointwise(const Rule& rule) {
  return std::holds_alternative<Apply>(rule) || std::holds_alternative<Lookup>(rule) ||
         std::holds_alternative<Round>(rule);
}

}  // namespace

bool is_same_in_group(const Plan& plan, NodeId id, const std::vector<NodeId>& within) {
  const auto contains = [&](NodeId each) { return std::ranges::find(within, each) != within.end(); };
  std::set<NodeId> seen;
  for (std::vector<NodeId> open = {id}; !open.empty();) {
    const NodeId next = open.back();
    open.pop_back();
    if (!seen.insert(next).second || contains(next)) continue;
    const Node& node = plan[next];
    const bool of_group = node.domain.of == Domain::Of::group;
    if (of_group ? !std::ranges::all_of(node.domain.by, contains) : !is_pointwise(node.rule)) return false;
    const std::vector<NodeId> made_of = of_group ? std::vector<NodeId>{} : inputs(node.rule);
    open.insert(open.end(), made_of.begin(), made_of.end());
  }
  return true;
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
