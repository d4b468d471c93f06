#pragma once
/// A juror's sheet of a journal as a page to be printed.

#include "cli/opened.h"
#include "cli/sheet_words.h"
#include "office/sheets.h"
#include "reports/paper_sheet.h"

namespace cli {

/// Of the entries that are in the stage as far as is known now, with the marks that are there already; no rows: none
/// is.
reports::PaperSheet paper_sheet(const SheetWords& words, const Opened& opened, const office::SheetOf& sheet);

}  // namespace cli
