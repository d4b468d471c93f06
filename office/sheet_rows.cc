#include "office/sheet_rows.h"

#include <algorithm>

namespace office {

namespace journal = records::journal;

namespace {

bool is_of(const SheetRow& row, const journal::Cell& cell) {
  return row.entry == cell.entry && row.round == cell.round && row.item == cell.item;
}

}  // namespace

/// Cells of one row follow each other, save that criteria of other axes may stand between.
std::vector<SheetRow> rows_of(const std::vector<journal::Cell>& cells) {
  std::vector<SheetRow> rows;
  for (const journal::Cell& cell : cells) {
    auto row =
        std::ranges::find_if(rows.rbegin(), rows.rend(), [&](const SheetRow& each) { return is_of(each, cell); });
    if (row == rows.rend()) {
      rows.push_back({cell.entry, cell.round, cell.item});
      row = rows.rbegin();
    }
    row->cells.emplace(cell.criterion, cell);
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
