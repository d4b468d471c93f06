#include "office/sheets.h"

#include <algorithm>
#include <optional>

#include "office/private_text.h"

namespace office {

namespace journal = records::journal;

std::vector<SheetOf> sheets_there(const journal::State& state) {
  std::vector<SheetOf> sheets;
  for (const journal::Stage& stage : state.knows->frame.stages) {
    for (const auto& [id, juror] : state.jurors.values()) {
      const bool has_one = std::ranges::count(juror.sheets, stage.stage, &journal::Sheet::stage) > 0;
      if (has_one && !juror.is_revoked) sheets.push_back({stage.stage, id});
    }
  }
  return sheets;
}

CommentNow comment_now(const journal::State& state, const Attachments& texts, const journal::StageJurorEntry& where) {
  const journal::Comment* found = state.comments.find(where);
  if (found == nullptr) return {};
  if (found->sha256.empty()) return {.record = found->record};
  const std::optional<std::string> bytes = texts(found->sha256);
  return {bytes ? text_of({*bytes}).value_or("") : std::string{}, found->record};
}

CommentNow comment_now(const journal::Journal& journal, const journal::StageJurorEntry& where) {
  return comment_now(journal.state(), stored(journal.store()), where);
}

}  // namespace office
