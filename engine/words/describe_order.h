#pragma once
/// Sentences about places, ties, and what they bring: who goes on, awards, money.

#include <vector>

#include "engine/words/speaker.h"

namespace engine {

std::vector<base::Words> order_sentences(const Speaker& by, const Stage& stage);
std::vector<base::Words> outcome_sentences(const Speaker& by, const Stage& stage);

}  // namespace engine
