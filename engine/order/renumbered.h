#pragma once
/// An order's ranking once more, with some of its entries only.

#include <vector>

#include "engine/cells/run.h"

namespace engine {

/// As if those who are left out had no place.
Ranking ranked_without(const Run& run, NodeId order, const std::vector<bool>& left_out);

}  // namespace engine
