#pragma once
/// What combines jurors' orders: the rules Aggregate and OneByOne of the plan (docs/decisions/0005).

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "engine/plan/ids.h"

namespace engine {

/// Of places that are shared: 1 2 2 4, 1 2 2 3, 1 2.5 2.5 4.
enum class Numbering : std::uint8_t { competition, dense, mean };

/// How much a duel says: the winner's votes, by how much he wins, or whatever was cast against (minimax only).
enum class Strength : std::uint8_t { winning_votes, margins, opposition };

struct SumOfPlaces {};
struct MedianPlace {};
struct FirstPlaces {};  ///< Ballots that put it first; equal firsts share the ballot.
struct Borda {};
struct Copeland {};
struct MajorityPlacing {};  ///< Skating system, rules 5–8.
struct Schulze {
  Strength strength;
};
struct RankedPairs {
  Strength strength;
};
struct Minimax {
  Strength strength;
};
struct Kemeny {};
struct InstantRunoff {};
using Method = std::variant<SumOfPlaces, MedianPlace, FirstPlaces, Borda, Copeland, MajorityPlacing, Schulze,
                            RankedPairs, Minimax, Kemeny, InstantRunoff>;

/// The jurors' orders of a group, taken together: from `places` (an Order with the jurors' axis) to one value for each
/// entry (and round). Points where the method counts them, else places. `counted` (a Reduce of what the jurors' orders
/// are made of) knows who is on enough ballots: whoever is absent there is on none; where it waits for anybody, so does
/// the group.
struct Aggregate {
  NodeId places = {};
  NodeId counted = {};
  Method how = {};
  std::vector<NodeId> within = {};
  Numbering numbering = Numbering::mean;  ///< Of the places that come out.
  std::string stage = {};
};

/// Parts what `order` leaves tied (skating system, rules 10 and 11): for the first place that is open, step by step,
/// fewer and fewer of the tied; who is left takes it (several: share), the others begin anew with the next. A position
/// among the tied, as with Ask; elsewhere 0.
struct OneByOne {
  struct Step {
    NodeId of;  ///< Places: on entry × round, × juror …; all of an entry's.
    enum class Best : std::uint8_t { up_to_place, majority_from_place } best;
  };
  NodeId order = {};
  std::vector<Step> steps = {};
};

}  // namespace engine
