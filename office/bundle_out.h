#pragma once
/// What leaves the house: the bundle of docs/journal-format.md, which anybody can verify without us.

#include <map>
#include <string>

#include "base/result.h"
#include "records/journal/bundle.h"
#include "records/journal/journal.h"

namespace office {

/// The private bundle, with every attachment that is still there. Errors: frozen-file-missing.
base::Result<records::Bundle> bundle_of(const records::journal::Journal& journal);

/// Its files by their paths in the folder: "journal.jsonl", "attachments/…".
std::map<std::string, std::string> files_of(const records::Bundle& bundle);

}  // namespace office
