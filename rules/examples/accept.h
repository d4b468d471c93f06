#pragma once
/// `accept: {code: reason}` of contest.yaml: warnings that the organizer knows of and lives with.

#include <vector>

#include "base/diagnostic.h"
#include "rules/draft/draft.h"

namespace rules {

/// Without the accepted warnings. Accepting what is an error, no code at all or did not occur is a warning of its own.
base::Diagnostics silence(base::Diagnostics found, const std::vector<Accepted>& accepted);

}  // namespace rules
