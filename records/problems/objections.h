#pragma once
/// Decisions that the rules do not allow, as diagnostics of decisions.csv: found when the entries are ranked.

#include <vector>

#include "base/diagnostic.h"
#include "engine/data/objection.h"
#include "engine/data/scored.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace records {

/// Everything that is wrong with recorded decisions and with prizes, and shows only beside the result: decisions that
/// fit nothing, votes against the commission's rules, objections. With an error among them the result does not stand.
base::Diagnostics decision_problems(const engine::Plan& plan, const engine::Tables& tables,
                                    const engine::Scored& scored);

/// In the order of the files' lines.
base::Diagnostics diagnostics_of(const std::vector<engine::Objection>& objections);

}  // namespace records
