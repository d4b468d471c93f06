#pragma once
/// A juror's sheet as a table to be filled in a spreadsheet program: what the juror is asked for, with the marks and
/// comments that are there already. It is a scores.csv of one juror, so sheet_in.h reads it back.

#include <map>
#include <string>

#include "engine/plan/plan.h"
#include "office/sheets.h"
#include "records/csv/csv_write.h"
#include "records/journal/journal.h"

namespace office {

/// What the table says beside the marks.
struct SheetPaper {
  const engine::Plan& plan;
  std::map<std::string, std::string> titles;  ///< Of the entries, by id.
  records::CsvStyle style;
};

std::string sheet_out(const records::journal::Journal& journal, const SheetOf& sheet, const SheetPaper& paper);

}  // namespace office
