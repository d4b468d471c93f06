#pragma once
/// Two experts and a third: whoever would be asked has the entry on the sheet already, so that no contest waits for it.

#include "analysis/chance.h"
#include "engine/data/tables.h"

namespace analysis {

/// Each entry that two experts have, where the rule may ask for a third, gets one more juror of the stage who is not
/// recused from it (of the role `third`, if any is), as long as there is one. Marks are lost; see random_marks.h.
void assign_third_experts(const engine::Plan& plan, engine::Tables& tables, Chance& chance);

}  // namespace analysis
