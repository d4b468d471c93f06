#pragma once
/// Names that formulas share: one thing each.

#include "base/diagnostic.h"
#include "rules/draft.h"

namespace rules {

/// Facts, quantities, tables and criteria (with members of groups and criteria of stages) that have the same name. Two
/// stages may each have their own criterion of a name.
base::Diagnostics check_names(const Draft& draft);

}  // namespace rules
