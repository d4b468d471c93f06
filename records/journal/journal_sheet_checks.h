#pragma once
/// What records about jurors, their sheets and marks need of the state. A part of journal_checks.cc, which knows the
/// others.

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "records/journal/journal_record.h"
#include "records/journal/journal_state.h"

namespace records::journal {

class SheetChecks {
 public:
  using Fault = std::optional<base::Diagnostic>;

  SheetChecks(const State& state, const Record& record) : state_(state), record_(record) {}

  Fault operator()(const JurorInvited& event) const;
  Fault operator()(const JurorBound& event) const;
  Fault operator()(const JurorRevoked& event) const;
  Fault operator()(const CardMade& event) const;
  Fault operator()(const CardLocked& event) const;
  Fault operator()(const SheetsAssigned& event) const;
  Fault operator()(const Recused& event) const;
  Fault operator()(const RecusalWithdrawn& event) const;
  Fault operator()(const MarkSet& event) const;
  Fault operator()(const Abstained& event) const;
  Fault operator()(const MarkCleared& event) const;
  Fault operator()(const Commented& event) const;
  Fault operator()(const SheetSigned& event) const;
  Fault operator()(const SheetReturned& event) const;
  Fault operator()(const SheetImported& event) const;
  Fault operator()(const SheetConfirmed& event) const;

 protected:
  const State& state() const { return state_; }
  const Record& record() const { return record_; }

 private:
  /// Whose sheet of which stage, and the import that it is typed from, if any.
  struct Whose {
    const std::string& stage;
    const std::string& juror;
    const std::optional<Seq>& sheet;
  };

  Fault juror_fault(const std::string& juror) const;
  Fault own_fault(const std::string& juror) const;
  Fault sheet_fault(const Sheet& sheet) const;
  Fault sheets_fault(const std::vector<Sheet>& sheets) const;
  Fault author_fault(const Whose& whose) const;
  Fault import_fault(const Whose& whose) const;
  Fault writable_fault(const Whose& whose) const;
  Fault place_fault(const Cell& cell) const;
  Fault assigned_fault(const Cell& cell) const;
  Fault recusal_fault(const std::string& juror, const std::string& entry) const;
  Fault cell_fault(const Cell& cell, const std::optional<Seq>& sheet, Seq after) const;
  const Sheet* sheet_of(const std::string& juror, const std::string& stage) const;

  const State& state_;
  const Record& record_;
};

}  // namespace records::journal
