#pragma once
/// Recorded votes held against how the commission votes: how many may, how many must, and what the count says.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/data/scored.h"

namespace engine {

struct VoteFault {
  enum class Why : std::uint8_t {
    not_counted,        ///< No votes stand in the row.
    too_many,           ///< More votes than members who may vote.
    no_quorum,          ///< Fewer votes than the quorum.
    no_majority,        ///< Who comes first has too few for it.
    against_its_count,  ///< More are for another that comes after it, or as many for one that does not share its
                        ///< position.
    not_the_chair,      ///< A casting vote by somebody else, or by a chair who is recused.
  } why;
  const Decision* decision;
  std::size_t votes = 0;            ///< Those in the row; no_majority: those for it.
  std::size_t members = 0;          ///< Of the commission; too_many: those who may vote.
  base::Exact needed = {};          ///< no_quorum, no_majority: at least so many.
  const Decision* other = nullptr;  ///< against_its_count
};

/// In the order of the decisions.
std::vector<VoteFault> vote_faults(const Plan& plan, const Tables& tables, const Scored& scored);

}  // namespace engine
