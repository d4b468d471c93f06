#pragma once
/// Steps that a reader need not be told of: a plan needs them, a regulation does not.

#include <optional>
#include <vector>

#include "engine/plan/plan.h"

namespace engine {

/// What the node says again as it is: one value under another name, or a group's value brought back to the group.
std::optional<NodeId> passed_on(const Plan& plan, NodeId id);

/// One value for all entries of a group of these choices.
bool is_same_in_group(const Plan& plan, NodeId id, const std::vector<NodeId>& within);

/// Brings a value that is one for all entries of a group back to the group: it is there even where nobody is in it.
bool is_back_in_group(const Plan& plan, const Node& node);

/// entries(): how many there are, whatever they are.
bool counts_entries(const Plan& plan, const Reduce& reduce);

/// A flag that is true for everybody.
bool is_always_true(const Plan& plan, NodeId id);

}  // namespace engine
