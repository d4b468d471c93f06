#pragma once
/// A whole list of awards, given out line by line.

#include "engine/money/award_line.h"

namespace engine {

/// As if the entries stood as in `ranking`, which is the list's order or a part of it.
AwardsGiven give_awards(Scene& scene, const Award& list, const Ranking& ranking);

/// The same with at most so many awards for one applicant. `ranking` becomes the one that the awards went by.
AwardsGiven give_within_limit(Scene& scene, const Award& list, Ranking& ranking);

}  // namespace engine
