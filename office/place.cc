#include "office/place.h"

#include <system_error>
#include <utility>

#include "office/problems.h"
#include "records/store/store_sqlite.h"
#include "records/text/durable.h"

namespace office {

namespace journal = records::journal;

namespace {

/// A folder that is gone in the end, unless it was moved away.
class FreshFolder {
 public:
  explicit FreshFolder(std::filesystem::path path) : path_(std::move(path)) {
    std::filesystem::remove_all(path_);
    records::make_folders(path_.string());
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
  }
  FreshFolder(const FreshFolder&) = delete;
  FreshFolder& operator=(const FreshFolder&) = delete;
  ~FreshFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

StorePlace store_place(const std::filesystem::path& definition) { return {definition.parent_path() / "store"}; }

std::optional<base::Diagnostic> put_in_place(const StorePlace& place, const Make& make) {
  if (place.is_there()) return problems::already_open(place.folder.string());
  const StorePlace fresh{place.folder.string() + ".new"};
  const FreshFolder folder(fresh.folder);
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
