#pragma once
/// A ranking once more, with some of its entries only.

#include <vector>

#include "engine/data/scored.h"
#include "engine/plan/orders.h"

namespace engine {

/// As if those who are left out had no place.
Ranking without(const Ranking& ranking, const std::vector<bool>& left_out, Numbering numbering);

}  // namespace engine
