#include "records/cells/mark_scale.h"

#include <cassert>
#include <numeric>

#include "base/decimal.h"
#include "records/cells/cell_trouble.h"
#include "records/cells/fact_cells.h"

namespace records {
namespace {

using engine::Type;

std::int64_t denominator_of(const base::Exact& value) {
  const auto small = value.small();
  assert(small && "a scale's ends and step are small numbers");
  return small ? small->denominator : 1;
}

template <class Cell>
bool holds(std::int64_t least, std::int64_t most) {
  return least > abstention<Cell> && most <= std::numeric_limits<Cell>::max();
}

}  // namespace

MarkScale::MarkScale(const engine::MarkColumn& column, const ChoiceNames* levels, DecimalStyle style)
    : column_(&column), levels_(levels), style_(style) {
  set_limits();
  width_ = fewest_bytes();
  fill_table();
}

void MarkScale::fill_table() {
  by_digits_.fill(not_simple);
  if (width_ > 2) return;
  for (std::size_t at = 0; at < by_digits_.size(); ++at) {
    const Read known = read(at < 10 ? std::to_string(at) : std::to_string(at + 90).substr(1));
    if (known.what == What::mark) by_digits_[at] = static_cast<std::int16_t>(known.count);
  }
}

void MarkScale::set_limits() {
  if (column_->type == Type::flag) return;
  if (column_->type == Type::choice) {
    most_ = static_cast<std::int64_t>(levels_->ids().size()) - 1;
    return;
  }
  denominator_ = std::lcm(denominator_of(column_->minimum), denominator_of(column_->step));
  least_ = counted(column_->minimum);
  step_ = counted(column_->step);
  most_ = counted(base::floor(column_->maximum * base::Exact{denominator_}) * base::Exact::fraction(1, denominator_));
  assert(step_ > 0 && "a scale has a step");
}

std::int64_t MarkScale::counted(const base::Exact& value) const {
  const auto count = (value * base::Exact{denominator_}).as_int64();
  assert(count && "counts of a scale are whole");
  return count.value_or(0);
}

std::size_t MarkScale::fewest_bytes() const {
  if (holds<std::int8_t>(least_, most_)) return 1;
  return holds<std::int16_t>(least_, most_) ? 2 : 8;
}

MarkScale::Read MarkScale::read(std::string_view cell) const {
  if (cell.empty()) return {};
  if (column_->type == Type::number) return read_number(cell);
  if (says_abstained(cell)) return {What::abstained};
  if (column_->type == Type::flag) {
    const std::optional<bool> flag = parse_flag(cell);
    return flag ? Read{What::mark, *flag ? 1 : 0} : Read{What::unreadable};
  }
  const std::optional<int> level = levels_->find(cell);
  return level ? Read{What::mark, *level} : Read{What::unreadable};
}

MarkScale::Read MarkScale::read_number(std::string_view cell) const {
  const std::optional<CellDecimal> number = parse_decimal_cell(cell, style_);
  if (!number) return {says_abstained(cell) ? What::abstained : What::unreadable};
  __extension__ using Wide = __int128;
  Wide ten = 1;
  for (int digit = 0; digit < number->digits_after_point; ++digit) ten *= 10;
  const Wide count = static_cast<Wide>(number->mantissa) * denominator_;
  if (count < least_ * ten || count > most_ * ten) return {What::off_scale};
  if (count % ten != 0 || (count / ten - least_) % step_ != 0) return {What::off_step};
  return {What::mark, static_cast<std::int64_t>(count / ten)};
}

std::string MarkScale::text(std::int64_t count) const {
  if (column_->type == Type::choice) return levels_->id(static_cast<int>(count));
  return base::to_text(base::Exact::fraction(count, denominator_));
}

}  // namespace records
