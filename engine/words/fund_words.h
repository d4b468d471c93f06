#pragma once
/// A budget's rules in words.

#include <vector>

#include "engine/words/speaker.h"

namespace engine {

std::vector<base::Words> fund_sentences(const Speaker& by, const Stage& stage);

}  // namespace engine
