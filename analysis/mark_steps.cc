#include "analysis/mark_steps.h"

#include "engine/data/column.h"

namespace analysis {

namespace {

using engine::Column;
using engine::MarkColumn;
using engine::State;
using engine::Type;

std::int64_t steps_of_numbers(const MarkColumn& column) {
  const std::optional<base::Exact> count = base::divide(column.maximum - column.minimum, column.step);
  return count ? base::floor(*count).as_int64().value_or(0) : 0;
}

}  // namespace

Steps whole_scale(const engine::Plan& plan, const MarkColumn& column) {
  switch (column.type) {
    case Type::flag: return {0, 1};
    case Type::choice: return {0, static_cast<std::int64_t>(plan.lists[column.list.at].ids.size()) - 1};
    case Type::number:
    case Type::moment:
    case Type::text: return {0, steps_of_numbers(column)};
  }
  return {};
}

Column without_values(const MarkColumn& column, const Column& marks) {
  const std::size_t rows = engine::row_count(marks);
  Column made = {.values = Column::Wide(rows), .denominator = 1, .states = marks.states};
  if (made.states.empty()) made.states.assign(rows, State::present);
  if (column.type == Type::flag) made.values = Column::Flags(rows);
  if (column.type == Type::number) made.values = Column::Big(rows);
  return made;
}

void put_step(const MarkColumn& column, Column& marks, std::size_t row, std::int64_t step) {
  marks.states[row] = State::present;
  if (auto* flags = std::get_if<Column::Flags>(&marks.values)) (*flags)[row] = step != 0 ? 1 : 0;
  if (auto* wide = std::get_if<Column::Wide>(&marks.values)) (*wide)[row] = step;
  if (auto* numbers = std::get_if<Column::Big>(&marks.values))
    (*numbers)[row] = column.minimum + column.step * base::Exact{step};
}

}  // namespace analysis
