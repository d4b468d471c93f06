#pragma once
/// Marking in the terminal: asked by lines where stdin is none, by keys with a screen for each entry where it is one.

#include <cstddef>

#include "cli/dialog.h"
#include "cli/marking_walk.h"

namespace cli {

/// A line an answer, until there are no more. How many of them were not taken.
std::size_t mark_by_lines(const MarkingTask& task, const Dialog::Terminal& terminal);

/// A key a mark, wherever one is enough.
void mark_by_keys(const MarkingTask& task);

}  // namespace cli
