#pragma once
/// How jurors' marks become one, after a criterion's own words are laid over those of the stage.

#include "rules/lower/compilation.h"

namespace rules {

/// Every key of `jury`, from the first place that says it.
struct JuryRule {
  engine::MarkRule marks;
  BelowMinimum below = BelowMinimum::wait;
  CombineWhat what = CombineWhat::criterion;
  bool what_is_said = false;
  CombineBy by = CombineBy::mean;
  base::Place by_place = {};  ///< Where it is said.
  std::uint32_t drop_high = 0, drop_low = 0;
  std::optional<base::Exact> at_least_share;
  std::optional<std::uint32_t> at_most;
  std::optional<Outliers> outliers;
  std::optional<Divergence> divergence;
  std::optional<RoundingOrNone> round;
  bool abstained_is_said = false;
  std::optional<Limit> limit;
  engine::TwoAndThird::Third third = engine::TwoAndThird::Third::joins;
  bool third_is_said = false;
  engine::Numbering numbering = engine::Numbering::mean;
  engine::Strength strength = engine::Strength::winning_votes;
  bool missing_is_said = false;
  base::Place missing_place = {};
  bool unplaced_last = false;  ///< `missing: last`
  base::Place place;
};

JuryRule jury_rule(const EffectiveRules& rules, const JuryRules* of_criterion = nullptr);

/// The method that combines jurors' orders; none: their marks are combined.
std::optional<engine::Method> method(const JuryRule& rule);

/// How many marks are combined, and where that is said.
Combined combined_by(const JuryRule& rule);

/// `greatest`: the greatest value that is combined here, for a limit in per cent.
engine::Reduction reduction(const JuryRule& rule, const std::optional<base::Exact>& greatest);

}  // namespace rules
