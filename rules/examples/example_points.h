#pragma once
/// Points that an example states: instead of being computed they are read, like a fact.

#include "rules/examples/example_tables.h"

namespace rules {

/// Tells about a criterion whose points some entries state and others do not. What only they would come from is not
/// asked for.
void state_points(Compilation& work, const Test& test, const StageWork& stage, Staging& staging);

}  // namespace rules
