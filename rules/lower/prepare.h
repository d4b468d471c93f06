#pragma once
/// Before any formula is lowered: every stage with its rules, its criteria and its score sheets.

#include "rules/lower/compilation.h"

namespace rules {

void prepare_stages(Compilation& work);

}  // namespace rules
