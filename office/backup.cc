#include "office/backup.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "office/bundle_out.h"
#include "office/hidden.h"
#include "office/problems.h"
#include "records/journal/journal_audit.h"
#include "records/journal/journal_problems.h"
#include "records/load.h"
#include "records/store/store_sqlite.h"
#include "records/text/durable.h"

namespace office {
namespace {

namespace fs = std::filesystem;
namespace journal = records::journal;

constexpr const char* bundle_folder = "bundle";
constexpr const char* key_file = "key";

/// Whatever records name by its hash: frozen files, results, persons, comments, sheets.
std::vector<records::Attachment> attachments_of(const records::Bundle& bundle) {
  std::vector<records::Attachment> attachments;
  for (const auto& [sha256, bytes] : bundle.attachments) attachments.push_back({bytes});
  for (const auto& [name, bytes] : bundle.files) {
    if (name != records::scores_file) attachments.push_back({bytes});
  }
  return attachments;
}

/// The groups as they were saved: up to each checkpoint. The attachments go with the first.
void append_all(records::Store& store, const records::Bundle& bundle) {
  std::string_view rest = bundle.journal;
  std::uint64_t size = 0;
  std::vector<records::Attachment> attachments = attachments_of(bundle);
  for (const std::string_view note : records::split_notes(bundle.checkpoints)) {
    records::Group group{.note = std::string(note), .attachments = std::exchange(attachments, {})};
    for (; size < journal::size_of_note(note).value_or(0); ++size) {
      const std::size_t end = rest.find('\n');
      group.lines.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end + 1);
    }
    store.append(group);
  }
}

/// The frozen files as they were, by their names.
records::Files frozen_in(const Backup& backup) {
  const Attachments texts = [&](const std::string& sha256) {
    const auto found = backup.bundle.attachments.find(sha256);
    return found == backup.bundle.attachments.end() ? std::nullopt : std::optional(found->second);
  };
  records::Files files;
  for (const journal::FileHash& each : backup.verified.state.knows->frame.files)
    files.emplace(each.file, show(each.file, backup.bundle.files.at(each.file), texts));
  return files;
}

/// Where the contest's tables are read from; where nothing is left of it, its folder.
fs::path data_folder(const fs::path& contest) {
  const base::Result<records::Folder> found = records::find_folder(contest, std::nullopt);
  return found ? found->data : contest;
}

/// What is there stays as it is.
void write_missing(const records::Files& files, const fs::path& contest) {
  const fs::path data = data_folder(contest);
  records::make_folders(contest.string());
  for (const auto& [name, text] : files) {
    const fs::path path = (name == "contest.yaml" ? contest : data) / name;
    if (!fs::exists(path)) records::write_durably(path.string(), text, records::all_read);
  }
}

}  // namespace

std::optional<base::Diagnostic> write_backup(const fs::path& folder, const journal::Journal& journal,
                                             const StorePlace& place) {
  const base::Result<records::Bundle> bundle = bundle_of(journal);
  if (!bundle) return bundle.diagnostics().front();
  const base::Result<records::Signer> signer = records::load_signer(place.key());
  if (!signer) return signer.diagnostics().front();
  write_bundle(folder / bundle_folder, *bundle, records::owner_only);
  records::write_signer((folder / key_file).string(), *signer);
  return std::nullopt;
}

base::Result<Backup> read_backup(const fs::path& folder) {
  base::Result<records::Bundle> bundle = records::read_bundle(folder / bundle_folder);
  if (!bundle) return bundle.diagnostics();
  base::Result<records::Verified> verified = records::verify(*bundle);
  if (!verified) return verified.diagnostics();
  base::Result<records::Signer> signer = records::load_signer((folder / key_file).string());
  if (!signer) return signer.diagnostics();
  if (verified->state.standing.signer != verifier_text(verifier(*signer)))
    return base::Diagnostics{journal::problems::signer_wrong()};
  return Backup{*std::move(bundle), *std::move(verified), *std::move(signer)};
}

std::optional<base::Diagnostic> restore(const Backup& backup, const StorePlace& place) {
  if (fs::exists(place.folder)) return problems::store_in_the_way(place.folder.string());
  write_missing(frozen_in(backup), place.folder.parent_path());
  return put_in_place(place, [&](const StorePlace& fresh) -> std::optional<base::Diagnostic> {
    records::write_signer(fresh.key(), backup.signer);
    records::SqliteStore store(fresh.journal());
    append_all(store, backup.bundle);
    return std::nullopt;
  });
}

}  // namespace office
