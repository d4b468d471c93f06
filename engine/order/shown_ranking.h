#pragma once
/// The ranking as results show it: an award whose winners are equal hides their order, and a disqualified entry has no
/// place.

#include <string_view>
#include <vector>

#include "engine/cells/run.h"

namespace engine {

/// Winners of an `equal` line share the places from the first to the last of them, and stand there as they are listed;
/// whoever is not in Stage::kept has no place. Empty: the order's own.
Ranking shown_ranking(const Run& run, const Stage& stage);

/// Where it is said what a fund pays: the last decision about money; without one, the fund's line.
base::Place place_of_spending(const Run& run, NodeId amount, std::string_view stage);

/// Nothing: the fund is enough, or it is not known yet what is paid; or what is left goes on, and who divides it tells
/// (pay_rest.h).
std::vector<Objection> overspending(const Scene& scene, const Stage& stage);

}  // namespace engine
