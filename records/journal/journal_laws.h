#pragma once
/// In which phases of the contest a record of each kind may stand, and whose role may write it: the table of
/// docs/journal-format.md, as the checks read it.

#include "records/journal/journal_record.h"
#include "records/journal/journal_state.h"

namespace records::journal {

constexpr unsigned in(Phase phase) { return 1U << static_cast<unsigned>(phase); }
constexpr unsigned by(Role role) { return 1U << static_cast<unsigned>(role); }

struct Law {
  unsigned phases, roles;
};

namespace laws {

inline constexpr unsigned draft = in(Phase::draft);
inline constexpr unsigned open = in(Phase::open);
inline constexpr unsigned provisional = in(Phase::provisional);
inline constexpr unsigned closed = in(Phase::closed) | provisional;
inline constexpr unsigned final = in(Phase::final);
inline constexpr unsigned organizer = by(Role::organizer);
inline constexpr unsigned office = organizer | by(Role::secretary);
inline constexpr unsigned commission = office | by(Role::chair);
inline constexpr unsigned juror = by(Role::juror);

constexpr Law of(const Opened& /*event*/) { return {draft, organizer}; }
constexpr Law of(const Corrected& /*event*/) { return {open | closed, organizer}; }
constexpr Law of(const Closed& /*event*/) { return {open, organizer}; }
constexpr Law of(const Reopened& /*event*/) { return {closed | final, organizer}; }
constexpr Law of(const Resulted& /*event*/) { return {closed, organizer}; }
constexpr Law of(const Finalized& /*event*/) { return {provisional, organizer}; }
constexpr Law of(const Published& /*event*/) { return {provisional | final, organizer}; }
constexpr Law of(const KeyChanged& /*event*/) { return {open | closed | final, organizer}; }
constexpr Law of(const JurorInvited& /*event*/) { return {open, organizer}; }
constexpr Law of(const JurorBound& /*event*/) { return {open, juror}; }
constexpr Law of(const JurorRevoked& /*event*/) { return {open | closed | final, organizer}; }
constexpr Law of(const CardMade& /*event*/) { return {open, organizer}; }
constexpr Law of(const CardLocked& /*event*/) { return {open | closed | final, juror}; }
constexpr Law of(const SheetsAssigned& /*event*/) { return {open, organizer}; }
constexpr Law of(const Recused& /*event*/) { return {open, juror | office}; }
constexpr Law of(const RecusalWithdrawn& /*event*/) { return {open, juror | office}; }
constexpr Law of(const MarkSet& /*event*/) { return {open, juror | office}; }
constexpr Law of(const Abstained& /*event*/) { return {open, juror | office}; }
constexpr Law of(const MarkCleared& /*event*/) { return {open, juror | office}; }
constexpr Law of(const Commented& /*event*/) { return {open, juror | office}; }
constexpr Law of(const SheetSigned& /*event*/) { return {open, juror | office}; }
constexpr Law of(const SheetReturned& /*event*/) { return {open, office}; }
constexpr Law of(const SheetImported& /*event*/) { return {open, office}; }
constexpr Law of(const SheetConfirmed& /*event*/) { return {open, commission}; }
constexpr Law of(const Decided& /*event*/) { return {open | closed, commission}; }
constexpr Law of(const DecisionWithdrawn& /*event*/) { return {open | closed, commission}; }

}  // namespace laws
}  // namespace records::journal
