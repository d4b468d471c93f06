#include "records/marks/sheet_marks.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <span>

#include "engine/data/parallel.h"
#include "records/text/byte_columns.h"

namespace records {
namespace {

using engine::Column;
using engine::State;

constexpr std::size_t read_beyond = 8;  // bytes behind the last row, for split_rows
constexpr std::size_t rows_at_once = std::size_t{1} << 12;

template <class Cell>
Cell load(const char* from) {
  Cell cell;
  std::memcpy(&cell, from, sizeof cell);
  return cell;
}

// Two threads may store into one cell at the same time: it is then settled later, whatever stands there.
void store_bytes(char* to, const char* from, std::size_t bytes) {
  for (std::size_t at = 0; at < bytes; ++at) {
    std::atomic_ref<char>(to[at]).store(from[at], std::memory_order_relaxed);
  }
}

template <class Cell>
void store(char* to, Cell cell) {
  std::array<char, sizeof cell> bytes;
  std::memcpy(bytes.data(), &cell, sizeof cell);
  store_bytes(to, bytes.data(), bytes.size());
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

template <class Cell>
bool has_gaps(const std::vector<Cell>& cells) {
  Cell least = std::numeric_limits<Cell>::max();
  for (const Cell cell : cells) least = std::min(least, cell);
  return least <= abstention<Cell>;
}

void finish(Column& column, engine::Type type) {
  with_cells(column, [&](auto& cells) {
    if (has_gaps(cells)) column.states = take_states(cells);
  });
  const auto* cells = std::get_if<Column::Narrow>(&column.values);
  if (type == engine::Type::flag) column.values = Column::Flags(cells->begin(), cells->end());
}

/// What stands at the beginning, again and again up to the end.
void repeat(char* text, std::size_t period, std::size_t size) {
  for (std::size_t filled = period; filled < size;) {
    const std::size_t more = std::min(filled, size - filled);
    std::memcpy(text + filled, text, more);
    filled += more;
  }
}

}  // namespace

SheetMarks::SheetMarks(const std::vector<MarkScale>& scales, const Shape& shape, unsigned threads) : threads_(threads) {
  const auto groups = shape.group.empty() ? 0 : static_cast<std::size_t>(std::ranges::max(shape.group)) + 1;
  groups_.resize(groups);
  for (std::size_t at = 0; at < scales.size(); ++at) {
    const auto number = static_cast<std::size_t>(shape.group[at]);
    Group& group = groups_[number];
    group.rows = shape.rows[at];
    group.fields.push_back(at);
    fields_.push_back({number, group.bytes, scales[at].width(), scales[at].denominator(), scales[at].column().type});
    group.bytes += scales[at].width();
  }
  for (Group& group : groups_) make_cells(group);
}

template <class Work>
void SheetMarks::in_blocks(std::size_t rows, Work work) const {
  engine::in_parallel((rows + rows_at_once - 1) / rows_at_once, threads_, [&](std::size_t block) {
    work(Rows{block * rows_at_once, std::min(rows, (block + 1) * rows_at_once)});
  });
}

void SheetMarks::make_cells(Group& group) const {
  group.cells = std::make_unique_for_overwrite<char[]>(group.rows * group.bytes + read_beyond);
  in_blocks(group.rows, [&](Rows rows) {
    char* const first = group.record(rows.begin);
    for (const std::size_t at : group.fields) put_into(first + fields_[at].offset, fields_[at], blank_cell);
    repeat(first, group.bytes, (rows.end - rows.begin) * group.bytes);
  });
}

void SheetMarks::put_into(char* cell, const Field& field, std::int64_t value) {
  switch (field.width) {
    case 1: return store(cell, narrowed<std::int8_t>(value));
    case 2: return store(cell, narrowed<std::int16_t>(value));
    default: return store(cell, value);
  }
}

void SheetMarks::put_row(std::size_t row, const char* cells) {
  store_bytes(groups_[0].record(row), cells, groups_[0].bytes);
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

void SheetMarks::take_out(const Group& group, Rows rows, std::vector<Column>& into) const {
  if (group.bytes == group.fields.size()) return take_out_bytes(group, rows, into);
  for (const std::size_t at : group.fields) {
    with_cells(into[at], [&]<class Cell>(std::vector<Cell>& cells) {
      for (std::size_t row = rows.begin; row < rows.end; ++row)
        cells[row] = load<Cell>(group.record(row) + fields_[at].offset);
    });
  }
}

void SheetMarks::take_out_bytes(const Group& group, Rows rows, std::vector<Column>& into) const {
  std::vector<std::int8_t*> columns;
  for (const std::size_t at : group.fields)
    columns.push_back(std::get<Column::Narrow>(into[at].values).data() + rows.begin);
  for (std::size_t first = 0; first < columns.size(); first += 8) {
    const std::size_t count = std::min<std::size_t>(8, columns.size() - first);
    split_rows({group.record(rows.begin) + first, group.bytes, rows.end - rows.begin},
               std::span(columns).subspan(first, count));
  }
}

// Rows that fit into a core's cache, so that each comes from memory once.
std::vector<Column> SheetMarks::columns() && {
  std::vector<Column> columns(fields_.size());
  engine::in_parallel(fields_.size(), threads_, [&](std::size_t at) { columns[at] = new_column(fields_[at]); });
  for (Group& group : groups_) {
    in_blocks(group.rows, [&](Rows rows) { take_out(group, rows, columns); });
    group.cells.reset();
  }
  engine::in_parallel(fields_.size(), threads_, [&](std::size_t at) { finish(columns[at], fields_[at].type); });
  return columns;
}

}  // namespace records
