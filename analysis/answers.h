#pragma once
/// Decisions for whatever a contest waits for, by chance: so that a simulated contest comes to its end.

#include <vector>

#include "analysis/chance.h"
#include "engine/data/question.h"
#include "engine/data/tables.h"

namespace analysis {

/// Empty: the question is none that a decision answers (missing marks, too few of them), or is answered before (values
/// that people decide: decided.h; the third expert: third_expert.h).
std::vector<engine::Decision> answers(const engine::Question& question, Chance& chance);

}  // namespace analysis
