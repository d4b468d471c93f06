#pragma once
/// The plan: a contest's rules as a graph of named quantities. rules/ makes it, every reader in engine/ reads it:
///
///   score.h    every value, every place          bound.h     what is reachable
///   explain.h  one entry, from place to marks    describe.h  the rules in words
///
/// A quantity is a Node: a type, a domain (of what there is one value each), a rule (how it comes from others), a line
/// of YAML. Nodes stand in an order in which each uses only earlier ones. A new kind of the language becomes these
/// nodes; a new alternative of Rule is a last resort, and then the compiler points at the one place in every reader
/// that must know it.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/exact.h"
#include "base/words.h"
#include "engine/plan/ids.h"
#include "engine/plan/plan_rules.h"
#include "engine/plan/plan_stage.h"
#include "engine/plan/value.h"

namespace engine {

struct Node {
  std::string name = {};   ///< As formulas write it (`design`, `district.total`); empty: a step inside a formula.
  base::Words title = {};  ///< May be empty.
  Type type = Type::number;
  Unit unit = Unit::none;
  ListId list = {};  ///< With Type::choice.
  bool may_be_absent = false;
  Domain domain = {};
  PopulationId population = {};  ///< Of whom it speaks; for others it is absent (outside).
  Rule rule = {};
  base::Place place = {};  ///< The line that says so.
};

// ---------------------------------------------------------------- what the nodes refer to

struct ChoiceList {
  std::string name = {};
  std::vector<std::string> ids = {};
  std::vector<std::string> titles = {};
};

struct FactColumn {
  std::string name = {};
  std::string title = {};
  Type type = Type::number;
  Unit unit = Unit::none;
  ListId list = {};
  enum class Of : std::uint8_t { entry, nomination, item, round, decision } of = Of::entry;
  std::vector<FactId> per =
      {};  ///< With decision: one value for each tuple of these choices of entries; none: one for the contest.
  bool whole = false;  ///< count
  bool optional = false;
  std::optional<NodeId> asked_when =
      {};  ///< A flag made of facts: where it is false the value does not apply, whatever the cell holds.
  bool staff_only = false;
  std::optional<base::Exact> minimum = {}, maximum = {},
                             step = {};  ///< In the unit as kept (percent: share); moments: seconds.
  base::Place place = {};
};

/// A column of the score sheet.
struct MarkColumn {
  std::string criterion = {};
  std::string title = {};
  Type type = Type::number;  ///< number: minimum, maximum, step; choice: list; flag
  base::Exact minimum = {}, maximum = {}, step = 1;
  ListId list = {};
  enum class Kind : std::uint8_t {
    mark,
    place,
    shared_place
  } kind = Kind::mark;     ///< place: a juror's order, 1 is best; shared_place: with equal ones.
  std::string panel = {};  ///< Whose jurors give it; empty: all jurors of the sheets.
  bool per_round = false, per_item = false;
  std::optional<NodeId> comment_required = {};  ///< A flag on entry × juror.
  std::optional<NodeId> lowest = {},
                        highest =
                            {};  ///< What an entry's facts leave of the scale (both or none); no marks decide them.
  std::vector<Anchor> anchors = {};
  std::optional<std::uint32_t> at_most = {};  ///< So many marks may an entry have, in each of its rounds and items.
  std::optional<BallotRule> ballot = {};
  base::Place place = {};
};

/// The sheets of one stage (shared by later stages that carry the marks).
struct Sheets {
  std::string stage = {};
  std::vector<std::string> panels = {};  ///< Empty: every juror.
  std::vector<MarkColumn> columns = {};
  bool complete = false;  ///< Some rule needs to know who is missing (wait or zero).
};

struct Requirement {
  NodeId flag = {};
  base::Words otherwise = {};
  base::Place place = {};
};

/// Who is spoken of: the entries of `parent` that meet every requirement. [0] is everybody not withdrawn or
/// disqualified, without parent.
struct Population {
  PopulationId parent = {};
  std::vector<Requirement> requirements = {};
};

/// Rows by exact keys. A key is a number or a choice (by id).
struct LookupTable {
  std::string name = {};
  struct Row {
    std::vector<Value> keys = {};
    std::optional<base::Exact> value = {};
  };
  std::vector<Row> rows = {};  ///< Sorted by keys.
  base::Place place = {};
  std::string title = {};
};

struct Rounds {
  std::vector<std::string> ids = {};
  bool as_listed = false;
  std::string title = {};                ///< What one is called; may be empty.
  std::vector<std::string> titles = {};  ///< Beside ids, each one's own; empty: none has one.
};

/// From this moment on the contest's clocks show UTC + seconds. Before the first one, and where there is none: UTC.
struct ClockChange {
  Moment from;
  std::int64_t seconds = 0;
};

struct Plan {
  std::string contest_id;
  std::string title, edition, basis, time_zone;
  std::vector<ClockChange> clock;  ///< What time_zone means, ascending; for year() and days().
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
  std::string item_title;  ///< What one is called; may be empty.
  bool has_nominations = false;
  bool nominations_from_file = false;  ///< Then lists[nominations] is filled by records from nominations.csv.
  ListId nominations;                  ///< Ids and titles; always there (one, `all`, when the contest has none).
  NodeId nomination;                   ///< The choice node on entries.

  const Node& operator[](NodeId id) const { return nodes[id.at]; }
};

}  // namespace engine
