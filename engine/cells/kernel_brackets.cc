#include <algorithm>
#include <limits>

#include "engine/cells/kernel.h"
#include "engine/cells/pointwise.h"

namespace engine {

namespace {

/// The counts of an input that a bracket holds, both ends included, and what it gives.
struct CountBracket {
  std::int64_t low = std::numeric_limits<std::int64_t>::min();
  std::int64_t high = std::numeric_limits<std::int64_t>::max();
  std::int64_t points = 0;
};

/// The number, or the end of 64 bits that it is beyond.
std::int64_t clamped(const base::Exact& number) {
  if (const std::optional<std::int64_t> fits = number.as_int64()) return *fits;
  return number.sign() < 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
}

std::int64_t lowest_count(const End& end, const base::Exact& denominator) {
  const base::Exact exact = end.value * denominator;
  return clamped(end.inclusive ? base::ceiling(exact) : base::floor(exact) + 1);
}

std::int64_t highest_count(const End& end, const base::Exact& denominator) {
  const base::Exact exact = end.value * denominator;
  return clamped(end.inclusive ? base::floor(exact) : base::ceiling(exact) - 1);
}

class BracketRows {
 public:
  BracketRows(const Scene& scene, const Layouts& layouts, NodeId id)
      : scene_(scene), node_(scene.run.plan[id]), rule_(std::get<Brackets>(node_.rule)), layout_(*layouts.of(id)) {
    const EntryFrame& frame = scene.run.frames.entry(node_.domain);
    const std::size_t rows = frame.start(scene.entries.last) - frame.start(scene.entries.first);
    if (rule_.miss) miss_ = count_of(*rule_.miss, layout_.denominator);
    for (const Bracket& row : rule_.rows) {
      points_.push_back(count_of(std::get<Constant>(scene.run.plan[row.points].rule).value, layout_.denominator));
    }
    result_.values.assign(rows, miss_);
    result_.states.assign(rows, State::present);
  }

  Counts64 by_counts(const Layout& layout) {
    const Operand of(scene_, rule_.of, node_.domain, layout);
    const std::vector<CountBracket> brackets = count_brackets(layout.denominator);
    for (std::size_t row = 0; row < result_.values.size(); ++row) {
      const std::int64_t count = of.at(row);
      const auto holds = [&](const CountBracket& each) { return each.low <= count && count <= each.high; };
      const auto found = std::ranges::find_if(brackets, holds);
      if (of.state(row) != State::present || found == brackets.end()) {
        miss(row, of.state(row));
      } else {
        result_.values[row] = found->points;
      }
    }
    return finished();
  }

  Counts64 by_fractions() {
    const View view = scene_.view(rule_.of);
    const std::vector<std::uint32_t> rows = rows_of_coarser(scene_, node_.domain, scene_.run.plan[rule_.of].domain);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const Value value = rows[row] == no_row ? Value{Absent{State::not_given}} : view.cell(rows[row]);
      const base::Exact* number = std::get_if<base::Exact>(&value);
      const std::optional<std::size_t> found = number == nullptr ? std::nullopt : bracket_row(rule_, *number);
      if (found) {
        result_.values[row] = points_[*found];
      } else {
        miss(row, state_of(value));
      }
    }
    return finished();
  }

 private:
  std::vector<CountBracket> count_brackets(std::int64_t denominator) const {
    std::vector<CountBracket> rows;
    for (std::size_t row = 0; row < rule_.rows.size(); ++row) {
      CountBracket& added = rows.emplace_back();
      if (rule_.rows[row].lower) added.low = lowest_count(*rule_.rows[row].lower, denominator);
      if (rule_.rows[row].upper) added.high = highest_count(*rule_.rows[row].upper, denominator);
      added.points = points_[row];
    }
    return rows;
  }

  /// No row holds the value, or there is none.
  void miss(std::size_t row, State state) {
    if (state != State::present) result_.values[row] = 0;
    result_.states[row] = state != State::present || rule_.miss ? state : State::not_in_table;
  }

  Counts64 finished() {
    const auto present = [](State state) { return state == State::present; };
    if (std::ranges::all_of(result_.states, present)) result_.states.clear();
    return std::move(result_);
  }

  const Scene& scene_;
  const Node& node_;
  const Brackets& rule_;
  const Layout& layout_;
  std::int64_t miss_ = 0;
  std::vector<std::int64_t> points_;
  Counts64 result_;
};

}  // namespace

Counts64 bracket_counts(const Scene& scene, const Layouts& layouts, NodeId id) {
  const NodeId of = std::get<Brackets>(scene.run.plan[id].rule).of;
  BracketRows rows(scene, layouts, id);
  return layouts.of(of) ? rows.by_counts(*layouts.of(of)) : rows.by_fractions();
}

}  // namespace engine
