#pragma once
/// Cells of score sheets that more than one row of scores.csv fills.

#include <vector>

#include "records/marks/score_keeper.h"

namespace records {

/// Looks at the rows that fill the given cells once more, in the order of the file: different marks for one cell are an
/// error, equal ones a warning; a row that fills what others left blank is fine, and its marks are put in. `repeated`
/// is sorted.
ProblemList settle_repeated(const ScoreFile& file, const std::vector<Repeated>& repeated);

}  // namespace records
