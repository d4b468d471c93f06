#include "engine/cells/row_reducer.h"

#include "engine/cells/ask_jurors.h"
#include "engine/data/reduce.h"

namespace engine {

namespace {

struct Steps {
  std::uint32_t first = 0, last = 1;
};

/// Along one axis: where the node stands, or the whole length when the axis is reduced.
Steps along(bool finer_has, bool node_has, std::uint32_t at, std::uint32_t length) {
  if (!finer_has) return {};
  return node_has ? Steps{at, at + 1} : Steps{0, length};
}

}  // namespace

RowReducer::RowReducer(Scene& scene, NodeId id)
    : scene_(scene),
      id_(id),
      node_(scene.run.plan[id]),
      rule_(std::get<Reduce>(node_.rule)),
      finer_(scene.run.plan[rule_.of].domain),
      over_jurors_(finer_.axes.juror && !node_.domain.axes.juror),
      of_(scene, rule_.of) {}

void RowReducer::enter(std::uint32_t entry) {
  entry_ = entry;
  of_.enter(entry);
  extent_ = finer_.of == Domain::Of::entry ? scene_.run.frames.entry(finer_).extent(entry) : Extent{};
  third_ = over_jurors_ ? third_juror(scene_, rule_, entry) : std::nullopt;
}

Value RowReducer::value(const RowAt& at) {
  gather(at);
  const Reduced reduced = reduce(rule_, {.values = values_, .over_jurors = over_jurors_, .third = third_});
  if (reduced.asks != Reduced::Asks::nothing) ask_jurors(scene_, {id_, entry_, reduced});
  return reduced.value;
}

void RowReducer::gather(const RowAt& at) {
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

}  // namespace engine
