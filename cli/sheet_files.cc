#include "cli/sheet_files.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "records/text/file.h"
#include "records/text/out_file.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

/// Letters of other alphabets are bytes beyond ASCII.
bool stays(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= 0x80;
  return is_letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// A point in the beginning would hide the file.
std::string safe(std::string name) {
  std::ranges::replace_if(
      name, [](char c) { return !stays(c); }, '_');
  if (name.starts_with('.')) name.front() = '_';
  return name;
}

std::string free_name(const std::string& name, const std::set<std::string>& taken) {
  std::string free = name;
  for (int number = 2; taken.contains(base::lower(free)); ++number) free = name + "-" + std::to_string(number);
  return free;
}

}  // namespace

void name_files(std::vector<SheetFile>& files, std::string_view extension) {
  std::set<std::string> taken;
  std::ranges::stable_partition(files, [](const SheetFile& file) { return safe(file.name) == file.name; });
  for (SheetFile& file : files) {
    file.name = free_name(safe(file.name), taken);
    taken.insert(base::lower(file.name));
    file.name += extension;
  }
}

std::optional<fs::path> first_in_use(const fs::path& folder, const std::vector<SheetFile>& files) {
  for (const SheetFile& each : files) {
    const fs::path path = folder / each.name;
    if (!fs::exists(path)) continue;
    const base::Result<records::File> there = records::read_file(path.string());
    if (!there || there->bytes.view() != each.text) return path;
  }
  return std::nullopt;
}

void write_files(const fs::path& folder, const std::vector<SheetFile>& files) {
  fs::create_directories(folder);
  for (const SheetFile& each : files) {
    records::OutFile file((folder / each.name).string());
    file.write(each.text);
    file.commit();
  }
}

}  // namespace cli
