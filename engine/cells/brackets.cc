#include <algorithm>

#include "engine/cells/pointwise.h"
#include "engine/data/column.h"

namespace engine {

namespace {

using base::Exact;

bool holds(const Bracket& row, const Exact& value) {
  const bool above = !row.lower || value > row.lower->value || (row.lower->inclusive && value == row.lower->value);
  const bool below = !row.upper || value < row.upper->value || (row.upper->inclusive && value == row.upper->value);
  return above && below;
}

Value miss(const Brackets& rule) { return rule.miss ? Value{*rule.miss} : Absent{State::not_in_table}; }

/// Where the line from one row's point to the next one's is at `x`.
Value between(const Brackets& rule, std::span<const Value> points, std::size_t row, const Exact& x) {
  if (const Value* why = missing(points.subspan(row, 2))) return *why;
  const Exact& x0 = rule.rows[row].lower->value;
  const Exact& x1 = rule.rows[row + 1].lower->value;
  const Exact& y0 = std::get<Exact>(points[row]);
  const Exact& y1 = std::get<Exact>(points[row + 1]);
  const std::optional<Exact> slope = base::divide(y1 - y0, x1 - x0);
  return slope ? Value{y0 + (x - x0) * *slope} : Absent{State::division_by_zero};
}

Value interpolated(const Brackets& rule, std::span<const Value> points, const Exact& x) {
  if (rule.rows.empty()) return miss(rule);
  const auto at = [](const Bracket& row) { return row.lower->value; };
  const auto next = std::ranges::lower_bound(rule.rows, x, {}, at);
  const auto row = static_cast<std::size_t>(next - rule.rows.begin());
  if (next == rule.rows.end()) return points.back();
  if (row == 0 || at(*next) == x) return points[row];
  return between(rule, points, row - 1, x);
}

}  // namespace

std::optional<std::size_t> bracket_row(const Brackets& rule, const Exact& value) {
  const auto row = std::ranges::find_if(rule.rows, [&](const Bracket& each) { return holds(each, value); });
  if (row == rule.rows.end()) return std::nullopt;
  return static_cast<std::size_t>(row - rule.rows.begin());
}

Value bracket_points(const Brackets& rule, std::span<const Value> inputs) {
  const Exact* value = std::get_if<Exact>(&inputs[0]);
  if (value == nullptr) return inputs[0];
  const std::span<const Value> points = inputs.subspan(1);
  if (rule.interpolated) return interpolated(rule, points, *value);
  const std::optional<std::size_t> row = bracket_row(rule, *value);
  return row ? points[*row] : miss(rule);
}

}  // namespace engine
