#include "engine/cells/operand.h"

#include <algorithm>
#include <cassert>

#include "base/overloaded.h"

namespace engine {

namespace {

bool same_rows(const Domain& a, const Domain& b) {
  return a.of == Domain::Of::entry && b.of == Domain::Of::entry && a.axes == b.axes &&
         (!a.axes.juror || a.sheets == b.sheets);
}

/// Calls back with a function from a row of the view's own column to its count.
template <class Use>
void with_counts(const Column& column, std::int64_t denominator, Use use) {
  const auto integers = [&](const auto& values) { use([&](std::size_t row) { return std::int64_t{values[row]}; }); };
  std::visit(
      base::Overloaded{
          [&](const Column::Wide& values) { integers(values); },
          [&](const Column::Narrow& values) { integers(values); },
          [&](const Column::Short& values) { integers(values); },
          [&](const Column::Big& values) { use([&](std::size_t row) { return count_of(values[row], denominator); }); },
          [&](const Column::Flags& values) { integers(values); },
          [](const Column::Texts&) { assert(false && "text has no counts"); },
      },
      column.values);
}

}  // namespace

std::int64_t count_of(const Value& value, std::int64_t denominator) {
  return std::visit(
      base::Overloaded{
          [](const Absent&) { return std::int64_t{0}; },
          [&](const base::Exact& number) {
            const base::Exact::Small small = *number.small();
            assert(denominator % small.denominator == 0 && "the layout promised a sufficient denominator");
            return small.numerator * (denominator / small.denominator);
          },
          [](const bool& flag) { return std::int64_t{flag ? 1 : 0}; },
          [](const Choice& choice) { return std::int64_t{choice.index}; },
          [](const Moment& moment) { return moment.seconds; },
          [](const std::string&) { return std::int64_t{0}; },
      },
      value);
}

Operand::Operand(const Scene& scene, NodeId input, const Domain& rows_of, const Layout& layout) : layout_(layout) {
  const Node& node = scene.run.plan[input];
  if (const Constant* constant = std::get_if<Constant>(&node.rule)) {
    take_constant(constant->value);
  } else if (same_rows(node.domain, rows_of)) {
    const EntryFrame& frame = scene.run.frames.entry(rows_of);
    const std::size_t start = frame.start(scene.entries.first);
    take_same_rows(scene.view(input), start, frame.start(scene.entries.last) - start);
  } else {
    take_rows(scene.view(input), rows_of_coarser(scene, rows_of, node.domain));
  }
}

void Operand::take_constant(const Value& value) {
  constant_ = count_of(value, layout_.denominator);
  constant_state_ = state_of(value);
}

void Operand::take_same_rows(const View& view, std::size_t first, std::size_t rows) {
  const Column& column = *view.column;
  const std::size_t start = first - view.offset;
  if (!column.states.empty()) states_ = column.states.data() + start;
  if (const Column::Wide* wide = std::get_if<Column::Wide>(&column.values)) {
    values_ = wide->data() + start;
    return;
  }
  own_.resize(rows + 1);  // Never empty: no values means a constant.
  with_counts(column, layout_.denominator, [&](auto count) {
    for (std::size_t row = 0; row < rows; ++row) own_[row] = count(start + row);
  });
  values_ = own_.data();
}

void Operand::take_rows(const View& view, const std::vector<std::uint32_t>& rows) {
  own_.resize(rows.size() + 1);
  own_states_.resize(rows.size() + 1);
  with_counts(*view.column, layout_.denominator, [&](auto count) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool there = rows[i] != no_row;
      own_[i] = there ? count(rows[i] - view.offset) : 0;
      own_states_[i] = there ? view.state(rows[i]) : State::not_given;
    }
  });
  values_ = own_.data();
  const auto absent = [](State each) { return each != State::present; };
  if (std::ranges::any_of(own_states_, absent)) states_ = own_states_.data();
}

namespace {

/// Every row's own strides in the coarser frame, entry by entry.
void add_rows(std::vector<std::uint32_t>& rows, const EntryFrame& finer, const EntryFrame& coarser,
              std::uint32_t entry) {
  const Extent extent = finer.extent(entry);
  const Extent less = coarser.extent(entry);
  const std::size_t start = coarser.start(entry);
  const std::size_t by_juror = coarser.axes.juror ? 1 : 0;
  const std::size_t by_item = coarser.axes.item ? less.jurors : 0;
  const std::size_t by_round = coarser.axes.round ? std::size_t{less.items} * less.jurors : 0;
  for (std::uint32_t round = 0; round < extent.rounds; ++round) {
    for (std::uint32_t item = 0; item < extent.items; ++item) {
      for (std::uint32_t juror = 0; juror < extent.jurors; ++juror) {
        rows.push_back(static_cast<std::uint32_t>(start + round * by_round + item * by_item + juror * by_juror));
      }
    }
  }
}

}  // namespace

std::vector<std::uint32_t> rows_of_coarser(const Scene& scene, const Domain& finer, const Domain& coarser) {
  const EntryFrame& frame = scene.run.frames.entry(finer);
  std::vector<std::uint32_t> rows;
  rows.reserve(frame.start(scene.entries.last) - frame.start(scene.entries.first));
  if (coarser.of == Domain::Of::entry) {
    const EntryFrame& less = scene.run.frames.entry(coarser);
    for (std::uint32_t entry = scene.entries.first; entry < scene.entries.last; ++entry)
      add_rows(rows, frame, less, entry);
    return rows;
  }
  const std::vector<std::uint32_t>& groups = scene.groups(coarser.by);
  for (std::uint32_t entry = scene.entries.first; entry < scene.entries.last; ++entry) {
    rows.insert(rows.end(), frame.extent(entry).rows(), groups[entry - scene.entries.first]);
  }
  return rows;
}

}  // namespace engine
