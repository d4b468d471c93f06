#pragma once
/// A filled sheet comes back: read by the code that reads scores.csv, whatever program wrote it, held against the same
/// rules, and put beside the journal cell by cell.
///
///   read_sheet      every cell that would change
///   sheet_records   those changes of all sheets, as a submission

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/score/standing.h"
#include "office/changes.h"
#include "office/sheets.h"
#include "records/journal/journal.h"
#include "records/text/file.h"
#include "records/text/source.h"

namespace office {

struct SheetRead {
  SheetOf of;
  std::string source;  ///< The SHA-256 of the file.
  std::vector<CellChange> marks;
  std::vector<CommentChange> comments;

  bool is_same() const { return marks.empty() && comments.empty(); }
};

/// What sheets are held against.
struct SheetDesk {
  const engine::Results& now;
  const records::journal::Journal& journal;
  const records::Files& files;  ///< The journal's, as files_now.h gives them.
};

/// What the sheet does not show (an entry that is not in the stage as far as is known now) stays as it is, unless the
/// file says something of it. Errors, and warnings about the file: those of records::load; sheet-empty, several-sheets.
base::Result<SheetRead> read_sheet(const SheetDesk& desk, const records::File& file);

/// How a sheet came in: a signed paper waits for a second person, a file is the juror's own.
enum class Way { paper, file };

/// All of them together or none; of a sheet that changes nothing, nothing.
records::journal::Submission sheet_records(const records::journal::Journal& journal, std::span<const SheetRead> sheets,
                                           Way way, records::journal::Actor by);

}  // namespace office
