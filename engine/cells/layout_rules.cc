#include <algorithm>
#include <numeric>

#include "base/overloaded.h"
#include "engine/cells/safe_integer.h"

namespace engine {

std::optional<Layout> layout_of_round(const Round& round, const Layout& of) {
  const std::optional<base::Exact::Small> step = round.rounding.step.small();
  if (!step) return std::nullopt;
  // A count x becomes x × step.denominator / (of.denominator × step.numerator), rounded, × step.numerator: at most one
  // step off.
  const std::optional<Layout> scaled =
      safe_layout(Int128{of.denominator} * step->numerator, Int128{of.low} * step->denominator,
                  Int128{of.high} * step->denominator);
  if (!scaled) return std::nullopt;
  const Int128 low = Int128{scaled->low} / of.denominator - step->numerator;
  const Int128 high = Int128{scaled->high} / of.denominator + step->numerator;
  return safe_layout(step->denominator, low, high);
}

std::optional<Layout> layout_of_brackets(const Brackets& brackets, const Run& run) {
  if (brackets.interpolated) return std::nullopt;
  std::vector<base::Exact> points;
  if (brackets.miss) points.push_back(*brackets.miss);
  for (const Bracket& row : brackets.rows) {
    const Constant* constant = std::get_if<Constant>(&run.plan[row.points].rule);
    const base::Exact* number = constant == nullptr ? nullptr : std::get_if<base::Exact>(&constant->value);
    if (number == nullptr) return std::nullopt;
    points.push_back(*number);
  }
  return layout_of_numbers(points);
}

std::optional<Layout> layout_of_lookup(const Lookup& lookup, const Run& run) {
  if (lookup.keys.size() != 1 || run.plan[lookup.keys[0]].type != Type::choice) return std::nullopt;
  std::vector<base::Exact> values;
  for (const LookupTable::Row& row : run.plan.tables[lookup.table.at].rows) {
    if (row.value) values.push_back(*row.value);
  }
  return layout_of_numbers(values);
}

namespace {

/// How many values one row can be made of.
std::uint32_t most_values(const Domain& finer, const Domain& coarser, const Run& run) {
  const EntryFrame& frame = run.frames.entry(finer);
  const auto most = [&](bool reduced, const Counts& axis) {
    if (!reduced) return 1U;
    if (axis.offsets == nullptr) return axis.uniform;
    std::uint32_t result = 0;
    for (std::uint32_t entry = 0; entry < run.frames.entries(); ++entry) result = std::max(result, axis.of(entry));
    return result;
  };
  return most(finer.axes.round && !coarser.axes.round, frame.rounds) *
         most(finer.axes.item && !coarser.axes.item, frame.items) *
         most(finer.axes.juror && !coarser.axes.juror, frame.jurors);
}

/// Of any mean over 1 to `most` values.
std::optional<std::int64_t> denominator_of_means(std::uint32_t most) {
  std::optional<std::int64_t> result = 1;
  for (std::uint32_t n = 2; n <= most && result; ++n) result = safe_lcm(*result, n);
  return result;
}

bool every_value_is_there(const Reduce& reduce, const Run& run) {
  const EntryFrame& frame = run.frames.entry(run.plan[reduce.of].domain);
  const bool uniform = frame.stride != 0;
  return uniform && is_source(run.plan[reduce.of]) && run.column(reduce.of).states.empty();
}

std::optional<std::int64_t> denominator_of_mean(const Reduce& reduce, std::uint32_t most, const Run& run) {
  return every_value_is_there(reduce, run) ? std::optional<std::int64_t>(most) : denominator_of_means(most);
}

/// What the rule divides by, at most; none: no integers for it.
std::optional<std::int64_t> divisor(const Reduce& reduce, std::uint32_t most, const Run& run) {
  using Divisor = std::optional<std::int64_t>;
  return std::visit(
      base::Overloaded{
          [](const Sum&) { return Divisor{1}; },
          [&](const Mean&) { return denominator_of_mean(reduce, most, run); },
          [](const Median&) { return Divisor{2}; },
          [&](const Trimmed& rule) { return rule.mean ? denominator_of_means(most) : Divisor{1}; },
          [](const Nth&) { return Divisor{1}; },
          [&](const BestOf& rule) { return rule.mean ? denominator_of_means(std::min(rule.n, most)) : Divisor{1}; },
          [](const Count&) { return Divisor{1}; },
          [](const Any&) { return Divisor{1}; },
          [](const All&) { return Divisor{1}; },
          [](const Last&) { return Divisor{1}; },
          [](const First&) { return Divisor{1}; },
          [&](const TwoAndThird&) { return denominator_of_means(std::max(3U, most)); },
      },
      reduce.how);
}

/// The values that make a row stand side by side: the reduced axes are the inner ones.
bool side_by_side(const Axes& finer, const Axes& coarser) {
  const bool inside_item = finer.juror && coarser.juror;
  const bool inside_round = inside_item || (finer.item && coarser.item);
  const bool item_reduced = finer.item && !coarser.item;
  const bool round_reduced = finer.round && !coarser.round;
  return !(item_reduced && inside_item) && !(round_reduced && inside_round);
}

}  // namespace

std::optional<Layout> layout_of_reduce(const Reduce& reduce, const Layout& of, const Node& node, const Run& run) {
  const Node& finer = run.plan[reduce.of];
  const bool tallies = std::holds_alternative<Count>(reduce.how) || node.type == Type::flag;
  const bool of_entries = finer.domain.of == Domain::Of::entry && !std::holds_alternative<Constant>(finer.rule);
  if (!of_entries || (tallies && finer.type == Type::flag)) return std::nullopt;
  if (!side_by_side(finer.domain.axes, node.domain.axes)) return std::nullopt;
  const std::uint32_t most = std::max(1U, most_values(finer.domain, node.domain, run));
  const std::optional<std::int64_t> by = divisor(reduce, most, run);
  if (!by) return std::nullopt;
  const Int128 factor = Int128{*by} * most;
  if (std::holds_alternative<Count>(reduce.how)) return safe_layout(1, 0, most);
  return safe_layout(Int128{of.denominator} * *by, of.low * factor, of.high * factor);
}

}  // namespace engine
