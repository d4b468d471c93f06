#pragma once
/// A juror's sheet as a table to be filled in a spreadsheet program: what the juror is asked for, with the marks and
/// comments that are there already. It is a scores.csv of one juror, so sheet_in.h reads it back.

#include <optional>
#include <string>

#include "engine/score/standing.h"
#include "office/sheets.h"
#include "records/csv/csv_write.h"
#include "records/journal/journal.h"

namespace office {

/// Of the entries that are in the stage as far as is known now. Nothing: none is.
std::optional<std::string> sheet_out(const records::journal::Journal& journal, const SheetOf& sheet,
                                     const engine::Results& now, records::CsvStyle style);

}  // namespace office
