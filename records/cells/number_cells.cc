#include "records/cells/number_cells.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace records {
namespace {

constexpr int most_digits = 18;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

template <class To, class From>
std::vector<To> in_order(const std::vector<From>& cells, std::span<const std::uint32_t> order) {
  std::vector<To> result;
  result.reserve(order.size());
  for (const std::uint32_t row : order) result.push_back(static_cast<To>(cells[row]));
  return result;
}

template <class Cell>
bool holds(std::int64_t least, std::int64_t most) {
  return std::numeric_limits<Cell>::min() <= least && most <= std::numeric_limits<Cell>::max();
}

}  // namespace

engine::Column counts_in_order(const std::vector<std::int64_t>& counts, std::span<const std::uint32_t> order) {
  std::int64_t least = 0, most = 0;
  for (const std::int64_t count : counts) {
    least = std::min(least, count);
    most = std::max(most, count);
  }
  engine::Column column;
  if (holds<std::int8_t>(least, most)) {
    column.values = in_order<std::int8_t>(counts, order);
  } else if (holds<std::int16_t>(least, most)) {
    column.values = in_order<std::int16_t>(counts, order);
  } else {
    column.values = in_order<std::int64_t>(counts, order);
  }
  return column;
}

base::Exact exact(CellDecimal cell, int shift) {
  return base::Exact{cell.mantissa} * base::Exact::power_of_ten(-(cell.digits_after_point + shift));
}

void NumberCells::add(CellDecimal cell) {
  const int digits = cell.digits_after_point + shift_;
  if (!is_big_ && digits > digits_) refine(digits);
  std::int64_t count = 0;
  if (!is_big_ && __builtin_mul_overflow(cell.mantissa, power_of_ten(digits_ - digits), &count)) become_big();
  if (is_big_) {
    big_.push_back(exact(cell, shift_));
  } else {
    counts_.push_back(count);
  }
}

void NumberCells::refine(int digits) {
  if (digits > most_digits) return become_big();
  const std::int64_t factor = power_of_ten(digits - digits_);
  bool fits = true;
  for (std::int64_t count : counts_) fits = fits && !__builtin_mul_overflow(count, factor, &count);
  if (!fits) return become_big();
  for (std::int64_t& count : counts_) count *= factor;
  digits_ = digits;
}

void NumberCells::become_big() {
  const base::Exact unit = base::Exact::power_of_ten(-digits_);
  big_.reserve(counts_.size() + 1);
  for (const std::int64_t count : counts_) big_.push_back(base::Exact{count} * unit);
  counts_ = {};
  is_big_ = true;
}

void NumberCells::append(NumberCells&& later) {
  if (!is_big_ && !later.is_big_ && digits_ < later.digits_) refine(later.digits_);
  if (!is_big_ && !later.is_big_ && later.digits_ < digits_) later.refine(digits_);
  if (is_big_ && !later.is_big_) later.become_big();
  if (later.is_big_ && !is_big_) become_big();
  counts_.insert(counts_.end(), later.counts_.begin(), later.counts_.end());
  big_.insert(big_.end(), std::make_move_iterator(later.big_.begin()), std::make_move_iterator(later.big_.end()));
}

engine::Column NumberCells::column(std::span<const std::uint32_t> order) const {
  if (is_big_) return {.values = in_order<base::Exact>(big_, order)};
  engine::Column column = counts_in_order(counts_, order);
  column.denominator = power_of_ten(digits_);
  return column;
}

}  // namespace records
