#pragma once
/// The look-up tables that a stage's rules read, as tables to print.

#include <set>
#include <vector>

#include "engine/words/describe.h"
#include "engine/words/speaker.h"

namespace engine {

/// Those that these nodes look up by what was stated; levels that jurors choose stand with their criterion.
std::vector<TableWords> table_words(const Speaker& by, const std::set<NodeId>& nodes);

}  // namespace engine
