#include "engine/cells/block.h"

#include <algorithm>
#include <limits>

#include "engine/cells/gather.h"
#include "engine/cells/hold.h"
#include "engine/cells/kernel.h"
#include "engine/cells/per_juror.h"
#include "engine/cells/pointwise.h"
#include "engine/plan/inputs.h"

namespace engine {

namespace {

std::vector<Cursor> cursors(const Scene& scene, const Node& node) {
  std::vector<Cursor> result;
  for (const NodeId input : inputs(node.rule)) result.emplace_back(scene, input);
  return result;
}

/// A local rule that makes one value of the values beside it, row by row.
class Mapper {
 public:
  Mapper(const Scene& scene, const Node& node)
      : scene_(scene),
        node_(node),
        function_(row_function(scene.run.plan, scene.run.frames, node.rule)),
        inputs_(cursors(scene, node)),
        values_(inputs_.size()) {}

  Column of_entries() {
    const EntryFrame& frame = scene_.run.frames.entry(node_.domain);
    const std::size_t start = frame.start(scene_.entries.first);
    result_ = new_column(node_.type, frame.start(scene_.entries.last) - start);
    for (std::uint32_t entry = scene_.entries.first; entry < scene_.entries.last; ++entry) {
      for (Cursor& input : inputs_) input.enter(entry);
      map_entry(frame.extent(entry));
    }
    return std::move(result_);
  }

  Column of_groups() {
    const auto rows = static_cast<std::uint32_t>(scene_.run.frames.rows(node_.domain));
    result_ = new_column(node_.type, rows);
    for (std::uint32_t row = 0; row < rows; ++row) {
      for (Cursor& input : inputs_) input.enter_group(node_.domain.by, row);
      map(0, 0, 0);
    }
    return std::move(result_);
  }

 private:
  void map_entry(const Extent& extent) {
    for (std::uint32_t round = 0; round < extent.rounds; ++round) {
      for (std::uint32_t item = 0; item < extent.items; ++item) {
        for (std::uint32_t juror = 0; juror < extent.jurors; ++juror) map(round, item, juror);
      }
    }
  }

  void map(std::uint32_t round, std::uint32_t item, std::uint32_t juror) {
    for (std::size_t i = 0; i < inputs_.size(); ++i) values_[i] = inputs_[i].at(round, item, juror);
    put(result_, row_++, function_(values_));
  }

  const Scene& scene_;
  const Node& node_;
  RowFunction function_;
  std::vector<Cursor> inputs_;
  std::vector<Value> values_;
  Column result_;
  std::size_t row_ = 0;
};

class Block {
 public:
  Block(Run& run, const LocalTask& task, Range entries)
      : run_(run), task_(task), entries_(entries), scene_{.run = run, .entries = entries} {
    scene_.own.resize(run.plan.nodes.size());
    scene_.has.assign(run.plan.nodes.size(), false);
    settled_.assign(run.plan.populations.size(), true);
    for (const PopulationId population : task.step.populations) settled_[population.at] = false;
  }

  Asked evaluate() {
    for (const NodeId id : task_.step.nodes) {
      settle(run_.plan[id].population);
      scene_.own[id.at] = evaluate_node(id);
      mask(id);
      scene_.has[id.at] = true;
    }
    for (const PopulationId population : task_.step.populations) settle(population);
    for (const NodeId id : task_.step.nodes) {
      if (!task_.keep[id.at]) continue;
      const std::size_t start = run_.frames.entry(run_.plan[id].domain).start(entries_.first);
      paste(run_.columns[id.at], start, std::move(scene_.own[id.at]));
    }
    return {std::move(scene_.questions), std::move(scene_.asked)};
  }

 private:
  Column evaluate_node(NodeId id) {
    const Node& node = run_.plan[id];
    if (task_.layouts.by_kernel(id)) return evaluate_counts(scene_, task_.layouts, id);
    if (std::holds_alternative<Reduce>(node.rule)) return reduce_axes(scene_, id);
    if (std::holds_alternative<JurorIs>(node.rule)) return jurors_who_are(scene_, id);
    if (std::holds_alternative<Hold>(node.rule)) return hold(scene_, id);
    return Mapper(scene_, node).of_entries();
  }

  /// Finds out who of these entries is in the population, after its parent.
  void settle(PopulationId id) {
    if (settled_[id.at]) return;
    settled_[id.at] = true;
    const Population& population = run_.plan.populations[id.at];
    if (id.at != 0) settle(population.parent);
    const auto of_parent = [&](std::uint32_t entry) {
      return id.at == 0 ? State::present : run_.members[population.parent.at][entry];
    };
    std::vector<State>& members = run_.members[id.at];
    std::vector<Cursor> flags;
    for (const Requirement& requirement : population.requirements) flags.emplace_back(scene_, requirement.flag);
    for (std::uint32_t entry = entries_.first; entry < entries_.last; ++entry) {
      const State parent = of_parent(entry);
      members[entry] = parent == State::outside ? State::outside : member(parent, flags, entry);
    }
    send_away(id);
  }

  /// Whoever was withdrawn or disqualified here.
  void send_away(PopulationId id) {
    for (const std::uint32_t entry : run_.departed[id.at])
      if (entry >= entries_.first && entry < entries_.last) run_.members[id.at][entry] = State::outside;
  }

  bool everybody_is_in(PopulationId id) {
    const auto first = run_.members[id.at].begin();
    const auto in = [](State state) { return state == State::present; };
    return std::all_of(first + entries_.first, first + entries_.last, in);
  }

  static State member(State parent, std::vector<Cursor>& flags, std::uint32_t entry) {
    State result = parent;
    for (Cursor& flag : flags) {
      flag.enter(entry);
      const Value met = flag.here();
      if (state_of(met) == State::waiting)
        result = State::waiting;
      else if (met != Value{true})
        return State::outside;
    }
    return result;
  }

  /// An entry that may still become a member has the values that it would have then: what it surely lacks is known.
  void mask(NodeId id) {
    const Node& node = run_.plan[id];
    if (everybody_is_in(node.population)) return;
    const std::vector<State>& members = run_.members[node.population.at];
    const EntryFrame& frame = run_.frames.entry(node.domain);
    Column& column = scene_.own[id.at];
    const std::size_t start = frame.start(entries_.first);
    for (std::uint32_t entry = entries_.first; entry < entries_.last; ++entry) {
      if (members[entry] != State::outside) continue;
      for (std::size_t row = frame.start(entry); row < frame.start(entry + 1); ++row)
        put_state(column, row - start, State::outside);
    }
  }

  Run& run_;
  const LocalTask& task_;
  Range entries_;
  Scene scene_;
  std::vector<bool> settled_;
};

}  // namespace

Asked evaluate(Run& run, const LocalTask& task, Range entries) { return Block(run, task, entries).evaluate(); }

namespace {

/// The narrowest column that holds every count of the layout.
Column column_for(const Layout& layout, std::size_t rows) {
  const auto holds = [&](auto least, auto greatest) { return least <= layout.low && layout.high <= greatest; };
  Column column{.values = {}, .denominator = layout.denominator};
  if (holds(std::numeric_limits<std::int8_t>::min(), std::numeric_limits<std::int8_t>::max())) {
    column.values = Column::Narrow(rows);
  } else if (holds(std::numeric_limits<std::int16_t>::min(), std::numeric_limits<std::int16_t>::max())) {
    column.values = Column::Short(rows);
  } else {
    column.values = Column::Wide(rows);
  }
  return column;
}

}  // namespace

void make_room(Run& run, const LocalTask& task) {
  for (const NodeId id : task.step.nodes) {
    if (!task.keep[id.at]) continue;
    const Node& node = run.plan[id];
    const std::size_t rows = run.frames.rows(node.domain);
    const std::optional<Layout>& layout = task.layouts.of(id);
    const bool narrow = layout && node.type != Type::flag;
    run.columns[id.at] = narrow ? column_for(*layout, rows) : new_column(node.type, rows);
    with_states(run.columns[id.at]);
  }
}

Column evaluate_groups(const Scene& scene, NodeId id) { return Mapper(scene, scene.run.plan[id]).of_groups(); }

}  // namespace engine
