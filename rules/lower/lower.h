#pragma once
/// From the chapters of docs/contest-format.md to nodes. Everything here may be called in any order: what it needs of
/// others it asks by name (scope.h), and each value is lowered once. lower_NAME.cc is the chapter of that name.

#include "rules/lower/compilation.h"
#include "rules/lower/formula_lower.h"
#include "rules/lower/jury_rule.h"

namespace rules {

// ---------------------------------------------------------------- the contest

/// Heads, choice lists, columns of facts, nominations, rounds: all that needs no formula.
void lower_contest(Compilation& work);
/// Facts with a condition that no rule reads: the tables must know it all the same.
void lower_conditional_facts(Compilation& work);
Term lower_fact(Compilation& work, const NamedFact& fact);
/// The points that a table states for a criterion; none: its column is a mistake.
Term lower_stated(Compilation& work, const std::string& criterion);
/// In a stage, or of the contest when the stage is null.
Term lower_quantity(Compilation& work, StageWork* stage, const Quantity& quantity);

/// A list of its own for the levels of a criterion; made once for all stages.
engine::ListId list_of_levels(Compilation& work, const Criterion& criterion, const LevelsCriterion& kind);
/// Numbers by the choices of a list: level → points, nomination → coefficient.
struct ChoiceNumber {
  std::string id;
  std::optional<base::Exact> number;
};
NodeId by_choice(Compilation& work, const Where& where, NodeId key, const std::vector<ChoiceNumber>& numbers);

// ---------------------------------------------------------------- one stage

/// Stages in order, each with its populations, its order and what comes of it.
void lower_stages(Compilation& work);
/// One list over several of them, when there is to be one.
void lower_overall(Compilation& work);
/// Forms of a criterion: from its value per round and item to one for the entry.
std::vector<NodeId> lower_criterion(Compilation& work, StageWork& stage, const Criterion& criterion);
NodeId lower_total(Compilation& work, StageWork& stage);
NodeId lower_jury_total(Compilation& work, StageWork& stage);
/// The order by total and ties.
NodeId lower_place(Compilation& work, StageWork& stage);
/// An order of the ranked by total and ties within other groups than the stage's own.
NodeId lower_order(Compilation& work, StageWork& stage, const std::vector<NodeId>& within);

/// The tied of an order, compared by their values of each round or juror.
engine::Key lower_among(Compilation& work, StageWork& stage, const TieAmong& written, engine::Order before);

/// Who of those that entered is ranked: what criteria, `minimum_total` and `passing` require.
void lower_requirements(Compilation& work, StageWork& stage);
/// Who goes on, and who gets what.
Term lower_advance(Compilation& work, StageWork& stage, NodeId order);
/// The list, then each line that is given beside it.
std::vector<NodeId> lower_awards(Compilation& work, StageWork& stage, NodeId order);
/// Money for each who gets the award.
NodeId lower_prize(Compilation& work, StageWork& stage, const Prize& prize);
/// What the awards pay, and what the fund leaves of it to pay; nothing when none has a prize.
struct LoweredPrizes {
  Term prize;
  std::optional<engine::PrizeFund> fund;
};
LoweredPrizes lower_prizes(Compilation& work, StageWork& stage, const std::vector<NodeId>& awards);
Term lower_budget(Compilation& work, StageWork& stage);
/// What becomes of those who keep their places.
struct OutcomeHead {
  std::string name;
  base::Words title;
  engine::Type type;
  base::Place place;
};
NodeId add_outcome(Compilation& work, const StageWork& stage, OutcomeHead head, engine::Rule rule);
std::optional<engine::Commission> lower_commission(Compilation& work, StageWork& stage);
std::optional<engine::Confirmation> lower_confirmation(Compilation& work, const StageWork& stage);
/// Where something ends that a tie may run over: an award, those who go on; none: any tie matters.
std::optional<std::vector<engine::Ends>> ends_that_matter(Compilation& work, StageWork& stage,
                                                          const std::vector<NodeId>& within);
/// A text or a choice of each entry, by which applicants are told apart.
Term applicant_key(Compilation& work, StageWork& stage, const Text& name);

// ---------------------------------------------------------------- the parts of a criterion, for each other

/// The values of a judged criterion, one for each juror: raw marks, and the points they are worth.
struct JurorValues {
  NodeId marks;
  NodeId points;
};
/// What the juror's marks must be together, for the column of this mark.
void require_ballot(Compilation& work, const StageWork& stage, const EachJuror& written, NodeId mark);
/// Is there such a mark?
bool is_on(const Scale& scale, const base::Exact& mark);
/// What the facts of an entry leave of the scale, for the column of this mark.
void narrow_scale(Compilation& work, const StageWork& stage, const Criterion& criterion, NodeId mark);
/// A Mark node, made once; none: the sheet has no such column.
Term raw_marks(Compilation& work, StageWork& stage, const Criterion& criterion);
/// Numbers for levels and answers; marks as they are.
NodeId plain_points(Compilation& work, const StageWork& stage, const Criterion& criterion, NodeId mark);
/// Without those of jurors who have marked too little, where the rules say so.
NodeId of_counting_jurors(Compilation& work, StageWork& stage, NodeId points);
/// The total, waiting or not ranked where too few of the commission take part.
NodeId with_quorum(Compilation& work, StageWork& stage, NodeId total);
std::optional<JurorValues> lower_juror_points(Compilation& work, StageWork& stage, const Criterion& criterion);
/// Jurors' points → one, by the rule and rounded by it (with `what: total`, for information, not). Adds what the rule
/// requires of an entry to be ranked.
Term combine_jurors(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId points);
/// Jurors' totals that say whose marks count: two experts' and a third's. Nothing: everybody's do.
Term totals_that_decide(Compilation& work, StageWork& stage);
/// How the jurors' points of a criterion become one. Where two experts' totals say whether a third is needed, they say
/// for each criterion, too, whose points count. Nothing: a limit that is a share of nobody knows what.
std::optional<engine::Reduction> reduction_of_marks(Compilation& work, StageWork& stage, const Criterion& criterion,
                                                    NodeId points);
/// The mean of the points of those who count by their totals.
engine::Reduction of_those_who_count(Compilation& work, const JuryRule& rule, NodeId totals);
/// Values of each juror that put the entries in order, and which come first.
struct JurorOrders {
  NodeId values;
  engine::Direction better;
  Where where;
  const JuryRule& rule;  ///< With a method().
};
NodeId combine_orders(Compilation& work, StageWork& stage, const JurorOrders& orders);
/// Names the jurors' places that an Aggregate is made of: `<criterion>.places`, `jury_total.places`.
void name_places(Compilation& work, StageWork& stage, NodeId aggregate, const std::string& of);
/// Which of one juror's marks is better: a place is lowest first.
engine::Direction better_mark(const Criterion& criterion);
/// Which of the jurors' totals is better; nothing: they add places to marks.
std::optional<engine::Direction> better_juror_total(const StageWork& stage);
/// Which is better of what the total is made of; nothing: of some the greater, of others the lesser.
std::optional<engine::Direction> better_terms(const StageWork& stage);
/// Which total comes first: by `places`, else by what it is made of.
engine::Direction better_total(const StageWork& stage);

/// What a criterion's `across` makes of a value per round or item, step by step; the first form is the value itself.
std::vector<NodeId> across(Compilation& work, const Criterion& criterion, NodeId value);
/// Without any item or round the condition of the entry still says whether the criterion applies.
NodeId where_it_applies(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId value);
/// What `across` makes of zeros: absent where there are too few rounds or items for it. None: it never is.
Term across_zeros(Compilation& work, StageWork& stage, const Criterion& criterion);
/// The points rounded and held to the cap, as the criterion says; 0 where `zero_when` holds.
NodeId shaped_points(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId points);
/// weight × points; nothing where the member of a group does not apply.
NodeId member_points(Compilation& work, const StageWork& stage, const Criterion& member, NodeId points);
bool is_judged(const Criterion& criterion);
bool counts(const Criterion& criterion);
/// Jurors' points: what the rules count as zero is zero. None: the sheet has no such column.
Term marks_with_zeros(Compilation& work, StageWork& stage, const Criterion& criterion);
/// Besides, what the rules wait for waits: `<criterion>.marks`.
Term counted_marks(Compilation& work, StageWork& stage, const Criterion& criterion);
/// Of a judged criterion.
const JuryRules* own_jury(const Criterion& criterion);
const std::string& panel_of(const Criterion& criterion);

/// What the rules count as zero is zero.
NodeId with_zeros(Compilation& work, const Where& where, NodeId value, const engine::MarkRule& rule);
struct MarksToCombine {
  NodeId points;  ///< One for each juror.
  engine::MarkRule marks;
};
/// Those that do not lie too far from the middle, where the rule says so.
MarksToCombine without_outliers(Compilation& work, const Where& where, NodeId points, const JuryRule& rule);
/// What the jury made of its marks, and of what.
struct Combination {
  Where where;
  std::string criterion;  ///< Empty: jurors' totals.
  NodeId points;          ///< One for each juror,
  MarksToCombine kept;    ///< those of them that were combined,
  NodeId combined;        ///< and what came of it.
  const JuryRule& rule;
};
/// The same value, waiting as the rule says.
NodeId held(Compilation& work, const Where& where, engine::Hold rule);
/// It waits, or is nothing, where too small a share of the jurors has marked; it waits where they differ too much.
NodeId agreed(Compilation& work, StageWork& stage, const Combination& made);
/// For the requirement that there were enough.
struct CombinedValue {
  NodeId combined;
  Term condition;  ///< Where it is false, nothing is required.
  std::string title;
  base::Place place;
};
void require_marks(Compilation& work, StageWork& stage, const JuryRule& rule, const CombinedValue& value);
/// The greatest value that the node can have, when that is known.
std::optional<base::Exact> greatest_of(Compilation& work, NodeId node);
/// The greatest points that a criterion can give, and those that it can give this entry: 0 where it does not apply.
struct GreatestPoints {
  NodeId of_all, of_applicable;
};
/// Tells when the greatest points are not known.
GreatestPoints greatest_points(Compilation& work, StageWork& stage, const Criterion& criterion);
/// weight × coefficient × points, 0 where the criterion does not apply.
NodeId weighted(Compilation& work, StageWork& stage, const Criterion& criterion, NodeId points);
/// The axes of `per`, and where the formulas of the criterion stand: once for each of them.
engine::Axes axes_of(const Criterion& criterion);
Scope scope_of(StageWork& stage, const Criterion& criterion);
inline Where where_of(const StageWork& stage, const Criterion& criterion) {
  return {stage.entered, criterion.id.place};
}

/// Of a row that begins, unless it says so, where those before it end; `scale`: what one written unit is worth.
engine::Bracket bracket(const std::vector<engine::Bracket>& before, const RowEnds& row, NodeId points,
                        const base::Exact& scale);
/// Of numbers that the rows' own points may make finer than what is looked up.
NodeId looked_up(Compilation& work, const Where& where, engine::Brackets rule);
/// The row of the first case that holds.
NodeId points_of_brackets(Compilation& work, StageWork& stage, const Criterion& criterion,
                          const BracketsCriterion& kind);
/// base + each × floor((of − above) / step) where of > above, else 0.
Term points_per_unit(Compilation& work, StageWork& stage, const Criterion& criterion, const PerUnitCriterion& kind);
/// Is the id one of the choices? Nominations of a file are not known yet.
void check_choice(Compilation& work, const engine::ChoiceList& list, const Text& id);
/// Whether the criterion applies to the entry: its own `applies_when` and those of the groups it belongs to; none when
/// there is no such condition.
bool is_conditional(const StageWork& stage, const Criterion& criterion);
Term lower_condition(Compilation& work, StageWork& stage, const Criterion& criterion);
/// Flag: are the points 0 whatever they would be? Nothing: the criterion does not speak of that.
Term lower_zero(Compilation& work, StageWork& stage, const Criterion& criterion);

/// Does the stage make a total for each juror first? Only where jurors mark something.
bool combines_totals(const StageWork& stage);
/// A line of such a sheet: a criterion that jurors mark, or a group of nothing else.
bool is_on_sheets(const Criterion& criterion);
/// Itself, or what jurors mark of a group.
std::vector<const Criterion*> judged_in(const Criterion& criterion);
/// Points of each juror on these lines of the sheet: absent where the juror has no ballot (recused, not asked for any
/// of them, does not count), though rules make something of an empty one.
NodeId of_ballots(Compilation& work, StageWork& stage, const std::vector<const Criterion*>& lines, NodeId points);
/// What one juror gives the entry there: marks, rounds and items taken together, or the group's points. None: the sheet
/// has no such column.
Term points_on_sheet(Compilation& work, StageWork& stage, const Criterion& criterion);
base::Place place_of_total(const Compilation& work, const StageWork& stage);
/// Does a juror mark something that counts?
bool is_marked(const StageWork& stage);
/// Each juror's own total, made once.
Term lower_juror_total(Compilation& work, StageWork& stage);
const AskedTotals& lower_asked_totals(Compilation& work, StageWork& stage);

/// Of those who are ranked: with `place`.
Scope ranked_scope(StageWork& stage);
/// A flag of each ranked entry.
NodeId entry_flag(Compilation& work, StageWork& stage, const FormulaText& formula);
/// The same value, broken unless it is money.
NodeId in_money(Compilation& work, const FormulaText& formula, NodeId value);

inline Scope scope_of(StageWork& stage) { return {&stage, stage.entered, {}, {}}; }
inline base::Words both(const std::string& words) { return {words, words}; }

/// A number that depends on nothing but the entry's group, as a node on groups. Tells when it depends on more.
NodeId on_group(Compilation& work, StageWork& stage, const FormulaText& formula, const std::vector<NodeId>& within);
/// How many: a bare number.
NodeId count_on_group(Compilation& work, StageWork& stage, const FormulaText& formula,
                      const std::vector<NodeId>& within);
/// `city.design` in a contest of several stages, `design` in one of a single stage.
std::string name_in(const Compilation& work, const StageWork& stage, const std::string& id);

}  // namespace rules
