#include "records/cells/fact_cells.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/text.h"

namespace records {
namespace {

using engine::Column;
using engine::State;
using engine::Type;

struct FlagWord {
  std::string_view word;
  bool value;
};

constexpr std::array flag_words = {FlagWord{"yes", true},  FlagWord{"no", false},    FlagWord{"да", true},
                                   FlagWord{"нет", false}, FlagWord{"1", true},      FlagWord{"0", false},
                                   FlagWord{"true", true}, FlagWord{"false", false}, FlagWord{"+", true},
                                   FlagWord{"-", false},   FlagWord{"−", false}};

std::optional<std::int64_t> whole_bound(const std::optional<base::Exact>& bound, std::int64_t otherwise) {
  if (!bound) return otherwise;
  return bound->as_int64();
}

bool any_integer_is_on_step(const engine::FactColumn& fact) {
  return !fact.step || (*fact.step == 1 && (!fact.minimum || fact.minimum->is_integer()));
}

template <class Cell>
void append_cells(std::vector<Cell>& cells, std::vector<Cell>&& later) {
  cells.insert(cells.end(), std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()));
}

void append_cells(NumberCells& cells, NumberCells&& later) { cells.append(std::move(later)); }

template <class Cell>
Column column_of(std::vector<Cell>&& cells, std::span<const std::uint32_t> order) {
  std::vector<Cell> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t row : order) sorted.push_back(std::move(cells[row]));
  Column column;
  column.values = std::move(sorted);
  return column;
}

Column column_of(Column::Wide&& cells, std::span<const std::uint32_t> order) { return counts_in_order(cells, order); }

Column column_of(NumberCells&& cells, std::span<const std::uint32_t> order) { return cells.column(order); }

}  // namespace

std::optional<bool> parse_flag(std::string_view cell) {
  const auto same = [](std::string_view text) {
    return std::ranges::find_if(flag_words, [text](const FlagWord& flag) { return flag.word == text; });
  };
  const auto* found = same(cell);
  if (found == flag_words.end()) found = same(base::lower(cell));
  if (found == flag_words.end()) return std::nullopt;
  return found->value;
}

FactReader::FactReader(const engine::FactColumn& fact, Means means) : fact_(&fact), means_(means) {
  const bool plain = fact.unit != engine::Unit::percent && any_integer_is_on_step(fact);
  if (plain) least_ = whole_bound(fact.minimum, std::numeric_limits<std::int64_t>::min());
  if (plain) most_ = whole_bound(fact.maximum, std::numeric_limits<std::int64_t>::max());
}

std::optional<CellDecimal> FactReader::number(std::string_view cell) const {
  if (fact_->unit == engine::Unit::percent && cell.ends_with('%')) cell = base::trim(cell.substr(0, cell.size() - 1));
  return parse_number_cell(cell, form());
}

FactReader::Fit FactReader::fit(CellDecimal cell) const {
  const bool within = least_ && most_ && *least_ <= cell.mantissa && cell.mantissa <= *most_;
  if (cell.digits_after_point == 0 && within) return Fit::fits;
  return fit(exact(cell, shift()));
}

FactReader::Fit FactReader::fit(std::int64_t moment) const { return fit(base::Exact{moment}); }

FactReader::Fit FactReader::fit(const base::Exact& value) const {
  if (fact_->whole && !value.is_integer()) return Fit::not_whole;
  const bool too_little = fact_->minimum && value < *fact_->minimum;
  const bool too_much = fact_->maximum && value > *fact_->maximum;
  if (too_little || too_much) return Fit::off_range;
  if (!fact_->step || fact_->step->is_zero()) return Fit::fits;
  const base::Exact origin = fact_->minimum.value_or(base::Exact{0});
  return divide(value - origin, *fact_->step)->is_integer() ? Fit::fits : Fit::off_step;
}

FactCells::FactCells(const FactReader& reader) : reader_(&reader) {
  switch (reader.fact().type) {
    case Type::number: values_ = NumberCells(reader.shift()); break;
    case Type::choice:
    case Type::moment: values_ = Column::Wide{}; break;
    case Type::flag: values_ = Column::Flags{}; break;
    case Type::text: values_ = Column::Texts{}; break;
  }
}

FactCells::Taken FactCells::take(std::string_view cell) {
  if (cell.empty()) {
    add_nothing();
    return Taken::blank;
  }
  if (!std::visit([&](auto& cells) { return take_value(cells, cell); }, values_)) {
    add_nothing();
    return Taken::refused;
  }
  ++rows_;
  if (!states_.empty()) states_.push_back(State::present);
  return Taken::value;
}

bool FactCells::take_value(NumberCells& cells, std::string_view cell) const {
  const std::optional<CellDecimal> number = reader_->number(cell);
  if (!number || reader_->fit(*number) != FactReader::Fit::fits) return false;
  cells.add(*number);
  return true;
}

bool FactCells::take_value(Column::Wide& cells, std::string_view cell) const {
  if (reader_->fact().type == Type::choice) {
    const std::optional<int> choice = reader_->means().choices->find(cell);
    if (choice) cells.push_back(*choice);
    return choice.has_value();
  }
  const std::optional<std::int64_t> moment = reader_->means().moments->seconds(cell);
  if (!moment || reader_->fit(*moment) != FactReader::Fit::fits) return false;
  cells.push_back(*moment);
  return true;
}

bool FactCells::take_value(Column::Flags& cells, std::string_view cell) {
  const std::optional<bool> flag = parse_flag(cell);
  if (flag) cells.push_back(*flag ? 1 : 0);
  return flag.has_value();
}

bool FactCells::take_value(Column::Texts& cells, std::string_view cell) {
  cells.emplace_back(cell);
  return true;
}

void FactCells::add_nothing() {
  if (states_.empty()) states_.assign(rows_, State::present);
  states_.push_back(State::not_given);
  ++rows_;
  if (auto* numbers = std::get_if<NumberCells>(&values_)) numbers->add({});
  if (auto* wide = std::get_if<Column::Wide>(&values_)) wide->push_back(0);
  if (auto* flags = std::get_if<Column::Flags>(&values_)) flags->push_back(0);
  if (auto* texts = std::get_if<Column::Texts>(&values_)) texts->emplace_back();
}

void FactCells::reserve(std::size_t rows) {
  std::visit([rows](auto& cells) { cells.reserve(rows); }, values_);
}

void FactCells::append(FactCells&& later) {
  if (states_.empty() && !later.states_.empty()) states_.assign(rows_, State::present);
  if (!states_.empty() && later.states_.empty()) later.states_.assign(later.rows_, State::present);
  append_cells(states_, std::move(later.states_));
  rows_ += later.rows_;
  std::visit(
      [&](auto& cells) {
        append_cells(cells, std::get<std::remove_reference_t<decltype(cells)>>(std::move(later.values_)));
      },
      values_);
}

Column FactCells::column(std::span<const std::uint32_t> order) && {
  Column column = std::visit([&](auto& cells) { return column_of(std::move(cells), order); }, values_);
  if (states_.empty()) return column;
  column.states.reserve(order.size());
  for (const std::uint32_t row : order) column.states.push_back(states_[row]);
  return column;
}

Column blank_column(Type type, std::size_t rows) {
  Column column;
  switch (type) {
    case Type::number:
    case Type::choice:
    case Type::moment: column.values = Column::Wide(rows); break;
    case Type::flag: column.values = Column::Flags(rows); break;
    case Type::text: column.values = Column::Texts(rows); break;
  }
  column.states.assign(rows, State::not_given);
  return column;
}

}  // namespace records
