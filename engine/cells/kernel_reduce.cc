#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "base/overloaded.h"
#include "engine/cells/kernel.h"
#include "engine/cells/row_reducer.h"

namespace engine {

namespace {

constexpr std::size_t few_values = 32;  // More than a jury ever has. More of them are not sorted here.

template <class Count>
using Row = std::span<const Count>;

template <class Count>
std::int64_t sum(Row<Count> row) {
  std::int64_t total = 0;
  for (const Count count : row) total += count;
  return total;
}

/// In ascending order; the first row.size() are it.
template <class Count>
std::array<std::int64_t, few_values> sorted(Row<Count> row) {
  std::array<std::int64_t, few_values> values;  // NOLINT: filled as far as it is read
  for (std::size_t i = 0; i < row.size(); ++i) {
    std::size_t at = i;
    for (; at > 0 && values[at - 1] > row[i]; --at) values[at] = values[at - 1];
    values[at] = row[i];
  }
  return values;
}

/// The sum of some values, or their mean as `denominator` counts it.
std::int64_t sum_or_mean(std::span<const std::int64_t> values, bool mean, std::int64_t factor) {
  const std::int64_t total = sum<std::int64_t>(values);
  return mean ? total * (factor / static_cast<std::int64_t>(values.size())) : total * factor;
}

template <class Count>
std::int64_t trimmed(const Trimmed& rule, Row<Count> row, std::int64_t factor) {
  const std::size_t left = row.size() - rule.high - rule.low;
  if (rule.high <= 1 && rule.low <= 1) {
    std::int64_t least = row[0];
    std::int64_t greatest = row[0];
    for (const Count count : row) {
      least = std::min(least, static_cast<std::int64_t>(count));
      greatest = std::max(greatest, static_cast<std::int64_t>(count));
    }
    const std::int64_t total = sum(row) - (rule.low == 1 ? least : 0) - (rule.high == 1 ? greatest : 0);
    return total * (rule.mean ? factor / static_cast<std::int64_t>(left) : factor);
  }
  const auto values = sorted(row);
  return sum_or_mean(std::span(values).subspan(rule.low, left), rule.mean, factor);
}

template <class Count>
std::int64_t median(Row<Count> row, std::int64_t factor) {
  const std::size_t middle = row.size() / 2;
  const auto values = sorted(row);
  return row.size() % 2 == 1 ? values[middle] * factor : (values[middle - 1] + values[middle]) * (factor / 2);
}

template <class Count>
std::int64_t best_of(const BestOf& rule, Row<Count> row, std::int64_t factor) {
  const auto values = sorted(row);
  const std::size_t taken = std::min<std::size_t>(rule.n, row.size());
  const std::size_t from = rule.greatest ? row.size() - taken : 0;
  return sum_or_mean(std::span(values).subspan(from, taken), rule.mean, factor);
}

template <class Count>
std::int64_t nth(const Nth& rule, Row<Count> row, std::int64_t factor) {
  return sorted(row)[rule.greatest ? row.size() - rule.n : rule.n - 1] * factor;
}

/// How many values a row may have, all of them there, to be reduced here; the other rows are left to reduce().
struct Sizes {
  std::size_t least, most;
};
constexpr Sizes any_size = {1, std::numeric_limits<std::size_t>::max()};
constexpr Sizes never = {1, 0};

Sizes sizes_of(const Reduce& rule) {
  Sizes sizes = std::visit(base::Overloaded{
                               [](const Sum&) { return any_size; },
                               [](const Mean&) { return any_size; },
                               [](const Median&) {
                                 return Sizes{1, few_values};
                               },
                               [](const Trimmed& how) {
                                 return Sizes{std::size_t{how.high} + how.low + 1, few_values};
                               },
                               [](const Nth& how) {
                                 return Sizes{std::max<std::size_t>(how.n, 1), how.n == 0 ? 0 : few_values};
                               },
                               [](const BestOf& how) {
                                 return how.n == 0 ? never : Sizes{1, few_values};
                               },
                               [](const Count&) { return any_size; },
                               [](const Any&) { return never; },
                               [](const All&) { return never; },
                               [](const Last&) { return any_size; },
                               [](const First&) { return any_size; },
                               [](const TwoAndThird&) { return never; },
                           },
                           rule.how);
  sizes.least = std::max<std::size_t>(sizes.least, rule.marks.at_least);
  return sizes;
}

/// The values of a block's entries, and how they are counted.
template <class Count>
struct Source {
  const Count* values;
  const State* states;  ///< None: every value is present.
  std::int64_t denominator;
};

/// The rows of one Reduce in a block: those whose values are all there by `combine`, the others by reduce().
class Rows {
 public:
  Rows(Scene& scene, NodeId id, const Layout& layout)
      : scene_(scene),
        id_(id),
        node_(scene.run.plan[id]),
        rule_(std::get<Reduce>(node_.rule)),
        layout_(layout),
        frame_(scene.run.frames.entry(node_.domain)),
        finer_(scene.run.frames.entry(scene.run.plan[rule_.of].domain)),
        sizes_(sizes_of(rule_)) {
    result_.values.resize(frame_.start(scene.entries.last) - frame_.start(scene.entries.first));
  }

  template <class Count, class Combine>
  Counts64 reduce(const Source<Count>& from, Combine combine) {
    if (frame_.stride == 1 && is_plain(from, finer_.stride)) {
      const std::size_t size = finer_.stride;
      for (std::size_t row = 0; row < result_.values.size(); ++row) {
        result_.values[row] = combine(Row<Count>(from.values + row * size, size));
      }
    } else {
      reduce_each(from, combine);
    }
    return std::move(result_);
  }

  const Reduce& rule() const { return rule_; }
  /// What a value of the source is to be multiplied by.
  std::int64_t factor(std::int64_t denominator) const { return layout_.denominator / denominator; }

 private:
  template <class Count>
  bool is_plain(const Source<Count>& from, std::size_t size) const {
    return from.states == nullptr && sizes_.least <= size && size <= sizes_.most;
  }

  /// Rows of the node stand in the order of the values that they are made of.
  template <class Count, class Combine>
  void reduce_each(const Source<Count>& from, Combine combine) {
    std::size_t at = 0;
    std::size_t out = 0;
    for (std::uint32_t entry = scene_.entries.first; entry < scene_.entries.last; ++entry) {
      const std::size_t rows = frame_.start(entry + 1) - frame_.start(entry);
      const std::size_t values = finer_.start(entry + 1) - finer_.start(entry);
      const std::size_t size = rows <= 1 ? values : values / rows;
      for (std::size_t row = 0; row < rows; ++row, ++out, at += size) {
        if (all_there(from, at, size)) {
          result_.values[out] = combine(Row<Count>(from.values + at, size));
        } else {
          put_value(out, general(entry, row));
        }
      }
    }
  }

  template <class Count>
  bool all_there(const Source<Count>& from, std::size_t at, std::size_t size) const {
    if (size < sizes_.least || size > sizes_.most) return false;
    if (from.states == nullptr) return true;
    return std::all_of(from.states + at, from.states + at + size, [](State state) { return state == State::present; });
  }

  Value general(std::uint32_t entry, std::size_t row) {
    if (!slow_) slow_.emplace(scene_, id_);
    slow_->enter(entry);
    const Extent extent = frame_.extent(entry);
    const auto juror = static_cast<std::uint32_t>(row % extent.jurors);
    const auto item = static_cast<std::uint32_t>(row / extent.jurors % extent.items);
    const auto round = static_cast<std::uint32_t>(row / extent.jurors / extent.items);
    return slow_->value({round, item, juror});
  }

  void put_value(std::size_t out, const Value& value) {
    result_.values[out] = count_of(value, layout_.denominator);
    const State state = state_of(value);
    if (state == State::present && result_.states.empty()) return;
    result_.states.resize(result_.values.size(), State::present);
    result_.states[out] = state;
  }

  Scene& scene_;
  NodeId id_;
  const Node& node_;
  const Reduce& rule_;
  const Layout& layout_;
  const EntryFrame& frame_;
  const EntryFrame& finer_;
  Sizes sizes_;
  Counts64 result_;
  std::optional<RowReducer> slow_;
};

/// Rows of one length mostly follow each other, and a division costs more than the sum.
class MeanFactor {
 public:
  explicit MeanFactor(std::int64_t factor) : factor_(factor) {}
  std::int64_t of(std::size_t size) {
    if (size != size_) {
      size_ = size;
      of_size_ = factor_ / static_cast<std::int64_t>(size);
    }
    return of_size_;
  }

 private:
  std::int64_t factor_, of_size_ = 0;
  std::size_t size_ = 0;
};

template <class Count>
Counts64 reduce_from(Rows& rows, const Source<Count>& from) {
  using Values = Row<Count>;
  const std::int64_t factor = rows.factor(from.denominator);
  MeanFactor mean(factor);
  const auto no_row_comes = [](Values) { return std::int64_t{0}; };  // See `never`.
  return std::visit(
      base::Overloaded{
          [&](const Sum&) { return rows.reduce(from, [=](Values row) { return sum(row) * factor; }); },
          [&](const Mean&) { return rows.reduce(from, [&](Values row) { return sum(row) * mean.of(row.size()); }); },
          [&](const Median&) { return rows.reduce(from, [=](Values row) { return median(row, factor); }); },
          [&](const Trimmed& how) { return rows.reduce(from, [&](Values row) { return trimmed(how, row, factor); }); },
          [&](const Nth& how) { return rows.reduce(from, [&](Values row) { return nth(how, row, factor); }); },
          [&](const BestOf& how) { return rows.reduce(from, [&](Values row) { return best_of(how, row, factor); }); },
          [&](const engine::Count&) {
            return rows.reduce(from, [](Values row) { return static_cast<std::int64_t>(row.size()); });
          },
          [&](const Any&) { return rows.reduce(from, no_row_comes); },
          [&](const All&) { return rows.reduce(from, no_row_comes); },
          [&](const Last&) { return rows.reduce(from, [=](Values row) { return row.back() * factor; }); },
          [&](const First&) { return rows.reduce(from, [=](Values row) { return row.front() * factor; }); },
          [&](const TwoAndThird&) { return rows.reduce(from, no_row_comes); },
      },
      rows.rule().how);
}

/// Marks as the tables hold them, without a copy.
template <class Count>
Source<Count> in_place(const View& view, const std::vector<Count>& values, std::size_t start) {
  const std::vector<State>& states = view.column->states;
  return {values.data() + (start - view.offset), states.empty() ? nullptr : states.data() + (start - view.offset),
          view.column->denominator};
}

}  // namespace

Counts64 reduce_counts(Scene& scene, const Layouts& layouts, NodeId id) {
  const NodeId of = std::get<Reduce>(scene.run.plan[id].rule).of;
  const Domain& finer = scene.run.plan[of].domain;
  const View view = scene.view(of);
  const std::size_t start = scene.run.frames.entry(finer).start(scene.entries.first);
  Rows rows(scene, id, *layouts.of(id));
  const auto copied = [&] {
    const Operand operand(scene, of, finer, *layouts.of(of));
    return reduce_from(rows, Source<std::int64_t>{operand.values(), operand.states(), operand.denominator()});
  };
  return std::visit(base::Overloaded{
                        [&](const Column::Wide& values) { return reduce_from(rows, in_place(view, values, start)); },
                        [&](const Column::Narrow& values) { return reduce_from(rows, in_place(view, values, start)); },
                        [&](const Column::Short& values) { return reduce_from(rows, in_place(view, values, start)); },
                        [&](const Column::Big&) { return copied(); },
                        [&](const Column::Flags&) { return copied(); },
                        [&](const Column::Texts&) { return Counts64{}; },
                    },
                    view.column->values);
}

}  // namespace engine
