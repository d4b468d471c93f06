#pragma once
/// Dates that a spreadsheet program made of a decimal that somebody typed.

#include <optional>
#include <string>
#include <string_view>

namespace records {

/// The decimal that was typed, for a cell (trimmed, lower case) that looks like a date: "04.май" → "4.5", "янв.99" →
/// "1.99", "2025-05-04" → "4.5"; empty when it may have been either of two ("5/4/2025"). Nothing when it is no date.
std::optional<std::string> decimal_behind_date(std::string_view cell);

}  // namespace records
