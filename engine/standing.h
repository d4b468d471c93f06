#pragma once
/// What a stage came to, as people list it: groups, in each the placed entries in order and then the others with their
/// reasons. A view of the plan, tables and scores that it was made from, and valid as long as they are; nothing is
/// computed here, so every report agrees.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/score.h"

namespace engine {

/// Everything that a report reads, together.
struct Results {
  const Plan& plan;
  const Tables& tables;
  const Scored& scored;
};

struct StandingGroup {
  std::vector<std::string>
      ids;  ///< Of what it is ranked within (Stage::rank_within), the outermost first; empty: the whole contest.
  std::vector<std::string> labels;        ///< Beside ids: their titles.
  std::span<const std::uint32_t> placed;  ///< Entries, by place, then id.
  std::vector<std::uint32_t> others;      ///< Entered the stage but have no place: not ranked or waiting; by id.
};

struct Standing {
  std::vector<StandingGroup> groups;  ///< Those with entries only.
  std::vector<std::uint32_t>
      left_out;  ///< In the first stage: withdrawn, disqualified, not admitted, or in no group; by id.
};

Standing standing(const Results& results, const Stage& stage);

/// What the entry chose (one of Stage::rank_within), as its id; empty: nothing.
std::string_view chosen(const Results& results, NodeId choice, std::uint32_t entry);

/// «2–3», "2", "2.5" as the contest writes places; empty: no place.
std::string place_text(const Results& results, const Stage& stage, std::uint32_t entry);

/// What the entry got: the line of the award list; none: nothing.
const AwardLine* award(const Results& results, const Stage& stage, std::uint32_t entry);

enum class Decided : std::uint8_t { no, yes, waiting, not_asked };
Decided advances(const Results& results, const Stage& stage, std::uint32_t entry);
Decided funded(const Results& results, const Stage& stage, std::uint32_t entry);

/// Why an entry has no place in the stage; empty: it has one.
base::Words why_no_place(const Results& results, const Stage& stage, std::uint32_t entry);

/// «нет оценки», «деление на ноль» …
base::Words words(State state);

}  // namespace engine
