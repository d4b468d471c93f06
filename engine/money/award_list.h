#pragma once
/// A whole list of awards, given out line by line.

#include "engine/money/award_line.h"

namespace engine {

/// As if the entries stood as in `ranking`: the list's order without those who are barred (by entry; empty: nobody is),
/// who get nothing and leave their places to others in the orders of single lines, too.
AwardsGiven give_awards(Scene& scene, const Award& list, const Ranking& ranking, const std::vector<bool>& barred);

/// The same with at most so many awards for one applicant. `ranking` becomes the one that the awards went by.
AwardsGiven give_within_limit(Scene& scene, const Award& list, Ranking& ranking);

}  // namespace engine
