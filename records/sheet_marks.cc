#include "records/sheet_marks.h"

#include <algorithm>

namespace records {
namespace {

using engine::Column;
using engine::State;

template <class Cell>
Cell load(const char* from) {
  Cell cell;
  std::memcpy(&cell, from, sizeof cell);
  return cell;
}

template <class Cell>
void store(char* to, Cell cell) {
  std::memcpy(to, &cell, sizeof cell);
}

template <class Cell>
std::int64_t widened(Cell cell) {
  if (cell == no_mark<Cell>) return blank_cell;
  return cell == abstention<Cell> ? abstained_cell : std::int64_t{cell};
}

template <class Cell>
Cell narrowed(std::int64_t value) {
  if (value == blank_cell) return no_mark<Cell>;
  return value == abstained_cell ? abstention<Cell> : static_cast<Cell>(value);
}

template <class Cell>
State state_of(Cell cell) {
  if (cell == no_mark<Cell>) return State::not_given;
  return cell == abstention<Cell> ? State::abstained : State::present;
}

}  // namespace

SheetMarks::SheetMarks(const std::vector<MarkScale>& scales, const Shape& shape) {
  const auto groups = shape.group.empty() ? 0 : static_cast<std::size_t>(std::ranges::max(shape.group)) + 1;
  groups_.resize(groups);
  for (std::size_t at = 0; at < scales.size(); ++at) {
    const auto number = static_cast<std::size_t>(shape.group[at]);
    Group& group = groups_[number];
    group.rows = shape.rows[at];
    fields_.push_back({number, group.bytes, scales[at].width(), scales[at].denominator(), scales[at].column().type});
    group.bytes += scales[at].width();
  }
  for (Group& group : groups_) group.cells = std::make_unique_for_overwrite<char[]>(group.rows * group.bytes);
  for (const Field& field : fields_) blank(field);
}

void SheetMarks::blank(const Field& field) {
  const Group& group = groups_[field.group];
  for (std::size_t row = 0; row < group.rows; ++row) {
    char* const cell = group.record(row) + field.offset;
    switch (field.width) {
      case 1: store(cell, no_mark<std::int8_t>); break;
      case 2: store(cell, no_mark<std::int16_t>); break;
      default: store(cell, no_mark<std::int64_t>);
    }
  }
}

void SheetMarks::put(std::size_t column, std::size_t row, std::int64_t value) {
  const Field& field = fields_[column];
  char* const cell = groups_[field.group].record(row) + field.offset;
  switch (field.width) {
    case 1: return store(cell, narrowed<std::int8_t>(value));
    case 2: return store(cell, narrowed<std::int16_t>(value));
    default: return store(cell, value);
  }
}

std::int64_t SheetMarks::at(std::size_t column, std::size_t row) const {
  const Field& field = fields_[column];
  const char* const cell = groups_[field.group].record(row) + field.offset;
  switch (field.width) {
    case 1: return widened(load<std::int8_t>(cell));
    case 2: return widened(load<std::int16_t>(cell));
    default: return load<std::int64_t>(cell);
  }
}

template <class Cell>
Column SheetMarks::taken_out(const Field& field) const {
  const Group& group = groups_[field.group];
  std::vector<Cell> cells(group.rows);
  bool all_present = true;
  for (std::size_t row = 0; row < group.rows; ++row) {
    const Cell cell = load<Cell>(group.record(row) + field.offset);
    cells[row] = cell;
    all_present &= cell > abstention<Cell>;
  }
  Column column;
  column.denominator = field.denominator;
  if (!all_present) {
    column.states.resize(group.rows);
    for (std::size_t row = 0; row < group.rows; ++row) {
      column.states[row] = state_of(cells[row]);
      if (column.states[row] != State::present) cells[row] = 0;
    }
  }
  if constexpr (sizeof(Cell) == 1) {
    if (field.type == engine::Type::flag) {
      column.values = Column::Flags(cells.begin(), cells.end());
      return column;
    }
  }
  column.values = std::move(cells);
  return column;
}

Column SheetMarks::column(std::size_t column) const {
  const Field& field = fields_[column];
  switch (field.width) {
    case 1: return taken_out<std::int8_t>(field);
    case 2: return taken_out<std::int16_t>(field);
    default: return taken_out<std::int64_t>(field);
  }
}

}  // namespace records
