#include "records/journal/journal_state.h"

#include <tuple>
#include <utility>

#include "base/overloaded.h"

namespace records::journal {
namespace {

/// Takes one record; each overload is what its kind does.
class Taking {
 public:
  Taking(State& state, const Record& record) : state_(state), record_(record) {}

  void operator()(const Opened& event) {
    state_.standing.contest = record_.contest;
    state_.standing.signer = event.signer;
    go_to(Phase::open);
    replace_frame(event.frame);
  }
  void operator()(const Corrected& event) {
    replace_frame(event.frame);
    outdate_result();
  }
  void operator()(const Closed& event) {
    go_to(Phase::closed);
    state_.standing.missing = event.missing;
    state_.standing.reason = event.reason;
  }
  void operator()(const Reopened& /*event*/) {
    go_to(Phase::open);
    state_.standing.results.clear();
    state_.standing.missing = 0;
    state_.standing.reason.clear();
  }
  void operator()(const Resulted& event) {
    go_to(Phase::provisional);
    state_.standing.results = event.files;
  }
  void operator()(const Finalized& /*event*/) { go_to(Phase::final); }
  void operator()(const Published& /*event*/) {}
  void operator()(const KeyChanged& event) {
    state_.standing.signer = event.signer;
    for (const auto& [id, juror] : state_.jurors.values()) {
      if (juror.card) change(id, [](Juror& of) { of.card.reset(); });
    }
  }

  void operator()(const JurorInvited& event) { state_.jurors.put(event.juror, {.sheets = event.sheets}); }
  void operator()(const JurorBound& /*event*/) {}
  void operator()(const JurorRevoked& event) {
    change(event.juror, [](Juror& juror) {
      juror.is_revoked = true;
      juror.card.reset();
    });
  }
  void operator()(const CardMade& event) {
    change(event.juror,
           [&](Juror& juror) { juror.card = {.record = record_.seq, .token = event.token, .pin = event.pin}; });
  }
  void operator()(const CardLocked& /*event*/) {
    change(record_.actor.id, [](Juror& juror) { juror.card->is_locked = true; });
  }
  void operator()(const SheetsAssigned& event) {
    change(event.juror, [&](Juror& juror) { juror.sheets = event.sheets; });
  }
  void operator()(const Recused& event) { state_.recusals.put({event.juror, event.entry}, event.reason); }
  void operator()(const RecusalWithdrawn& event) { state_.recusals.erase({event.juror, event.entry}); }

  void operator()(const MarkSet& event) { give(event.cell, {Given::What::mark, event.mark}); }
  void operator()(const Abstained& event) { give(event.cell, {Given::What::abstained}); }
  void operator()(const MarkCleared& event) { give(event.cell, {Given::What::cleared}); }
  void operator()(const Commented& event) {
    state_.comments.put({event.stage, event.juror, event.entry}, {event.comment, record_.seq});
  }
  void operator()(const SheetSigned& event) {
    state_.signatures.put({event.stage, event.juror}, record_.seq);
    state_.returns.erase({event.stage, event.juror});
  }
  void operator()(const SheetReturned& event) {
    state_.signatures.erase({event.stage, event.juror});
    state_.returns.put({event.stage, event.juror}, event.reason);
  }
  void operator()(const SheetImported& event) {
    state_.imports.put(
        record_.seq,
        {.stage = event.stage, .juror = event.juror, .way = event.way, .source = event.source, .by = record_.actor});
  }
  void operator()(const SheetConfirmed& event) {
    Import import = *state_.imports.find(event.sheet);
    import.is_confirmed = true;
    state_.imports.put(event.sheet, std::move(import));
  }
  void operator()(const Decided& event) {
    state_.decisions.put(record_.seq, event.row);
    outdate_result();
  }
  void operator()(const DecisionWithdrawn& event) {
    state_.decisions.erase(event.decision);
    outdate_result();
  }

 private:
  template <class Change>
  void change(const std::string& id, const Change& change) {
    Juror juror = *state_.jurors.find(id);
    change(juror);
    state_.jurors.put(id, std::move(juror));
  }
  void go_to(Phase phase) { state_.standing.phase = phase; }
  void give(const Cell& cell, Given given) {
    given.record = record_.seq;
    state_.marks.put(cell, given);
  }
  void replace_frame(const Frame& frame) { state_.knows = std::make_shared<const Known>(known(frame)); }
  void outdate_result() {
    state_.standing.results.clear();
    if (state_.standing.phase == Phase::provisional) go_to(Phase::closed);
  }

  State& state_;
  const Record& record_;
};

}  // namespace

Known known(Frame whole) {
  Known knows{.frame = std::move(whole)};
  const Frame& frame = knows.frame;
  for (const Stage& stage : frame.stages) {
    std::map<std::string, Criterion>& criteria = knows.stages[stage.stage];
    for (const Criterion& criterion : stage.criteria) criteria.emplace(criterion.criterion, criterion);
  }
  for (const Entry& entry : frame.entries) knows.entries.emplace(entry.entry, entry);
  return knows;
}

std::string told_stage(const Known& knows, const std::string& stage) {
  return knows.frame.stages.size() < 2 ? std::string{} : stage;
}

void State::take(const Record& record) {
  std::visit(Taking(*this, record), record.event);
  standing.size = record.seq + 1;
  const Submitted* before = record.part == 0 ? nullptr : submissions.find(record.key);
  submissions.put(record.key, {before == nullptr ? record.seq : before->first, record.part + 1});
  standing.last_key = record.key;
  standing.last_part = record.part;
}

void State::begin() {
  before_ = {standing, knows};
  jurors.begin(), marks.begin(), comments.begin(), signatures.begin();
  returns.begin(), recusals.begin(), imports.begin(), decisions.begin(), submissions.begin();
}

void State::keep() {
  before_.reset();
  jurors.keep(), marks.keep(), comments.keep(), signatures.keep();
  returns.keep(), recusals.keep(), imports.keep(), decisions.keep(), submissions.keep();
}

void State::undo() {
  std::tie(standing, knows) = *std::move(before_);
  before_.reset();
  jurors.undo(), marks.undo(), comments.undo(), signatures.undo();
  returns.undo(), recusals.undo(), imports.undo(), decisions.undo(), submissions.undo();
}

bool operator==(const State& one, const State& other) {
  const auto parts = [](const State& state) {
    return std::tie(state.standing, state.knows->frame, state.jurors, state.marks, state.comments, state.signatures,
                    state.returns, state.recusals, state.imports, state.decisions, state.submissions);
  };
  return parts(one) == parts(other);
}

}  // namespace records::journal
