#include "records/sheet_marks.h"

#include <algorithm>

#include "engine/parallel.h"

namespace records {
namespace {

using engine::Column;
using engine::State;

constexpr std::size_t copied_at_once = std::size_t{1} << 16;  // bytes that stay in a core's cache
constexpr std::size_t rows_at_once = std::size_t{1} << 12;

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

// Cells without a mark become 0.
template <class Cell>
std::vector<State> take_states(std::vector<Cell>& cells) {
  std::vector<State> states(cells.size());
  for (std::size_t row = 0; row < cells.size(); ++row) {
    states[row] = state_of(cells[row]);
    if (states[row] != State::present) cells[row] = 0;
  }
  return states;
}

// Marks are in one of these until the column is finished.
template <class Take>
auto with_cells(Column& column, Take take) {
  if (auto* narrow = std::get_if<Column::Narrow>(&column.values)) return take(*narrow);
  if (auto* shorts = std::get_if<Column::Short>(&column.values)) return take(*shorts);
  return take(std::get<Column::Wide>(column.values));
}

void finish(Column& column, engine::Type type, bool has_gaps) {
  if (has_gaps) column.states = with_cells(column, [](auto& cells) { return take_states(cells); });
  const auto* cells = std::get_if<Column::Narrow>(&column.values);
  if (type == engine::Type::flag) column.values = Column::Flags(cells->begin(), cells->end());
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
  for (std::size_t number = 0; number < groups; ++number) make_cells(number);
}

void SheetMarks::make_cells(std::size_t number) {
  Group& group = groups_[number];
  const std::size_t size = group.rows * group.bytes;
  group.cells = std::make_unique_for_overwrite<char[]>(size);
  if (size == 0) return;
  for (const Field& field : fields_) {
    if (field.group == number) put_into(group.record(0) + field.offset, field, blank_cell);
  }
  const std::size_t most = (copied_at_once / group.bytes + 1) * group.bytes;
  for (std::size_t filled = group.bytes; filled < size;) {  // every row is like the first
    const std::size_t more = std::min({filled, most, size - filled});
    std::memcpy(group.cells.get() + filled, group.cells.get(), more);
    filled += more;
  }
}

void SheetMarks::put_into(char* cell, const Field& field, std::int64_t value) {
  switch (field.width) {
    case 1: return store(cell, narrowed<std::int8_t>(value));
    case 2: return store(cell, narrowed<std::int16_t>(value));
    default: return store(cell, value);
  }
}

void SheetMarks::put(std::size_t column, std::size_t row, std::int64_t value) {
  const Field& field = fields_[column];
  put_into(groups_[field.group].record(row) + field.offset, field, value);
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

Column SheetMarks::new_column(const Field& field) const {
  Column column;
  column.denominator = field.denominator;
  const std::size_t rows = groups_[field.group].rows;
  switch (field.width) {
    case 1: column.values = Column::Narrow(rows); break;
    case 2: column.values = Column::Short(rows); break;
    default: column.values = Column::Wide(rows);
  }
  return column;
}

bool SheetMarks::take_out(std::size_t column, Rows rows, Column& into) const {
  const Field& field = fields_[column];
  const Group& group = groups_[field.group];
  const std::size_t end = std::min(rows.end, group.rows);
  return with_cells(into, [&]<class Cell>(std::vector<Cell>& cells) {
    bool all_present = true;
    for (std::size_t row = rows.begin; row < end; ++row) {
      cells[row] = load<Cell>(group.record(row) + field.offset);
      all_present &= cells[row] > abstention<Cell>;
    }
    return all_present;
  });
}

// Rows whose cells fit into a core's cache, column after column: each row comes from memory once.
std::vector<Column> SheetMarks::columns(unsigned threads) const {
  std::vector<Column> columns;
  std::size_t blocks = 0;
  for (const Field& field : fields_) {
    columns.push_back(new_column(field));
    blocks = std::max(blocks, groups_[field.group].rows / rows_at_once + 1);
  }
  std::vector<std::atomic<bool>> gaps(fields_.size());
  engine::in_parallel(blocks, threads, [&](std::size_t block) {
    for (std::size_t at = 0; at < fields_.size(); ++at) {
      if (!take_out(at, {block * rows_at_once, (block + 1) * rows_at_once}, columns[at])) gaps[at] = true;
    }
  });
  for (std::size_t at = 0; at < fields_.size(); ++at) finish(columns[at], fields_[at].type, gaps[at]);
  return columns;
}

}  // namespace records
