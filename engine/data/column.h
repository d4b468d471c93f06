#pragma once
/// Cells of columns, one at a time and whatever their representation: the general way in and out.
///
///   cell(column, type, row)      the value there; absent or waiting: Absent{why}
///   new_column(type, rows)       for put() and paste(); numbers as exact fractions
///   View                         a column that holds only a part of the rows, under the rows' own numbers

#include <cstddef>

#include "engine/data/tables.h"

namespace engine {

State state_of(const Value& value);

State state(const Column& column, std::size_t row);
Value cell(const Column& column, Type type, std::size_t row);

Column new_column(Type type, std::size_t rows);
std::size_t row_count(const Column& column);

/// The column's representation must be that of new_column for the value's type. Not for two threads at once, unless the
/// column has its states already (with_states) and the rows differ.
void put(Column& column, std::size_t row, const Value& value);
void put_state(Column& column, std::size_t row, State state);
void with_states(Column& column);
/// Forgets the states when every row is present.
void without_needless_states(Column& column);

/// Rows of `part` into `whole`, from row `at` on. Both of one representation, save that Wide counts may go into a
/// narrower column that holds them; `whole` with states.
void paste(Column& whole, std::size_t at, Column&& part);

/// Rows [offset, …) of a quantity, numbered as in the whole.
struct View {
  const Column* column = nullptr;
  Type type = Type::number;
  std::size_t offset = 0;

  Value cell(std::size_t row) const { return engine::cell(*column, type, row - offset); }
  State state(std::size_t row) const { return engine::state(*column, row - offset); }
};

}  // namespace engine
