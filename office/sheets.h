#pragma once
/// A juror's sheet of one stage: whose it is, and which of them a journal has.

#include <compare>
#include <string>
#include <vector>

#include "office/attachments.h"
#include "records/journal/journal.h"
#include "records/journal/journal_state.h"

namespace office {

struct SheetOf {
  std::string stage, juror;
  friend auto operator<=>(const SheetOf&, const SheetOf&) = default;
};

/// By stage, in the order of the contest, and juror; of revoked jurors none.
std::vector<SheetOf> sheets_there(const records::journal::State& state);

/// What the juror said about the entry, as the records have it now.
struct CommentNow {
  std::string text = {};
  records::journal::Seq record = 0;  ///< That put it there; 0: nobody ever said anything.
};

CommentNow comment_now(const records::journal::State& state, const Attachments& texts,
                       const records::journal::StageJurorEntry& where);
CommentNow comment_now(const records::journal::Journal& journal, const records::journal::StageJurorEntry& where);

}  // namespace office
