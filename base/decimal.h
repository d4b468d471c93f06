#pragma once
/// Exact numbers as people write them: decimal text in, decimal text out. The point is always '.'; a decimal comma is
/// the business of whoever reads or writes for spreadsheets.

#include <optional>
#include <string>
#include <string_view>

#include "base/exact.h"

namespace base {

/// "12", "-3.50", "+1": an optional sign, digits, and perhaps a point with digits after it; at most 1000 digits. No
/// value for anything else: spaces, exponents, "1.", ".5", "".
std::optional<Exact> parse_decimal(std::string_view text);

/// What parse_decimal reads back, when the decimal ends within 20 digits after the point: "26.34", "-0.5". Otherwise
/// the fraction in lowest terms: "14/3".
std::string to_text(const Exact& value);

enum class TrailingZeros { keep, trim };

/// Rounded half up (ties away from zero) to `digits` places, 0 to 1000, for display only: 2/3 with 2 digits is "0.67",
/// 5 is "5.00", or "5" trimmed. Zero has no sign.
std::string to_decimal(const Exact& value, int digits, TrailingZeros zeros = TrailingZeros::keep);

}  // namespace base
