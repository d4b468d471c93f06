#pragma once
/// Scoring: the plan and the tables in, every value and place out. Pure: the same plan and tables give the same bytes
/// for any number of threads and any order of rows. Evaluation goes node by node over columns, in blocks of entries
/// where a node needs nothing of other entries.

#include "engine/data/scored.h"

namespace engine {

Scored score(const Plan& plan, const Tables& tables, const ScoreOptions& options = {});

}  // namespace engine
