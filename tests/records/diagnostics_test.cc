/// Every diagnostic about data has a folder tests/diagnostics-data/<code>/ with files that cause it and the exact
/// words. A folder holds only what differs from the sound contest beside it: _yard, or _dive when it has a file `dive`,
/// _order when it has a file `order`, _vote when it has a file `vote`, or _tie when it has a file `tie`: that one has a
/// contest.yaml and is ranked as well. KONKURS_REWRITE=1 writes what is there now; review the difference.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "data_folder.h"
#include "engine/score/score.h"
#include "records/load.h"
#include "records/problems/result_problems.h"
#include "rules/rules.h"
#include "sample_plans.h"

namespace {

namespace fs = std::filesystem;

fs::path cases() { return fs::path(KONKURS_SOURCE_DIR) / "tests" / "diagnostics-data"; }

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string shown(const base::Place& place) {
  const std::string file = fs::path(place.file).filename().string();
  if (place.line == 0) return file;
  return fmt::format("{}:{}:{}+{}", file, place.line, place.column, place.length);
}

std::string shown(const base::Diagnostics& problems, base::Language language) {
  std::string text;
  for (const base::Diagnostic& problem : problems) {
    const char* severity = problem.severity == base::Severity::error ? "error" : "warning";
    text +=
        fmt::format("{}: {} [{}]: {}\n", shown(problem.place), severity, problem.code, problem.message.in(language));
    if (!problem.hint.empty()) text += fmt::format("  hint: {}\n", problem.hint.in(language));
    for (const base::Related& related : problem.related) {
      text += fmt::format("  {}: {}\n", shown(related.place), related.words.in(language));
    }
  }
  return text;
}

bool is_case(const fs::path& folder) {
  return fs::is_directory(folder) && !folder.filename().string().starts_with('_');
}

/// A contest without mistakes.
struct Sound {
  const char* folder;
  const char* marker;
  engine::Plan (*plan)();
};
constexpr Sound sound_ones[] = {{"_dive", "dive", dive_plan},
                                {"_order", "order", order_plan},
                                {"_vote", "vote", vote_plan},
                                {"_yard", "", yard_plan}};

const Sound& sound_beside(const fs::path& folder) {
  const auto beside = [&](const Sound& each) { return *each.marker == 0 || fs::exists(folder / each.marker); };
  return *std::ranges::find_if(sound_ones, beside);
}

/// Of the files, and of decisions that do not fit what came out.
base::Diagnostics problems_of_contest(const fs::path& folder) {
  const auto plan = rules::compile(read(folder / "contest.yaml"), "contest.yaml");
  REQUIRE(plan);
  const auto tables = records::load(*plan, folder);
  base::Diagnostics problems = tables.diagnostics();
  if (!tables) return problems;
  const base::Diagnostics more = records::result_problems(*plan, *tables, engine::score(*plan, *tables));
  problems.insert(problems.end(), more.begin(), more.end());
  return problems;
}

base::Diagnostics problems_of(const fs::path& folder) {
  DataFolder data;
  if (fs::exists(folder / "tie")) {
    data.copy_from(cases() / "_tie");
    data.copy_from(folder);
    return problems_of_contest(data.path());
  }
  const Sound& sound = sound_beside(folder);
  data.copy_from(cases() / sound.folder);
  data.copy_from(folder);
  const auto tables = records::load(sound.plan(), data.path());
  CHECK(static_cast<bool>(tables) != base::has_error(tables.diagnostics()));
  return tables.diagnostics();
}

void compare(const fs::path& expected, const std::string& found) {
  if (std::getenv("KONKURS_REWRITE") != nullptr) std::ofstream(expected, std::ios::binary) << found;
  CHECK(read(expected) == found);
}

}  // namespace

TEST_CASE("diagnostics of data: exact words") {
  for (const fs::directory_entry& folder : fs::directory_iterator(cases())) {
    if (!is_case(folder.path())) continue;
    const std::string code = folder.path().filename().string();
    CAPTURE(code);
    const base::Diagnostics problems = problems_of(folder.path());
    CHECK(std::ranges::count(problems, code, &base::Diagnostic::code) >= 1);
    compare(folder.path() / "expected.ru.txt", shown(problems, base::Language::ru));
    compare(folder.path() / "expected.en.txt", shown(problems, base::Language::en));
  }
}

TEST_CASE("diagnostics of data: the sound contests have none") {
  for (const Sound& sound : sound_ones) {
    const auto tables = records::load(sound.plan(), cases() / sound.folder);
    CAPTURE(sound.folder, shown(tables.diagnostics(), base::Language::en));
    CHECK(static_cast<bool>(tables));
    CHECK(tables.diagnostics().empty());
  }
}

TEST_CASE("diagnostics of data: every code is documented") {
  const std::string docs = read(fs::path(KONKURS_SOURCE_DIR) / "docs" / "diagnostics-data.md");
  for (const fs::directory_entry& folder : fs::directory_iterator(cases())) {
    if (!is_case(folder.path())) continue;
    const std::string code = folder.path().filename().string();
    CAPTURE(code);
    CHECK(docs.find("\n### " + code + "\n") != std::string::npos);
  }
}
