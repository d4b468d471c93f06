#pragma once
/// Rows of brackets: gaps, overlaps, order, and where each is written.

#include <vector>

#include "rules/lower/compilation.h"

namespace rules {

/// Told while the criterion is lowered: its rows, and where each is written.
void check_brackets(Compilation& work, const std::vector<base::Place>& places, const engine::Brackets& rule);

}  // namespace rules
