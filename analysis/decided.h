#pragma once
/// The values that people decide once there are marks (`decided` of a definition), decided by chance.

#include "analysis/chance.h"
#include "engine/data/tables.h"

namespace analysis {

/// How many values the decided fact has: one for each of its groups.
std::size_t decided_rows(const engine::Plan& plan, const engine::Tables& tables, const engine::FactColumn& decided);

/// Each value that is still open gets one: within its limits, and where it has none, within what the quantities can
/// reach that the rules compare it with.
void decide(const engine::Plan& plan, engine::Tables& tables, Chance& chance);

}  // namespace analysis
