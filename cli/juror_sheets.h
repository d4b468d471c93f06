#pragma once
/// The sheets of the juror whom a verb is about (--juror, --stage), and what stands on one.

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/opened.h"
#include "cli/sheet_words.h"
#include "office/paper.h"
#include "office/progress.h"

namespace cli {

Option juror_option();
Option stage_option(const base::Words& otherwise);
Option scan_option();

/// The juror's sheets, or the one of --stage: never none. Errors: nobody invited the juror, or they were revoked; they
/// mark nothing in that stage.
base::Result<std::vector<office::SheetProgress>> juror_sheets(const Opened& opened, const Given& given);

/// What is kept of the paper (--scan). Errors: those of reading it.
base::Result<office::Paper> paper_of(const Given& given);

/// What has come onto the sheet since a record, marks and comments, each a line; since 0: what stands on it.
std::string sheet_lines(const Opened& opened, const SheetWords& words, const office::SheetOf& sheet,
                        records::journal::Seq since);

}  // namespace cli
