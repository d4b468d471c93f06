#include "engine/cells/row_reducer.h"

#include <algorithm>

#include "engine/cells/ask_jurors.h"
#include "engine/data/column.h"
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

/// Of two experts and a third: what else says whose values count.
std::optional<NodeId> decided_by(const Reduce& rule) {
  const TwoAndThird* how = std::get_if<TwoAndThird>(&rule.how);
  return how == nullptr ? std::nullopt : how->by;
}

bool is_asked(State state) {
  return state != State::not_asked && state != State::recused && state != State::not_applicable;
}

}  // namespace

RowReducer::RowReducer(Scene& scene, NodeId id)
    : scene_(scene),
      id_(id),
      node_(scene.run.plan[id]),
      rule_(std::get<Reduce>(node_.rule)),
      finer_(scene.run.plan[rule_.of].domain),
      over_jurors_(finer_.axes.juror && !node_.domain.axes.juror),
      of_(scene, rule_.of) {
  if (const std::optional<NodeId> by = decided_by(rule_)) by_.emplace(scene, *by);
}

void RowReducer::enter(std::uint32_t entry) {
  entry_ = entry;
  of_.enter(entry);
  extent_ = finer_.of == Domain::Of::entry ? scene_.run.frames.entry(finer_).extent(entry) : Extent{};
  third_ = over_jurors_ ? third_juror(scene_, rule_, entry) : std::nullopt;
  if (!by_) return;
  by_->enter(entry);
  find_who_counts();
}

void RowReducer::find_who_counts() {
  std::vector<Value> values;
  for (std::uint32_t juror = 0; juror < extent_.jurors; ++juror) values.push_back(by_->at(0, 0, juror));
  who_ = who_counts(rule_, {.values = values, .over_jurors = true, .third = third_});
  counts_.assign(values.size(), false);
  for (const std::size_t at : who_.at) counts_[at] = true;
  const auto applies = [](const Value& value) { return state_of(value) != State::not_applicable; };
  lacks_all_ = who_.at.empty() && (values.empty() || std::ranges::any_of(values, applies));
}

Value RowReducer::value(const RowAt& at) {
  gather(at);
  if (by_) return of_those_who_count();
  const Reduced reduced = reduce(rule_, {.values = values_, .over_jurors = over_jurors_, .third = third_});
  if (reduced.asks != Reduced::Asks::nothing) ask_jurors(scene_, {id_, entry_, reduced});
  return reduced.value;
}

/// Of however many: how many there must be is asked where it decides who counts. When nobody does, there are too few
/// here, too. While that is open the value waits: what is required of it would be final.
Value RowReducer::of_those_who_count() {
  MarkRule marks = rule_.marks;
  if (!lacks_all_) {
    marks.at_least = 1;
    marks.below = MarkRule::Below::absent;
  }
  const Reduced reduced = reduce({rule_.of, Mean{}, marks}, {.values = values_, .over_jurors = over_jurors_});
  if (reduced.asks != Reduced::Asks::nothing) ask_jurors(scene_, {id_, entry_, reduced});
  if (!who_.is_open || !asked_) return reduced.value;
  const Reduced open = {.value = Absent{State::waiting}, .asks = Reduced::Asks::third_expert};
  if (who_.lacks_third) ask_jurors(scene_, {id_, entry_, open});
  return open.value;
}

Value RowReducer::value_of(Value value, std::uint32_t juror) const {
  const bool counts = counts_.empty() || counts_[juror] || state_of(value) == State::not_applicable;
  return counts ? value : Value{Absent{State::does_not_count}};
}

void RowReducer::gather(const RowAt& at) {
  values_.clear();
  asked_ = false;
  const Axes& mine = node_.domain.axes;
  const Steps rounds = along(finer_.axes.round, mine.round, at.round, extent_.rounds);
  const Steps items = along(finer_.axes.item, mine.item, at.item, extent_.items);
  const Steps jurors = along(finer_.axes.juror, mine.juror, at.juror, extent_.jurors);
  for (std::uint32_t round = rounds.first; round < rounds.last; ++round) {
    for (std::uint32_t item = items.first; item < items.last; ++item) {
      for (std::uint32_t juror = jurors.first; juror < jurors.last; ++juror) {
        const Value value = of_.at(round, item, juror);
        asked_ = asked_ || is_asked(state_of(value));
        values_.push_back(value_of(value, juror));
      }
    }
  }
}

}  // namespace engine
