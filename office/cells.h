#pragma once
/// The cells of a juror's sheets: where a mark is asked for.

#include <string>
#include <vector>

#include "records/journal/journal_state.h"

namespace office {

/// By stage, entry, round, item and criterion, each in the frame's order. Entries of a recusal are among them.
std::vector<records::journal::Cell> cells_of(const records::journal::Frame& frame,
                                             const std::vector<records::journal::Sheet>& sheets,
                                             const std::string& juror);

/// The same of a juror of the journal, without the entries from which the juror is recused.
std::vector<records::journal::Cell> asked_cells(const records::journal::State& state, const std::string& juror);

}  // namespace office
