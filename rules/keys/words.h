#pragma once
/// The words of contest.yaml's enumerations and what each means. One table per enumeration; keys_*.cc allow them,
/// read_*.cc translate them.

#include <array>
#include <string_view>

#include "base/rounding.h"
#include "base/words.h"
#include "engine/plan/plan.h"
#include "rules/draft/draft.h"

namespace rules {

template <class Meaning>
struct Named {
  std::string_view word;
  Meaning meaning;
};

template <class Meaning, std::size_t Size>
using Vocabulary = std::array<Named<Meaning>, Size>;

template <class Meaning, std::size_t Size>
constexpr std::array<std::string_view, Size> words_of(const Vocabulary<Meaning, Size>& vocabulary) {
  std::array<std::string_view, Size> words;
  for (std::size_t i = 0; i < Size; ++i) words[i] = vocabulary[i].word;
  return words;
}

inline constexpr Vocabulary<base::Language, 2> languages = {{{"ru", base::Language::ru}, {"en", base::Language::en}}};

inline constexpr Vocabulary<base::RoundingMode, 7> rounding_modes = {{
    {"half_up", base::RoundingMode::half_up},
    {"half_even", base::RoundingMode::half_even},
    {"half_down", base::RoundingMode::half_down},
    {"up", base::RoundingMode::up},
    {"down", base::RoundingMode::down},
    {"floor", base::RoundingMode::floor},
    {"ceiling", base::RoundingMode::ceiling},
}};

inline constexpr Vocabulary<FactType, 8> fact_types = {{
    {"number", FactType::number},
    {"count", FactType::count},
    {"money", FactType::money},
    {"percent", FactType::percent},
    {"flag", FactType::flag},
    {"choice", FactType::choice},
    {"moment", FactType::moment},
    {"text", FactType::text},
}};
/// Of values that people decide.
inline constexpr std::array<std::string_view, 4> decided_types = {"number", "count", "money", "percent"};

inline constexpr Vocabulary<Access, 2> accesses = {{{"public", Access::open}, {"staff", Access::staff}}};
inline constexpr Vocabulary<Axis, 2> axes = {{{"item", Axis::item}, {"round", Axis::round}}};

inline constexpr Vocabulary<AcrossBy, 8> across_ways = {{
    {"sum", AcrossBy::sum},
    {"mean", AcrossBy::mean},
    {"best", AcrossBy::best},
    {"worst", AcrossBy::worst},
    {"median", AcrossBy::median},
    {"last", AcrossBy::last},
    {"first", AcrossBy::first},
    {"count", AcrossBy::count},
}};

inline constexpr Vocabulary<Missing, 4> missing_marks = {{
    {"wait", Missing::wait},
    {"leave_out", Missing::leave_out},
    {"zero", Missing::zero},
    {"last", Missing::last},
}};

/// An abstention is an answer: nobody waits for it.
inline constexpr Vocabulary<engine::Treatment, 2> abstention_treatments = {{
    {"leave_out", engine::Treatment::leave_out},
    {"zero", engine::Treatment::zero},
}};

inline constexpr Vocabulary<BelowMinimum, 4> below_minimums = {{
    {"wait", BelowMinimum::wait},
    {"void", BelowMinimum::empty_entry},
    {"not_ranked", BelowMinimum::not_ranked},
    {"absent", BelowMinimum::absent},
}};

inline constexpr Vocabulary<BelowMinimum, 2> quorum_below = {
    {{"wait", BelowMinimum::wait}, {"void", BelowMinimum::empty_entry}}};

inline constexpr Vocabulary<CombineWhat, 2> combine_whats = {
    {{"criterion", CombineWhat::criterion}, {"total", CombineWhat::total}}};

inline constexpr Vocabulary<CombineBy, 17> combine_ways = {{
    {"mean", CombineBy::mean},
    {"sum", CombineBy::sum},
    {"median", CombineBy::median},
    {"best", CombineBy::best},
    {"worst", CombineBy::worst},
    {"two_and_third", CombineBy::two_and_third},
    {"sum_of_places", CombineBy::sum_of_places},
    {"median_place", CombineBy::median_place},
    {"first_places", CombineBy::first_places},
    {"borda", CombineBy::borda},
    {"copeland", CombineBy::copeland},
    {"majority_placing", CombineBy::majority_placing},
    {"schulze", CombineBy::schulze},
    {"ranked_pairs", CombineBy::ranked_pairs},
    {"minimax", CombineBy::minimax},
    {"kemeny", CombineBy::kemeny},
    {"instant_runoff", CombineBy::instant_runoff},
}};

inline constexpr Vocabulary<engine::Strength, 3> strengths = {{
    {"winning_votes", engine::Strength::winning_votes},
    {"margins", engine::Strength::margins},
    {"opposition", engine::Strength::opposition},
}};

inline constexpr Vocabulary<Outliers::From, 2> outlier_middles = {
    {{"median", Outliers::From::median}, {"mean", Outliers::From::mean}}};

inline constexpr Vocabulary<engine::TwoAndThird::Third, 3> thirds = {{
    {"replaces", engine::TwoAndThird::Third::replaces},
    {"joins", engine::TwoAndThird::Third::joins},
    {"nearest", engine::TwoAndThird::Third::nearest},
}};

inline constexpr Vocabulary<engine::Commission::Majority, 2> majorities = {{
    {"of_present", engine::Commission::Majority::of_present},
    {"of_members", engine::Commission::Majority::of_members},
}};

inline constexpr Vocabulary<engine::Confirmation::Of, 3> confirmed_things = {{
    {"places", engine::Confirmation::Of::places},
    {"awards", engine::Confirmation::Of::awards},
    {"budget", engine::Confirmation::Of::budget},
}};
inline constexpr Vocabulary<engine::Confirmation::Refused, 2> refusals = {{
    {"stays_empty", engine::Confirmation::Refused::stays_empty},
    {"moves_up", engine::Confirmation::Refused::moves_up},
}};

inline constexpr Vocabulary<Total::NotApplicable, 3> not_applicable_ways = {{
    {"zero", Total::NotApplicable::zero},
    {"rescale", Total::NotApplicable::rescale},
    {"full", Total::NotApplicable::full},
}};

inline constexpr Vocabulary<engine::TiedAtCut, 3> cut_ties = {{
    {"all", engine::TiedAtCut::all},
    {"none", engine::TiedAtCut::none},
    {"wait", engine::TiedAtCut::wait},
}};

inline constexpr Vocabulary<engine::Numbering, 3> numberings = {{
    {"competition", engine::Numbering::competition},
    {"dense", engine::Numbering::dense},
    {"mean", engine::Numbering::mean},
}};

inline constexpr Vocabulary<Places::Shared, 2> shared_places = {
    {{"shown_as_range", Places::Shared::shown_as_range}, {"number", Places::Shared::number}}};
inline constexpr Vocabulary<Places::First, 2> first_places = {
    {{"highest", Places::First::highest}, {"lowest", Places::First::lowest}}};
inline constexpr Vocabulary<Places::AfterDisqualification, 2> after_disqualifications = {
    {{"moves_up", Places::AfterDisqualification::moves_up},
     {"stays_empty", Places::AfterDisqualification::stays_empty}}};
inline constexpr Vocabulary<Places::MayDo, 2> commission_powers = {
    {{"divide", Places::MayDo::divide}, {"not_award", Places::MayDo::not_award}}};
inline constexpr Vocabulary<engine::Sharing, 3> sharings = {{
    {"in_full", engine::Sharing::in_full},
    {"split", engine::Sharing::split},
    {"added_and_split", engine::Sharing::added_and_split},
}};
inline constexpr Vocabulary<AwardByPeople::Who, 4> award_givers = {{
    {"commission", AwardByPeople::Who::commission},
    {"jury", AwardByPeople::Who::jury},
    {"chair", AwardByPeople::Who::chair},
    {"head", AwardByPeople::Who::head},
}};
inline constexpr Vocabulary<engine::AwardLimit::Keep, 3> kept_awards = {{
    {"best_place", engine::AwardLimit::Keep::best_place},
    {"earliest_listed", engine::AwardLimit::Keep::earliest_listed},
    {"wait", engine::AwardLimit::Keep::ask},
}};
inline constexpr Vocabulary<engine::AwardLimit::Freed, 2> freed_awards = {
    {{"moves_up", engine::AwardLimit::Freed::moves_up}, {"stays_empty", engine::AwardLimit::Freed::stays_empty}}};
inline constexpr Vocabulary<engine::Remainder, 2> remainders = {
    {{"first", engine::Remainder::first}, {"left", engine::Remainder::left}}};
inline constexpr Vocabulary<Budget::Select, 3> selections = {{
    {"down_the_list", Budget::Select::down_the_list},
    {"most_points", Budget::Select::most_points},
    {"equal_shares", Budget::Select::equal_shares},
}};
inline constexpr Vocabulary<NotFitting::Then, 3> not_fitting_ways = {
    {{"skip", NotFitting::Then::skip}, {"stop", NotFitting::Then::stop}, {"part", NotFitting::Then::part}}};
inline constexpr Vocabulary<engine::EqualShares::Satisfaction, 2> satisfactions = {
    {{"cost", engine::EqualShares::Satisfaction::cost}, {"count", engine::EqualShares::Satisfaction::count}}};
inline constexpr Vocabulary<engine::EqualShares::Completion, 3> completions = {{
    {"none", engine::EqualShares::Completion::none},
    {"raise", engine::EqualShares::Completion::raise},
    {"down_the_list", engine::EqualShares::Completion::down_the_list},
}};
inline constexpr Vocabulary<Stage::Marks, 2> stage_marks = {
    {{"own", Stage::Marks::own}, {"carried", Stage::Marks::carried}}};

inline constexpr Vocabulary<TieByValue::Which, 4> tie_directions = {{
    {"highest", TieByValue::Which::highest},
    {"lowest", TieByValue::Which::lowest},
    {"earliest", TieByValue::Which::earliest},
    {"latest", TieByValue::Which::latest},
}};

/// How those still tied are compared by their finer values.
inline constexpr Vocabulary<TieAmong::By, 5> tie_comparisons = {{
    {"highest_first", TieAmong::By::highest_first},
    {"lowest_first", TieAmong::By::lowest_first},
    {"last_first", TieAmong::By::last_first},
    {"preferred_by", TieAmong::By::preferred_by},
    {"head_to_head", TieAmong::By::head_to_head},
}};
inline constexpr std::array<std::string_view, 1> seed_word = {"seed"};
inline constexpr std::array<std::string_view, 1> juror_totals_word = {"jurors"};

/// What a step of `one_by_one` looks at.
inline constexpr Vocabulary<engine::OneByOne::Step::Best, 2> place_steps = {{
    {"up_to_place", engine::OneByOne::Step::Best::up_to_place},
    {"majority_from_place", engine::OneByOne::Step::Best::majority_from_place},
}};

inline constexpr std::array<std::string_view, 3> people_decide = {"commission_vote", "casting_vote", "lot"};

}  // namespace rules
