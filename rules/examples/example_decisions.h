#pragma once
/// The decisions of an example: each must be one that the rules leave to people there.

#include "engine/score/standing.h"
#include "rules/lower/compilation.h"

namespace rules {

void check_decisions(Compilation& work, const engine::Results& results);

}  // namespace rules
