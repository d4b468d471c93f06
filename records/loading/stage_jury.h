#pragma once
/// Who marks what in a stage: panels, limits, recusals, assignments → the rows of its sheets.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/data/tables.h"
#include "records/loading/loading.h"

namespace records {

bool is_secretary(const engine::Juror& juror);
/// No panels: everybody.
bool is_of_panel(const engine::Juror& juror, const std::vector<std::string>& panels);

bool is_recused(const JurorLimits& limits, std::uint32_t entry);

/// The juror's limits allow the entry (recusals apart).
bool fits(const Loading& loading, std::uint32_t juror, std::uint32_t entry);

/// Whether the files can say that the juror does not have the entry. Not where a mistake has been told that may be the
/// reason: in assignments.csv, in the juror's own row, in what the juror's limits ask about the entry.
bool is_surely_not_assigned(const Loading& loading, std::uint32_t juror, std::uint32_t entry);

/// Tables::jury positions of those who mark in the stage, ascending.
std::vector<std::uint32_t> jurors_of(const Loading& loading, engine::SheetsId sheets);

/// Every pair that is expected: the assigned ones, else every juror of the stage × every entry that fits. Marks are not
/// there yet.
engine::SheetRows expected_rows(const Loading& loading, engine::SheetsId sheets);

/// The pairs given, and no others; sorted.
engine::SheetRows rows_of(const Loading& loading, std::vector<std::uint32_t> jurors,
                          const std::vector<Assignment>& pairs);

/// Where a juror's row stands.
struct SheetPosition {
  std::uint32_t row = 0;    ///< Among the rows of entry × juror.
  std::uint32_t first = 0;  ///< The entry's first such row.
  std::uint32_t count = 0;  ///< How many the entry has.
};
inline constexpr std::uint32_t no_row = ~0U;
/// `juror`: position in SheetRows::jurors. no_row: the juror does not have the entry.
inline std::uint32_t row(const engine::SheetRows& rows, std::uint32_t entry, std::uint32_t juror) {
  if (rows.uniform != 0) return entry * rows.uniform + juror;
  for (std::uint32_t at = rows.of_entry.start[entry]; at < rows.of_entry.start[entry + 1]; ++at) {
    if (rows.juror[at] == juror) return at;
  }
  return no_row;
}
/// Nothing: the juror does not have the entry.
inline std::optional<SheetPosition> position(const engine::SheetRows& rows, std::uint32_t entry, std::uint32_t juror) {
  const std::uint32_t at = row(rows, entry, juror);
  if (at == no_row) return std::nullopt;
  if (rows.uniform != 0) return SheetPosition{at, entry * rows.uniform, rows.uniform};
  const std::uint32_t first = rows.of_entry.start[entry], end = rows.of_entry.start[entry + 1];
  return SheetPosition{at, first, end - first};
}

}  // namespace records
