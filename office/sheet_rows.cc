#include "office/sheet_rows.h"

#include <algorithm>

namespace office {

namespace journal = records::journal;

namespace {

bool is_of(const SheetRow& row, const journal::Cell& cell) {
  return row.entry == cell.entry && row.round == cell.round && row.item == cell.item;
}

}  // namespace

/// Cells of one entry follow each other; in it, criteria of other axes may stand between those of one row.
std::vector<SheetRow> rows_of(const std::vector<journal::Cell>& cells) {
  std::vector<SheetRow> rows;
  for (const journal::Cell& cell : cells) {
    const auto found = std::ranges::find_if(rows.rbegin(), rows.rend(), [&](const SheetRow& each) {
      return each.entry != cell.entry || is_of(each, cell);
    });
    const bool is_there = found != rows.rend() && is_of(*found, cell);
    SheetRow& row = is_there ? *found : rows.emplace_back(SheetRow{cell.entry, cell.round, cell.item});
    row.cells.emplace(cell.criterion, cell);
  }
  return rows;
}

std::vector<std::string> criteria_of(const journal::State& state, const SheetOf& sheet,
                                     const std::vector<SheetRow>& rows) {
  std::vector<std::string> criteria;
  const std::vector<journal::Stage>& stages = state.knows->frame.stages;
  const auto stage = std::ranges::find(stages, sheet.stage, &journal::Stage::stage);
  for (const journal::Criterion& criterion : stage->criteria) {
    const auto has = [&](const SheetRow& row) { return row.cells.contains(criterion.criterion); };
    if (std::ranges::any_of(rows, has)) criteria.push_back(criterion.criterion);
  }
  return criteria;
}

}  // namespace office
