#include <algorithm>

#include "engine/cells/gather.h"
#include "engine/data/reduce.h"

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

}  // namespace

Column reduce_to_groups(const Scene& scene, NodeId id) {
  const Node& node = scene.run.plan[id];
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
