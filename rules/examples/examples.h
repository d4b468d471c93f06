#pragma once
/// `tests:` of a definition: the organizer's own examples are scored by the plan like any contest of one entry, and
/// every number that comes out different from what is expected is told.

#include "rules/lower/compilation.h"

namespace rules {

void run_examples(Compilation& work);

}  // namespace rules
