#pragma once
/// A contest scored to its end, and what of it a simulation looks at.

#include "analysis/chance.h"
#include "engine/score/standing.h"

namespace analysis {

/// With every question answered by chance. Questions are left where answers did not bring it to an end (marks are
/// missing, too few …).
engine::Scored played(const engine::Plan& plan, engine::Tables& tables, Chance chance);

/// What an entry came to in a stage. Two entries with equal outcomes have nothing to envy.
struct Outcome {
  bool first = false;  ///< Holds the first place of its group.
  std::string award = {};
  engine::Decided advances = engine::Decided::not_asked, funded = engine::Decided::not_asked;

  bool same_prize(const Outcome& other) const {
    return award == other.award && advances == other.advances && funded == other.funded;
  }
};

/// By entry.
std::vector<Outcome> outcomes(const engine::Results& results, const engine::Stage& stage);

}  // namespace analysis
