#pragma once
/// Where an opened contest is kept: the folder `store` beside its contest.yaml, with the journal and the key that signs
/// it.

#include <filesystem>
#include <functional>
#include <optional>

#include "base/result.h"
#include "records/journal/journal.h"

namespace office {

struct StorePlace {
  std::filesystem::path folder;

  std::string journal() const { return (folder / "journal.db").string(); }
  std::string key() const { return (folder / "key").string(); }
  /// The contest was opened here.
  bool is_there() const { return std::filesystem::exists(folder / "journal.db"); }
};

/// Of the contest whose definition this is.
StorePlace store_place(const std::filesystem::path& definition);

/// What `make` writes into a folder beside the place is moved there when all of it is done: the contest is open or it
/// is not, whatever happens, and then nothing is left. Nobody else may look into the folder. Errors: already-open, and
/// what `make` finds. What the disk refuses is std::system_error.
using Make = std::function<std::optional<base::Diagnostic>(const StorePlace& fresh)>;
std::optional<base::Diagnostic> put_in_place(const StorePlace& place, const Make& make);

/// Reads and holds everything. Errors: what Journal::open and load_signer find; StoreFailure.
base::Result<records::journal::Journal> open_journal(const StorePlace& place);

}  // namespace office
