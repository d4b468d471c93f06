#pragma once
/// An example as a contest of its own: the plan with its stage alone, and the tables of its entries.

#include "engine/data/tables.h"
#include "rules/lower/compilation.h"

namespace rules {

struct Staging {
  engine::Plan plan;
  engine::Tables tables;
};

/// Tells about names, values and marks that the definition does not know; then there is no staging.
///
/// The entries stand in their stage without having gone through the ones before, and without admission unless the
/// example is about being ranked.
std::optional<Staging> staging(Compilation& work, const Test& test, const StageWork& stage);

/// Whether it is known without a mistake who the population is.
bool is_known(const Compilation& work, engine::PopulationId id);

}  // namespace rules
