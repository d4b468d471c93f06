#pragma once
/// Names that formulas share: one thing each.

#include "base/diagnostic.h"
#include "rules/draft/draft.h"

namespace rules {

struct DistinctNames {
  Draft draft;
  base::Diagnostics problems;
};

/// Facts, quantities, tables and criteria (with members of groups and criteria of stages): of those that share a name
/// only the first stays. Two stages may each have their own criterion of a name.
DistinctNames with_distinct_names(Draft draft);

}  // namespace rules
