#include "records/journal/journal.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <utility>

#include "base/base64.h"
#include "records/journal/journal_audit.h"
#include "records/journal/journal_checks.h"
#include "records/journal/journal_line.h"
#include "records/journal/journal_problems.h"
#include "records/proof/checkpoint.h"
#include "records/text/random.h"

namespace records::journal {
namespace {

using base::Diagnostic;

constexpr std::size_t nonce_bytes = 16;

/// Holds a store's records again. Of its notes only those are held that must be there: after a change of the key, and
/// the last one. `verify` holds them all.
class StoreAudit {
 public:
  explicit StoreAudit(const Store& store) : notes_(store.notes()) {}

  void take(std::string_view line) {
    if (fault_) return;
    fault_ = audit_.take(line);
    if (!fault_) take_note();
  }
  std::optional<Diagnostic> end() const { return fault_ ? fault_ : audit_.end(); }
  const Audit& audit() const { return audit_; }

 private:
  void take_note() {
    while (next_ < notes_.size() && size_of_note(notes_[next_]).value_or(0) < audit_.tree().size()) ++next_;
    const bool is_last = next_ + 1 == notes_.size();
    if (next_ < notes_.size() && (is_last || audit_.wants_note())) take_note(notes_[next_]);
  }
  /// One of a larger size comes later.
  void take_note(std::string_view note) {
    if (size_of_note(note).value_or(0) == audit_.tree().size()) fault_ = audit_.take_note(note);
  }

  std::vector<std::string> notes_;
  std::size_t next_ = 0;
  Audit audit_;
  std::optional<Diagnostic> fault_;
};

/// What is done to a state while this lives is forgotten after it.
class Supposing {
 public:
  explicit Supposing(State& state) : state_(state) { state_.begin(); }
  Supposing(const Supposing&) = delete;
  Supposing& operator=(const Supposing&) = delete;
  ~Supposing() { state_.undo(); }

 private:
  State& state_;
};

std::string contest_of(const Signer& signer) { return signer.name.substr(signer_name("").size()); }

[[maybe_unused]] bool changes_key(const Submission& submission) {
  return std::ranges::any_of(submission.events,
                             [](const Event& event) { return std::holds_alternative<KeyChanged>(event); });
}

}  // namespace

World real_world() {
  using namespace std::chrono;
  return {.now = [] { return duration_cast<seconds>(system_clock::now().time_since_epoch()).count(); },
          .nonce = [] { return base::to_hex(random_bytes(nonce_bytes)); }};
}

Journal::Journal(std::unique_ptr<Store> store, Signer signer, World world)
    : store_(std::move(store)), signer_(std::move(signer)), world_(std::move(world)) {}

base::Result<Journal> Journal::open(std::unique_ptr<Store> store, Signer signer, World world) {
  Journal journal(std::move(store), std::move(signer), std::move(world));
  if (journal.store_->size() == 0) return journal;
  StoreAudit audit(*journal.store_);
  journal.store_->read(0, [&](std::string_view line) { audit.take(line); });
  if (std::optional<Diagnostic> fault = audit.end()) return base::Diagnostics{*std::move(fault)};
  journal.state_ = audit.audit().state();
  journal.tree_ = audit.audit().tree();
  journal.note_ = journal.store_->notes().back();
  const bool is_signer = journal.state_.standing.signer == verifier_text(verifier(journal.signer_));
  if (!is_signer) return base::Diagnostics{problems::signer_wrong()};
  return journal;
}

std::vector<Answer> Journal::commit(std::span<const Submission> submissions) {
  assert(std::ranges::none_of(submissions, changes_key) && "change_key does that");
  return commit_group(submissions);
}

Answer Journal::change_key(Submission submission, Signer next) {
  const Answer answer = commit_group(std::span(&submission, 1)).front();
  if (std::holds_alternative<Saved>(answer)) signer_ = std::move(next);
  return answer;
}

std::vector<Answer> Journal::commit_group(std::span<const Submission> submissions) {
  if (has_failed_) throw StoreFailure(StoreTrouble::stopped, {}, "a write has failed; open the journal again");
  Group group;
  std::vector<Answer> answers;
  answers.reserve(submissions.size());
  for (const Submission& submission : submissions) answers.push_back(take(submission, group));
  if (!group.lines.empty()) append(group);
  return answers;
}

/// The state already stands where the disk shall follow: if it does not, this journal is of no more use.
void Journal::append(Group& group) {
  has_failed_ = true;
  for (const std::string& line : group.lines) tree_.append(leaf_hash(line));
  group.note = signed_note({signer_.name, tree_.size(), tree_.root()}, signer_);
  store_->append(group);
  note_ = group.note;
  has_failed_ = false;
}

Answer Journal::take(const Submission& submission, Group& group) {
  if (state_.submissions.contains(submission.key)) return answer_again(submission, group);
  assert(!submission.events.empty());
  const Seq first = state_.standing.size;
  const std::size_t lines_before = group.lines.size();
  state_.begin();
  if (std::optional<Diagnostic> fault = take_events(submission, group)) {
    state_.undo();
    group.lines.resize(lines_before);
    return *std::move(fault);
  }
  state_.keep();
  group.attachments.insert(group.attachments.end(), submission.attachments.begin(), submission.attachments.end());
  return Saved{first, static_cast<std::int64_t>(submission.events.size())};
}

std::optional<Diagnostic> Journal::suppose(const Submission& submission,
                                           const std::function<void(const State&)>& look) {
  const Supposing supposing(state_);
  Group never_kept;
  std::optional<Diagnostic> fault = take_events(submission, never_kept);
  if (!fault) look(state_);
  return fault;
}

std::optional<Diagnostic> Journal::refusal_of(const Submission& submission) {
  return suppose(submission, [](const State&) {});
}

std::optional<Diagnostic> Journal::take_events(const Submission& submission, Group& group) {
  for (std::size_t part = 0; part < submission.events.size(); ++part) {
    const Record record = record_of(submission, part);
    if (std::optional<Diagnostic> fault = refusal(state_, record)) return fault;
    std::string line = encode(record);
    // What could not be read again is never kept.
    if (const base::Result<Record> read = parse(line); !read) return read.diagnostics().front();
    state_.take(record);
    group.lines.push_back(std::move(line));
  }
  return std::nullopt;
}

Record Journal::record_of(const Submission& submission, std::size_t part) const {
  return {.seq = state_.standing.size,
          .contest = contest_of(signer_),
          .actor = submission.actor,
          .time = world_.now(),
          .key = submission.key,
          .part = static_cast<std::int64_t>(part),
          .nonce = world_.nonce(),
          .event = submission.events[part]};
}

std::string Journal::line_of(Seq seq, const Group& group) const {
  const Seq kept = tree_.size();
  if (seq >= kept) return group.lines[seq - kept];
  std::string found;
  bool is_first = true;
  store_->read(seq, [&](std::string_view line) {
    if (is_first) found = line;
    is_first = false;
  });
  return found;
}

/// The same key: the same answer when it says the same, and a refusal when it does not.
Answer Journal::answer_again(const Submission& submission, const Group& group) const {
  const Submitted before = *state_.submissions.find(submission.key);
  bool is_same = before.count == static_cast<std::int64_t>(submission.events.size());
  for (std::size_t part = 0; is_same && part < submission.events.size(); ++part) {
    const std::string line = line_of(before.first + part, group);
    Record record = *parse(line);
    record.actor = submission.actor;
    record.event = submission.events[part];
    is_same = encode(record) == line;
  }
  if (is_same) return Saved{before.first, before.count};
  return problems::key_repeated(submission.key, before.first);
}

Receipt Journal::receipt(Seq seq) const {
  return {.line = line_of(seq, {}), .index = seq, .proof = tree_.inclusion(seq, tree_.size()), .note = note_};
}

}  // namespace records::journal
