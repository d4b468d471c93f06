#include "cli/templates.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <system_error>

#include "cli/contest_head.h"
#include "records/text/decode.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

fs::path folder_of_the_program() {
  std::error_code unknown;
  return fs::read_symlink("/proc/self/exe", unknown).parent_path();
}

/// Where the build folder stands in the checkout: build/release/cli/konkurs.
std::optional<fs::path> contests_above(fs::path folder) {
  for (; folder.has_relative_path(); folder = folder.parent_path()) {
    if (fs::exists(folder / "contests") && fs::exists(folder / "CMakeLists.txt") && fs::exists(folder / "engine")) {
      return folder / "contests";
    }
  }
  return std::nullopt;
}

std::optional<fs::path> contests() {
  if (const char* share = std::getenv("KONKURS_SHARE"); share != nullptr && *share != '\0')
    return fs::path(share) / "contests";
  const fs::path here = folder_of_the_program();
  const fs::path installed = here.parent_path() / "share/konkurs/contests";
  if (fs::exists(installed)) return installed;
  return contests_above(here);
}

}  // namespace

std::vector<Template> templates() {
  const std::optional<fs::path> folder = contests();
  std::vector<Template> found;
  if (!folder || !fs::is_directory(*folder)) return found;
  for (const fs::directory_entry& each : fs::directory_iterator(*folder)) {
    const fs::path definition = each.path() / "contest.yaml";
    if (!fs::exists(definition)) continue;
    const base::Result<records::Text> text = records::read_text(definition.string());
    if (text) found.push_back({each.path().filename().string(), title_in(text->view()), definition});
  }
  std::ranges::sort(found, {}, &Template::id);
  return found;
}

}  // namespace cli
