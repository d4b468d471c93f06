#pragma once
/// What one column of the score sheet may hold. A mark is kept as a whole count of 1/denominator in the fewest bytes
/// that its scale allows, with two counts below the scale for cells without a mark.

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "engine/plan/plan.h"
#include "records/cells/choice_names.h"
#include "records/cells/decimal_cell.h"

namespace records {

/// In a cell of 1, 2 or 8 bytes; every scale lies above them, the abstention just above no mark.
template <class Cell>
inline constexpr Cell no_mark = std::numeric_limits<Cell>::min();
template <class Cell>
inline constexpr Cell abstention = std::numeric_limits<Cell>::min() + 1;

class MarkScale {
 public:
  /// `levels`: of a choice column.
  MarkScale(const engine::MarkColumn& column, const ChoiceNames* levels, DecimalStyle style);

  enum class What : std::uint8_t { blank, abstained, mark, unreadable, off_scale, off_step };
  struct Read {
    What what = What::blank;
    std::int64_t count = 0;
  };
  /// `cell` is trimmed.
  Read read(std::string_view cell) const;

  /// The count of a mark of one or two digits on a scale that takes two bytes at most, by a table; otherwise
  /// `not_simple`. Without branches on the length: nobody foresees who gets a ten.
  static constexpr std::int16_t not_simple = std::numeric_limits<std::int16_t>::min();
  std::int16_t simple(std::string_view cell) const {
    if (cell.empty() || cell.size() > 2) return not_simple;
    const unsigned first = static_cast<unsigned char>(cell.front()) - unsigned{'0'};
    const unsigned last = static_cast<unsigned char>(cell.back()) - unsigned{'0'};
    const unsigned when_two = 0 - static_cast<unsigned>(cell.size() - 1);  // all ones, or none
    return (first <= 9) & (last <= 9) ? by_digits_[((10 * first + 10) & when_two) + last] : not_simple;
  }

  const engine::MarkColumn& column() const { return *column_; }
  const ChoiceNames* levels() const { return levels_; }
  DecimalStyle style() const { return style_; }
  std::int64_t denominator() const { return denominator_; }
  std::size_t width() const { return width_; }

  /// As people write it: "4.5", «отлично».
  std::string text(std::int64_t count) const;

 private:
  Read read_number(std::string_view cell) const;
  std::int64_t counted(const base::Exact& value) const;
  std::size_t fewest_bytes() const;
  void set_limits();

  const engine::MarkColumn* column_;
  const ChoiceNames* levels_;
  DecimalStyle style_;
  std::int64_t denominator_ = 1;
  std::int64_t least_ = 0, most_ = 1, step_ = 1;  // counts
  std::size_t width_ = 1;
  void fill_table();

  std::array<std::int16_t, 110> by_digits_{};  // of 0 … 9, then of 00 … 99
};

}  // namespace records
