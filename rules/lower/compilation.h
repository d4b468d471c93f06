#pragma once
/// The work of compile while it is under way: the Draft it reads, the plan that grows, and what was found wrong. The
/// files lower_*.cc add to it, each one chapter of docs/contest-format.md; formulas are formula_lower.h, names are
/// scope.h.
///
/// A formula with a mistake in it lowers to nothing (no Term). The rule that holds it puts a stand-in in its place
/// (nodes.h), which is broken, and so is every node that rests on it: the whole definition is lowered whatever is wrong
/// in it, and the checks look at all that is not broken. So each mistake is told in the first run, and once.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/bound/bound.h"
#include "engine/plan/plan.h"
#include "rules/draft/draft.h"

namespace rules {

using engine::NodeId;
using Term = std::optional<NodeId>;
using Causes = std::set<NodeId>;

/// A named value: the same thing from its finest domain (per round and item) to one for the entry, which stands last.
struct Definition {
  enum class State { untouched, under_way, done, failed } state = State::untouched;
  std::vector<NodeId> forms;
};
using Definitions = std::map<std::string, Definition>;

/// The rules that hold in one stage: its own ones before those at the top.
struct EffectiveRules {
  const JuryRules* jury = nullptr;
  const std::vector<Adjustment>* bonuses = nullptr;
  const std::vector<Adjustment>* deductions = nullptr;
  const Total* total = nullptr;
  const FormulaText* minimum_total = nullptr;
  const std::vector<Condition>* passing = nullptr;
  const std::vector<Text>* rank_within = nullptr;
  const std::vector<TieKey>* ties = nullptr;
  const Places* places = nullptr;
  const std::vector<Award>* awards = nullptr;
  const Prizes* prizes = nullptr;
  const AwardsLimit* awards_limit = nullptr;
  const PrizeFund* prize_fund = nullptr;
  const Budget* budget = nullptr;
  const Commission* commission = nullptr;
  const Confirmation* confirmation = nullptr;
};

/// What the jury's total is made of: each juror's own, not applicable where no sheet can come to anything.
struct AskedTotals {
  Term totals = {};
  Term applies = {};   ///< Flag of the entry: something applies that jurors mark; nothing: it always does.
  Term possible = {};  ///< Flag of the entry: there is something to mark; nothing: there always is.
  Term asked = {};     ///< Both.
};

/// One stage on its way into the plan.
struct StageWork {
  std::string id;
  base::Words title;
  const Stage* written = nullptr;  ///< Absent: the one stage of a contest without `stages`.
  EffectiveRules rules;
  std::vector<const Criterion*> criteria;            ///< In paper order, without members of groups.
  std::map<std::string, const Criterion*> by_id;     ///< With members of groups.
  std::map<std::string, const Criterion*> group_of;  ///< Of members.
  Definitions values;
  engine::PopulationId entered, ranked;
  engine::PopulationId kept;   ///< As Stage::kept; ranked, where that says nothing.
  bool groups_known = true;    ///< `rank_within` has no mistake in it.
  bool criteria_known = true;  ///< None of the criteria is lost to a mistake.
  engine::SheetsId sheets;
  bool carried = false;
  std::vector<NodeId> within;
  std::vector<engine::Requirement> requirements;  ///< To be ranked, as found while criteria are lowered.
  std::map<std::string, Term> marks;              ///< Raw, by judged criterion; none: the sheet has no such column.
  Term juror_counts;                              ///< A flag on entry × juror, once asked for.
  std::map<std::string, NodeId> juror_points;     ///< By judged criterion.
  std::map<std::string, NodeId> juror_places;     ///< By judged criterion, and `jury_total`, where orders are combined.
  Term juror_total;                               ///< Once asked for.
  std::optional<AskedTotals> asked_totals;        ///< Once asked for.
  std::map<std::string, NodeId> counted_marks;    ///< `<criterion>.marks`, once asked for.
  std::map<std::string, Term> conditions;         ///< `applies_when`, by criterion.
  std::map<std::string, Term> zeros;              ///< `zero_when`, by criterion.
};

/// A fact by its name, and whose it is.
struct NamedFact {
  const Fact* written;
  engine::FactColumn::Of of;
};

/// A name and where a formula asks for it; line 0: a rule does, not a formula.
struct Asked {
  std::string name;
  base::Place from;
};

/// Where jurors' marks become one.
struct Combined {
  base::Place said = {};  ///< By which line; line 0: nothing of the jury is written.
  std::uint32_t least = 1;
  std::optional<std::uint32_t> most = {};  ///< How many of them are combined; nothing: any number.
};

struct Compilation {
  Compilation(const Draft& written, std::string_view yaml_text) : draft(written), text(yaml_text) {}

  const Draft& draft;
  std::string_view text;  ///< The whole file.
  engine::Plan plan = {};
  base::Diagnostics found = {};
  Definitions values = {};  ///< Of the contest: facts, and quantities of facts only.
  std::vector<StageWork> stages = {};
  std::vector<Asked> under_way = {};  ///< Names being lowered, the outermost first: for cycles.
  int levels = 0;                     ///< Of the formulas being lowered, together.
  std::map<std::string, NamedFact> facts = {};
  std::map<std::string, NamedFact> stated = {};        ///< Columns of criteria of type `stated`, by criterion.
  std::map<std::string, engine::FactId> columns = {};  ///< Of facts that are columns of a file.
  std::map<std::string, const Quantity*> quantities = {};
  std::set<std::string> quantities_of_facts = {};  ///< They mean the same in every stage.
  std::set<std::string> quantities_by_place = {};  ///< They follow from the entry's place, directly or not.
  std::map<std::string, const Table*> tables = {};
  std::map<std::string, engine::ListId> lists = {};  ///< By name of the fact, levels criterion or `nomination`.
  std::set<std::string> used = {};                   ///< Names that a rule reads.
  std::map<std::uint32_t, Causes> absent_through =
      {};                       ///< Of a node: which optional facts, look-ups or divisions can make it absent.
  std::set<NodeId> exact = {};  ///< Not rounded, as `round: none` says.
  std::map<NodeId, Combined> combined = {};  ///< By what jurors' marks have become.
  std::vector<engine::Reach> reaches = {};   ///< Of the nodes before the last one that somebody asked for.
  std::set<std::uint32_t> broken = {};  ///< Nodes with a mistake in them, or in what they rest on: it is told already.

  const engine::Node& node(NodeId id) const { return plan.nodes[id.at]; }
  bool is_broken(NodeId id) const { return broken.contains(id.at); }
  /// Spoilt by a mistake of shape that is told already.
  bool is_left_out(const std::string& name) const { return draft.left_out.contains(name); }
  void report(base::Diagnostic diagnostic) { found.push_back(std::move(diagnostic)); }
};

}  // namespace rules
