#include "rules/lower/jury_rule.h"

#include <algorithm>
#include <iterator>

namespace rules {
namespace {

/// What the criterion says, else the stage.
template <class Value>
const Value* nearest_of(const std::vector<const JuryRules*>& all, std::optional<Value> JuryRules::*what) {
  for (const JuryRules* rules : all) {
    if (rules != nullptr && rules->*what) return &*(rules->*what);
  }
  return nullptr;
}

template <class Value>
void take(Value& into, const Sourced<Value>* said) {
  if (said != nullptr) into = said->value;
}

engine::Treatment treatment(Missing missing) {
  switch (missing) {
    case Missing::wait: return engine::Treatment::wait;
    case Missing::zero: return engine::Treatment::zero;
    case Missing::leave_out:
    case Missing::last: break;
  }
  return engine::Treatment::leave_out;
}

void take_missing(JuryRule& rule, Missing missing) {
  rule.missing_is_said = true;
  rule.marks.not_given = treatment(missing);
  rule.unplaced_last = missing == Missing::last;
}

void take_marks(JuryRule& rule, const std::vector<const JuryRules*>& all) {
  if (const auto* missing = nearest_of(all, &JuryRules::missing)) {
    take_missing(rule, missing->value);
    rule.missing_place = missing->place;
  }
  rule.abstained_is_said = nearest_of(all, &JuryRules::abstained) != nullptr;
  take(rule.marks.abstained, nearest_of(all, &JuryRules::abstained));
  if (const Whole* least = nearest_of(all, &JuryRules::at_least))
    rule.marks.at_least = static_cast<std::uint32_t>(least->value);
  if (const Number* share = nearest_of(all, &JuryRules::at_least_share)) rule.at_least_share = share->value;
  if (const Whole* most = nearest_of(all, &JuryRules::at_most)) rule.at_most = static_cast<std::uint32_t>(most->value);
  take(rule.below, nearest_of(all, &JuryRules::below));
  rule.marks.below = rule.below == BelowMinimum::wait ? engine::MarkRule::Below::wait : engine::MarkRule::Below::absent;
}

/// After `by`: what is neither a mean nor a sum drops nothing, whatever is said for other criteria.
void take_drop(JuryRule& rule, const Drop* drop) {
  if (rule.by != CombineBy::mean && rule.by != CombineBy::sum) return;
  if (drop != nullptr && drop->high) rule.drop_high = static_cast<std::uint32_t>(drop->high->value);
  if (drop != nullptr && drop->low) rule.drop_low = static_cast<std::uint32_t>(drop->low->value);
}

bool of_marks(CombineBy by) {
  JuryRule rule;
  rule.by = by;
  return by != CombineBy::two_and_third && !method(rule);
}

/// The rules from the criterion's own to those that name the method. What stands above these is for other methods.
std::vector<const JuryRules*> as_far_as_method(const std::vector<const JuryRules*>& all) {
  const auto names_it = [](const JuryRules* rules) { return rules != nullptr && rules->by; };
  const auto named = std::ranges::find_if(all, names_it);
  return {all.begin(), named == all.end() ? named : std::next(named)};
}

void take_spread(JuryRule& rule, const std::vector<const JuryRules*>& all) {
  if (const Outliers* outliers = nearest_of(all, &JuryRules::outliers)) rule.outliers = *outliers;
  if (const Divergence* divergence = nearest_of(all, &JuryRules::divergence)) rule.divergence = *divergence;
}

void take_combination(JuryRule& rule, const std::vector<const JuryRules*>& all) {
  take(rule.what, nearest_of(all, &JuryRules::what));
  rule.what_is_said = nearest_of(all, &JuryRules::what) != nullptr;
  if (const auto* by = nearest_of(all, &JuryRules::by)) {
    rule.by = by->value;
    rule.by_place = by->place;
  }
  take(rule.third, nearest_of(all, &JuryRules::third));
  rule.third_is_said = nearest_of(all, &JuryRules::third) != nullptr;
  take(rule.numbering, nearest_of(all, &JuryRules::numbering));
  take(rule.strength, nearest_of(all, &JuryRules::strength));
  if (const RoundingOrNone* round = nearest_of(all, &JuryRules::round)) rule.round = *round;
  if (const Limit* limit = nearest_of(all, &JuryRules::limit)) rule.limit = *limit;
  take_spread(rule, of_marks(rule.by) ? all : as_far_as_method(all));
  take_drop(rule, nearest_of(all, &JuryRules::drop));
}

}  // namespace

JuryRule jury_rule(const EffectiveRules& rules, const JuryRules* of_criterion) {
  const std::vector<const JuryRules*> all = {of_criterion, rules.jury};
  JuryRule rule;
  take_marks(rule, all);
  take_combination(rule, all);
  if (of_criterion != nullptr) rule.place = of_criterion->place;
  if (rules.jury != nullptr) rule.place = rules.jury->place;
  return rule;
}

Combined combined_by(const JuryRule& rule) {
  const bool adds_zeros =
      rule.marks.not_given == engine::Treatment::zero || rule.marks.abstained == engine::Treatment::zero;
  const std::uint32_t dropped = rule.drop_high + rule.drop_low;
  Combined made;
  made.said = rule.by_place.line > 0 ? rule.by_place : rule.place;
  if (!rule.outliers && rule.marks.at_least > dropped) made.least = rule.marks.at_least - dropped;
  if (rule.at_most && !adds_zeros) made.most = *rule.at_most > dropped ? *rule.at_most - dropped : 0;
  return made;
}

std::optional<engine::Method> method(const JuryRule& rule) {
  switch (rule.by) {
    case CombineBy::sum_of_places: return engine::SumOfPlaces{};
    case CombineBy::median_place: return engine::MedianPlace{};
    case CombineBy::first_places: return engine::FirstPlaces{};
    case CombineBy::borda: return engine::Borda{};
    case CombineBy::copeland: return engine::Copeland{};
    case CombineBy::majority_placing: return engine::MajorityPlacing{};
    case CombineBy::schulze: return engine::Schulze{rule.strength};
    case CombineBy::ranked_pairs: return engine::RankedPairs{rule.strength};
    case CombineBy::minimax: return engine::Minimax{rule.strength};
    case CombineBy::kemeny: return engine::Kemeny{};
    case CombineBy::instant_runoff: return engine::InstantRunoff{};
    case CombineBy::mean:
    case CombineBy::sum:
    case CombineBy::median:
    case CombineBy::best:
    case CombineBy::worst:
    case CombineBy::two_and_third: break;
  }
  return std::nullopt;
}

}  // namespace rules
