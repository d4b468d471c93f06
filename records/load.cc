#include "records/load.h"

#include <algorithm>

#include "records/loading/loading.h"
#include "records/marks/silent_jurors.h"
#include "records/text/file.h"
#include "records/text/problems.h"
#include "records/text/table_name.h"

namespace records {
namespace {

namespace fs = std::filesystem;

std::vector<ChoiceNames> choice_names(const engine::Plan& plan) {
  std::vector<ChoiceNames> names;
  for (const engine::ChoiceList& list : plan.lists) names.emplace_back(list.ids, list.titles);
  return names;
}

fs::path data_beside(const fs::path& definition) {
  const fs::path folder = definition.parent_path();
  const bool in_sample = !fs::exists(folder / "entries.csv") && fs::exists(folder / "sample" / "entries.csv");
  return in_sample ? folder / "sample" : folder;
}

/// Files that a contest's folder may hold.
const std::vector<std::string>& known_files() {
  static const std::vector<std::string> names = {"entries.csv", "nominations.csv", "items.csv",  "rounds.csv",
                                                 "jury.csv",    "assignments.csv", "scores.csv", "decisions.csv"};
  return names;
}

/// «scores (1).csv», «decision.csv», «jury.xlsx»; empty: something else.
std::string meant_by(const fs::path& file) {
  const auto made =
      std::ranges::find_if(known_files(), [&](const std::string& each) { return is_made_of(file, each); });
  if (made != known_files().end()) return *made;
  return file.extension() == ".csv" ? nearest_of(file.filename().string(), known_files()) : std::string{};
}

/// That a needed file is missing was told already, with what stands beside it.
bool is_told(const Loading& loading, const std::string& name) {
  const std::string path = loading.path(name);
  return std::ranges::any_of(loading.problems, [&](const base::Diagnostic& problem) {
    return problem.code == "file-not-found" && problem.place.file == path;
  });
}

// A file that may be left out and is misspelt would be passed over in silence.
void tell_misnamed(Loading& loading) {
  for (const std::string& name : loading.source.names()) {
    if (std::ranges::find(known_files(), name) != known_files().end()) continue;
    const std::string meant = meant_by(name);
    if (meant.empty() || loading.has(meant) || is_told(loading, meant)) continue;
    loading.add(problems::file_misnamed(loading.path(name), meant));
  }
}

/// A file that lists names, and those that use them.
struct NameList {
  std::string_view file;
  std::vector<std::string_view> users;
};

// Without this every name there would be unknown.
void tell_empty_lists(Loading& loading) {
  static const std::vector<NameList> lists = {
      {"nominations.csv", {"entries.csv"}},
      {"entries.csv", {"items.csv", "rounds.csv", "assignments.csv", "scores.csv"}},
      {"jury.csv", {"assignments.csv", "scores.csv"}},
      {"assignments.csv", {"scores.csv"}}};
  const auto is_filled = [&](std::string_view file) {
    return std::ranges::find(loading.filled, file) != loading.filled.end();
  };
  for (const NameList& list : lists) {
    const std::string path = loading.path(list.file);
    const auto user = std::ranges::find_if(list.users, is_filled);
    if (user == list.users.end()) continue;
    for (base::Diagnostic& problem : loading.problems) {
      if (problem.code == "csv-no-rows" && problem.place.file == path) problem = problems::csv_no_rows(path, *user);
    }
  }
}

}  // namespace

base::Result<Folder> find_folder(const fs::path& path, const std::optional<fs::path>& data) {
  Folder folder{fs::is_directory(path) ? path / "contest.yaml" : path, {}};
  if (fs::is_directory(path) && !fs::exists(folder.definition))
    return base::Diagnostics{problems::contest_not_found(path.string())};
  if (!fs::exists(folder.definition)) return read_file(path.string()).diagnostics();  // with the nearest name
  if (data && !fs::exists(*data)) return read_file(data->string()).diagnostics();
  if (data && !fs::is_directory(*data)) return base::Diagnostics{problems::folder_expected(data->string())};
  folder.data = data ? *data : data_beside(folder.definition);
  return folder;
}

base::Result<engine::Tables> load(const engine::Plan& plan, const Source& source, const LoadOptions& options) {
  Loading loading{plan, source, std::max(options.threads, 1U), MomentReader(plan.clock), choice_names(plan)};
  loading.tables.facts.resize(plan.facts.size());
  load_nominations(loading);
  load_entries(loading);
  load_items(loading);
  check_asked_facts(loading);
  if (!base::has_error(loading.problems)) tell_mixed_times(loading);
  load_jury(loading);
  load_assignments(loading);
  if (loading.sheets_fit) load_scores(loading);
  if (!base::has_error(loading.problems)) tell_silent_jurors(loading);
  load_decisions(loading);
  tell_misnamed(loading);
  tell_empty_lists(loading);
  base::sort_by_place(loading.problems);
  if (base::has_error(loading.problems)) return std::move(loading.problems);
  return {std::move(loading.tables), std::move(loading.problems)};
}

}  // namespace records
