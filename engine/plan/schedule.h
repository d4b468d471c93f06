#pragma once
/// When each node is evaluated. A local node needs only values of its own entry (and of groups): it is evaluated for a
/// block of entries at a time. The others (orders, groups' values, whatever people decide) need whole columns. Steps
/// alternate: whole, local, whole, …; a node stands in the earliest step that its inputs and its population allow.

#include <cstddef>
#include <vector>

#include "engine/plan/plan.h"

namespace engine {

/// Facts, marks and constants: there before anything is evaluated.
bool is_source(const Node& node);
bool is_local(const Node& node);

struct Step {
  std::vector<NodeId> nodes;  ///< In the plan's order.
  std::vector<PopulationId>
      populations;  ///< Whose members are known after this step, parents first; in local steps only.
};

struct Schedule {
  std::vector<Step> steps;  ///< Even ones are whole, odd ones local.
  std::vector<std::size_t> of_node, of_population;
  std::vector<bool> lasting;  ///< By node: needed beyond its step, by a later one.
};

Schedule schedule(const Plan& plan);

}  // namespace engine
