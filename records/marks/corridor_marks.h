#pragma once
/// Marks that the entry's own facts don't allow, though they lie on the scale.

#include "records/marks/score_reader.h"
#include "records/text/problem_list.h"

namespace records {

/// In the order of the file, which is read once more.
ProblemList marks_off_corridor(const ScoreFile& file);

}  // namespace records
