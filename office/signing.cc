#include "office/signing.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "base/sha256.h"
#include "office/changes.h"
#include "office/progress.h"

namespace office {

namespace journal = records::journal;

Unfinished unfinished(const journal::State& state, const engine::Results& now, const SheetOf& sheet) {
  Unfinished left{.marks = cells_of_sheet(state, sheet, now), .comments = {}};
  std::erase_if(left.marks,
                [&](const journal::Cell& cell) { return given_in(state, cell).what != journal::Given::What::cleared; });
  for (const engine::Question& question : now.scored.questions) {
    const auto* missing = std::get_if<engine::CommentMissing>(&question);
    if (missing != nullptr && missing->stage == sheet.stage && missing->juror == sheet.juror)
      left.comments.push_back(*missing);
  }
  return left;
}

journal::Submission signature(const SheetOf& sheet) {
  return {.key = new_key("sign"),
          .actor = {journal::Role::juror, sheet.juror},
          .events = {journal::SheetSigned{sheet.stage, sheet.juror, {}}}};
}

journal::Submission signature(const journal::State& state, const SheetOf& sheet, journal::Actor by,
                              const Paper& paper) {
  std::optional<journal::Seq> import = import_begun(state, sheet, by, paper);
  journal::Submission submission{.key = new_key("sign"), .actor = std::move(by)};
  if (!import) {
    const std::string source = source_of(paper);
    import = state.standing.size;
    submission.attachments.push_back({source});
    submission.events.emplace_back(journal::SheetImported{sheet.stage, sheet.juror, "paper", base::sha256(source)});
  }
  submission.events.emplace_back(journal::SheetSigned{sheet.stage, sheet.juror, import});
  return submission;
}

}  // namespace office
