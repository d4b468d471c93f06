#pragma once
/// A juror's sheet as rows and columns: what is printed and what is filled in a spreadsheet program.

#include <map>
#include <string>
#include <vector>

#include "office/sheets.h"
#include "records/journal/journal_state.h"

namespace office {

/// An entry, or a round or an item of it, and its cells by criterion: those that the juror is asked for.
struct SheetRow {
  std::string entry, round, item;
  std::map<std::string, records::journal::Cell> cells = {};
};

/// Of cells of one sheet.
std::vector<SheetRow> rows_of(const std::vector<records::journal::Cell>& cells);

/// The criteria of the rows, in the order of the stage.
std::vector<std::string> criteria_of(const records::journal::State& state, const SheetOf& sheet,
                                     const std::vector<SheetRow>& rows);

}  // namespace office
