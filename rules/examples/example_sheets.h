#pragma once
/// The jury of an example and its sheets: the first mark of every list is the first juror's, and so on.

#include "engine/data/tables.h"
#include "rules/lower/compilation.h"

namespace rules {

/// The items of an entry stand beside it, or in its first round.
const std::vector<TestRow>& items_of(const TestEntry& entry);
/// As many as the contest has; as the example lists them where the contest does not say.
std::size_t rounds_of(const Compilation& work, const TestEntry& entry);

/// Tells about marks that the scale does not have.
void add_sheets(Compilation& work, const Test& test, const StageWork& stage, engine::Tables& tables);

}  // namespace rules
