#include "office/changes.h"

#include "base/base64.h"
#include "base/sha256.h"
#include "office/private_text.h"
#include "records/text/random.h"

namespace office {

namespace journal = records::journal;
using journal::Given;

namespace {

constexpr std::size_t nonce_bytes = 16, key_bytes = 12;

}  // namespace

std::string new_nonce() { return base::to_hex(records::random_bytes(nonce_bytes)); }

std::string new_key(const std::string& prefix) { return prefix + "-" + base::to_hex(records::random_bytes(key_bytes)); }

Given given_in(const journal::State& state, const journal::Cell& cell) {
  const Given* found = state.marks.find(cell);
  return found == nullptr ? Given{} : *found;
}

journal::Event event_of(const CellChange& change, std::optional<journal::Seq> import) {
  switch (change.after.what) {
    case Given::What::mark: return journal::MarkSet{change.cell, change.before.record, import, change.after.mark};
    case Given::What::abstained: return journal::Abstained{change.cell, change.before.record, import};
    case Given::What::cleared: break;
  }
  return journal::MarkCleared{change.cell, change.before.record, import};
}

void add_comment(const SheetOf& sheet, const CommentChange& change, std::optional<journal::Seq> import,
                 journal::Submission& submission) {
  std::string hash;
  if (!change.after.empty()) {
    submission.attachments.push_back(private_text(change.after, new_nonce()));
    hash = base::sha256(submission.attachments.back().bytes);
  }
  submission.events.emplace_back(
      journal::Commented{sheet.stage, sheet.juror, change.entry, hash, change.before.record, import});
}

}  // namespace office
