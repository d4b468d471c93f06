#pragma once
/// What one juror's marks must be together, in words.

#include "engine/words/speaker.h"

namespace engine {

/// «ровно 3 оценки, все разные», "exactly 3 marks, all different".
base::Words ballot_words(const Speaker& by, const BallotRule& rule);

}  // namespace engine
