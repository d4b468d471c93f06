#pragma once
/// What stands in the cells of a sheet.

#include <cstdint>
#include <span>
#include <string>

#include "reports/sheet.h"

namespace reports {

std::string cell_text(const StageView& view, const SheetColumn& column, std::uint32_t entry);

/// How many digits after the point a column of numbers is shown with: as many as its numbers need; of totals, as many
/// as it takes that different ones, one above the other, do not look the same.
int digits_of_column(const StageView& view, const SheetColumn& column, std::span<const std::uint32_t> entries);

}  // namespace reports
