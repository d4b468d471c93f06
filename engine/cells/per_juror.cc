#include "engine/cells/per_juror.h"

#include <algorithm>

#include "engine/cells/gather.h"
#include "engine/data/reduce.h"
#include "engine/data/slots.h"

namespace engine {

namespace {

/// Each juror's values in one group, in one round where the node has rounds.
class EachJuror {
 public:
  EachJuror(const Scene& scene, NodeId id)
      : scene_(scene),
        run_(scene.run),
        node_(run_.plan[id]),
        rule_(std::get<PerJuror>(node_.rule)),
        group_of_(scene.groups(rule_.within)),
        slots_(run_.plan, run_.tables, node_.domain),
        values_(std::size_t{run_.frames.groups.rows(rule_.within)} * slots_.rounds() * slots_.jurors()) {}

  Column run() {
    Cursor cursor(scene_, rule_.of);
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      if (group_of_[entry] != no_row) collect(cursor, entry);
    }
    return column(reduced());
  }

 private:
  std::size_t slot(std::uint32_t entry, std::uint32_t round, std::uint32_t juror) const {
    const std::size_t in_round = node_.domain.axes.round ? slots_.round(entry, round) : 0;
    return (std::size_t{group_of_[entry]} * slots_.rounds() + in_round) * slots_.jurors() + slots_.juror(entry, juror);
  }

  void collect(Cursor& cursor, std::uint32_t entry) {
    const State member = run_.members[node_.population.at][entry];
    if (member == State::outside) return;
    const Extent extent = run_.frames.entry(run_.plan[rule_.of].domain).extent(entry);
    cursor.enter(entry);
    for (std::uint32_t round = 0; round < extent.rounds; ++round)
      for (std::uint32_t item = 0; item < extent.items; ++item)
        for (std::uint32_t juror = 0; juror < extent.jurors; ++juror)
          values_[slot(entry, round, juror)].push_back(known(member, cursor.at(round, item, juror)));
  }

  /// Of an entry that is perhaps none of them nothing is known yet.
  static Value known(State member, Value value) {
    return member == State::waiting ? Value{Absent{member}} : std::move(value);
  }

  std::vector<Value> reduced() const {
    const Reduce reduction{rule_.of, rule_.how, {.at_least = 0}};
    std::vector<Value> made;
    for (const std::vector<Value>& values : values_) made.push_back(reduce(reduction, {.values = values}).value);
    return made;
  }

  Column column(const std::vector<Value>& made) const {
    const EntryFrame& frame = run_.frames.entry(node_.domain);
    Column result = new_column(node_.type, run_.frames.rows(node_.domain));
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      const Extent extent = frame.extent(entry);
      std::size_t row = frame.start(entry);
      for (std::uint32_t round = 0; round < extent.rounds; ++round)
        for (std::uint32_t juror = 0; juror < extent.jurors; ++juror, ++row)
          put(result, row,
              group_of_[entry] == no_row ? Value{Absent{State::not_given}} : made[slot(entry, round, juror)]);
    }
    return result;
  }

  const Scene& scene_;
  const Run& run_;
  const Node& node_;
  const PerJuror& rule_;
  const std::vector<std::uint32_t>& group_of_;
  Slots slots_;
  std::vector<std::vector<Value>> values_;
};

bool is(const JurorIs& rule, const Juror& juror, std::uint32_t entry) {
  switch (rule.what) {
    case JurorIs::What::of_role: return juror.role == rule.word;
    case JurorIs::What::of_panel: return std::ranges::find(juror.panels, rule.word) != juror.panels.end();
    case JurorIs::What::recused: return std::ranges::binary_search(juror.recused, entry);
  }
  return false;
}

}  // namespace

Column of_each_juror(const Scene& scene, NodeId id) { return EachJuror(scene, id).run(); }

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
