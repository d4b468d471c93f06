#include "engine/data/column.h"

#include <algorithm>
#include <cassert>

#include "base/overloaded.h"

namespace engine {

namespace {

Value from_integer(std::int64_t value, std::int64_t denominator, Type type) {
  switch (type) {
    case Type::number: return denominator == 1 ? base::Exact{value} : base::Exact::fraction(value, denominator);
    case Type::flag: return value != 0;
    case Type::choice: return Choice{static_cast<std::int32_t>(value)};
    case Type::moment: return Moment{value};
    case Type::text: break;
  }
  assert(false && "text is kept as text");
  return Absent{State::undefined};
}

}  // namespace

State state_of(const Value& value) {
  const Absent* absent = std::get_if<Absent>(&value);
  return absent == nullptr ? State::present : absent->why;
}

State state(const Column& column, std::size_t row) {
  return column.states.empty() ? State::present : column.states[row];
}

Value cell(const Column& column, Type type, std::size_t row) {
  if (const State why = state(column, row); why != State::present) return Absent{why};
  const std::int64_t denominator = column.denominator;
  return std::visit(
      base::Overloaded{
          [&](const Column::Wide& values) -> Value { return from_integer(values[row], denominator, type); },
          [&](const Column::Narrow& values) -> Value { return from_integer(values[row], denominator, type); },
          [&](const Column::Short& values) -> Value { return from_integer(values[row], denominator, type); },
          [&](const Column::Big& values) -> Value { return values[row]; },
          [&](const Column::Flags& values) -> Value { return values[row] != 0; },
          [&](const Column::Texts& values) -> Value { return values[row]; },
      },
      column.values);
}

Column new_column(Type type, std::size_t rows) {
  Column column;
  switch (type) {
    case Type::number: column.values = Column::Big(rows); break;
    case Type::flag: column.values = Column::Flags(rows); break;
    case Type::choice:
    case Type::moment: column.values = Column::Wide(rows); break;
    case Type::text: column.values = Column::Texts(rows); break;
  }
  return column;
}

std::size_t row_count(const Column& column) {
  return std::visit(base::Overloaded{
                        [](const Column::Wide& values) { return values.size(); },
                        [](const Column::Narrow& values) { return values.size(); },
                        [](const Column::Short& values) { return values.size(); },
                        [](const Column::Big& values) { return values.size(); },
                        [](const Column::Flags& values) { return values.size(); },
                        [](const Column::Texts& values) { return values.size(); },
                    },
                    column.values);
}

void with_states(Column& column) {
  if (column.states.empty()) column.states.assign(row_count(column), State::present);
}

void without_needless_states(Column& column) {
  const auto present = [](State state) { return state == State::present; };
  if (std::ranges::all_of(column.states, present)) column.states = {};
}

void put_state(Column& column, std::size_t row, State state) {
  if (column.states.empty() && state == State::present) return;
  with_states(column);
  column.states[row] = state;
}

void put(Column& column, std::size_t row, const Value& value) {
  put_state(column, row, state_of(value));
  std::visit(base::Overloaded{
                 [](const Absent&) {},
                 [&](const base::Exact& number) { std::get<Column::Big>(column.values)[row] = number; },
                 [&](const bool& flag) { std::get<Column::Flags>(column.values)[row] = flag ? 1 : 0; },
                 [&](const Choice& choice) { std::get<Column::Wide>(column.values)[row] = choice.index; },
                 [&](const Moment& moment) { std::get<Column::Wide>(column.values)[row] = moment.seconds; },
                 [&](const std::string& text) { std::get<Column::Texts>(column.values)[row] = text; },
             },
             value);
}

namespace {

template <class Cells>
void move_cells(Column& whole, std::size_t at, Cells& part) {
  Cells& target = std::get<Cells>(whole.values);
  std::ranges::move(part, target.begin() + static_cast<std::ptrdiff_t>(at));
}

template <class Cells>
void narrow_cells(Cells& target, std::size_t at, const Column::Wide& part) {
  using Count = typename Cells::value_type;
  for (std::size_t row = 0; row < part.size(); ++row) target[at + row] = static_cast<Count>(part[row]);
}

/// Wide counts into a column that was made for them.
void move_counts(Column& whole, std::size_t at, Column::Wide& part) {
  if (Column::Narrow* narrow = std::get_if<Column::Narrow>(&whole.values)) {
    narrow_cells(*narrow, at, part);
  } else if (Column::Short* shorter = std::get_if<Column::Short>(&whole.values)) {
    narrow_cells(*shorter, at, part);
  } else {
    move_cells(whole, at, part);
  }
}

}  // namespace

void paste(Column& whole, std::size_t at, Column&& part) {
  std::visit(base::Overloaded{
                 [&](Column::Wide& values) { move_counts(whole, at, values); },
                 [&](Column::Narrow& values) { move_cells(whole, at, values); },
                 [&](Column::Short& values) { move_cells(whole, at, values); },
                 [&](Column::Big& values) { move_cells(whole, at, values); },
                 [&](Column::Flags& values) { move_cells(whole, at, values); },
                 [&](Column::Texts& values) { move_cells(whole, at, values); },
             },
             part.values);
  if (!part.states.empty()) {
    std::ranges::copy(part.states, whole.states.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

}  // namespace engine
