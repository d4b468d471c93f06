#include <catch2/catch.hpp>

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
#include "tests/office/sample_contest.h"

namespace {

namespace journal = records::journal;

using sample::organizer;
using sample::secretary;
using sample::TempFolder;

engine::Plan plan() { return sample::plan("life"); }

journal::Journal opened(const TempFolder& folder) {
  const office::StorePlace place{folder.path};
  REQUIRE_FALSE(sample::open(place, "life"));
  return *office::open_journal(place);
}

engine::Tables tables_now(const engine::Plan& plan, const journal::Journal& journal) {
  return *records::load(plan, {*office::files_now(journal), "store"});
}

/// What the journal comes to now.
struct Now {
  const engine::Plan& plan;
  engine::Tables tables;
  engine::Scored scored;

  Now(const engine::Plan& rules, const journal::Journal& journal)
      : plan(rules), tables(tables_now(rules, journal)), scored(engine::score(rules, tables)) {}
  engine::Results results() const { return {plan, tables, scored}; }
};

base::Result<office::SheetRead> read(const engine::Plan& plan, const journal::Journal& journal,
                                     const records::File& file) {
  const Now now(plan, journal);
  const engine::Results results = now.results();
  return office::read_sheet({results, journal, *office::files_now(journal)}, file);
}

office::SheetRead filled(const engine::Plan& plan, const journal::Journal& journal, const std::string& name) {
  return *read(plan, journal, *records::read_file((sample::folder("life") / "filled" / name).string()));
}

void enter(journal::Journal& journal, const office::SheetRead& sheet) {
  const std::vector submissions = {office::sheet_records(journal, {&sheet, 1}, office::Way::file, secretary)};
  REQUIRE(std::holds_alternative<journal::Saved>(journal.commit(submissions).front()));
}

void enter(const engine::Plan& plan, journal::Journal& journal, const std::string& name) {
  enter(journal, filled(plan, journal, name));
}

}  // namespace

TEST_CASE("opening asks each juror for what the rules ask, without recusals") {
  const office::Opening opening = sample::opening("life");
  REQUIRE(opening.jury.size() == 3);
  CHECK(opening.jury[0].marks == 6);
  CHECK(opening.jury[1].recused == std::vector<std::string>{"e3"});
  CHECK(opening.jury[1].marks == 4);
  CHECK(opening.frozen.contains("jury.csv"));
  CHECK_FALSE(opening.frozen.contains("scores.csv"));
}

TEST_CASE("a contest is opened once") {
  const TempFolder folder;
  opened(folder);
  const auto refusal = office::open({folder.path}, sample::opening("life"), organizer);
  REQUIRE(refusal);
  CHECK(refusal->code == "already-open");
}

TEST_CASE("a sheet goes into the journal cell by cell, and says nothing new afterwards") {
  const TempFolder folder;
  const engine::Plan rules = plan();
  journal::Journal journal = opened(folder);
  CHECK(filled(rules, journal, "j1.csv").marks.size() == 6);
  CHECK(filled(rules, journal, "j1.csv").comments.size() == 1);
  enter(rules, journal, "j1.csv");
  CHECK(filled(rules, journal, "j1.csv").is_same());
}

TEST_CASE("the files of a journal hold its marks, its comments and its recusals") {
  const TempFolder folder;
  const engine::Plan rules = plan();
  journal::Journal journal = opened(folder);
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
  journal::Journal journal = opened(folder);
  enter(rules, journal, "j1.csv");
  for (const records::CsvStyle& style : {records::csv_plain, records::csv_for_excel}) {
    const office::SheetOf sheet{journal.state().knows->frame.stages.front().stage, "j1"};
    const Now now(rules, journal);
    const records::File file{"j1.csv", records::Bytes(*office::sheet_out(journal, sheet, now.results(), style))};
    const base::Result<office::SheetRead> back = read(rules, journal, file);
    REQUIRE(back);
    CHECK(back->is_same());
  }
}

TEST_CASE("a comment is kept with no mark beside it, goes out and comes back as it is") {
  const auto comment = GENERATE(values<std::string>({"темно", "-темно", "'-темно", "=1+1"}));
  CAPTURE(comment);
  const TempFolder folder;
  const engine::Plan rules = plan();
  journal::Journal journal = opened(folder);
  const records::File said{"j1.csv", records::Bytes("juror,entry,design,safe,comment\nj1,e1,,," + comment + "\n")};
  const base::Result<office::SheetRead> sheet = read(rules, journal, said);
  REQUIRE(sheet);
  CHECK(sheet->marks.empty());
  REQUIRE(sheet->comments.size() == 1);
  enter(journal, *sheet);
  for (const records::CsvStyle& style : {records::csv_plain, records::csv_for_excel}) {
    const Now now(rules, journal);
    const records::File file{"j1.csv", records::Bytes(*office::sheet_out(journal, sheet->of, now.results(), style))};
    const base::Result<office::SheetRead> back = read(rules, journal, file);
    REQUIRE(back);
    CHECK(back->is_same());
  }
}

TEST_CASE("a sheet with a mistake, of nobody or of two is refused") {
  const TempFolder folder;
  const engine::Plan rules = plan();
  const journal::Journal journal = opened(folder);
  const auto refusals = [&](std::string text) {
    const records::File file{"sheet.csv", records::Bytes(std::move(text))};
    std::vector<std::string> codes;
    const base::Result<office::SheetRead> found = read(rules, journal, file);
    for (const base::Diagnostic& each : found.diagnostics()) {
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
  journal::Journal journal = opened(folder);
  enter(rules, journal, "j1.csv");
  const std::vector<office::SheetProgress> sheets = office::progress(journal.state(), Now(rules, journal).results());
  REQUIRE(sheets.size() == 3);
  CHECK(sheets[0].missing() == 0);
  CHECK(sheets[1].asked == 4);
  CHECK(office::missing_marks(sheets) == 10);
}
