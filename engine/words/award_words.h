#pragma once
/// Awards and prizes in words, for describe.h.

#include <vector>

#include "engine/words/speaker.h"

namespace engine {

/// Whom the line is for: «1 место», «следующие 4 по порядку», «если «итог» > 0».
base::Words award_condition(const Speaker& by, const AwardLine& line);

/// A sentence for each line of the list, then what holds for all of them: limits, shared places, the fund.
std::vector<base::Words> award_sentences(const Speaker& speak, const Stage& stage);

}  // namespace engine
