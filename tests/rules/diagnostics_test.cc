/// The catalogue of mistakes: tests/diagnostics/<code>/ holds an input with this mistake and the exact text that it
/// gets, in Russian and in English; docs/diagnostics.md shows the first of them. KONKURS_REWRITE=1 rules_tests
/// "[diagnostics]" writes the texts anew, also in the document; read the diff.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "reports/diagnostics.h"
#include "rules/keys/codes.h"
#include "rules/rules.h"

namespace {

namespace fs = std::filesystem;
using base::Language;

const fs::path root = KONKURS_SOURCE_DIR;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Mistakes of data have their own: tests/diagnostics-data.
std::vector<fs::path> cases() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(root / "tests/diagnostics")) {
    if (entry.is_directory()) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

base::Diagnostics diagnose(const std::string& text) { return rules::compile(text, "contest.yaml").diagnostics(); }

void compare(const fs::path& expected, const std::string& text) {
  if (std::getenv("KONKURS_REWRITE")) std::ofstream(expected, std::ios::binary) << text;
  CHECK(text == contents(expected));
}

/// Everything between quotes that looks like a code behind `code =`, `error(`, `warning(` or at the start of a braced
/// list.
std::set<std::string> codes_in_sources() {
  static const std::regex pattern(R"re((?:\.code = |\berror\(\s*|\bwarning\(\s*|return \{)"([a-z]+(?:-[a-z]+)*)")re");
  std::set<std::string> codes;
  for (const auto& entry : fs::recursive_directory_iterator(root / "rules")) {
    if (!entry.path().filename().string().starts_with("problems")) continue;
    const auto text = contents(entry.path());
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
      codes.insert((*match)[1]);
    }
  }
  return codes;
}

/// The part of the expected text that shows this code first.
std::string example_of(const std::string& code) {
  std::istringstream text(contents(root / "tests/diagnostics" / code / "expected.ru.txt"));
  std::string block;
  for (std::string line; std::getline(text, line);) {
    if (line.empty() && block.substr(0, block.find('\n')).find("[" + code + "]") != std::string::npos) return block;
    block = line.empty() ? "" : block + line + "\n";
  }
  return {};
}

/// The entry with its example, from its heading to the end of the example.
struct Entry {
  std::size_t begin = 0, end = 0;
};

Entry entry_of(const std::string& document, const std::string& code) {
  const auto heading = document.find("\n### " + code + "\n");
  const auto begin = heading == std::string::npos ? heading : document.find("\n```\n", heading);
  if (begin == std::string::npos) return {};
  return {begin + 5, document.find("```\n", begin + 5)};
}

}  // namespace

TEST_CASE("every mistake is told in these words", "[diagnostics]") {
  for (const auto& folder : cases()) {
    const auto code = folder.filename().string();
    CAPTURE(code);
    const auto text = contents(folder / "contest.yaml");
    const auto found = diagnose(text);
    CHECK(std::ranges::any_of(found, [&](const auto& each) { return each.code == code; }));
    const reports::SourceFiles sources = {{"contest.yaml", text}};
    compare(folder / "expected.ru.txt", reports::diagnostics_text(found, sources, Language::ru));
    compare(folder / "expected.en.txt", reports::diagnostics_text(found, sources, Language::en));
  }
}

TEST_CASE("the list of codes is that of the sources", "[diagnostics]") {
  const auto listed = rules::codes();
  CHECK(std::ranges::is_sorted(listed));
  const auto written = codes_in_sources();
  CHECK(std::set<std::string>(listed.begin(), listed.end()) == written);
}

TEST_CASE("every code has its folder and its entry in the documents", "[diagnostics]") {
  const auto path = root / "docs/diagnostics.md";
  auto document = contents(path);
  for (const auto listed : rules::codes()) {
    const std::string code(listed);
    CAPTURE(code);
    const auto example = example_of(code);
    CHECK_FALSE(example.empty());
    const auto entry = entry_of(document, code);
    REQUIRE(entry.end > entry.begin);
    if (std::getenv("KONKURS_REWRITE")) {
      document.replace(entry.begin, entry.end - entry.begin, example);
    } else {
      CHECK(document.substr(entry.begin, entry.end - entry.begin) == example);
    }
  }
  if (std::getenv("KONKURS_REWRITE")) std::ofstream(path, std::ios::binary) << document;
}
