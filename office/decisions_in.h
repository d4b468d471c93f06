#pragma once
/// People's decisions into the journal, and out of force again: which rows of a decisions.csv are recorded.

#include <map>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "records/csv/table.h"
#include "records/journal/journal.h"
#include "records/text/file.h"
#include "records/text/source.h"

namespace office {

/// The rows of a table, beside the journal.
struct DecisionsRead {
  records::Table table;
  std::vector<records::journal::Decided> fresh = {};  ///< Not recorded, in the order of the file.
  std::vector<int> rows = {};                         ///< Beside `fresh`: of the table.
  std::map<records::journal::Seq, records::journal::Decided> recorded = {};
};

/// Errors: those of reading the table; whether the rules allow them shows beside the result (files_now).
base::Result<DecisionsRead> read_decisions(const records::journal::State& state, const records::File& file);

/// Problems of what the records would add up to with the fresh decisions: those about one of them are told where it
/// stands in its own file. `then`: that has the journal's decisions.csv.
base::Diagnostics in_their_file(base::Diagnostics problems, const DecisionsRead& decisions,
                                const records::Source& then);

/// A row's cells as people write them: the decision, about whom, what, by whom; other columns after these.
std::vector<records::journal::DecisionCell> in_paper_order(std::vector<records::journal::DecisionCell> row);

}  // namespace office
