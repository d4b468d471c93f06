#pragma once
/// The tables of a contest with one entry, made of an example's `given`.

#include "engine/tables.h"
#include "rules/compilation.h"

namespace rules {

/// Tells about facts, criteria and marks that the definition does not know; then there are no tables.
std::optional<engine::Tables> example_tables(Compilation& work, const Test& test, const StageWork& stage);

}  // namespace rules
