#pragma once
/// A cell that should be a decimal number, as exact integers, at the speed of the scan. Why a cell is none:
/// cell_trouble.h.

#include <cstddef>
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

/// How the numbers of a column are written.
struct NumberForm {
  DecimalStyle style = DecimalStyle::point;
  bool is_money = false;
};

/// What the first thousand rows have: the mark that only one reading is possible of; else the one that goes with the
/// delimiter.
DecimalStyle decimal_style(const Csv& csv);

/// What parse_decimal_cell does for cells that are not just digits and the file's own mark.
std::optional<CellDecimal> parse_unusual_decimal_cell(std::string_view cell, DecimalStyle style);

/// An optional sign, digits, and perhaps a mark with digits after it, 18 digits at most; blanks and NBSP around, and
/// between groups of three digits: "1 500 000". Nothing for anything else: "", ".5", "5.", "12 34", "1e3".
inline std::optional<CellDecimal> parse_decimal_cell(std::string_view cell, DecimalStyle style) {
  constexpr std::size_t longest = 18;
  const char mark = style == DecimalStyle::point ? '.' : ',';
  std::int64_t mantissa = 0;
  std::size_t digits_before = cell.size();
  if (cell.empty() || cell.size() > longest) return parse_unusual_decimal_cell(cell, style);
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const auto digit = static_cast<unsigned char>(cell[at] - '0');
    if (digit <= 9) {
      mantissa = mantissa * 10 + digit;
    } else if (cell[at] == mark && at > 0 && at + 1 < cell.size() && digits_before == cell.size()) {
      digits_before = at;
    } else {
      return parse_unusual_decimal_cell(cell, style);
    }
  }
  const std::size_t after = digits_before == cell.size() ? 0 : cell.size() - digits_before - 1;
  return CellDecimal{mantissa, static_cast<std::uint8_t>(after)};
}

/// Of money there are no thousandth parts: "100.000" is none, whatever the file's mark is.
std::optional<CellDecimal> parse_number_cell(std::string_view cell, NumberForm form);

}  // namespace records
