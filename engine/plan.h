#pragma once
/// The plan: a contest's rules as a graph of named quantities. rules/ makes it, every reader in engine/ reads it:
///
///   score.h    every value, every place          bound.h     what is reachable
///   explain.h  one entry, from place to marks    describe.h  the rules in words
///
/// A quantity is a Node: a type, a domain (of what there is one value each), a rule (how it comes from others), a line of
/// YAML. Nodes stand in an order in which each uses only earlier ones. A new kind of the language becomes these nodes; a new
/// alternative of Rule is a last resort, and then the compiler points at the one place in every reader that must know it.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/exact.h"
#include "base/rounding.h"
#include "base/words.h"
#include "engine/ids.h"
#include "engine/orders.h"
#include "engine/plan_awards.h"
#include "engine/plan_budget.h"
#include "engine/plan_jury.h"
#include "engine/plan_stage.h"
#include "engine/value.h"

namespace engine {

// ---------------------------------------------------------------- of what there is one value each

struct Axes {
  bool round = false;
  bool item = false;
  bool juror = false;
  friend auto operator<=>(const Axes&, const Axes&) = default;
};

/// group: one for each tuple of `by` (choice nodes on entries, the outermost first); the empty tuple is the whole contest: one value.
/// entry: one for each entry, or with axes for each entry × its rounds × its items × its jurors, in this order. Jurors are those who have the
/// entry on their sheets in one stage, the same for each of its rounds and items.
/// A value of a coarser domain can be used in a finer one as it is (contest → group → entry → with axes); the way back is a Reduce.
struct Domain {
  enum class Of : std::uint8_t { group, entry };
  Of of = Of::entry;
  Axes axes = {};
  SheetsId sheets = {};          ///< Whose jurors, when axes.juror.
  std::vector<NodeId> by = {};   ///< With group.
  friend bool operator==(const Domain&, const Domain&) = default;
};

// ---------------------------------------------------------------- rules: how a value comes about

/// What was stated: a column of entries.csv (entry), items.csv / rounds.csv (entry × item / × round) or nominations.csv (group), or what people
/// decided in decisions.csv (group; not yet: waiting).
struct Fact { FactId fact; };

/// A juror's raw mark on a sheet: a number, a flag or a choice (level). Domain: entry × juror, with round and item where the criterion has them.
struct Mark { SheetsId sheets; std::uint32_t column; };

struct Constant { Value value; };

enum class Operation : std::uint8_t {
  add, subtract, multiply, divide, negate, absolute, minimum, maximum,  // numbers; add, multiply, minimum, maximum take any number of arguments
  power,                                                                 // whole constant exponent
  equal, not_equal, less, less_equal, greater, greater_equal,            // two arguments of one type
  both, either, negation,                                                // flags; decided as soon as one side suffices
  choose,                                                                // condition, then, else; only the chosen branch matters
  given, fallback,                                                       // is it there; the first one that is there
  applicable,                                                            // condition, value: not_applicable where the condition is false
  zero_unless_applicable,                                                // the value; 0 where it is not_applicable; other absences stay
  zero_if_not_given, zero_if_abstained, zero_if_not_asked,               // the value; 0 where it is just that; other absences stay
  wait_if_not_given,                                                     // the value; waiting where it is not_given; other absences stay
  year, days_between,
};

/// Pointwise. An absent argument makes the result absent (for the same reason), a waiting one makes it waiting, save where said above.
struct Apply { Operation operation; std::vector<NodeId> arguments; };

struct Round { NodeId of; base::Rounding rounding; };

/// An irrational expression and the rounding that decides it, as one step. Postfix program over `arguments`.
struct RoundIrrational {
  enum class Step : std::uint8_t { argument, add, subtract, multiply, divide, negate, power, exp, ln, log10 };
  std::vector<Step> program;
  std::vector<NodeId> arguments;  ///< In the order in which Step::argument takes them.
  base::Rounding rounding;
};

struct End { base::Exact value; bool inclusive; };
struct Bracket { std::optional<End> lower = {}; std::optional<End> upper = {}; NodeId points = {}; };

/// The first row whose ends hold the value; none: `miss`, or absent (not_in_table). interpolated: rows are points (lower == upper), linear between.
struct Brackets { NodeId of; std::vector<Bracket> rows; bool interpolated = false; std::optional<base::Exact> miss = {}; };

struct Lookup { TableId table; std::vector<NodeId> keys; };

enum class Treatment : std::uint8_t { leave_out, zero, wait };

/// What becomes of marks that are not there, and how many must be. recused, not_asked and not_applicable are always left out; where every
/// value is not_applicable, so is the result.
struct MarkRule {
  Treatment not_given = Treatment::leave_out;
  Treatment abstained = Treatment::leave_out;
  std::uint32_t at_least = 1;
  enum class Below : std::uint8_t { wait, absent } below = Below::absent;  ///< absent: State::too_few
};

struct Sum {};
struct Mean {};
struct Median {};                                              ///< even: mean of the two middle
struct Trimmed { std::uint32_t high; std::uint32_t low; bool mean; };  ///< without the `high` greatest and `low` least; mean or sum; nothing left: too_few
struct Nth { std::uint32_t n; bool greatest; };                ///< the n-th greatest (or least), n from 1; fewer values: not_given
struct BestOf { std::uint32_t n; bool greatest; bool mean; };  ///< sum or mean of the n greatest (or least); fewer values: of those there are
struct Count {};                                               ///< how many values are there; of flags: how many are true
struct Any {};
struct All {};
struct Last {};
struct First {};                                               ///< along the axis's own order
/// Two experts and a third. More than `limit` apart → the third is needed (Question::third_expert while absent).
struct TwoAndThird { base::Exact limit; enum class Third : std::uint8_t { replaces, joins, nearest } third; };

using Reduction = std::variant<Sum, Mean, Median, Trimmed, Nth, BestOf, Count, Any, All, Last, First, TwoAndThird>;

/// Many become one: the axes that `of` has and this node has not are reduced together. Values that are absent are left out (marks: by `marks`);
/// no value at all: Sum, Count and the sum of BestOf give 0, Any false, All true, the others are absent. Of marks `at_least`
/// must be there (1 unless said otherwise), elsewhere only where it is more than 1.
/// From entry to group: over the entries of the population that this node belongs to, group by group.
struct Reduce { NodeId of; Reduction how; MarkRule marks = {}; };

/// On entry × juror: each juror's values of all entries of the population that are in the entry's group, with their rounds and items, become one, the
/// same on each of his rows. On entry × round × juror: round by round. What is absent is left out.
struct PerJuror { NodeId of; Reduction how; std::vector<NodeId> within = {}; };

enum class Direction : std::uint8_t { highest_first, lowest_first };
struct Key { NodeId of; Direction direction; };

/// In which order lists write entries that share a place or have none; it decides no place. By a text or a moment; none: by the entries' titles.
struct Listing { std::optional<NodeId> by = {}; };

/// Places within each group (with axes: and of the same round and juror, by one key): by the first key, equal ones by the next … What stays equal shares the place. An absent first key: not placed
/// (absent for its reason); an absent later key comes after every present one. A waiting first key of anybody in the group makes the group wait.
struct Order {
  std::vector<Key> keys = {};
  std::vector<NodeId> within = {};
  Numbering numbering = Numbering::competition;
  std::optional<Listing> listed_by = {};   ///< None: by their ids.
  std::string divided_in = {};             ///< The stage in which people may let neighbours share a place (decision `divided`); empty: they may not.
  bool unplaced_last = false;              ///< With axes: whose key is not_given shares the place behind all who have one, where anybody has; else it is not placed.
};

/// Something ends after places `first` … `last` (nodes on group or contest): it matters who of those tied over the end of one of them comes first.
struct Ends { NodeId first, last; };

/// What people decide: a number for each entry of every tie in `order` over one of `ends` (none: any tie), from the recorded decisions of this kind
/// and stage: its position among the tied. Elsewhere 0. Not recorded: waiting. by_seed: one decision about nobody records a seed, and anybody
/// draws the positions from it (draw.h).
struct Ask {
  enum class How : std::uint8_t { position, by_seed };
  std::string decision;
  std::string stage;
  NodeId order;
  std::optional<std::vector<Ends>> ends = {};
  How how = How::position;
};

/// How entries that `order` leaves tied stand to each other by their finer values `of` (on entry × round, × juror …); of who is tied with nobody:
/// not_applicable. best, last: the values compared one after another, the best first or the last first; no value comes after any: a position
/// among the tied, as with Ask. preferred: how often the entry is better than another of the tied in the same round, with the same juror.
/// head_to_head: how many of the others it is better than more often than not; as often as not counts half.
struct Among {
  enum class How : std::uint8_t { best, last, preferred, head_to_head } how;
  NodeId of;
  Direction better;
  NodeId order;
};

/// Flag: among the first `places` (node on group or contest) of those of its group in `order` that meet `require`. Not placed: false.
struct Cut { NodeId order; NodeId places; std::optional<NodeId> require; TiedAtCut tied; std::string stage; };

using Rule = std::variant<Fact, Mark, Constant, Apply, Round, RoundIrrational, Brackets, Lookup, Reduce, PerJuror, JurorIs, Hold, Order, Aggregate, OneByOne, Among, Ask, Cut, Award, Pay, Fund>;

struct Node {
  std::string name = {};    ///< As formulas write it (`design`, `district.total`); empty: a step inside a formula.
  base::Words title = {};   ///< May be empty.
  Type type = Type::number;
  Unit unit = Unit::none;
  ListId list = {};         ///< With Type::choice.
  bool may_be_absent = false;
  Domain domain = {};
  PopulationId population = {};   ///< Of whom it speaks; for others it is absent (outside).
  Rule rule = {};
  base::Place place = {};   ///< The line that says so.
};

// ---------------------------------------------------------------- what the nodes refer to

struct ChoiceList { std::string name = {}; std::vector<std::string> ids = {}; std::vector<std::string> titles = {}; };

struct FactColumn {
  std::string name = {};
  std::string title = {};
  Type type = Type::number;
  Unit unit = Unit::none;
  ListId list = {};
  enum class Of : std::uint8_t { entry, nomination, item, round, decision } of = Of::entry;
  std::vector<FactId> per = {};       ///< With decision: one value for each tuple of these choices of entries; none: one for the contest.
  bool whole = false;                 ///< count
  bool optional = false;
  bool staff_only = false;
  std::optional<base::Exact> minimum = {}, maximum = {}, step = {};   ///< In the unit as kept (percent: share); moments: seconds.
  base::Place place = {};
};

/// A column of the score sheet.
struct MarkColumn {
  std::string criterion = {};
  std::string title = {};
  Type type = Type::number;           ///< number: minimum, maximum, step; choice: list; flag
  base::Exact minimum = {}, maximum = {}, step = 1;
  ListId list = {};
  enum class Kind : std::uint8_t { mark, place, shared_place } kind = Kind::mark;  ///< place: a juror's order, 1 is best; shared_place: with equal ones.
  std::string panel = {};             ///< Whose jurors give it; empty: all jurors of the sheets.
  bool per_round = false, per_item = false;
  std::optional<NodeId> comment_required = {};   ///< A flag on entry × juror.
  std::optional<NodeId> lowest = {}, highest = {};   ///< What an entry's facts leave of the scale (both or none); no marks decide them.
  std::vector<Anchor> anchors = {};
  std::optional<std::uint32_t> at_most = {};     ///< So many marks may an entry have, in each of its rounds and items.
  std::optional<BallotRule> ballot = {};
  base::Place place = {};
};

/// The sheets of one stage (shared by later stages that carry the marks).
struct Sheets {
  std::string stage = {};
  std::vector<std::string> panels = {};   ///< Empty: every juror.
  std::vector<MarkColumn> columns = {};
  bool complete = false;              ///< Some rule needs to know who is missing (wait or zero).
};

struct Requirement { NodeId flag = {}; base::Words otherwise = {}; base::Place place = {}; };

/// Who is spoken of: the entries of `parent` that meet every requirement. [0] is everybody not withdrawn or disqualified, without parent.
struct Population { PopulationId parent = {}; std::vector<Requirement> requirements = {}; };

/// Rows by exact keys. A key is a number or a choice (by id).
struct LookupTable {
  std::string name = {};
  struct Row { std::vector<Value> keys = {}; std::optional<base::Exact> value = {}; };
  std::vector<Row> rows = {};         ///< Sorted by keys.
  base::Place place = {};
  std::string title = {};
};

struct Rounds { std::vector<std::string> ids = {}; bool as_listed = false; std::string title = {}; };  ///< title: what one is called; may be empty.

/// From this moment on the contest's clocks show UTC + seconds. Before the first one, and where there is none: UTC.
struct ClockChange { Moment from; std::int64_t seconds = 0; };

struct Plan {
  std::string contest_id;
  std::string title, edition, basis, time_zone;
  std::vector<ClockChange> clock;       ///< What time_zone means, ascending; for year() and days().
  base::Language language = base::Language::ru;
  std::vector<Node> nodes;
  std::vector<FactColumn> facts;
  std::vector<ChoiceList> lists;
  std::vector<Sheets> sheets;
  std::vector<Population> populations;
  std::vector<LookupTable> tables;
  std::vector<Stage> stages;
  std::optional<Rounds> rounds;
  bool has_items = false;
  std::string item_title;               ///< What one is called; may be empty.
  bool has_nominations = false;
  bool nominations_from_file = false;   ///< Then lists[nominations] is filled by records from nominations.csv.
  ListId nominations;                   ///< Ids and titles; always there (one, `all`, when the contest has none).
  NodeId nomination;                    ///< The choice node on entries.

  const Node& operator[](NodeId id) const { return nodes[id.at]; }
};

}  // namespace engine
