#pragma once
/// A cell that should be a decimal number, as exact integers, at the speed of the scan. Why a cell is none:
/// cell_trouble.h.

#include <cstdint>
#include <optional>
#include <string_view>

namespace records {

class Csv;

/// mantissa / 10^digits_after_point.
struct CellDecimal {
  std::int64_t mantissa = 0;
  std::uint8_t digits_after_point = 0;

  friend bool operator==(const CellDecimal&, const CellDecimal&) = default;
};

/// Which mark stands before the fraction in this file. The other one is understood too, unless it could as well group
/// thousands: in a file of style `point`, "4,5" is four and a half and "1,234" is a question.
enum class DecimalStyle { point, comma };

/// What the first thousand rows have: the mark that only one reading is possible of; else the one that goes with the
/// delimiter.
DecimalStyle decimal_style(const Csv& csv);

std::optional<CellDecimal> parse_long_decimal_cell(std::string_view cell, DecimalStyle style);

/// An optional sign, digits, and perhaps a mark with digits after it, 18 digits at most; blanks and NBSP around. Nothing
/// for anything else: "", ".5", "5.", "1 234", "1e3".
inline std::optional<CellDecimal> parse_decimal_cell(std::string_view cell, DecimalStyle style) {
  if (cell.size() == 1 && cell[0] >= '0' && cell[0] <= '9') return CellDecimal{cell[0] - '0', 0};
  return parse_long_decimal_cell(cell, style);
}

}  // namespace records
