#pragma once
/// How the money of an entry's awards came about, in a sentence: «призы мест 1–2: 5000 + 4000 = 9000, поровну на 2».

#include "engine/score/standing.h"

namespace engine {

/// `pay` is a Pay node that has a value for the entry.
base::Words prize_words(const Results& results, NodeId pay, std::uint32_t entry);

}  // namespace engine
