#pragma once
/// People's decisions into the journal: the rows of a decisions.csv that are not recorded yet.

#include <vector>

#include "base/result.h"
#include "records/journal/journal.h"
#include "records/text/file.h"

namespace office {

/// In the order of the file. Errors: those of reading the table; whether the rules allow them shows beside the result
/// (files_now).
base::Result<std::vector<records::journal::Decided>> new_decisions(const records::journal::State& state,
                                                                   const records::File& file);

/// A row's cells as people write them: the decision, about whom, what, by whom; other columns after these.
std::vector<records::journal::DecisionCell> in_paper_order(std::vector<records::journal::DecisionCell> row);

}  // namespace office
