#pragma once
/// Criteria and jury of contest.yaml as written.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/plan/plan.h"
#include "rules/draft/draft_facts.h"
#include "rules/draft/draft_values.h"

namespace rules {

enum class Axis { item, round };
using Axes = std::vector<Sourced<Axis>>;  ///< As written: [round, item]. Each at most once.

enum class AcrossBy { sum, mean, best, worst, median, last, first, count };

struct Drop {
  std::optional<Whole> high, low;  ///< ≥ 0
  base::Place place;
};

/// How values per item or round become one. Without `over`: the only axis of `per`.
struct Across {
  std::optional<Sourced<Axis>> over;
  Sourced<AcrossBy> by;
  std::optional<Whole> best;  ///< ≥ 1: only so many of the best.
  std::optional<Drop> drop;   ///< With sum and mean only.
  std::optional<Rounding> round;
  base::Place place;
};

struct Quantity {
  Text id;
  FormulaText formula;
  Text title;
  Axes per;
  std::optional<Rounding> round;
};

enum class CombineWhat { criterion, total };
enum class CombineBy {
  mean,
  sum,
  median,
  best,
  worst,
  two_and_third,
  // Of the jurors' orders.
  sum_of_places,
  median_place,
  first_places,
  borda,
  copeland,
  majority_placing,
  schulze,
  ranked_pairs,
  minimax,
  kemeny,
  instant_runoff
};
enum class Missing { wait, leave_out, zero, last };                 ///< last: behind all whom the juror has placed.
enum class BelowMinimum { wait, empty_entry, not_ranked, absent };  ///< `void` is empty_entry

/// In points, or in per cent of the greatest value possible.
struct Limit {
  base::Exact value;
  bool percent = false;
  base::Place place;
};

/// Marks further from the middle of the entry's marks than this are left out.
struct Outliers {
  enum class From { median, mean };
  Limit further_than;
  From from = From::median;
  base::Place place;
};

/// `at` stands alone; at most one of above/from and one of up_to/below.
struct RowEnds {
  std::optional<Number> up_to, below, above, from, at;
  base::Place place;  ///< Of the whole row.
};

/// How far apart marks may be: one limit, or rows by what is made of them.
struct Divergence {
  struct Row {
    RowEnds ends;
    Number limit;
  };
  std::optional<Limit> limit;
  std::vector<Row> rows;
  base::Place place;
};

/// How many of the commission's members must take part.
struct Quorum {
  Number share;
  BelowMinimum below = BelowMinimum::wait;  ///< wait or empty_entry
  base::Place place;
};

/// Everything optional: a criterion's own rules take what they do not say from those above.
struct JuryRules {
  std::optional<Sourced<Missing>> missing;
  std::optional<Sourced<engine::Treatment>> abstained;
  std::optional<Whole> at_least;         ///< ≥ 0
  std::optional<Number> at_least_share;  ///< Of the jurors who were asked and count; above 0, at most 1.
  std::optional<Whole> at_most;          ///< ≥ 1
  std::optional<Sourced<BelowMinimum>> below;
  std::optional<Sourced<CombineWhat>> what;
  std::optional<Sourced<CombineBy>> by;
  std::optional<Drop> drop;
  std::optional<Outliers> outliers;
  std::optional<Divergence> divergence;
  std::optional<RoundingOrNone> round;
  std::optional<Limit> limit;
  std::optional<Sourced<engine::TwoAndThird::Third>> third;
  std::optional<Sourced<engine::Numbering>> numbering;
  std::optional<Sourced<engine::Strength>> strength;
  std::optional<Quorum> quorum;        ///< Of the stage; no criterion has its own,
  base::Place combine_place;           ///< Line 0: nothing is said of combining.
  std::optional<Number> marked_share;  ///< nor this: what a juror must have marked to count.
  base::Place place;
};

/// What one juror's marks must be together.
struct EachJuror {
  bool distinct = false;
  std::optional<Whole> exactly, at_least, at_most;
  std::optional<Number> sum, sum_at_most;
  std::vector<Text> within;
  base::Place place;
};

/// What a criterion that jurors mark may say beside.
struct Judging {
  Text panel;
  std::optional<JuryRules> jury;
  std::optional<EachJuror> each_juror;
  std::optional<FormulaText> comment_required_when;
};

/// from < to, step > 0 and to - from a multiple of step.
struct Scale {
  base::Exact from, to, step = 1;
  base::Place place;
};

/// What a mark means, or each of a range of marks.
struct Anchor {
  base::Exact lowest, highest;
  base::Place place;
  Text words;
};

/// The marks that may be given where a fact lies in the row's ends.
struct CorridorRow {
  RowEnds ends;
  base::Exact lowest, highest;
  base::Place marks;
};

/// What a fact of the entry leaves of a scale.
struct Corridor {
  FormulaText of;
  std::vector<CorridorRow> rows;  ///< Empty: with a mistake.
};

struct MarkCriterion {
  Scale scale;
  std::vector<Anchor> anchors;
  std::optional<Corridor> corridor;
  std::optional<FormulaText> points;
  Judging judging;
};

/// The juror puts the entries in order: 1 is best.
struct PlaceCriterion {
  bool equal = false;  ///< Entries may share a place.
  Judging judging;
};

struct Level {
  Text id;
  Number points;
  Text title;
};

struct LevelsCriterion {
  std::vector<Level> levels;
  std::optional<FormulaText> of;  ///< Absent: the jurors choose.
  Judging judging;
};

struct FlagCriterion {
  std::optional<Number> yes, no;
  std::optional<FormulaText> of;  ///< Absent: the jurors decide.
  Judging judging;
};

struct PerUnitCriterion {
  FormulaText of;
  Number each;
  std::optional<Number> above, step, base;  ///< step > 0
};

struct BracketRow {
  RowEnds ends;
  FormulaText points;
};

struct BracketCase {
  std::optional<FormulaText> when;  ///< Absent: otherwise.
  std::vector<BracketRow> rows;  ///< Empty: with a mistake. With interpolation all have `at`, without it none need to.
  base::Place place;
};

struct BracketsCriterion {
  FormulaText of;
  std::vector<BracketCase> cases;          ///< Not empty; `rows` are the only one.
  std::optional<base::Place> interpolate;  ///< Where `interpolate: linear` stands.
  std::optional<Number> miss;
};

struct Criterion;

struct GroupCriterion {
  std::vector<Criterion> criteria;    ///< Not empty.
  std::optional<Number> weights_sum;  ///< What the members' weights are stated to add up to.
};

struct FormulaCriterion {
  FormulaText formula;
};

/// Points that a table states.
struct StatedCriterion {
  Fact column;  ///< A number, called as the criterion.
};

using CriterionKind = std::variant<MarkCriterion, PlaceCriterion, LevelsCriterion, FlagCriterion, PerUnitCriterion,
                                   BracketsCriterion, GroupCriterion, FormulaCriterion, StatedCriterion>;

struct CoefficientBy {
  struct Row {
    Text id;
    Number number;
  };
  Text by;
  std::vector<Row> rows;
};

struct Criterion {
  Text id;
  Text title;
  std::optional<Number> weight;
  std::optional<std::variant<FormulaText, CoefficientBy>> coefficient;
  std::optional<FormulaText> applies_when, zero_when, cap;
  std::optional<Number> absent;  ///< The points where the value is not there; of types made of facts.
  std::optional<Number> pass;
  std::optional<Rounding> round;
  Axes per;
  std::vector<Across> across;
  std::optional<Flag> in_total;
  Sourced<std::string> type;  ///< The word, for messages.
  CriterionKind kind;
};

}  // namespace rules
