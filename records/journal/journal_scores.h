#pragma once
/// The marks of a journal as scores.csv, in its long form: what `rank` reads, and what a bundle holds. One state has
/// one text.

#include <string>

#include "records/journal/journal_state.h"

namespace records::journal {

/// Columns: `stage` when there are several, `juror`, `entry`, `round` and `item` when some criterion has them,
/// `criterion`, `mark`. Rows by stage, juror, entry, round, item, criterion, each compared by its bytes; abstentions
/// are `abstained`. Marks of a juror who is recused from the entry are left out.
std::string scores_csv(const State& state);

}  // namespace records::journal
