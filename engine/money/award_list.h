#pragma once
/// A whole list of awards, given out line by line.

#include "engine/money/award_line.h"

namespace engine {

/// Those who are barred (by entry; empty: nobody is) get nothing, as if they had no place in any order.
AwardsGiven give_awards(Scene& scene, const Award& list, const std::vector<bool>& barred);

struct GivenWithinLimit {
  AwardsGiven given;
  Ranking ranking;  ///< That the awards went by.
};
/// With at most so many awards for one applicant.
GivenWithinLimit give_within_limit(Scene& scene, const Award& list);

}  // namespace engine
