#include "office/place.h"

#include "records/store/store_sqlite.h"

namespace office {

namespace journal = records::journal;

StorePlace store_place(const std::filesystem::path& definition) { return {definition.parent_path() / "store"}; }

base::Result<journal::Journal> open_journal(const StorePlace& place) {
  base::Result<records::Signer> signer = records::load_signer(place.key());
  if (!signer) return signer.diagnostics();
  auto store = std::make_unique<records::SqliteStore>(place.journal());
  return journal::Journal::open(std::move(store), *std::move(signer), journal::real_world());
}

}  // namespace office
