#pragma once
/// A contest's journal in another place, and back. A backup is a private bundle, which anybody can verify, and beside
/// it the key, without which nobody can go on. It does not depend on how a store looks inside.
///
///   write_backup   of a journal that may go on meanwhile (records/journal/journal_desk.h: Desk::between_groups)
///   read_backup    verified, with its key
///   restore        makes the store that it was taken of

#include <filesystem>
#include <optional>

#include "base/result.h"
#include "office/place.h"
#include "records/journal/bundle.h"
#include "records/journal/journal.h"
#include "records/proof/signer.h"

namespace office {

struct Backup {
  records::Bundle bundle;
  records::Verified verified;  ///< What the bundle says.
  records::Signer signer;
};

/// Into a folder where nothing is yet, synced. Errors: frozen-file-missing. What the disk refuses is
/// std::system_error.
std::optional<base::Diagnostic> write_backup(const std::filesystem::path& folder,
                                             const records::journal::Journal& journal, const StorePlace& place);

/// Errors: those of reading and verifying the bundle and of load_signer; journal-signer-wrong: another journal's key.
base::Result<Backup> read_backup(const std::filesystem::path& folder);

/// The same records, checkpoints and attachments, and those frozen files that are not there any more. Errors:
/// store-in-the-way, whatever is in the store's folder; then nothing is written.
std::optional<base::Diagnostic> restore(const Backup& backup, const StorePlace& place);

}  // namespace office
