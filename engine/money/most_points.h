#pragma once
/// Which entries a budget buys so that they are worth the most together (the knapsack problem), exactly.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "base/exact.h"

namespace engine {

/// An entry that may be bought; cost ≥ 0. Offers stand in order: equal places next to each other, the best first.
struct Offer {
  base::Exact cost, worth;
  std::uint32_t place = 0;
  bool is_tie_open = false;  ///< People may yet part those of this place.
};

/// The table would have more cells than this: offers × the budget in the greatest unit that measures every cost.
struct TooLarge {
  static constexpr std::int64_t most_cells = 200'000'000;
};

/// Of sets worth the same: the one with more entries, then the cheaper one, then the one with more entries at the best
/// place, the next … What these don't part is open. All beside the offers.
struct BestSet {
  std::vector<bool> taken;  ///< One of the best sets.
  std::vector<bool> open;   ///< In some of them, not in all.
  bool waits = false;       ///< Which of them is the best depends on how an open tie is parted.
};
std::variant<BestSet, TooLarge> most_points(std::span<const Offer> offers, const base::Exact& budget);

/// Is the other set as good as this one in all that parts sets?
bool are_equally_good(std::span<const Offer> offers, const std::vector<bool>& one, const std::vector<bool>& other);

/// What would have put an offer that is not taken into the best set, everything else as it was: a smaller cost, or more
/// than so many points more. None of the two: nothing is known to (the table is too large).
struct MissingToBest {
  std::optional<base::Exact> cost, points;
};
MissingToBest missing_to_best(std::span<const Offer> offers, const base::Exact& budget, std::size_t offer);

}  // namespace engine
