#pragma once
/// A date without a time is its first second, so `submitted <= 2025-08-05` leaves out nearly all of that day. Whoever
/// writes it means the whole day.

#include "rules/formula/formula.h"
#include "rules/lower/compilation.h"

namespace rules {

/// Warns of a comparison that splits a day.
void check_whole_day(Compilation& work, const Expression& comparison, const Operation& what);

}  // namespace rules
