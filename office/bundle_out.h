#pragma once
/// What leaves the house: the bundle of docs/journal-format.md, which anybody can verify without us.

#include <filesystem>
#include <map>
#include <string>

#include "base/result.h"
#include "engine/plan/plan.h"
#include "records/journal/bundle.h"
#include "records/journal/journal.h"

namespace office {

/// The private bundle, with every attachment that is still there. Errors: frozen-file-missing.
base::Result<records::Bundle> bundle_of(const records::journal::Journal& journal);

/// The same without what is not for publication: names, staff facts, comments, scanned sheets. Errors: also
/// names-in-the-clear, of a contest that was opened before tables hid them.
base::Result<records::Bundle> public_bundle_of(const records::journal::Journal& journal, const engine::Plan& plan);

/// Into a folder, every file and folder synced; `mode`: who may read the files. What the disk refuses is
/// std::system_error.
void write_bundle(const std::filesystem::path& folder, const records::Bundle& bundle, unsigned mode);

/// Its files by their paths in the folder: "journal.jsonl", "attachments/…".
std::map<std::string, std::string> files_of(const records::Bundle& bundle);

}  // namespace office
