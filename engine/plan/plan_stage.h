#pragma once
/// The part of the plan that says what a stage is made of: who is judged, what is shown, how places, awards and money
/// follow.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/exact.h"
#include "base/words.h"
#include "engine/plan/ids.h"
#include "engine/plan/plan_awards.h"

namespace engine {

/// How a commission votes (recorded votes are held against it).
struct Commission {
  enum class Majority : std::uint8_t { of_present, of_members };
  std::string panel = {};                  ///< Empty: the whole jury.
  std::optional<base::Exact> quorum = {};  ///< A share of the members.
  std::optional<Majority> majority = {};   ///< More than half of them must be for who comes first.
};

/// The money that prizes are paid from, in each of these groups, and what they leave of it (numbers on these groups, or
/// coarser).
struct PrizeFund {
  NodeId amount, left;
  std::vector<NodeId> within = {};
};

struct Stage {
  std::string id = {};
  base::Words title = {};
  PopulationId entered = {};  ///< Who is judged here.
  PopulationId ranked = {};   ///< Of these, who meets every requirement to be ranked.
  std::optional<PopulationId> kept =
      {};  ///< Of these, who keeps the place: without those who leave it empty. None: everybody.
  bool disqualified_leave_empty = false;  ///< Then they leave `kept`, and nobody moves up.
  std::vector<NodeId> criteria = {};      ///< In paper order, on entry; for tables and reports.
  std::vector<base::Exact> weights = {};  ///< Beside criteria; 1 where none.
  NodeId total = {};
  std::vector<NodeId> rank_within = {};
  NodeId order = {};
  bool shared_as_range = true;          ///< A shared place is written «2–3», not 2.
  std::optional<NodeId> advances = {};  ///< flag
  std::vector<NodeId> awards = {};   ///< Award nodes: the list, then each line that is given beside what an entry has.
  std::optional<NodeId> prize = {};  ///< What the awards pay.
  std::optional<PrizeFund> fund = {};
  std::optional<NodeId> funded = {};
  std::optional<Commission> commission = {};
  std::optional<Confirmation> confirmation = {};
  bool may_withhold = true;  ///< People may give an award to nobody (decision `not_awarded`).
  std::vector<std::uint32_t> joins =
      {};  ///< One list over these stages (positions), those who went farther first; then nothing is judged here.
};

}  // namespace engine
