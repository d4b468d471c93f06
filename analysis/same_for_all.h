#pragma once
/// A plan in which one quantity no longer tells entries apart.

#include "engine/plan/plan.h"

namespace analysis {

/// The same plan, but the quantity is its greatest reachable value (0 where there is no end) for everybody.
engine::Plan same_for_all(const engine::Plan& plan, engine::NodeId quantity);

}  // namespace analysis
