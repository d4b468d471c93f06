#pragma once
/// A contest's folder → the tables that the engine reads, or everything that is wrong with the files.
///
///   find_folder   which files a folder holds: contest.yaml, and the data beside it or in sample/
///   load          every table, checked against the plan: unknown ids, values off their scale, two marks for one cell …
///
/// Nothing is returned when any file has an error: no result is ever computed from a file with mistakes. The order of
/// rows, of columns and of files never matters to the tables: entries stand by id, jurors too.

#include <filesystem>
#include <optional>

#include "base/result.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "records/text/source.h"

namespace records {

/// Where a contest's files are.
struct Folder {
  std::filesystem::path definition;  ///< contest.yaml
  std::filesystem::path data;        ///< The folder with entries.csv.
};

/// `path`: a contest's folder, or its contest.yaml. `data`: --data, or none: the folder itself when it has entries.csv,
/// else its sample/.
base::Result<Folder> find_folder(const std::filesystem::path& path, const std::optional<std::filesystem::path>& data);

struct LoadOptions {
  unsigned threads = 2;
};

/// `source`: where entries.csv and the others are.
base::Result<engine::Tables> load(const engine::Plan& plan, const Source& source, const LoadOptions& options = {});

}  // namespace records
