#include "records/journal/journal_sheet_checks.h"

#include <algorithm>
#include <vector>

#include "records/journal/journal_frame_checks.h"
#include "records/journal/journal_problems.h"

namespace records::journal {
namespace {

using Fault = SheetChecks::Fault;

bool has(const std::vector<std::string>& list, const std::string& id) { return std::ranges::count(list, id) > 0; }
/// An empty list stands for everything.
bool admits(const std::vector<std::string>& list, const std::string& id) { return list.empty() || has(list, id); }

/// A round or item is there exactly where the criterion's marks have one.
bool fits(const Criterion& criterion, const std::string& axis, const std::vector<std::string>& ids,
          const std::string& id) {
  return has(criterion.per, axis) ? has(ids, id) : id.empty();
}

}  // namespace

// ---------------------------------------------------------------- who

Fault SheetChecks::juror_fault(const std::string& juror) const {
  return state_.jurors.contains(juror) ? std::nullopt : Fault(problems::juror_unknown(juror));
}

/// The juror himself, with a card that is good.
Fault SheetChecks::own_fault(const std::string& juror) const {
  if (auto fault = juror_fault(juror)) return fault;
  if (record_.actor != Actor{Role::juror, juror}) return problems::not_own_sheet(juror);
  return state_.jurors.find(juror)->is_revoked ? Fault(problems::juror_revoked(juror)) : std::nullopt;
}

Fault SheetChecks::import_fault(const Whose& whose) const {
  const Import* import = state_.imports.find(*whose.sheet);
  if (import == nullptr) return problems::import_unknown(*whose.sheet);
  const bool is_this = import->stage == whose.stage && import->juror == whose.juror && import->by == record_.actor;
  if (!is_this) return problems::import_of_another(*whose.sheet);
  return import->is_confirmed ? Fault(problems::import_confirmed(*whose.sheet)) : std::nullopt;
}

Fault SheetChecks::author_fault(const Whose& whose) const {
  return whose.sheet ? import_fault(whose) : own_fault(whose.juror);
}

/// By the right person, on a sheet that is not signed.
Fault SheetChecks::writable_fault(const Whose& whose) const {
  if (auto fault = juror_fault(whose.juror)) return fault;
  if (auto fault = author_fault(whose)) return fault;
  const bool is_signed = state_.signatures.contains({whose.stage, whose.juror});
  return is_signed ? Fault(problems::sheet_signed(whose.juror, told_stage(*state_.knows, whose.stage))) : std::nullopt;
}

const Sheet* SheetChecks::sheet_of(const std::string& juror, const std::string& stage) const {
  const std::vector<Sheet>& sheets = state_.jurors.find(juror)->sheets;
  const auto found = std::ranges::find(sheets, stage, &Sheet::stage);
  return found == sheets.end() ? nullptr : &*found;
}

Fault SheetChecks::sheet_fault(const Sheet& sheet) const {
  const auto stage = state_.knows->stages.find(sheet.stage);
  if (stage == state_.knows->stages.end()) return problems::stage_unknown(sheet.stage);
  for (const std::string& criterion : sheet.criteria) {
    if (!stage->second.contains(criterion)) return problems::criterion_unknown(criterion);
  }
  for (const std::string& entry : sheet.entries) {
    if (!state_.knows->entries.contains(entry)) return problems::entry_unknown(entry);
  }
  return std::nullopt;
}

Fault SheetChecks::sheets_fault(const std::vector<Sheet>& sheets) const {
  for (const Sheet& sheet : sheets) {
    if (auto fault = sheet_fault(sheet)) return fault;
  }
  return std::nullopt;
}

// ---------------------------------------------------------------- where

Fault SheetChecks::place_fault(const Cell& cell) const {
  const auto stage = state_.knows->stages.find(cell.stage);
  if (stage == state_.knows->stages.end()) return problems::stage_unknown(cell.stage);
  const auto criterion = stage->second.find(cell.criterion);
  if (criterion == stage->second.end()) return problems::criterion_unknown(cell.criterion);
  const auto entry = state_.knows->entries.find(cell.entry);
  if (entry == state_.knows->entries.end()) return problems::entry_unknown(cell.entry);
  if (!fits(criterion->second, "round", entry->second.rounds, cell.round))
    return problems::part_of_entry_wrong("round");
  if (!fits(criterion->second, "item", entry->second.items, cell.item)) return problems::part_of_entry_wrong("item");
  return std::nullopt;
}

Fault SheetChecks::assigned_fault(const Cell& cell) const {
  const Sheet* sheet = sheet_of(cell.juror, cell.stage);
  if (sheet == nullptr || !admits(sheet->entries, cell.entry))
    return problems::not_assigned(cell.juror, told_stage(*state_.knows, cell.stage), cell.entry);
  return admits(sheet->criteria, cell.criterion)
             ? std::nullopt
             : Fault(problems::not_assigned(cell.juror, told_stage(*state_.knows, cell.stage), cell.criterion));
}

Fault SheetChecks::recusal_fault(const std::string& juror, const std::string& entry) const {
  return state_.recusals.contains({juror, entry}) ? Fault(problems::recused(juror, entry)) : std::nullopt;
}

Fault SheetChecks::cell_fault(const Cell& cell, const std::optional<Seq>& sheet, Seq after) const {
  if (auto fault = writable_fault({cell.stage, cell.juror, sheet})) return fault;
  if (auto fault = place_fault(cell)) return fault;
  if (auto fault = assigned_fault(cell)) return fault;
  if (auto fault = recusal_fault(cell.juror, cell.entry)) return fault;
  const Given* given = state_.marks.find(cell);
  const Seq now = given == nullptr ? 0 : given->record;
  return now == after ? std::nullopt : Fault(problems::mark_changed(now));
}

// ---------------------------------------------------------------- the jury

Fault SheetChecks::operator()(const JurorInvited& event) const {
  if (event.juror.empty()) return problems::id_missing("juror");
  const Juror* juror = state_.jurors.find(event.juror);
  if (juror != nullptr && !juror->is_revoked) return problems::juror_known(event.juror);
  return is_sha256(event.person) ? sheets_fault(event.sheets) : Fault(problems::hash_wrong("person"));
}

Fault SheetChecks::operator()(const JurorBound& event) const {
  if (auto fault = own_fault(event.juror)) return fault;
  return is_sha256(event.device) ? std::nullopt : Fault(problems::hash_wrong("device"));
}

Fault SheetChecks::operator()(const JurorRevoked& event) const {
  if (auto fault = juror_fault(event.juror)) return fault;
  return state_.jurors.find(event.juror)->is_revoked ? Fault(problems::juror_revoked(event.juror)) : std::nullopt;
}

Fault SheetChecks::operator()(const CardMade& event) const {
  if (auto fault = juror_fault(event.juror)) return fault;
  if (state_.jurors.find(event.juror)->is_revoked) return problems::juror_revoked(event.juror);
  if (!is_sha256(event.pin)) return problems::hash_wrong("pin");
  return is_sha256(event.token) ? std::nullopt : Fault(problems::hash_wrong("token"));
}

/// Whoever has the card acts in its juror's name.
Fault SheetChecks::operator()(const CardLocked& event) const {
  const Juror* juror = state_.jurors.find(record_.actor.id);
  const bool is_good = juror != nullptr && juror->card && juror->card->record == event.card && !juror->card->is_locked;
  return is_good ? std::nullopt : Fault(problems::card_not_good(event.card, record_.actor));
}

Fault SheetChecks::operator()(const SheetsAssigned& event) const {
  if (auto fault = juror_fault(event.juror)) return fault;
  return sheets_fault(event.sheets);
}

Fault SheetChecks::operator()(const Recused& event) const {
  if (auto fault = record_.actor.role == Role::juror ? own_fault(event.juror) : juror_fault(event.juror)) return fault;
  if (!state_.knows->entries.contains(event.entry)) return problems::entry_unknown(event.entry);
  return recusal_fault(event.juror, event.entry);
}

Fault SheetChecks::operator()(const RecusalWithdrawn& event) const {
  if (auto fault = record_.actor.role == Role::juror ? own_fault(event.juror) : juror_fault(event.juror)) return fault;
  return recusal_fault(event.juror, event.entry) ? std::nullopt
                                                 : Fault(problems::recusal_not_there(event.juror, event.entry));
}

// ---------------------------------------------------------------- sheets

Fault SheetChecks::operator()(const MarkSet& event) const {
  if (auto fault = cell_fault(event.cell, event.sheet, event.after)) return fault;
  const std::int64_t top = top_of(state_.knows->stages.at(event.cell.stage).at(event.cell.criterion).scale);
  return event.mark >= 0 && event.mark <= top ? std::nullopt : Fault(problems::off_scale(event.mark, top));
}

Fault SheetChecks::operator()(const Abstained& event) const { return cell_fault(event.cell, event.sheet, event.after); }

Fault SheetChecks::operator()(const MarkCleared& event) const {
  if (auto fault = cell_fault(event.cell, event.sheet, event.after)) return fault;
  const Given* given = state_.marks.find(event.cell);
  const bool is_there = given != nullptr && given->what != Given::What::cleared;
  return is_there ? std::nullopt : Fault(problems::mark_not_there());
}

Fault SheetChecks::operator()(const Commented& event) const {
  if (auto fault = writable_fault({event.stage, event.juror, event.sheet})) return fault;
  const Sheet* sheet = sheet_of(event.juror, event.stage);
  const bool is_assigned =
      sheet != nullptr && state_.knows->entries.contains(event.entry) && admits(sheet->entries, event.entry);
  if (!is_assigned) return problems::not_assigned(event.juror, told_stage(*state_.knows, event.stage), event.entry);
  if (!event.comment.empty() && !is_sha256(event.comment)) return problems::hash_wrong("comment");
  const Comment* comment = state_.comments.find({event.stage, event.juror, event.entry});
  const Seq now = comment == nullptr ? 0 : comment->record;
  return now == event.after ? std::nullopt : Fault(problems::mark_changed(now));
}

Fault SheetChecks::operator()(const SheetSigned& event) const {
  if (auto fault = writable_fault({event.stage, event.juror, event.sheet})) return fault;
  const bool is_theirs = sheet_of(event.juror, event.stage) != nullptr;
  return is_theirs ? std::nullopt
                   : Fault(problems::not_assigned(event.juror, told_stage(*state_.knows, event.stage), event.stage));
}

Fault SheetChecks::operator()(const SheetReturned& event) const {
  const bool is_signed = state_.signatures.contains({event.stage, event.juror});
  return is_signed ? std::nullopt
                   : Fault(problems::sheet_not_signed(event.juror, told_stage(*state_.knows, event.stage)));
}

Fault SheetChecks::operator()(const SheetImported& event) const {
  if (auto fault = juror_fault(event.juror)) return fault;
  if (sheet_of(event.juror, event.stage) == nullptr)
    return problems::not_assigned(event.juror, told_stage(*state_.knows, event.stage), event.stage);
  if (event.way != "paper" && event.way != "file") return problems::way_unknown(event.way);
  return is_sha256(event.source) ? std::nullopt : Fault(problems::hash_wrong("source"));
}

Fault SheetChecks::operator()(const SheetConfirmed& event) const {
  const Import* import = state_.imports.find(event.sheet);
  if (import == nullptr) return problems::import_unknown(event.sheet);
  if (import->is_confirmed) return problems::import_confirmed(event.sheet);
  return import->by == record_.actor ? Fault(problems::import_same_person()) : std::nullopt;
}

}  // namespace records::journal
