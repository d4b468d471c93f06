#pragma once
/// What jurors may write on their sheets, in words.

#include "engine/words/speaker.h"

namespace engine {

/// «оценки жюри от 0 до 5», with the corridor, the limits and the ballots that the column has.
base::Words mark_words(const Speaker& by, const Mark& rule);

}  // namespace engine
