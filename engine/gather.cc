#include "engine/gather.h"

#include <algorithm>

#include "engine/ask_jurors.h"
#include "engine/reduce.h"

namespace engine {

namespace {

/// One row of the node: its round, item and juror; 0 on an axis that it has not.
struct At {
  std::uint32_t round = 0, item = 0, juror = 0;
};

struct Steps {
  std::uint32_t first = 0, last = 1;
};

/// Along one axis: where the node stands, or the whole length when the axis is reduced.
Steps along(bool finer_has, bool node_has, std::uint32_t at, std::uint32_t length) {
  if (!finer_has) return {};
  return node_has ? Steps{at, at + 1} : Steps{0, length};
}

class AxesReducer {
 public:
  AxesReducer(Scene& scene, NodeId id)
      : scene_(scene),
        id_(id),
        node_(scene.run.plan[id]),
        rule_(std::get<Reduce>(node_.rule)),
        finer_(scene.run.plan[rule_.of].domain),
        over_jurors_(finer_.axes.juror && !node_.domain.axes.juror),
        of_(scene, rule_.of) {}

  Column run() {
    const EntryFrame& frame = scene_.run.frames.entry(node_.domain);
    const std::size_t start = frame.start(scene_.entries.first);
    Column result = new_column(node_.type, frame.start(scene_.entries.last) - start);
    std::size_t row = 0;
    for (std::uint32_t entry = scene_.entries.first; entry < scene_.entries.last; ++entry) {
      enter(entry);
      const Extent extent = frame.extent(entry);
      for (At at; at.round < extent.rounds; ++at.round) {
        for (at.item = 0; at.item < extent.items; ++at.item) {
          for (at.juror = 0; at.juror < extent.jurors; ++at.juror) put(result, row++, value(entry, at));
        }
      }
    }
    return result;
  }

 private:
  void enter(std::uint32_t entry) {
    of_.enter(entry);
    extent_ = finer_.of == Domain::Of::entry ? scene_.run.frames.entry(finer_).extent(entry) : Extent{};
    third_.reset();
    if (over_jurors_ && std::holds_alternative<TwoAndThird>(rule_.how)) third_ = third(entry);
  }

  std::optional<std::size_t> third(std::uint32_t entry) const {
    for (std::uint32_t juror = 0; juror < extent_.jurors; ++juror) {
      if (juror_at(scene_.run.tables, finer_.sheets, entry, juror).role == "third") return juror;
    }
    return extent_.jurors > 2 ? std::optional<std::size_t>{2} : std::nullopt;
  }

  Value value(std::uint32_t entry, const At& at) {
    gather(at);
    const Reduced reduced = reduce(rule_, {.values = values_, .over_jurors = over_jurors_, .third = third_});
    if (reduced.asks != Reduced::Asks::nothing) ask_jurors(scene_, {id_, entry, reduced});
    return reduced.value;
  }

  void gather(const At& at) {
    values_.clear();
    const Axes& mine = node_.domain.axes;
    const Steps rounds = along(finer_.axes.round, mine.round, at.round, extent_.rounds);
    const Steps items = along(finer_.axes.item, mine.item, at.item, extent_.items);
    const Steps jurors = along(finer_.axes.juror, mine.juror, at.juror, extent_.jurors);
    for (std::uint32_t round = rounds.first; round < rounds.last; ++round) {
      for (std::uint32_t item = items.first; item < items.last; ++item) {
        for (std::uint32_t juror = jurors.first; juror < jurors.last; ++juror) {
          values_.push_back(of_.at(round, item, juror));
        }
      }
    }
  }

  Scene& scene_;
  NodeId id_;
  const Node& node_;
  const Reduce& rule_;
  const Domain& finer_;
  bool over_jurors_;
  Cursor of_;
  Extent extent_;
  std::optional<std::size_t> third_;
  std::vector<Value> values_;
};

}  // namespace

Column reduce_axes(Scene& scene, NodeId id) { return AxesReducer(scene, id).run(); }

const Juror& juror_at(const Tables& tables, SheetsId sheets, std::uint32_t entry, std::uint32_t juror) {
  const SheetRows& rows = tables.sheets[sheets.at];
  const std::uint32_t position = rows.uniform != 0 ? juror : rows.juror[rows.of_entry.start[entry] + juror];
  return tables.jury[rows.jurors[position]];
}

}  // namespace engine
