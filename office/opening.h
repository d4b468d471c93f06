#pragma once
/// Draft → open: the definition, the entries and the jury are frozen, every juror gets a sheet.
///
///   frozen_files   which files of a folder are frozen, as they are now
///   opening        what would be frozen and who would mark what: to be looked at first
///   open           does it

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "office/hidden.h"
#include "office/place.h"
#include "records/journal/journal_record.h"
#include "records/load.h"
#include "records/text/source.h"

namespace office {

/// contest.yaml and every table there but scores.csv and decisions.csv, which from now on come from the journal.
/// Errors: those of read_file.
base::Result<records::Files> frozen_files(const records::Folder& folder);

/// The reason of recusals that jury.csv says, as the journal has it.
inline constexpr const char* recused_by_file = "jury.csv";

struct Opening {
  struct Invitation {
    std::string juror, name;
    std::vector<records::journal::Sheet> sheets;
    std::vector<std::string> recused;  ///< Entries from which jury.csv recuses the juror.
    std::uint64_t marks = 0;           ///< How many the juror is asked for.
  };
  std::string contest;
  records::Files frozen;                    ///< As hidden.h freezes them.
  std::vector<records::Attachment> hidden;  ///< What they hide.
  records::journal::Frame frame;
  std::vector<Invitation> jury;
};

/// `title`: the folder, as problems shall name it. Errors: those of records::load; no marks are needed.
/// `known`: what was hidden before.
base::Result<Opening> opening(const engine::Plan& plan, records::Files frozen, const std::string& title,
                              HiddenTexts known = {});

/// Makes the store and its key, and the journal's first records. Errors: already-open, what the journal refuses. What
/// the disk refuses is std::system_error or StoreFailure; then the contest is not open.
std::optional<base::Diagnostic> open(const StorePlace& place, const Opening& opening,
                                     const records::journal::Actor& by);

}  // namespace office
