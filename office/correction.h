#pragma once
/// The frozen definition put right after the opening: what the folder's files say otherwise than the frozen ones, as
/// records. Marks, decisions and sheets stay; what can't stay (a scale with marks on it) the journal refuses.

#include <string>
#include <vector>

#include "base/result.h"
#include "engine/plan/plan.h"
#include "records/journal/journal.h"
#include "records/text/source.h"

namespace office {

struct Correction {
  std::vector<std::string> files;  ///< Those that are new, gone or otherwise than the frozen ones; none: nothing is.
  /// `corrected`, and then what the new files change for the jury: jurors, their sheets, recusals of jury.csv.
  std::vector<records::journal::Event> events;
  std::vector<records::Attachment> attachments;
};

/// `now`: as frozen_files reads them. Errors: those of records::load.
base::Result<Correction> correction(const records::journal::Journal& journal, const engine::Plan& plan,
                                    records::Files now, const std::string& reason);

}  // namespace office
