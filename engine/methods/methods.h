#pragma once
/// The methods that make one order, or points, of many jurors' orders. Pure; none looks at the numbering of entries or
/// of ballots (neutral, anonymous), and none breaks a tie by anything but what its author says. n entries, m ballots.
///
///   who              where        time                 source
///   sum_of_places …  points       m n                  the regulation's own words; J.-C. de Borda, Mémoire sur les
///                                                      élections au scrutin, 1781
///   copeland         points       m n²                 A. H. Copeland, A reasonable social welfare function, 1951
///   minimax          points       m n²                 P. B. Simpson 1969, G. H. Kramer 1977
///   majority_placing levels       m n log m + n² log n  the skating system, rules 5–8 (ISTD; WDSF)
///   schulze          levels       m n² + n³            M. Schulze, A new monotonic … method, SCW 36, 2011
///   ranked_pairs     levels       m n² + n⁴/64         T. N. Tideman, Independence of clones …, SCW 4, 1987
///   kemeny           levels       m n² + n 2ⁿ          J. G. Kemeny 1959; H. P. Young 1978
///   instant_runoff   levels       m n²                 W. R. Ware 1871; here every round is played to the last place

#include <string>
#include <vector>

#include "engine/methods/ballots.h"

namespace engine {

/// One value for each entry, by what the methods say.
using Points = std::vector<base::Exact>;

// ---------------------------------------------------------------- points

/// Of the places it has. An entry without a place: 0, nothing.
Points sum_of_places(const Ballots& ballots);
Points median_place(const Ballots& ballots);
/// Σ (entries − place): n − 1 for a first place, 0 for the last.
Points borda(const Ballots& ballots);
/// Each ballot goes to its first among `running`, in equal parts to several; flags by entry.
Points first_places(const Ballots& ballots, const std::vector<bool>& running);
/// 1 for each entry that it beats, ½ where as many put one first as the other.
Points copeland(const Duels& duels);
/// Its worst defeat; by opposition the most ballots against it, by margins less than 0 for who beats everybody.
Points minimax(const Duels& duels, Strength by);

// ---------------------------------------------------------------- levels

/// Which marks the rules 5–8 look at: columns «first or better» … «last or better»; what a majority is.
struct Columns {
  std::uint32_t first = 1, last = 1;
  std::uint32_t majority = 1;
};
/// Compared, least first: the first column with a majority; then from it on, column by column: more marks, then the
/// smaller sum of them. Never a majority: after all others, by the last column.
std::vector<base::Exact> majority_key(std::vector<base::Exact> places, const Columns& columns);
/// A majority is more than half of the ballots, also for an entry that some do not place.
Levels majority_placing(const Ballots& ballots);

/// By entry a × entries + entry b: the strength of the weakest duel on the strongest way from a to b.
std::vector<std::uint32_t> strongest_ways(const Duels& duels, Strength by);
/// a before b where its way to b is stronger than the way back. Not comparable: level by level of who is unbeaten.
Levels schulze(const Duels& duels, Strength by);

/// a × entries + b: a stays before b. Pairs go from strong to weak; of equally strong ones all that close no circle
/// with the stronger and each other are locked, so that no order among them is needed. (Tideman lets a lot decide.)
std::vector<bool> locked_pairs(const Duels& duels, Strength by);
Levels ranked_pairs(const Duels& duels, Strength by);

constexpr std::uint32_t kemeny_limit = 20;  // 2²⁰ sets of entries are looked at: a tenth of a second, 8 MB.

/// The orders with which the most duels agree. Where several are best, entries share a level unless all best orders
/// agree on who stands before them.
struct KemenyOrder {
  Levels levels;
  std::uint32_t score = 0;  ///< Votes that agree with it.
};
KemenyOrder kemeny(const Duels& duels);  // At most kemeny_limit entries.

/// One round: what each had, and who left then.
struct RunoffRound {
  Points votes;  ///< 0 for who had left before.
  std::vector<std::uint32_t> leave;
};
/// Who has the fewest first places leaves, several together; until nobody is left.
std::vector<RunoffRound> runoff(const Ballots& ballots);
Levels instant_runoff(const Ballots& ballots);

// ---------------------------------------------------------------- ties, place by place

/// What one step of OneByOne looks at: the places of each of the tied.
struct PlacesOfStep {
  OneByOne::Step::Best best;
  std::vector<std::vector<base::Exact>> of;
};
/// Skating system, rules 10 and 11: positions among the tied from 1 on, equal ones share. `first` is the place under
/// review at the beginning, `last` the last column that there is.
std::vector<std::uint32_t> one_by_one(const std::vector<PlacesOfStep>& steps, std::uint32_t first, std::uint32_t last);

}  // namespace engine
