#include <algorithm>

#include "engine/cells/gather.h"
#include "engine/cells/pointwise.h"
#include "engine/data/reduce.h"
#include "engine/plan/inputs.h"
#include "engine/plan/passed_on.h"

namespace engine {

namespace {

/// The values of each group's members, and the groups of which somebody is not decided yet.
struct Collected {
  std::vector<std::vector<Value>> values;
  std::vector<bool> waits;
};

/// All of an entry's values, through the axes that it has.
void collect_entry(Collected& collected, std::uint32_t group, const Cursor& of, const Extent& extent) {
  for (std::uint32_t round = 0; round < extent.rounds; ++round) {
    for (std::uint32_t item = 0; item < extent.items; ++item) {
      for (std::uint32_t juror = 0; juror < extent.jurors; ++juror) {
        collected.values[group].push_back(of.at(round, item, juror));
      }
    }
  }
}

Collected of_entries(const Scene& scene, const Node& node, NodeId of) {
  const Run& run = scene.run;
  const std::size_t groups = run.frames.rows(node.domain);
  Collected collected{std::vector<std::vector<Value>>(groups), std::vector<bool>(groups)};
  const std::vector<std::uint32_t>& group_of = scene.groups(node.domain.by);
  const std::vector<State>& members = run.members[node.population.at];
  const Domain& finer = run.plan[of].domain;
  Cursor cursor(scene, of);
  for (std::uint32_t entry = 0; entry < run.frames.entries(); ++entry) {
    const std::uint32_t group = group_of[entry];
    if (group == no_row || members[entry] == State::outside) continue;
    if (members[entry] == State::waiting) collected.waits[group] = true;
    cursor.enter(entry);
    const bool by_entry = finer.of == Domain::Of::entry;
    collect_entry(collected, group, cursor, by_entry ? run.frames.entry(finer).extent(entry) : Extent{});
  }
  return collected;
}

Collected of_groups(const Scene& scene, const Node& node, NodeId of) {
  const Frames& frames = scene.run.frames;
  const std::size_t groups = frames.rows(node.domain);
  Collected collected{std::vector<std::vector<Value>>(groups), std::vector<bool>(groups)};
  const Domain& finer = scene.run.plan[of].domain;
  Cursor cursor(scene, of);
  for (std::uint32_t row = 0; row < frames.rows(finer); ++row) {
    cursor.enter_group(finer.by, row);
    collected.values[frames.groups.coarser(finer.by, row, node.domain.by)].push_back(cursor.here());
  }
  return collected;
}

/// Groups of groups; otherwise a group's value counts once for each of its entries.
bool lies_within(const Node& finer, const Node& coarser) {
  if (finer.domain.of != Domain::Of::group || finer.domain.by.size() <= coarser.domain.by.size()) return false;
  const auto& by = finer.domain.by;
  return std::ranges::all_of(coarser.domain.by, [&](NodeId id) { return std::ranges::find(by, id) != by.end(); });
}

/// What groups themselves have of a value that is one for all of a group's entries (is_same_in_group): made of the
/// choices that a group is of and of groups' values, so it is there where nobody is.
class OwnValues {
 public:
  OwnValues(const Scene& scene, const std::vector<NodeId>& by) : scene_(scene), by_(by) {}

  /// By group.
  std::vector<Value> of(NodeId id) const {
    const Node& node = scene_.run.plan[id];
    const auto key = std::ranges::find(by_, id);
    if (key != by_.end()) return choices(static_cast<std::size_t>(key - by_.begin()));
    return node.domain.of == Domain::Of::group ? of_groups(id) : combined(node.rule);
  }

 private:
  const Frames& frames() const { return scene_.run.frames; }
  std::uint32_t rows() const { return frames().groups.rows(by_); }

  std::vector<Value> choices(std::size_t key) const {
    std::vector<Value> values;
    for (std::uint32_t row = 0; row < rows(); ++row) values.push_back(frames().groups.keys(by_, row)[key]);
    return values;
  }

  std::vector<Value> of_groups(NodeId id) const {
    std::vector<Value> values;
    Cursor cursor(scene_, id);
    for (std::uint32_t row = 0; row < rows(); ++row) {
      cursor.enter_group(by_, row);
      values.push_back(cursor.here());
    }
    return values;
  }

  std::vector<Value> combined(const Rule& rule) const {
    std::vector<std::vector<Value>> arguments;
    for (const NodeId input : inputs(rule)) arguments.push_back(of(input));
    const RowFunction function = row_function(scene_.run.plan, frames(), rule);
    std::vector<Value> values, beside(arguments.size());
    for (std::uint32_t row = 0; row < rows(); ++row) {
      for (std::size_t i = 0; i < beside.size(); ++i) beside[i] = arguments[i][row];
      values.push_back(function(beside));
    }
    return values;
  }

  const Scene& scene_;
  const std::vector<NodeId>& by_;
};

/// Groups by a text are those that occur: nobody is missing in them.
bool has_own_value(const Run& run, const Node& node) {
  return is_back_in_group(run.plan, node) && run.frames.groups.rows_by_text(node.domain.by) == nullptr;
}

Column own_values(const Scene& scene, const Node& node) {
  const std::vector<Value> values = OwnValues(scene, node.domain.by).of(std::get<Reduce>(node.rule).of);
  Column result = new_column(node.type, values.size());
  for (std::size_t group = 0; group < values.size(); ++group) put(result, group, values[group]);
  return result;
}

}  // namespace

Column reduce_to_groups(const Scene& scene, NodeId id) {
  const Node& node = scene.run.plan[id];
  if (has_own_value(scene.run, node)) return own_values(scene, node);
  const Reduce& rule = std::get<Reduce>(node.rule);
  const Node& of = scene.run.plan[rule.of];
  const bool from_groups = lies_within(of, node) && !std::holds_alternative<Constant>(of.rule);
  const Collected collected = from_groups ? of_groups(scene, node, rule.of) : of_entries(scene, node, rule.of);
  Column result = new_column(node.type, collected.values.size());
  for (std::size_t group = 0; group < collected.values.size(); ++group) {
    const Value waits = Absent{State::waiting};
    put(result, group, collected.waits[group] ? waits : reduce(rule, {.values = collected.values[group]}).value);
  }
  return result;
}

}  // namespace engine
