#include "cli/paper_sheets.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "office/changes.h"
#include "office/progress.h"
#include "office/sheet_rows.h"

namespace cli {
namespace {

namespace journal = records::journal;
using reports::PaperSheet;

/// Any cell of the criterion: they have the same scale.
const journal::Cell& cell_of(const std::vector<office::SheetRow>& rows, const std::string& criterion) {
  const auto has = [&](const office::SheetRow& row) { return row.cells.contains(criterion); };
  return std::ranges::find_if(rows, has)->cells.at(criterion);
}

std::optional<std::string> paper_cell(const SheetWords& words, const journal::State& state, const office::SheetRow& row,
                                      const std::string& criterion) {
  const auto cell = row.cells.find(criterion);
  if (cell == row.cells.end()) return std::nullopt;
  return words.given(cell->second, office::given_in(state, cell->second));
}

std::string part_of(const office::SheetRow& row) {
  return row.round.empty() || row.item.empty() ? row.round + row.item : row.round + ", " + row.item;
}

/// Rows of a nomination together, in the order in which the nominations come first.
void group(std::vector<PaperSheet::Row>& rows) {
  std::map<std::string, std::size_t> order;
  for (const PaperSheet::Row& row : rows) order.try_emplace(row.group, order.size());
  std::ranges::stable_sort(rows, {}, [&](const PaperSheet::Row& row) { return order.at(row.group); });
}

}  // namespace

PaperSheet paper_sheet(const SheetWords& words, const Opened& opened, const office::SheetOf& sheet) {
  PaperSheet paper{.contest = words.contest(),
                   .basis = opened.played.plan.basis,
                   .stage = words.stage(sheet.stage),
                   .juror = sheet.juror,
                   .name = words.juror(sheet.juror),
                   .criteria = {},
                   .rows = {}};
  const journal::State& state = opened.state();
  const std::vector<office::SheetRow> rows =
      office::rows_of(office::cells_of_sheet(state, sheet, opened.played.results()));
  const std::vector<std::string> criteria = office::criteria_of(state, sheet, rows);
  for (const std::string& criterion : criteria) {
    const journal::Cell& cell = cell_of(rows, criterion);
    paper.criteria.push_back({words.criterion(cell), words.scale(cell), words.meanings(cell)});
  }
  for (const office::SheetRow& row : rows) {
    PaperSheet::Row& line = paper.rows.emplace_back(
        PaperSheet::Row{row.entry, words.entry_title(row.entry), part_of(row), words.nomination(row.entry), {}});
    for (const std::string& criterion : criteria) line.cells.push_back(paper_cell(words, state, row, criterion));
  }
  group(paper.rows);
  return paper;
}

}  // namespace cli
