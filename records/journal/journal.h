#pragma once
/// The journal of a contest: every act is a record, appended, never changed. What was answered as saved is on the disk.
///
///   journal_record.h   what a record says             journal_line.h    its bytes, and back
///   journal_checks.h   whether it may come next       journal_state.h   what all of them add up to
///   tree.h             one hash over all of them      checkpoint.h      the same, signed;  receipt.h  for one of them
///   store.h            where they are kept            journal_desk.h    many people at once
///   journal_audit.h    everything held again          bundle.h          what leaves the house, verified by anybody
///   journal_scores.h   the marks as scores.csv
///
/// Journal here is the one who writes. The cycle: take all that waits → check each against the state → append → commit
/// → answer.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "records/journal/journal_record.h"
#include "records/journal/journal_state.h"
#include "records/proof/receipt.h"
#include "records/proof/signer.h"
#include "records/proof/tree.h"
#include "records/store/store.h"

namespace records::journal {

/// What somebody wants recorded: all of it or nothing.
struct Submission {
  std::string key = {};  ///< Chosen by the sender; sent again, it gets the same answer and adds nothing.
  Actor actor = {};
  std::vector<Event> events = {};
  std::vector<Attachment> attachments = {};
};

/// The records [first, first + count) are durable.
struct Saved {
  Seq first = 0;
  std::int64_t count = 0;
  friend bool operator==(const Saved&, const Saved&) = default;
};

/// Saved, or why not: then nothing of the submission is recorded.
using Answer = std::variant<Saved, base::Diagnostic>;

/// What only the world knows.
struct World {
  std::function<std::int64_t()> now;   ///< Seconds since 1970.
  std::function<std::string()> nonce;  ///< 32 hexadecimal digits.
};
World real_world();

class Journal {
 public:
  /// Reads the whole store and holds everything again; an empty one waits for `Opened`. The contest's id is that of the
  /// signer. Errors: what journal_audit.h finds, and a signer that is not this journal's. StoreFailure as the store
  /// throws it.
  static base::Result<Journal> open(std::unique_ptr<Store> store, Signer signer, World world);

  /// One group: what is right is appended together, answers stand beside the submissions. After a StoreFailure nothing
  /// more is taken: open the journal again. A change of the key has a call of its own.
  std::vector<Answer> commit(std::span<const Submission> submissions);

  /// Looks at the state as it would be if this were recorded; nothing is. Why it can't be: then nobody looks.
  std::optional<base::Diagnostic> suppose(const Submission& submission,
                                          const std::function<void(const State& then)>& look);

  /// Why it can't be recorded; nothing: it can.
  std::optional<base::Diagnostic> refusal_of(const Submission& submission);

  /// The old key signs that the next one takes over.
  Answer change_key(Submission submission, Signer next);

  const State& state() const { return state_; }
  const Tree& tree() const { return tree_; }
  /// The last signed checkpoint; empty while there are no records.
  const std::string& note() const { return note_; }
  /// seq < state().standing.size.
  Receipt receipt(Seq seq) const;
  const Store& store() const { return *store_; }
  /// Takes away what a record names only by its hash: personal data.
  void erase_attachment(std::string_view sha256) { store_->erase(sha256); }

 private:
  Journal(std::unique_ptr<Store> store, Signer signer, World world);

  std::vector<Answer> commit_group(std::span<const Submission> submissions);
  Answer take(const Submission& submission, Group& group);
  std::optional<base::Diagnostic> take_events(const Submission& submission, Group& group);
  Answer answer_again(const Submission& submission, const Group& group) const;
  Record record_of(const Submission& submission, std::size_t part) const;
  std::string line_of(Seq seq, const Group& group) const;
  void append(Group& group);

  std::unique_ptr<Store> store_;
  Signer signer_;
  World world_;
  State state_ = {};
  Tree tree_ = {};
  std::string note_ = {};
  bool has_failed_ = false;
};

}  // namespace records::journal
