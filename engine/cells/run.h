#pragma once
/// One evaluation of a plan over its tables: what is known so far. score() makes it, the rules' files read and fill it.

#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <vector>

#include "engine/data/column.h"
#include "engine/data/frame.h"
#include "engine/data/recorded.h"
#include "engine/data/scored.h"

namespace engine {

struct Run {
  Run(const Plan& its_plan, const Tables& its_tables);

  const Plan& plan;
  const Tables& tables;
  unsigned threads = 1;
  Frames frames;
  std::vector<std::uint32_t> decisions_by_entry;
  std::vector<Column> columns;  ///< By node: whole columns; constants have one row. Facts and marks stay in the tables.
  std::vector<std::vector<State>> members;  ///< By population: of every entry present (in), outside or waiting.
  std::vector<std::vector<std::uint32_t>>
      departed;                               ///< By population: who was withdrawn or disqualified and leaves there.
  std::vector<Ranking> rankings;              ///< By node.
  std::vector<std::vector<MoneyLine>> money;  ///< By node.
  std::vector<std::vector<SharedPrize>> shared_prizes;  ///< By node.

  const Column& column(NodeId id) const;
  Decisions decisions() const { return {tables, decisions_by_entry}; }
};

/// Entries [first, last).
struct Range {
  std::uint32_t first = 0, last = 0;
};

struct GroupRows {
  std::vector<NodeId> by;
  std::vector<std::uint32_t> rows;
};

/// What one thread looks at while it evaluates local nodes of some entries. For whole steps: all entries, and no own
/// columns.
struct Scene {
  const Run& run;
  Range entries;
  std::vector<Column> own =
      {};                      ///< By node: this step's local nodes, rows of these entries only; empty in whole steps.
  std::vector<bool> has = {};  ///< By node: is it in own?
  std::vector<Question> questions = {};
  std::vector<Question> asked = {};  ///< As Scored::asked.
  std::vector<Objection> objections = {};
  mutable std::list<GroupRows> group_rows = {};  ///< What groups() has found, in places that stay.

  View view(NodeId id) const;
  /// The group's row of each of these entries; no_row where a choice is not there.
  const std::vector<std::uint32_t>& groups(std::span<const NodeId> by) const;
};

/// Everybody, through whole columns.
Scene whole_scene(const Run& run);

/// Reads one input for the rows of a node: goes from entry to entry (or from group to group), and within it by round,
/// item, juror.
class Cursor {
 public:
  Cursor(const Scene& scene, NodeId id);

  void enter(std::uint32_t entry);
  /// For a node on groups: its own row and choices.
  void enter_group(std::span<const NodeId> by, std::uint32_t row);

  Value at(std::uint32_t round, std::uint32_t item, std::uint32_t juror) const;
  Value here() const { return at(0, 0, 0); }
  /// The one value's state, cheaper than the value.
  State state_here() const;

 private:
  const Scene* scene_;
  const Node* node_;
  View view_;
  const EntryFrame* frame_ = nullptr;  ///< None: a group's value or a constant.
  const std::vector<std::uint32_t>* groups_ = nullptr;
  std::size_t start_ = 0, by_round_ = 0, by_item_ = 0, by_juror_ = 0;
};

}  // namespace engine
