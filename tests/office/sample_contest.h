#pragma once
/// The contests of tests/cli/contests, opened in a folder that is gone afterwards.

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <optional>
#include <string>

#include "office/opening.h"
#include "office/place.h"
#include "records/journal/journal.h"
#include "rules/rules.h"

namespace sample {

inline const records::journal::Actor organizer{records::journal::Role::organizer, "ivanova"};
inline const records::journal::Actor secretary{records::journal::Role::secretary, "petrova"};

struct TempFolder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("konkurs-office-" + std::to_string(::getpid()));
  TempFolder() { std::filesystem::remove_all(path); }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { std::filesystem::remove_all(path); }
};

inline std::filesystem::path folder(const std::string& contest) {
  return std::filesystem::path(KONKURS_SOURCE_DIR) / "tests" / "cli" / "contests" / contest;
}

inline records::Files files(const std::string& contest) {
  return *office::frozen_files({folder(contest) / "contest.yaml", folder(contest)});
}

inline engine::Plan plan(const records::Files& files) {
  return *rules::compile(files.at("contest.yaml"), "contest.yaml");
}

inline engine::Plan plan(const std::string& contest) { return plan(files(contest)); }

inline office::Opening opening(const std::string& contest) {
  return *office::opening(plan(contest), files(contest), contest);
}

/// Nothing: it is open now.
inline std::optional<base::Diagnostic> open(const office::StorePlace& place, const std::string& contest) {
  return office::open(place, opening(contest), organizer);
}

/// One of them, open, and its journal.
struct OpenContest {
  TempFolder folder = {};
  engine::Plan plan;
  std::optional<records::journal::Journal> journal = {};

  explicit OpenContest(const std::string& contest) : plan(sample::plan(contest)) {
    REQUIRE_FALSE(sample::open({folder.path}, contest));
    journal.emplace(*office::open_journal({folder.path}));
  }
};

}  // namespace sample
