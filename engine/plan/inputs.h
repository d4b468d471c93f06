#pragma once
/// The edges of the plan's graph.

#include <vector>

#include "engine/plan/plan.h"

namespace engine {

/// The nodes that the rule takes values from, in the rule's own order: Apply's and RoundIrrational's arguments;
/// Brackets: `of`, then each row's points; Order: keys, then `within`; Aggregate, OneByOne, Among, Ask, Cut, Award and
/// Fund: `order`, then the rest as declared; Pay: its awards, whose prizes are theirs.
std::vector<NodeId> inputs(const Rule& rule);

}  // namespace engine
