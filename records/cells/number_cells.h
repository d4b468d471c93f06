#pragma once
/// Decimals of one column, as whole counts of one power of ten: 8 bytes a cell, whatever number of digits each was
/// written with. A column whose numbers do not fit so becomes fractions.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/data/tables.h"
#include "records/cells/decimal_cell.h"

namespace records {

class NumberCells {
 public:
  /// `shift`: the power of ten that every cell is divided by: 2 for per cents.
  explicit NumberCells(int shift = 0) : shift_(shift), digits_(shift) {}

  void add(CellDecimal cell);
  void append(NumberCells&& later);
  void reserve(std::size_t cells) { counts_.reserve(cells); }
  std::size_t size() const { return is_big_ ? big_.size() : counts_.size(); }

  /// Row r of the result is row order[r] of these.
  engine::Column column(std::span<const std::uint32_t> order) const;

 private:
  void refine(int digits);
  void become_big();

  int shift_;
  int digits_;  // counts are of 10^-digits_
  std::vector<std::int64_t> counts_;
  std::vector<base::Exact> big_;  // instead of counts_, as soon as one does not fit
  bool is_big_ = false;
};

/// Row r of the result is row order[r] of the counts; in the fewest bytes that hold them all.
engine::Column counts_in_order(const std::vector<std::int64_t>& counts, std::span<const std::uint32_t> order);

/// mantissa / 10^(digits after the point + shift).
base::Exact exact(CellDecimal cell, int shift = 0);

}  // namespace records
