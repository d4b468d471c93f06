#include "records/journal/journal_checks.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "records/journal/journal_frame_checks.h"
#include "records/journal/journal_laws.h"
#include "records/journal/journal_problems.h"
#include "records/journal/journal_sheet_checks.h"
#include "records/proof/signer.h"

namespace records::journal {
namespace {

using base::Diagnostic;
using Fault = std::optional<Diagnostic>;

constexpr std::size_t longest_key = 64;

bool is_key(std::string_view key) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  return !key.empty() && key.size() <= longest_key && key.find_first_not_of(letters) == std::string_view::npos;
}

bool is_nonce(std::string_view nonce) {
  return nonce.size() == 32 && nonce.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Fault key_fault(const State& state, const Record& record) {
  const Standing& standing = state.standing;
  if (!is_key(record.key)) return problems::key_wrong();
  if (record.part != 0) {
    const bool follows = standing.size > 0 && record.key == standing.last_key && record.part == standing.last_part + 1;
    return follows ? std::nullopt : Fault(problems::part_wrong());
  }
  const Submitted* before = state.submissions.find(record.key);
  return before == nullptr ? std::nullopt : Fault(problems::key_repeated(record.key, before->first));
}

/// What every record must hold to, whatever its kind.
Fault envelope_fault(const State& state, const Record& record) {
  const Standing& standing = state.standing;
  if (record.seq != standing.size) return problems::seq_wrong(record.seq, standing.size);
  if (record.contest.empty()) return problems::id_missing("contest");
  if (standing.size > 0 && record.contest != standing.contest)
    return problems::contest_other(record.contest, standing.contest);
  if (!is_nonce(record.nonce)) return problems::nonce_wrong();
  return key_fault(state, record);
}

Fault law_fault(const State& state, const Record& record) {
  const Law law = std::visit([](const auto& event) { return laws::of(event); }, record.event);
  if ((law.phases & in(state.standing.phase)) == 0) return problems::phase_forbids(record.event, state.standing.phase);
  if ((law.roles & by(record.actor.role)) == 0) return problems::role_forbids(record.event, record.actor);
  return std::nullopt;
}

/// Every reason must be given, save that of a closing without gaps.
template <class Kind>
bool lacks_reason(const Kind& event) {
  if constexpr (std::is_same_v<Kind, Closed>) {
    return event.missing != 0 && event.reason.empty();
  } else if constexpr (requires { event.reason; }) {
    return event.reason.empty();
  } else {
    return false;
  }
}

Fault reason_fault(const Event& event) {
  const bool is_missing = std::visit([](const auto& kind) { return lacks_reason(kind); }, event);
  return is_missing ? Fault(problems::reason_missing(event)) : std::nullopt;
}

Fault signer_fault(const std::string& signer, const std::string& contest) {
  const std::optional<Verifier> key = read_verifier(signer);
  return key && key->name == signer_name(contest) ? std::nullopt : Fault(problems::signer_wrong());
}

/// What each kind needs of the state; SheetChecks knows those about jurors and their sheets.
class Checks : public SheetChecks {
 public:
  using SheetChecks::SheetChecks;
  using SheetChecks::operator();

  Fault operator()(const Opened& event) const {
    if (event.format != 1) return problems::format_unknown(event.format);
    if (auto fault = signer_fault(event.signer, record().contest)) return fault;
    return frame_fault(event.frame);
  }
  Fault operator()(const Corrected& event) const { return correction_fault(state(), event.frame); }
  Fault operator()(const Closed& event) const {
    if (event.missing < 0) return problems::field_wrong({}, "missing");
    for (const auto& [seq, import] : state().imports.values()) {
      if (import.way == "paper" && !import.is_confirmed) return problems::import_not_confirmed(seq, import.juror);
    }
    return std::nullopt;
  }
  Fault operator()(const Reopened& event) const {
    const bool are_two = event.with.role == Role::organizer && !event.with.id.empty() && event.with != record().actor;
    return are_two ? std::nullopt : Fault(problems::second_person_missing());
  }
  Fault operator()(const Resulted& event) const { return files_fault(event.files); }
  Fault operator()(const Finalized& /*event*/) const { return std::nullopt; }
  Fault operator()(const Published& event) const { return files_fault(event.files); }
  Fault operator()(const KeyChanged& event) const {
    if (event.signer == state().standing.signer) return problems::signer_wrong();
    return signer_fault(event.signer, record().contest);
  }
  Fault operator()(const Decided& event) const {
    const auto not_below = [](const DecisionCell& one, const DecisionCell& next) { return one.column >= next.column; };
    const bool is_sound = !event.row.empty() && std::ranges::adjacent_find(event.row, not_below) == event.row.end() &&
                          std::ranges::none_of(event.row, [](const DecisionCell& each) {
                            return each.column.empty() || each.text.empty();
                          });
    return is_sound ? std::nullopt : Fault(problems::row_wrong());
  }
  Fault operator()(const DecisionWithdrawn& event) const {
    return state().decisions.contains(event.decision) ? std::nullopt
                                                      : Fault(problems::decision_unknown(event.decision));
  }
};

Fault fault_of(const State& state, const Record& record) {
  if (auto fault = envelope_fault(state, record)) return fault;
  if (auto fault = law_fault(state, record)) return fault;
  if (auto fault = reason_fault(record.event)) return fault;
  return std::visit(Checks(state, record), record.event);
}

}  // namespace

std::optional<Diagnostic> refusal(const State& state, const Actor& actor, const Event& event) {
  return law_fault(state, {.actor = actor, .event = event});
}

std::optional<Diagnostic> refusal(const State& state, const Record& record) {
  Fault fault = fault_of(state, record);
  if (fault) fault->place.line = static_cast<int>(record.seq + 1);
  return fault;
}

}  // namespace records::journal
