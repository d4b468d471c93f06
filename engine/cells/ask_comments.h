#pragma once
/// The questions about marks that a juror must explain (`comment_required_when`) and has not.

#include <vector>

#include "engine/cells/run.h"
#include "engine/data/question.h"

namespace engine {

/// Of every entry that is judged, or may be: who has to explain which marks of it. Needs the columns of
/// MarkColumn::comment_required.
std::vector<Question> ask_comments(const Run& run);

}  // namespace engine
