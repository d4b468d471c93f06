#pragma once
/// results.csv, results.json and results.html in a folder: all of those asked for, or none.

#include <filesystem>
#include <string>
#include <vector>

#include "engine/score/standing.h"
#include "records/csv/csv_write.h"
#include "records/text/source.h"

namespace cli {

struct ResultFiles {
  std::filesystem::path folder;    ///< Made when it is not there.
  std::vector<std::string> kinds;  ///< Of csv, json, html.
  records::CsvStyle csv;
  base::Language language = base::Language::ru;  ///< Of the page.

  std::vector<std::filesystem::path> paths() const;  ///< Beside kinds.
};

/// A disk that fails is an exception; then every file is what it was before.
void write_files(const ResultFiles& files, const engine::Results& results);

/// The same three as texts, by their names; the CSV for programs.
records::Files result_texts(const engine::Results& results, base::Language language);

}  // namespace cli
