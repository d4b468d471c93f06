#pragma once
/// Where a contest's files are read from: a folder of the disk, or texts that somebody holds already (a journal, a
/// test).

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "records/text/decode.h"

namespace records {

/// Files by their names in the contest's folder: "contest.yaml", "entries.csv".
using Files = std::map<std::string, std::string, std::less<>>;

class Source {
 public:
  /// The files of a folder, as they are when they are read.
  Source(std::filesystem::path folder)
      : what_(std::move(folder)) {}  // NOLINT(google-explicit-constructor): a folder is a source
  /// `title` stands before their names in diagnostics; `paths`: what a file is called there instead.
  Source(Files files, std::string title, Files paths = {})
      : what_(Held{std::move(files), std::move(title), std::move(paths)}) {}

  /// The folder, or what stands in its place.
  std::string title() const;
  bool has(std::string_view name) const;
  /// Of all files, as far as the folder can be read.
  std::vector<std::string> names() const;
  /// As diagnostics show the file.
  std::string path(std::string_view name) const;
  /// Errors: those of read_text.
  base::Result<Text> read(std::string_view name, const ReadOptions& options = {}) const;

 private:
  struct Held {
    Files files;
    std::string title;
    Files paths;
  };
  std::variant<std::filesystem::path, Held> what_;
};

}  // namespace records
