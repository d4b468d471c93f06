#pragma once
/// How many marks an entry may have for a criterion (`at_most`): whether there are more.

#include "records/marks/score_reader.h"

namespace records {

/// Looks at the rows once more, where a criterion has such a rule.
ProblemList check_each_entry(const ScoreFile& file);

}  // namespace records
