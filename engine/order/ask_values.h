#pragma once
/// Values that people decide and have not decided yet.

#include "engine/cells/run.h"

namespace engine {

/// For each group that has an admitted entry.
std::vector<Question> ask_values(const Run& run);

}  // namespace engine
