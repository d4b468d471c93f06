#pragma once
/// What the prizes leave of their fund, where it goes to the winners of one award.

#include <cstdint>
#include <vector>

#include "engine/cells/run.h"

namespace engine {

struct RestOfFund {
  std::vector<SharedPrize> shares;
  std::vector<std::uint32_t> waiting;   ///< Winners whose share is not known yet.
  std::vector<Objection> overspending;  ///< Of each fund by itself: another's rest does not pay for it.
};

/// `paid`: what the awards pay each entry.
RestOfFund rest_of_fund(const Scene& scene, const FundRest& rule, const Column& paid);

}  // namespace engine
