#include "records/journal/journal_audit.h"

#include "records/journal/journal_checks.h"
#include "records/journal/journal_line.h"
#include "records/journal/journal_problems.h"

namespace records::journal {
namespace {

using base::Diagnostic;

Diagnostic on_line(Diagnostic problem, std::uint64_t line) {
  problem.place.line = static_cast<int>(line);
  return problem;
}

}  // namespace

std::optional<Diagnostic> Audit::take(std::string_view line) {
  const std::uint64_t number = tree_.size() + 1;
  if (is_key_change_pending_) return on_line(problems::key_change_unsigned(), tree_.size());
  base::Result<Record> record = parse(line);
  if (!record) return on_line(record.diagnostics().front(), number);
  if (std::optional<Diagnostic> fault = refusal(state_, *record)) return on_line(*std::move(fault), number);
  signer_before_ = state_.standing.signer;
  state_.take(*record);
  if (tree_.size() == 0) signer_before_ = state_.standing.signer;
  is_key_change_pending_ = signer_before_ != state_.standing.signer;
  tree_.append(leaf_hash(line));
  return std::nullopt;
}

std::optional<Diagnostic> Audit::take_note(std::string_view text) {
  const std::uint64_t number = tree_.size();
  const std::optional<Note> note = read_note(text);
  const std::optional<Verifier> key = read_verifier(signer_before_);
  if (!note || !key || note->checkpoint.origin != key->name) return on_line(problems::checkpoint_wrong(), number);
  if (note->checkpoint.size != number || number <= noted_) return on_line(problems::checkpoint_misplaced(), number);
  if (!is_signed_by(*note, *key)) return on_line(problems::signature_wrong(), number);
  if (note->checkpoint.root != tree_.root()) return on_line(problems::root_differs(noted_, number), number);
  noted_ = number;
  is_key_change_pending_ = false;
  return std::nullopt;
}

std::optional<Diagnostic> Audit::end() const {
  if (tree_.size() == 0) return on_line(problems::journal_empty(), 0);
  if (noted_ != tree_.size()) return on_line(problems::tail_unsigned(noted_), noted_ + 1);
  return std::nullopt;
}

std::optional<std::uint64_t> size_of_note(std::string_view note) {
  const std::optional<Note> read = read_note(note);
  return read ? std::optional(read->checkpoint.size) : std::nullopt;
}

}  // namespace records::journal
