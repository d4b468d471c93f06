#pragma once
/// The methods of engine/methods/methods.h once more, as their authors state them: slow, obvious, sharing no line with
/// it.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/methods/ballots.h"

namespace engine::naive {

/// {"A BC D", 3}: three ballots that put A first, then B and C as equals, then D. Letters from A on; who is not named
/// is not placed.
Ballots ballots(const std::vector<std::pair<std::string, int>>& written, std::uint32_t entries);

/// An order as letters, the best first; those of one level in one word: "A BC D".
std::string shown(const Levels& levels);

using Sequence = std::vector<std::uint32_t>;

/// Every order of n entries, best first.
std::vector<Sequence> all_orders(std::uint32_t n);
int votes(const Ballots& ballots, std::uint32_t a, std::uint32_t b);

/// Those orders with which the most votes agree, and how many do.
struct Kemeny {
  int score = 0;
  std::vector<Sequence> best;
};
Kemeny kemeny(const Ballots& ballots);
/// Of all simple ways from a to b the one whose weakest duel is strongest.
int strongest_way(const Ballots& ballots, std::uint32_t a, std::uint32_t b);
/// Rules 5–8, one couple after another. Twice the places.
std::vector<std::uint32_t> twice_skating_places(const Ballots& ballots);
/// Tideman's order; nothing where two duels are equally strong or drawn.
std::optional<Sequence> ranked_pairs(const Ballots& ballots);

}  // namespace engine::naive
