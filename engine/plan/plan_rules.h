#pragma once
/// Of what there is one value each (Domain), and how a value comes about (Rule).

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/exact.h"
#include "base/rounding.h"
#include "engine/plan/ids.h"
#include "engine/plan/orders.h"
#include "engine/plan/plan_awards.h"
#include "engine/plan/plan_budget.h"
#include "engine/plan/plan_jury.h"
#include "engine/plan/value.h"

namespace engine {

// ---------------------------------------------------------------- of what there is one value each

struct Axes {
  bool round = false;
  bool item = false;
  bool juror = false;
  friend auto operator<=>(const Axes&, const Axes&) = default;
};

/// group: one for each tuple of `by` (choice nodes on entries, the outermost first); the empty tuple is the whole
///   contest: one value.
/// entry: one for each entry, or with axes for each entry × its rounds × its items × its jurors, in this order. Jurors
///   are those who have the entry on their sheets in one stage, the same for each of its rounds and items.
/// A value of a coarser domain can be used in a finer one as it is (contest → group → entry → with axes); the way back
/// is a Reduce.
struct Domain {
  enum class Of : std::uint8_t { group, entry };
  Of of = Of::entry;
  Axes axes = {};
  SheetsId sheets = {};         ///< Whose jurors, when axes.juror.
  std::vector<NodeId> by = {};  ///< With group.
  friend bool operator==(const Domain&, const Domain&) = default;
};

// ---------------------------------------------------------------- rules: how a value comes about

/// What was stated: a column of entries.csv (entry), items.csv / rounds.csv (entry × item / × round) or nominations.csv
/// (group), or what people decided in decisions.csv (group; not yet: waiting).
struct Fact {
  FactId fact;
};

/// A juror's raw mark on a sheet: a number, a flag or a choice (level). Domain: entry × juror, with round and item
/// where the criterion has them.
struct Mark {
  SheetsId sheets;
  std::uint32_t column;
};

struct Constant {
  Value value;
};

enum class Operation : std::uint8_t {
  add,
  subtract,
  multiply,
  divide,
  negate,
  absolute,
  minimum,
  maximum,  // numbers; add, multiply, minimum, maximum take any number of arguments
  power,    // whole constant exponent
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,  // two arguments of one type
  both,
  either,
  negation,  // flags; decided as soon as one side suffices
  choose,    // condition, then, else; only the chosen branch matters
  given,
  fallback,                // is it there; the first one that is there
  applicable,              // condition, value: not_applicable where the condition is false
  where_given,             // x, y: y where x is there, else what x is: nobody waits for y then
  zero_unless_applicable,  // the value; 0 where it is not_applicable; other absences stay
  zero_if_not_given,
  zero_if_abstained,
  zero_if_not_asked,  // the value; 0 where it is just that; other absences stay
  wait_if_not_given,  // the value; waiting where it is not_given; other absences stay
  year,
  days_between,
};

/// Pointwise. An absent argument makes the result absent (for the same reason; an abstention goes before a mark not
/// given), a waiting one makes it waiting, save where said above.
struct Apply {
  Operation operation;
  std::vector<NodeId> arguments;
};

struct Round {
  NodeId of;
  base::Rounding rounding;
};

/// An irrational expression and the rounding that decides it, as one step. Postfix program over `arguments`.
struct RoundIrrational {
  enum class Step : std::uint8_t { argument, add, subtract, multiply, divide, negate, power, exp, ln, log10 };
  std::vector<Step> program;
  std::vector<NodeId> arguments;  ///< In the order in which Step::argument takes them.
  base::Rounding rounding;
};

struct End {
  base::Exact value;
  bool inclusive;
};
struct Bracket {
  std::optional<End> lower = {};
  std::optional<End> upper = {};
  NodeId points = {};
};

/// The first row whose ends hold the value; none: `miss`, or absent (not_in_table). interpolated: rows are points
/// (lower == upper), linear between.
struct Brackets {
  NodeId of;
  std::vector<Bracket> rows;
  bool interpolated = false;
  std::optional<base::Exact> miss = {};
};

struct Lookup {
  TableId table;
  std::vector<NodeId> keys;
};

enum class Treatment : std::uint8_t { leave_out, zero, wait };

/// What becomes of marks that are not there, and how many must be. recused, not_asked and not_applicable are always
/// left out; where every value is not_applicable, so is the result.
struct MarkRule {
  Treatment not_given = Treatment::leave_out;
  Treatment abstained = Treatment::leave_out;
  std::uint32_t at_least = 1;
  enum class Below : std::uint8_t { wait, absent } below = Below::absent;  ///< absent: State::too_few
};

struct Sum {};
struct Mean {};
struct Median {};  ///< even: mean of the two middle
struct Trimmed {
  std::uint32_t high;
  std::uint32_t low;
  bool mean;
};  ///< without the `high` greatest and `low` least; mean or sum; nothing left: too_few
struct Nth {
  std::uint32_t n;
  bool greatest;
};  ///< the n-th greatest (or least), n from 1; fewer values: not_given
struct BestOf {
  std::uint32_t n;
  bool greatest;
  bool mean;
};                ///< sum or mean of the n greatest (or least); fewer values: of those there are
struct Count {};  ///< how many values are there; of flags: how many are true
struct Any {};
struct All {};
struct Last {};
struct First {};  ///< along the axis's own order
/// Two experts and a third. More than `limit` apart → the third is needed (Question::third_expert while absent).
/// `by`: other values of the same jurors (their totals) say who of them counts; the mean of what these have is taken,
/// and only they are asked for marks.
struct TwoAndThird {
  base::Exact limit;
  enum class Third : std::uint8_t { replaces, joins, nearest } third;
  std::optional<NodeId> by = {};
};

using Reduction = std::variant<Sum, Mean, Median, Trimmed, Nth, BestOf, Count, Any, All, Last, First, TwoAndThird>;

/// Many become one: the axes that `of` has and this node has not are reduced together. Values that are absent are left
/// out (marks: by `marks`); no value at all: Sum, Count and the sum of BestOf give 0, Any false, All true, the others
/// are absent. Of marks `at_least` must be there (1 unless said otherwise), elsewhere only where it is more than 1.
/// From entry to group: over the entries of the population that this node belongs to, group by group. The best (Nth) of
/// a value that is one for all entries of a group is the group's own, also where nobody is in it (is_back_in_group).
struct Reduce {
  NodeId of;
  Reduction how;
  MarkRule marks = {};
};

/// On entry × juror: each juror's values of all entries of the population that are in the entry's group, with their
/// rounds and items, become one, the same on each of his rows. On entry × round × juror: round by round. What is absent
/// is left out.
struct PerJuror {
  NodeId of;
  Reduction how;
  std::vector<NodeId> within = {};
};

enum class Direction : std::uint8_t { highest_first, lowest_first };
struct Key {
  NodeId of;
  Direction direction;
};

/// In which order lists write entries that share a place or have none; it decides no place. By a text or a moment;
/// none: by the entries' titles.
struct Listing {
  std::optional<NodeId> by = {};
};

/// Places within each group (with axes: and of the same round and juror, by one key): by the first key, equal ones by
/// the next … What stays equal shares the place. An absent first key: not placed (absent for its reason); an absent
/// later key comes after every present one. A waiting first key of anybody in the group makes the group wait.
struct Order {
  std::vector<Key> keys = {};
  std::vector<NodeId> within = {};
  Numbering numbering = Numbering::competition;
  std::optional<Listing> listed_by = {};  ///< None: by their ids.
  std::string divided_in =
      {};  ///< The stage in which people may let neighbours share a place (decision `divided`); empty: they may not.
  bool unplaced_last = false;  ///< With axes: whose key is not_given shares the place behind all who have one, where
                               ///< anybody has; else it is not placed.
};

/// Something ends after places `first` … `last` (nodes on group or contest): it matters who of those tied over the end
/// of one of them comes first.
struct Ends {
  NodeId first, last;
};

/// What people decide: a number for each entry of every tie in `order` over one of `ends` (none: any tie), from the
/// recorded decisions of this kind and stage: its position among the tied. Elsewhere 0. Not recorded: waiting. by_seed:
/// one decision about nobody records a seed, and anybody draws the positions from it (draw.h).
struct Ask {
  enum class How : std::uint8_t { position, by_seed };
  std::string decision;
  std::string stage;
  NodeId order;
  std::optional<std::vector<Ends>> ends = {};
  How how = How::position;
};

/// How entries that `order` leaves tied stand to each other by their finer values `of` (on entry × round, × juror …);
/// of who is tied with nobody: not_applicable. best, last: the values compared one after another, the best first or the
/// last first; no value comes after any: a position among the tied, as with Ask. preferred: how often the entry is
/// better than another of the tied in the same round, with the same juror. head_to_head: how many of the others it is
/// better than more often than not; as often as not counts half.
struct Among {
  enum class How : std::uint8_t { best, last, preferred, head_to_head } how;
  NodeId of;
  Direction better;
  NodeId order;
};

/// Flag: among the first `places` (node on group or contest) of those of its group in `order` that meet `require`. Not
/// placed: false.
struct Cut {
  NodeId order;
  NodeId places;
  std::optional<NodeId> require;
  TiedAtCut tied;
  std::string stage;
};

using Rule = std::variant<Fact, Mark, Constant, Apply, Round, RoundIrrational, Brackets, Lookup, Reduce, PerJuror,
                          JurorIs, Hold, Order, Aggregate, OneByOne, Among, Ask, Cut, Award, Pay, Fund>;

}  // namespace engine
