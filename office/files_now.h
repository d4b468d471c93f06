#pragma once
/// A journal as the files that everything else reads: the frozen ones, and scores.csv, decisions.csv and the recusals
/// of jury.csv as the records have them now. So an opened contest is ranked, explained and shown by the same code as a
/// folder of files.

#include "base/result.h"
#include "records/journal/journal.h"
#include "records/text/source.h"

namespace office {

/// Errors: frozen-file-missing (its attachment was erased).
base::Result<records::Files> files_now(const records::journal::Journal& journal);

/// As they would be if this were recorded: what a person is shown before it is. Errors: what the journal would refuse.
base::Result<records::Files> files_if(records::journal::Journal& journal,
                                      const records::journal::Submission& submission);

}  // namespace office
