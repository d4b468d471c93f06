#pragma once
/// A juror's signed paper, typed in by somebody else: what the journal keeps of it, and the record that says it came
/// in.

#include <optional>
#include <string>

#include "office/sheets.h"
#include "records/journal/journal_state.h"

namespace office {

struct Paper {
  std::string scan = {};  ///< Its picture, kept beside the journal, which names its hash; empty: there is none.
};

/// What is kept: the scan; without one, a text that says how it came in.
std::string source_of(const Paper& paper);

/// The paper of the sheet that the person began to type in and nobody has confirmed; with a scan, only that one.
std::optional<records::journal::Seq> import_begun(const records::journal::State& state, const SheetOf& sheet,
                                                  const records::journal::Actor& by, const Paper& paper);

}  // namespace office
