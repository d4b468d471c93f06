#pragma once
/// Why a cell is no decimal number, and what was probably meant: for the wording of diagnostics and for nothing else.
/// Call it only for cells that parse_number_cell refused; it is slow.

#include <optional>
#include <string>
#include <string_view>

#include "records/cells/decimal_cell.h"

namespace records {

enum class CellTrouble {
  blank,      ///< Nothing there: not given.
  abstained,  ///< "abstained", "воздержался" and their kin; meant: "abstained".
  not_given,  ///< "-", "н/я", "n/a", "нет": a word for an empty cell; meant: "".
  date,       ///< A date that a spreadsheet made of a decimal: "04.май", "4-May", "04.05.2025"; meant: "4.5".
  time,       ///< "4:30:00"
  spreadsheet_error,  ///< "#ДЕЛ/0!", "#REF!", "####"
  percent,            ///< "85 %"; meant: "85"
  ambiguous,          ///< "1,234" where the comma may group thousands; meant: "1.234", or_meant: "1234".
  thousands,          ///< "1 234,5", "1,234.5"; meant: "1234.5"
  minus,              ///< A dash for the minus sign, or a space after it; meant: "-5".
  look_alike,         ///< Letters for digits: "З", "1O"; meant: "3", "10".
  incomplete,         ///< ".5", "5,"; meant: "0.5", "5"
  decorated,  ///< One number with something around: "5 баллов", "'5", "5 руб."; meant: "5". Unless words are
              ///< around that nobody here knows: "10 дюжин".
  several,    ///< "4-5", "4/5", "4 5": more than one number.
  exponent,   ///< "1E+05"; meant: "100000".
  too_long,   ///< More than 18 digits.
  text,       ///< None of these.
};

struct NotDecimal {
  CellTrouble what = CellTrouble::text;
  /// What to write instead, as parse_number_cell takes it; empty when unknown or when blank is meant.
  std::string meant = {};
  std::string or_meant = {};  ///< The other reading, when there are two.

  friend bool operator==(const NotDecimal&, const NotDecimal&) = default;
};

NotDecimal why_not_decimal(std::string_view cell, NumberForm form);

/// Whether the cell says that the juror abstained: `abstained`, «воздержался», «воздержалась», «возд.».
bool says_abstained(std::string_view cell);

}  // namespace records
