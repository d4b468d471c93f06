#pragma once
/// A juror's sheet is signed: from then on nothing on it changes until it is returned, with a reason.

#include <vector>

#include "engine/data/question.h"
#include "engine/score/standing.h"
#include "office/paper.h"
#include "office/sheets.h"
#include "records/journal/journal.h"

namespace office {

/// What must be there before a sheet is signed.
struct Unfinished {
  std::vector<records::journal::Cell> marks;     ///< Neither a mark nor an abstention.
  std::vector<engine::CommentMissing> comments;  ///< Marks that the rules want explained.

  bool is_nothing() const { return marks.empty() && comments.empty(); }
};

/// In the entries that are in the sheet's stage as far as is known now.
Unfinished unfinished(const records::journal::State& state, const engine::Results& now, const SheetOf& sheet);

/// The juror signs.
records::journal::Submission signature(const SheetOf& sheet);
/// The signature stands on paper: that of a sheet which the same person typed in and nobody has confirmed, otherwise a
/// paper of its own. Either way a second person confirms it.
records::journal::Submission signature(const records::journal::State& state, const SheetOf& sheet,
                                       records::journal::Actor by, const Paper& paper);

}  // namespace office
