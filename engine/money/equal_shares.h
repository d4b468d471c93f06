#pragma once
/// The method of equal shares: the budget is divided equally among the voters, and those who want a project pay for it
/// together (Peters, Skowron: Proportionality and the Limits of Welfarism, EC 2020; with costs: Peters, Pierczyński,
/// Skowron: Proportional Participatory Budgeting with Additive Utilities, NeurIPS 2021). Exact, and a project at a
/// time: that of the lowest rate, where everybody who wants it pays rate × what it is worth to him, or all he has left.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/exact.h"

namespace engine {

/// Cost > 0; supporters: voters by number, each once, and what the project is worth to them (> 0). Projects stand in
/// order: of equal rates the better place goes first; where the places are equal, too, and the voters' money is not
/// enough for both, people decide.
struct Project {
  struct Supporter {
    std::uint32_t voter;
    base::Exact worth;
  };
  base::Exact cost = {};
  std::uint32_t place = 0;
  std::optional<bool> decided = {};  ///< In such a tie; false: it is out, however far shares are raised.
  std::vector<Supporter> supporters = {};
};

struct SharesOutcome {
  std::vector<bool> bought = {}, out = {};  ///< Beside the projects; out: by decision.
  std::vector<base::Exact> left = {};       ///< By voter.
  std::vector<std::uint32_t> tied = {};     ///< Not empty: they are people's to decide, and there is no outcome.
};

SharesOutcome equal_shares(std::span<const Project> projects, std::uint32_t voters, const base::Exact& share);

/// Every voter has budget / voters.
struct SharesBudget {
  std::uint32_t voters;
  base::Exact budget;
  base::Exact raise = 1;
};

/// The shares are raised again and again: the last outcome that the budget pays for, or the first that buys every
/// project somebody wants. None: not found after so many raises.
inline constexpr int most_raises = 20'000;
std::optional<SharesOutcome> equal_shares_raised(std::span<const Project> projects, const SharesBudget& budget);

}  // namespace engine
