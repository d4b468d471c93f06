#pragma once
/// What must be so where conditions came out true or false. Sound; complete for what they say of flags, of choices and
/// of numbers by comparing them, as long as there is not too much to try. Not known is no mistake, only a warning too
/// many.

#include <set>
#include <utility>

#include "rules/lower/known.h"

namespace rules {

using Conditions = std::set<std::pair<NodeId, Truth>>;

/// Does the condition hold?
bool is_implied(const Compilation& work, const Conditions& conditions, NodeId condition);
/// Is the number another than 0, wherever it is there?
bool is_implied_nonzero(const Compilation& work, const Conditions& conditions, NodeId number);

}  // namespace rules
