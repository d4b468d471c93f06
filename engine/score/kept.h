#pragma once
/// What of a plan the results show.

#include <vector>

#include "engine/data/scored.h"

namespace engine {

/// By node: every node when the options say so; else criteria, totals, places, selections, awards, the keys that part
/// ties, the requirements of every stage and where a comment is required.
std::vector<bool> shown(const Plan& plan, const ScoreOptions& options);

}  // namespace engine
