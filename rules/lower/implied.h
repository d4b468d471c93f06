#pragma once
/// Whether a condition must hold where others came out true or false. Sound, and complete for what is said of one choice.

#include <set>
#include <utility>

#include "rules/lower/known.h"

namespace rules {

bool is_implied(const Compilation& work, const std::set<std::pair<NodeId, Truth>>& conditions, NodeId condition);

}  // namespace rules
