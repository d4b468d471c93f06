#pragma once
/// What a sheet, or a juror mark by mark, changes in the journal: cells and comments, as they were and as they shall
/// be.

#include <optional>
#include <string>

#include "office/sheets.h"
#include "records/journal/journal.h"

namespace office {

/// A cell as the journal has it and as it shall be; cleared: empty.
struct CellChange {
  records::journal::Cell cell;
  records::journal::Given before, after;
};
struct CommentChange {
  std::string entry;
  CommentNow before;
  std::string after;
};

/// What the journal has in the cell; nobody ever used it: cleared, by record 0.
records::journal::Given given_in(const records::journal::State& state, const records::journal::Cell& cell);

/// `import`: the record of the sheet that it was typed from; none: the juror writes.
records::journal::Event event_of(const CellChange& change, std::optional<records::journal::Seq> import);

/// The comment's record, and its text as an attachment.
void add_comment(const SheetOf& sheet, const CommentChange& change, std::optional<records::journal::Seq> import,
                 records::journal::Submission& submission);

/// What makes a person's text impossible to guess: 32 hexadecimal digits.
std::string new_nonce();
/// Of a submission that is never sent twice.
std::string new_key(const std::string& prefix);

}  // namespace office
