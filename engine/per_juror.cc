#include "engine/per_juror.h"

#include <algorithm>

#include "engine/gather.h"
#include "engine/reduce.h"
#include "engine/slots.h"

namespace engine {

namespace {

void collect(const Cursor& cursor, const Extent& extent, std::uint32_t juror, std::vector<Value>& values) {
  for (std::uint32_t round = 0; round < extent.rounds; ++round)
    for (std::uint32_t item = 0; item < extent.items; ++item) values.push_back(cursor.at(round, item, juror));
}

/// By juror: everything that the node is made of.
std::vector<std::vector<Value>> values_by_juror(const Scene& scene, const Node& node, const Slots& slots) {
  const Run& run = scene.run;
  const NodeId of = std::get<PerJuror>(node.rule).of;
  const EntryFrame& frame = run.frames.entry(run.plan[of].domain);
  std::vector<std::vector<Value>> values(slots.jurors());
  Cursor cursor(scene, of);
  for (std::uint32_t entry = 0; entry < run.frames.entries(); ++entry) {
    if (run.members[node.population.at][entry] != State::present) continue;
    const Extent extent = frame.extent(entry);
    cursor.enter(entry);
    for (std::uint32_t juror = 0; juror < extent.jurors; ++juror)
      collect(cursor, extent, juror, values[slots.juror(entry, juror)]);
  }
  return values;
}

bool is(const JurorIs& rule, const Juror& juror, std::uint32_t entry) {
  switch (rule.what) {
    case JurorIs::What::of_role: return juror.role == rule.word;
    case JurorIs::What::of_panel: return std::ranges::find(juror.panels, rule.word) != juror.panels.end();
    case JurorIs::What::recused: return std::ranges::binary_search(juror.recused, entry);
  }
  return false;
}

}  // namespace

Column of_each_juror(const Scene& scene, NodeId id) {
  const Run& run = scene.run;
  const Node& node = run.plan[id];
  const PerJuror& rule = std::get<PerJuror>(node.rule);
  const Reduce reduction{rule.of, rule.how, {.at_least = 0}};
  const Slots slots(run.plan, run.tables, node.domain);
  std::vector<Value> made;
  for (const std::vector<Value>& values : values_by_juror(scene, node, slots))
    made.push_back(reduce(reduction, {.values = values}).value);
  const EntryFrame& frame = run.frames.entry(node.domain);
  Column result = new_column(node.type, run.frames.rows(node.domain));
  for (std::uint32_t entry = 0; entry < run.frames.entries(); ++entry) {
    const std::uint32_t jurors = frame.extent(entry).jurors;
    for (std::uint32_t juror = 0; juror < jurors; ++juror)
      put(result, frame.start(entry) + juror, made[slots.juror(entry, juror)]);
  }
  return result;
}

Column jurors_who_are(const Scene& scene, NodeId id) {
  const Run& run = scene.run;
  const Node& node = run.plan[id];
  const JurorIs& rule = std::get<JurorIs>(node.rule);
  const EntryFrame& frame = run.frames.entry(node.domain);
  const std::size_t start = frame.start(scene.entries.first);
  Column result = new_column(node.type, frame.start(scene.entries.last) - start);
  for (std::uint32_t entry = scene.entries.first; entry < scene.entries.last; ++entry) {
    const std::uint32_t jurors = frame.extent(entry).jurors;
    for (std::uint32_t juror = 0; juror < jurors; ++juror)
      put(result, frame.start(entry) - start + juror,
          Value{is(rule, juror_at(run.tables, rule.sheets, entry, juror), entry)});
  }
  return result;
}

}  // namespace engine
