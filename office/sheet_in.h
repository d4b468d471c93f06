#pragma once
/// A filled sheet comes back: read by the code that reads scores.csv, whatever program wrote it, held against the same
/// rules, and put beside the journal cell by cell.
///
///   read_sheet      every cell that would change
///   sheet_records   those changes, as a submission

#include <string>
#include <vector>

#include "base/result.h"
#include "engine/plan/plan.h"
#include "office/sheets.h"
#include "records/journal/journal.h"
#include "records/text/file.h"

namespace office {

/// A cell as the journal has it and as the sheet has it; cleared: empty.
struct CellChange {
  records::journal::Cell cell;
  records::journal::Given before, after;
};
struct CommentChange {
  std::string entry;
  CommentNow before;
  std::string after;
};
struct SheetRead {
  SheetOf of;
  std::string source;  ///< The SHA-256 of the file.
  std::vector<CellChange> marks;
  std::vector<CommentChange> comments;

  bool is_same() const { return marks.empty() && comments.empty(); }
};

/// Errors: those of records::load, sheet-empty, several-sheets.
base::Result<SheetRead> read_sheet(const engine::Plan& plan, const records::journal::Journal& journal,
                                   const records::File& file);

/// How a sheet came in: a signed paper waits for a second person, a file is the juror's own.
enum class Way { paper, file };

records::journal::Submission sheet_records(const records::journal::Journal& journal, const SheetRead& read, Way way,
                                           records::journal::Actor by);

}  // namespace office
