#pragma once
/// How far the jury is: sheet by sheet, what was asked for and what was given. No marks are told.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/score/standing.h"
#include "office/sheets.h"
#include "records/journal/journal_state.h"

namespace office {

/// One juror's sheet of one stage. A mark and an abstention are both given.
struct SheetProgress {
  SheetOf of;
  std::uint64_t asked = 0, given = 0;
  std::vector<std::string> lacking = {};  ///< Entries where a mark is missing.
  bool is_signed = false;
  std::string returned = {};  ///< Why it was, until it is signed again; empty: it was not.
  std::uint64_t missing() const { return asked - given; }
};

/// Of all sheets, by stage and juror. Of a stage only the entries count that are in it as far as is known now.
std::vector<SheetProgress> progress(const records::journal::State& state, const engine::Results& now);

/// What the sheet asks for in the entries that are in its stage as far as is known now.
std::vector<records::journal::Cell> cells_of_sheet(const records::journal::State& state, const SheetOf& sheet,
                                                   const engine::Results& now);

/// Marks that are still missing, on all sheets.
std::int64_t missing_marks(const std::vector<SheetProgress>& sheets);

}  // namespace office
