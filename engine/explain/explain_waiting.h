#pragma once
/// What an entry's result waits for.

#include "engine/score/standing.h"

namespace engine {

/// The open questions about the entry; when there are none and its result waits all the same, those about its group,
/// the first few. Empty: nothing waits.
std::vector<base::Words> waits_for(const Results& results, const Stage& stage, std::uint32_t entry);

}  // namespace engine
