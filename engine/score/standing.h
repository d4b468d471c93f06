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

#include "engine/data/recorded.h"
#include "engine/data/scored.h"

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
  std::span<const std::uint32_t> placed;  ///< Entries, by place, then as the stage lists them (else by id).
  std::vector<std::uint32_t> others;      ///< Entered the stage but have no place: not ranked or waiting.
};

struct Standing {
  std::vector<StandingGroup> groups;  ///< Those with entries only.
  std::vector<std::uint32_t>
      left_out;  ///< Withdrawn or disqualified in this stage; in the first one also not admitted, or in no group.
};

Decisions decisions(const Results& results);

/// How people have let neighbours share a place of this stage: decision `divided` about the entry; nullptr: there is
/// none.
const Decision* divided_by(const Results& results, const Stage& stage, std::uint32_t entry);

/// The places as results show them: those of the stage's order, save that equal winners stand beside each other.
const Ranking& shown_ranking(const Results& results, const Stage& stage);

Standing standing(const Results& results, const Stage& stage);

/// A nomination that nobody has entered.
struct EmptyNomination {
  std::string id, title;
};
std::vector<EmptyNomination> empty_nominations(const Results& results);

/// What the entry chose (one of Stage::rank_within), as its id; empty: nothing.
std::string_view chosen(const Results& results, NodeId choice, std::uint32_t entry);

/// «2–3», "2", "2.5" as the contest writes places; empty: no place.
std::string place_text(const Results& results, const Stage& stage, std::uint32_t entry);

/// An award that an entry has, by the title that the list or the decision gives it, and the decision, where people gave
/// it.
struct AwardWon {
  const AwardLine* line;
  base::Words title;
  const Decision* decision = nullptr;
};
/// In the order of the list.
std::vector<AwardWon> awards(const Results& results, const Stage& stage, std::uint32_t entry);
/// Is it still open whether the entry gets one more?
bool awards_wait(const Results& results, const Stage& stage, std::uint32_t entry);

/// A fund of prizes, and whose it is (empty: the whole contest's); what is not known yet is not there.
struct FundState {
  GroupName group = {};
  std::optional<base::Exact> amount = {}, paid = {}, left = {};
};
std::vector<FundState> funds(const Results& results, const Stage& stage);

/// What its awards pay the entry; none: nothing, or it is not decided yet.
std::optional<base::Exact> prize(const Results& results, const Stage& stage, std::uint32_t entry);

enum class Decided : std::uint8_t { no, yes, waiting, not_asked };
Decided advances(const Results& results, const Stage& stage, std::uint32_t entry);
Decided funded(const Results& results, const Stage& stage, std::uint32_t entry);

/// Why an entry that came as far as this stage was taken out of it; empty: it was not.
base::Words why_left_here(const Results& results, const Stage& stage, std::uint32_t entry);

/// Why an entry has no place in the stage; empty: it has one.
base::Words why_no_place(const Results& results, const Stage& stage, std::uint32_t entry);

/// Why an award that has a prize comes without it; empty: it doesn't.
base::Words why_no_prize(const Results& results, const Stage& stage, std::uint32_t entry);

/// «нет оценки», «деление на ноль» …
base::Words words(State state);

}  // namespace engine
