#pragma once
/// What stands in the cells of a table.

#include <cstdint>
#include <span>
#include <string>

#include "reports/result_table.h"

namespace reports {

std::string cell_text(const StageView& view, const ResultColumn& column, std::uint32_t entry);

/// How many digits after the point a column of numbers is shown with: as many as its numbers need; of totals, as many
/// as it takes that different ones, one above the other, do not look the same.
int digits_of_column(const StageView& view, const ResultColumn& column, std::span<const std::uint32_t> entries);

}  // namespace reports
