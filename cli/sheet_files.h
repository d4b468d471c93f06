#pragma once
/// The files of the jury's sheets: names that any system takes, and nothing written over what may be filled.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

struct SheetFile {
  std::string name, text;
};

/// A name is made of what jury.csv calls the juror, so anything may be in it: letters, digits and - _ . stay, the rest
/// is _. Names that would meet then, capital or small, get a number. Files whose names are good come first and keep
/// them.
void name_files(std::vector<SheetFile>& files, std::string_view extension);

/// The first that is there already and is not what would be written.
std::optional<std::filesystem::path> first_in_use(const std::filesystem::path& folder,
                                                  const std::vector<SheetFile>& files);

void write_files(const std::filesystem::path& folder, const std::vector<SheetFile>& files);

}  // namespace cli
