#pragma once
/// What one juror's marks must be together (`each_juror`): whether they are.

#include "records/marks/score_reader.h"

namespace records {

/// Looks at the rows once more, where a criterion has such a rule.
ProblemList check_each_juror(const ScoreFile& file);

}  // namespace records
