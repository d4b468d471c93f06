#include "office/place.h"

#include "office/problems.h"
#include "records/store/store_sqlite.h"
#include "records/text/durable.h"

namespace office {

namespace journal = records::journal;

StorePlace store_place(const std::filesystem::path& definition) { return {definition.parent_path() / "store"}; }

std::optional<base::Diagnostic> put_in_place(const StorePlace& place, const Make& make) {
  if (place.is_there()) return problems::already_open(place.folder.string());
  const StorePlace fresh{place.folder.string() + ".new"};
  std::filesystem::remove_all(fresh.folder);
  records::make_folders(fresh.folder.string());
  if (std::optional<base::Diagnostic> refusal = make(fresh)) return refusal;
  std::filesystem::rename(fresh.folder, place.folder);
  records::sync_folder(place.folder.string());
  return std::nullopt;
}

base::Result<journal::Journal> open_journal(const StorePlace& place) {
  base::Result<records::Signer> signer = records::load_signer(place.key());
  if (!signer) return signer.diagnostics();
  auto store = std::make_unique<records::SqliteStore>(place.journal());
  return journal::Journal::open(std::move(store), *std::move(signer), journal::real_world());
}

}  // namespace office
