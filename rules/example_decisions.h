#pragma once
/// The decisions of an example: each must be one that the rules leave to people there.

#include "engine/standing.h"
#include "rules/compilation.h"

namespace rules {

void check_decisions(Compilation& work, const engine::Results& results);

}  // namespace rules
