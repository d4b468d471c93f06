#pragma once
/// From points to prizes, as written: adjustments, totals, ties, places, awards, budget, and what goes on to the next
/// stage.

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "engine/plan/plan.h"
#include "rules/draft/draft_budget.h"
#include "rules/draft/draft_criteria.h"
#include "rules/draft/draft_facts.h"

namespace rules {

/// An entry of `bonuses` or `deductions`.
struct Adjustment {
  Text title;
  FormulaText points;
  std::optional<FormulaText> when;
  base::Place place;
};

/// The total of a stage as a part of another; without a factor it counts as it is.
struct StageShare {
  Text stage;
  std::optional<Number> factor;
};

struct Total {
  enum class NotApplicable { zero, rescale, full };
  std::optional<FormulaText> formula;
  std::vector<StageShare> with;
  std::optional<Sourced<NotApplicable>> not_applicable;
  std::optional<RoundingOrNone> round;
  std::optional<Number> cap;
  base::Place place;
};

/// `{highest: F}` and its kin.
struct TieByValue {
  enum class Which { highest, lowest, earliest, latest } which = Which::highest;
  FormulaText of;
  std::optional<FormulaText> when;
};

/// The word as decisions.csv has it: commission_vote, casting_vote or lot. `{lot: seed}`: by_seed.
struct TieByPeople {
  Text decision;
  engine::Ask::How how = engine::Ask::How::position;
};

/// `one_by_one`: who takes the first open place, then anew for the next.
struct TieOneByOne {
  struct Step {
    engine::OneByOne::Step::Best best;
    FormulaText of;
  };
  std::vector<Step> steps;  ///< Not empty.
  base::Place place;
};

/// `highest_first` and its kin: those still tied are compared by their values of each round or juror.
struct TieAmong {
  enum class By { highest_first, lowest_first, last_first, preferred_by, head_to_head } by = By::highest_first;
  std::optional<FormulaText> values;  ///< None: `jurors`, their totals.
  base::Place place;
};

using TieKey = std::variant<TieByValue, TieByPeople, TieOneByOne, TieAmong>;

struct Places {
  std::optional<Sourced<engine::Numbering>> numbering;
  enum class Shared { shown_as_range, number };
  std::optional<Sourced<Shared>> shared;
  enum class First { highest, lowest };
  std::optional<Sourced<First>> first;
  enum class AfterDisqualification { moves_up, stays_empty };
  std::optional<Sourced<AfterDisqualification>> after_disqualification;
  Text listed_by;  ///< `title`, or a fact.
  enum class MayDo { divide, not_award };
  std::optional<std::vector<Sourced<MayDo>>> commission_may;
};

struct AwardPlaces {
  std::int64_t first, last;  ///< 1 ≤ first ≤ last
};
struct AwardCount {
  FormulaText count;
};
struct AwardWinners {
  FormulaText count;
};
struct AwardWhen {
  FormulaText when;
};
struct AwardByPeople {
  enum class Who { commission, jury, chair, head } who = Who::commission;
  std::optional<FormulaText> at_most, at_least;
};

struct PrizeFormula {
  FormulaText formula;
  std::optional<Rounding> round;
};
/// `given`: the decision says how much.
struct PrizeGiven {};
using Prize = std::variant<Money, PrizeFormula, PrizeGiven>;

struct Award {
  Text id;
  Text title;
  std::optional<Prize> prize;
  std::variant<AwardPlaces, AwardCount, AwardWinners, AwardWhen, AwardByPeople> whose;
  std::optional<FormulaText> require;
  std::optional<Flag> equal, beside;
  std::optional<std::vector<Text>> within;
  std::optional<Sourced<engine::TiedAtCut>> tied_at_cut;
  base::Place place;
};

/// What becomes of the prizes of shared places.
struct Prizes {
  engine::Sharing shared = engine::Sharing::in_full;
  std::optional<Rounding> round;
  std::optional<Sourced<engine::Remainder>> remainder;  ///< There, where shares are rounded.
};

/// So many awards for one applicant.
struct AwardsLimit {
  std::vector<Text> per;
  std::optional<Whole> awards;
  engine::AwardLimit::Keep keep = engine::AwardLimit::Keep::best_place;
  engine::AwardLimit::Freed freed = engine::AwardLimit::Freed::moves_up;
};

/// The money for prizes, and to whom what they leave of it goes.
struct PrizeFund {
  struct LeftOver {
    Text to;  ///< An award.
    std::optional<std::vector<Text>> within;
    std::optional<Rounding> round;
    base::Place place;
  };
  FormulaText amount;
  std::vector<Text> within;
  std::optional<LeftOver> left_over;
};

/// How the commission votes.
struct Commission {
  Text panel;  ///< Empty: the whole jury.
  std::optional<FormulaText> quorum;
  std::optional<Sourced<engine::Commission::Majority>> majority;
  base::Place place;
};

/// Who confirms what the commission recommends.
struct Confirmation {
  Text by;
  engine::Confirmation::Of of = engine::Confirmation::Of::awards;
  engine::Confirmation::Refused refused = engine::Confirmation::Refused::stays_empty;
  base::Place place;
};

struct Advance {
  std::optional<FormulaText> places;
  std::optional<Sourced<engine::TiedAtCut>> tied_at_cut;
  std::optional<FormulaText> require;
  base::Place place;
};

/// What may stand at the top, for every stage, or inside a stage, for that stage.
struct StageRules {
  std::optional<JuryRules> jury;
  std::optional<std::vector<Adjustment>> bonuses, deductions;
  std::optional<Total> total;
  std::optional<FormulaText> minimum_total;
  std::optional<std::vector<Condition>> passing;
  std::optional<std::vector<Text>> rank_within;
  std::optional<std::vector<TieKey>> ties;
  std::optional<Places> places;
  std::optional<std::vector<Award>> awards;
  std::optional<Prizes> prizes;
  std::optional<AwardsLimit> awards_limit;
  std::optional<PrizeFund> prize_fund;
  std::optional<Budget> budget;
  std::optional<Commission> commission;
  std::optional<Confirmation> confirmation;
};

/// One list over several stages, the last one first.
struct Overall {
  Text title;
  std::vector<Text> stages;
  base::Place place;
};

struct Stage {
  enum class Marks { own, carried };
  /// Nothing said: all of the top; ids of the top; criteria of its own.
  using Criteria = std::variant<std::monostate, std::vector<Text>, std::vector<Criterion>>;
  Text id;
  Text title;
  std::vector<Text> panel;
  Criteria criteria;
  std::optional<Sourced<Marks>> marks;
  std::optional<Advance> advance;
  StageRules rules;
  base::Place place;
};

}  // namespace rules
