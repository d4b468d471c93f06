/// Every mistake in one run: tests/rules/all_at_once/contest.yaml has mistakes of every kind, each with its code under
/// the column where it must be told: nothing else may be told, in any other order or twice. KONKURS_REWRITE=1 writes
/// the texts.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "reports/diagnostics.h"
#include "rules/rules.h"

namespace {

const std::filesystem::path folder = std::filesystem::path(KONKURS_SOURCE_DIR) / "tests/rules/all_at_once";

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// `12:5 unit-mismatch`
std::string told(int line, int column, const std::string& code) {
  return std::to_string(line) + ":" + std::to_string(column) + " " + code;
}

/// What the comments `#    ^ code` say of the line above them.
std::vector<std::string> wanted(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream lines(text);
  int number = 0, above = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const auto caret = line.starts_with('#') ? line.find("^ ") : line.npos;
    if (caret == line.npos) above = number;
    if (caret != line.npos) all.push_back(told(above, static_cast<int>(caret) + 1, line.substr(caret + 2)));
  }
  return all;
}

void compare(const std::string& name, const std::string& text) {
  if (std::getenv("KONKURS_REWRITE")) std::ofstream(folder / name, std::ios::binary) << text;
  CHECK(text == contents(folder / name));
}

}  // namespace

TEST_CASE("mistakes of every kind are told in one run, each once and in its place") {
  const std::string text = contents(folder / "contest.yaml");
  const auto found = rules::compile(text, "contest.yaml").diagnostics();
  std::vector<std::string> all;
  for (const auto& each : found) all.push_back(told(each.place.line, each.place.column, each.code));
  CHECK(all.size() > 20);
  CHECK(all == wanted(text));
  compare("expected.ru.txt", reports::diagnostics_text(found, {{"contest.yaml", text}}, base::Language::ru));
  compare("expected.en.txt", reports::diagnostics_text(found, {{"contest.yaml", text}}, base::Language::en));
}
