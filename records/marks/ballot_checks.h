#pragma once
/// Places that a juror gives: whether they are an order.

#include "records/marks/score_reader.h"

namespace records {

/// Is there a criterion whose marks are places?
bool has_places(const engine::Plan& plan);

/// Looks at the rows once more: one juror's places in one group (and round) begin at 1, leave none out, and no two
/// entries share one unless the criterion allows it.
ProblemList check_ballots(const ScoreFile& file);

}  // namespace records
