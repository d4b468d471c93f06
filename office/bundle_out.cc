#include "office/bundle_out.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "office/hidden.h"
#include "office/problems.h"
#include "records/journal/journal_scores.h"
#include "records/text/durable.h"

namespace office {
namespace {

namespace journal = records::journal;

std::string lines_of(const records::Store& store) {
  std::string lines;
  store.read(0, [&](std::string_view line) { (lines += line) += '\n'; });
  return lines;
}

}  // namespace

base::Result<records::Bundle> bundle_of(const journal::Journal& journal) {
  const records::Store& store = journal.store();
  const journal::State& state = journal.state();
  records::Bundle bundle{.journal = lines_of(store), .checkpoints = records::joined_notes(store.notes())};
  std::set<std::string> named;
  for (const std::vector<journal::FileHash>* files : {&state.knows->frame.files, &state.standing.results}) {
    for (const journal::FileHash& each : *files) {
      std::optional<std::string> bytes = store.attachment(each.sha256);
      if (!bytes) return base::Diagnostics{problems::frozen_file_missing(each.file)};
      bundle.files.emplace(each.file, *std::move(bytes));
      named.insert(each.sha256);
    }
  }
  bundle.files.emplace(records::scores_file, journal::scores_csv(state));
  for (const std::string& sha256 : store.attachments()) {
    if (!named.contains(sha256)) bundle.attachments.emplace(sha256, store.attachment(sha256).value_or(""));
  }
  return bundle;
}

base::Result<records::Bundle> public_bundle_of(const journal::Journal& journal, const engine::Plan& plan) {
  base::Result<records::Bundle> bundle = bundle_of(journal);
  if (!bundle) return bundle;
  bundle->attachments.clear();
  for (const journal::FileHash& each : journal.state().knows->frame.files) {
    if (!hide(plan, {{each.file, bundle->files.at(each.file)}}).texts.empty())
      return base::Diagnostics{problems::names_in_the_clear(each.file)};
  }
  return bundle;
}

void write_bundle(const std::filesystem::path& folder, const records::Bundle& bundle, unsigned mode) {
  for (const auto& [name, bytes] : files_of(bundle)) {
    const std::filesystem::path path = folder / name;
    records::make_folders(path.parent_path().string());
    records::write_durably(path.string(), bytes, mode);
  }
}

std::map<std::string, std::string> files_of(const records::Bundle& bundle) {
  std::map<std::string, std::string> files = bundle.files;
  files[records::journal_file] = bundle.journal;
  files[records::checkpoints_file] = bundle.checkpoints;
  for (const auto& [sha256, bytes] : bundle.attachments)
    files[std::string(records::attachments_folder) + "/" + sha256] = bytes;
  return files;
}

}  // namespace office
