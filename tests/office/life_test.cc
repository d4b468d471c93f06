#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>

#include "engine/score/score.h"
#include "office/cells.h"
#include "office/files_now.h"
#include "office/marks_in.h"
#include "office/opening.h"
#include "office/place.h"
#include "office/progress.h"
#include "office/sheet_in.h"
#include "office/sheet_out.h"
#include "records/load.h"
#include "rules/rules.h"

namespace {

namespace fs = std::filesystem;
namespace journal = records::journal;

const fs::path contest = fs::path(KONKURS_SOURCE_DIR) / "tests" / "cli" / "contests" / "life";
const journal::Actor organizer{journal::Role::organizer, "ivanova"};
const journal::Actor secretary{journal::Role::secretary, "petrova"};

/// A folder that is gone afterwards.
struct TempFolder {
  fs::path path = fs::temp_directory_path() / ("konkurs-office-" + std::to_string(::getpid()));
  TempFolder() { fs::remove_all(path); }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { fs::remove_all(path); }
};

engine::Plan plan() {
  const base::Result<records::Text> text = records::read_text((contest / "contest.yaml").string());
  return *rules::compile(text->view(), "contest.yaml");
}

office::Opening opening_of(const engine::Plan& plan) {
  return *office::opening(plan, *office::frozen_files({contest / "contest.yaml", contest}), "life");
}

journal::Journal opened(const TempFolder& folder, const engine::Plan& plan) {
  const office::StorePlace place{folder.path};
  REQUIRE_FALSE(office::open(place, opening_of(plan), organizer));
  return *office::open_journal(place);
}

engine::Tables tables_now(const engine::Plan& plan, const journal::Journal& journal) {
  return *records::load(plan, {*office::files_now(journal), "store"});
}

office::SheetRead filled(const engine::Plan& plan, const journal::Journal& journal, const std::string& name) {
  return *office::read_sheet(plan, journal, *records::read_file((contest / "filled" / name).string()));
}

void enter(const engine::Plan& plan, journal::Journal& journal, const std::string& name) {
  const std::vector sheets = {filled(plan, journal, name)};
  const std::vector submissions = {office::sheet_records(journal, sheets, office::Way::file, secretary)};
  REQUIRE(std::holds_alternative<journal::Saved>(journal.commit(submissions).front()));
}

}  // namespace

TEST_CASE("opening asks each juror for what the rules ask, without recusals") {
  const office::Opening opening = opening_of(plan());
  REQUIRE(opening.jury.size() == 3);
  CHECK(opening.jury[0].marks == 6);
  CHECK(opening.jury[1].recused == std::vector<std::string>{"e3"});
  CHECK(opening.jury[1].marks == 4);
  CHECK(opening.frozen.contains("jury.csv"));
  CHECK_FALSE(opening.frozen.contains("scores.csv"));
}

TEST_CASE("a contest is opened once") {
  const TempFolder folder;
  const engine::Plan rules = plan();
  opened(folder, rules);
  const auto refusal = office::open({folder.path}, opening_of(rules), organizer);
  REQUIRE(refusal);
  CHECK(refusal->code == "already-open");
}

TEST_CASE("a sheet goes into the journal cell by cell, and says nothing new afterwards") {
  const TempFolder folder;
  const engine::Plan rules = plan();
  journal::Journal journal = opened(folder, rules);
  CHECK(filled(rules, journal, "j1.csv").marks.size() == 6);
  CHECK(filled(rules, journal, "j1.csv").comments.size() == 1);
  enter(rules, journal, "j1.csv");
  CHECK(filled(rules, journal, "j1.csv").is_same());
}

TEST_CASE("the files of a journal hold its marks, its comments and its recusals") {
  const TempFolder folder;
  const engine::Plan rules = plan();
  journal::Journal journal = opened(folder, rules);
  enter(rules, journal, "j1.csv");
  enter(rules, journal, "j2.csv");
  const engine::Tables tables = tables_now(rules, journal);
  const auto marks = office::marks_in(rules, tables);
  CHECK(marks.size() == journal.state().marks.values().size());
  for (const auto& [cell, given] : journal.state().marks.values()) {
    REQUIRE(marks.contains(cell));
    CHECK(marks.at(cell).mark == given.mark);
  }
  CHECK(office::comments_in(rules, tables).size() == 1);
  CHECK(tables.jury[1].recused == std::vector<std::uint32_t>{2});
}

TEST_CASE("a sheet out, sent back untouched, changes nothing") {
  const TempFolder folder;
  const engine::Plan rules = plan();
  journal::Journal journal = opened(folder, rules);
  enter(rules, journal, "j1.csv");
  for (const records::CsvStyle& style : {records::csv_plain, records::csv_for_excel}) {
    const office::SheetOf sheet{journal.state().knows->frame.stages.front().stage, "j1"};
    const std::string text = office::sheet_out(journal, sheet, {rules, {{"e1", "Двор на Весенней"}}, style});
    const records::File file{"j1.csv", records::Bytes(text)};
    const base::Result<office::SheetRead> back = office::read_sheet(rules, journal, file);
    REQUIRE(back);
    CHECK(back->is_same());
  }
}

TEST_CASE("a sheet with a mistake, of nobody or of two is refused") {
  const TempFolder folder;
  const engine::Plan rules = plan();
  const journal::Journal journal = opened(folder, rules);
  const auto refusals = [&](std::string text) {
    const records::File file{"sheet.csv", records::Bytes(std::move(text))};
    std::vector<std::string> codes;
    const base::Result<office::SheetRead> read = office::read_sheet(rules, journal, file);
    for (const base::Diagnostic& each : read.diagnostics()) {
      if (each.severity == base::Severity::error) codes.push_back(each.code);
    }
    return codes;
  };
  CHECK(refusals("juror,entry,design,safe\nj1,e1,11,5\nj1,e9,1,1\n") ==
        std::vector<std::string>{"mark-off-scale", "entry-unknown"});
  CHECK(refusals("juror,entry,design,safe\nj1,e1,,\n") == std::vector<std::string>{"sheet-empty"});
  CHECK(refusals("juror,entry,design,safe\nj1,e1,1,1\nj3,e1,1,1\n") == std::vector<std::string>{"several-sheets"});
}

TEST_CASE("progress counts what is asked and what is given") {
  const TempFolder folder;
  const engine::Plan rules = plan();
  journal::Journal journal = opened(folder, rules);
  enter(rules, journal, "j1.csv");
  const engine::Tables tables = tables_now(rules, journal);
  const engine::Scored scored = engine::score(rules, tables);
  const std::vector<office::SheetProgress> sheets = office::progress(journal.state(), {rules, tables, scored});
  REQUIRE(sheets.size() == 3);
  CHECK(sheets[0].missing() == 0);
  CHECK(sheets[1].asked == 4);
  CHECK(office::missing_marks(sheets) == 10);
}
