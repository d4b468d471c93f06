#pragma once
/// Wording of every mistake in what a contest.yaml means: one function per mistake. Its shape is problems_yaml.h, the
/// grammar of formulas problems_formula.h.
///
///   problems_names.cc   names that nobody knows, twice, in a circle      problems_rules.cc   rules that contradict or
///   lack something problems_types.cc   types, units, arguments, values too fine         problems_reasons.cc what an
///   entry is told: not mistakes, reasons

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"
#include "rules/draft/draft_facts.h"
#include "rules/draft/draft_results.h"
#include "rules/formula/formula.h"

namespace rules {

using base::Diagnostic;
using base::Place;

// ---------------------------------------------------------------- names

Diagnostic unknown_name(Place at, const std::string& name, const std::vector<std::string>& known);
Diagnostic unknown_function(Place at, const std::string& name, const std::vector<std::string_view>& known);

/// What a rule refers to by its id.
enum class Reference { criterion, table, nomination_fact, stage, nomination, fact, award, entry };
Diagnostic unknown_reference(Place at, Reference what, const std::string& name, const std::vector<std::string>& known);
Diagnostic no_such_stage_before(Place at, const std::string& stage, const std::vector<std::string>& known);
Diagnostic unknown_choice(Place at, const std::string& id, const engine::ChoiceList& list);
Diagnostic unknown_time_zone(Place at, const std::string& zone, const std::vector<std::string>& known);
Diagnostic not_a_choice_fact(Place at, const std::string& name, const std::vector<std::string>& choices);
Diagnostic not_a_group_key(Place at, const std::string& name, const std::vector<std::string>& keys);
Diagnostic table_without_keys(Place at, const std::string& table);
Diagnostic choice_by_itself(Place at, const std::string& id, const std::string& list);
Diagnostic not_an_earlier_stage(Place at, const std::string& name, const std::string& stage);
Diagnostic not_known_yet(Place at, const std::string& name);
Diagnostic not_judged(Place at, const std::string& criterion);
Diagnostic no_juror_places(Place at, const std::string& criterion);
Diagnostic ambiguous_name(Place at, const std::string& name);
/// `chain`: "a → b → a".
Diagnostic cycle(Place at, const std::string& chain);
Diagnostic unused_fact(Place at, const std::string& name);

// ---------------------------------------------------------------- types and units

base::Words type_words(engine::Type type);
base::Words unit_words(engine::Unit unit);

Diagnostic wrong_type(Place at, engine::Type wanted, engine::Type found);
Diagnostic not_comparable(Place at, engine::Type a, engine::Type b);
Diagnostic has_no_order(Place at, std::string_view sign, engine::Type type);
Diagnostic branches_differ(Place at, engine::Type yes, engine::Type no);
Diagnostic moment_needs_direction(Place at);
Diagnostic no_such_moment(Place at, const std::string& text);
/// `meant`: the comparison with the whole day.
Diagnostic whole_day(Place at, const std::string& date, const std::string& meant);
Diagnostic moments_upside_down(Place at);
Diagnostic unit_mismatch(Place at, std::string_view sign, engine::Unit a, engine::Unit b);
/// A number without the unit of what it meets.
Diagnostic bare_number(Place at, engine::Unit wanted);
Diagnostic points_with_unit(Place at, engine::Unit unit);
Diagnostic count_with_unit(Place at, engine::Unit unit);
Diagnostic not_as_total(Place at, engine::Unit total, engine::Unit found);
Diagnostic not_a_share(Place at, engine::Unit unit);

struct Arity {
  std::size_t least, most, found;
};
Diagnostic wrong_number_of_arguments(Place at, std::string_view function, const Arity& arity);
Diagnostic axis_without_reduction(Place at, std::string_view function);
Diagnostic unknown_rounding_mode(Place at);
Diagnostic unknown_direction(Place at);
Diagnostic not_a_number_of_digits(Place at);
Diagnostic not_a_step(Place at);
Diagnostic not_a_count(Place at, std::string_view function);
Diagnostic empty_list(Place at);
Diagnostic wrong_table_key(Place at, const std::string& key, const std::string& table);
Diagnostic no_table_key(Place at, engine::Type type);
Diagnostic wrong_number_of_keys(Place at, const std::string& table, std::size_t wanted);
Diagnostic needs_stage(Place at, const std::string& function);
Diagnostic irrational_unrounded(Place at, const std::string& what);

/// The value is one for each `axes` where one for the entry is needed.
Diagnostic needs_reduction(Place at, const std::string& name, const engine::Axes& axes);
Diagnostic nothing_to_reduce(Place at, std::string_view function);
Diagnostic say_over_what(Place at, const std::string& function);
Diagnostic maximum_of_what(Place at);
Diagnostic say_over_entries(Place at, std::string_view function);
Diagnostic entries_without_order(Place at, const std::string& function);
Diagnostic no_such_axis(Place at, AxisWord axis);
Diagnostic not_of_group(Place at);

// ---------------------------------------------------------------- rules

Diagnostic nomination_fact_missing(Place at, const std::string& nomination, const std::string& fact);
Diagnostic wrong_fact_value(Place at, const Fact& fact, const std::string& text);
Diagnostic missing_not_said(Place at);
Diagnostic what_not_said(Place at);
Diagnostic what_of_rounds_not_said(Place at);
/// The fact or table behind a value that may not be there.
struct AbsentCause {
  std::string name;  ///< May be empty.
  engine::Type type = engine::Type::number;
  engine::Unit unit = engine::Unit::none;
  bool optional = false;  ///< As a fact it may be left empty.
};
Diagnostic absent_unhandled(Place at, const AbsentCause& cause);
Diagnostic prize_may_be_absent(Place at, const AbsentCause& cause);
Diagnostic group_may_be_absent(Place at, const AbsentCause& cause);
Diagnostic coefficient_missing(Place at, const std::string& id);
Diagnostic total_beside_weights(Place at, Place weight);
Diagnostic weights_sum(Place at, const base::Exact& stated, const base::Exact& found);
/// It adds nothing, or takes away what it should add.
Diagnostic weight_idle(Place at);
Diagnostic weight_negative(Place at);
Diagnostic no_greatest_value(Place at);
/// Where the lowest total stands first.
Diagnostic best_is_greatest(Place at);
Diagnostic best_ones_are_greatest(Place at, std::int64_t many);
Diagnostic maximum_unknown(Place at, const std::string& criterion);
Diagnostic drop_without_trimming(Place at);
Diagnostic group_mixed_with_totals(Place at, const std::string& group);
Diagnostic stage_without_criteria(Place at, const std::string& stage);
Diagnostic nothing_to_carry(Place at);
Diagnostic stated_in_one_table(Place at);
/// Of the list over several stages: `stage` stands behind one that is before it.
Diagnostic overall_order(Place at, const std::string& stage);
/// Places in groups of different kinds do not follow each other.
Diagnostic overall_groups(Place at, const std::string& one, const std::string& other);
/// Entries can't be listed by this.
Diagnostic listed_by_what(Place at, const std::string& name, const std::vector<std::string>& known);
Diagnostic not_on_carried_sheet(Place at, const std::string& criterion);
/// An end that is empty is unbounded.
struct Gap {
  std::string from, to;
};
Diagnostic brackets_gap(Place at, const Gap& gap);
Diagnostic brackets_overlap(Place at, const std::string& from, const std::string& to);
Diagnostic brackets_order(Place at);
Diagnostic cases_open(Place at);
Diagnostic case_unreachable(Place at);
/// A mark, or a range of marks, that the criterion's scale does not have.
Diagnostic off_the_scale(Place at);
Diagnostic awards_overlap(Place at, std::uint32_t place);
Diagnostic awards_hole(Place at, std::uint32_t from, std::uint32_t to);
Diagnostic shared_prize_unsaid(Place at);
/// `place`: the last one that is awarded.
Diagnostic last_award_unsaid(Place at, std::int64_t place);
Diagnostic across_unsaid(Place at, const std::string& criterion, const engine::Axes& axes);
Diagnostic not_fitting_unsaid(Place at);
/// Of columns of one table, or of what is chosen from one list.
Diagnostic title_repeated(Place at, const Place& first, std::string_view title);
Diagnostic abstained_unsaid(Place at);
/// `at`: what depends on the number of a place.
Diagnostic numbering_unsaid(Place at);
/// A mean of marks, or another quotient in the total, may be an endless fraction.
Diagnostic mean_rounding_unsaid(Place at);
Diagnostic total_rounding_unsaid(const std::vector<Place>& divisions);
Diagnostic prize_negative(Place at, const base::Exact& least);
/// The groups of a common list are no coarser than those of the budget.
Diagnostic left_over_groups(Place at);
Diagnostic left_over_named(Place at);
Diagnostic fund_left_over_groups(Place at);
Diagnostic unknown_award(Place at, const std::string& name, const std::vector<std::string>& awards);
/// Not one vote of each juror.
Diagnostic votes_unfit(Place at);

/// The most that `what` can be is below what is demanded of it.
Diagnostic out_of_reach(Place at, const base::Words& what, const base::Exact& most);
Diagnostic never_met(Place at);
Diagnostic tie_key_decides_nothing(Place at);
/// Not a share: more than 0, at most 1.
Diagnostic quorum_range(Place at);
/// There are no awards, or no budget.
Diagnostic nothing_to_confirm(Place at, engine::Confirmation::Of what);
/// No tie is put to the vote.
Diagnostic commission_idle(Place at);
/// What these keys compare is one value for the entry, or not one that all entries have.
Diagnostic tie_values_unfit(Place at, TieAmong::By by);
/// `maxima`: "yard 30, gate 25".
Diagnostic unequal_maxima(Place at, const base::Words& maxima);
/// Since something does not apply to some of them.
Diagnostic maxima_where_inapplicable(Place at, const base::Words& maxima);
/// More places than entries that can be there.
Diagnostic quota_beyond_field(Place at, const base::Exact& quota, const base::Exact& field);

// ---------------------------------------------------------------- reasons

/// Why there is no number, for people.
base::Words absent_words(engine::State state);
base::Words below_pass_words(const std::string& criterion, const base::Exact& pass);
base::Words below_minimum_words(const std::optional<base::Exact>& minimum);
base::Words did_not_advance(const base::Words& stage);
base::Words has_no_place(const base::Words& stage);
base::Words decision_words(const std::string& decision);

// ---------------------------------------------------------------- jurors' orders: problems_orders.cc

Diagnostic orders_without_jurors(Place at, std::string_view method);
Diagnostic orders_key_without_orders(Place at, std::string_view key, std::string_view of);
Diagnostic zero_place(Place at);
Diagnostic orders_of_items(Place at);
Diagnostic places_and_marks_added(Place at);
Diagnostic first_not_said(Place at);
Diagnostic kemeny_without_vote(Place at);

}  // namespace rules
