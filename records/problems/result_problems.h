#pragma once
/// What is wrong and shows only when the entries are ranked.

#include <vector>

#include "base/diagnostic.h"
#include "engine/data/objection.h"
#include "engine/data/scored.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace records {

/// Decisions that fit nothing, votes that are not followed or break the commission's rules, objections; a warning when
/// nobody is admitted. With an error among them the result does not stand.
base::Diagnostics result_problems(const engine::Plan& plan, const engine::Tables& tables, const engine::Scored& scored);

/// In the order of the files' lines.
base::Diagnostics diagnostics_of(const std::vector<engine::Objection>& objections);

}  // namespace records
