#pragma once
/// What can be wrong with decisions.csv, one function per mistake, all wording here: Russian and English side by side.
///
///   a row itself      decision_value, votes_not_counted, amount_wrong, decision_incomplete, decision_date,
///                     decision_unsigned
///   beside the rules  decision_not_foreseen
///   beside other rows decision_repeated
///   beside the result misfit_problems: decision_not_needed, decision_position, decision_gap, decision_entry_out

#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "engine/data/tables.h"
#include "engine/score/misfits.h"
#include "records/cells/decimal_cell.h"

namespace records::problems {

using base::Diagnostic;
using base::Place;
using base::Words;

/// What the column `value` of this kind of decision must hold.
enum class DecisionValue { position, yes_or_no, award, seed, place };
Diagnostic decision_value(const Place& at, std::string_view decision, DecisionValue expected);
/// Votes for, against or abstained.
Diagnostic votes_not_counted(const Place& at, std::string_view cell);
/// No number, or less than nothing.
Diagnostic amount_wrong(const Place& at, std::string_view cell, NumberForm form);
/// A decision that must name its stage, entry or nomination, and does not.
Diagnostic decision_incomplete(const Place& at, std::string_view decision, std::string_view column);
/// `date` is no date.
Diagnostic decision_date(const Place& at, const std::string& cell);
/// A warning: `column` (by or reason) is empty.
Diagnostic decision_unsigned(const Place& at, std::string_view column);
/// The contest leaves no such decision to people, or not in this stage; `foreseen`: what it does leave.
Diagnostic decision_not_foreseen(const engine::Decision& decision, std::span<const engine::Foreseen> foreseen);
/// A warning where both rows say the same.
Diagnostic decision_repeated(const Place& at, const Place& first, base::Severity severity);

/// What engine::misfits found, in words; entries by their titles.
base::Diagnostics misfit_problems(const engine::Tables& tables, std::span<const engine::Misfit> misfits);

}  // namespace records::problems
