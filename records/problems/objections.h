#pragma once
/// Decisions that the rules do not allow, as diagnostics of decisions.csv: found when the entries are ranked.

#include <vector>

#include "base/diagnostic.h"
#include "engine/data/objection.h"

namespace records {

/// In the order of the files' lines.
base::Diagnostics diagnostics_of(const std::vector<engine::Objection>& objections);

}  // namespace records
