#include "office/backup.h"

#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "base/sha256.h"
#include "office/bundle_out.h"
#include "office/opening.h"
#include "office/problems.h"
#include "records/journal/journal_desk.h"
#include "records/load.h"
#include "records/text/source.h"
#include "rules/rules.h"
#include "tests/office/sample_contest.h"

namespace {

namespace fs = std::filesystem;
namespace journal = records::journal;

using sample::organizer;
using sample::TempFolder;

office::StorePlace opened(const TempFolder& folder) {
  office::StorePlace place{folder.path / "store"};
  REQUIRE_FALSE(sample::open(place, "life"));
  return place;
}

/// One mark of a juror's only sheet.
journal::Submission mark(const std::string& juror, int number, journal::Seq after) {
  const journal::Cell cell{"final", juror, "e1", "", "", "design"};
  return {juror + "-" + std::to_string(number),
          {journal::Role::juror, juror},
          {journal::MarkSet{cell, after, {}, number % 11}},
          {}};
}

/// Changes one mark again and again until `is_done`.
void mark_on(journal::Desk& desk, const std::string& juror, const std::atomic<bool>& is_done) {
  journal::Seq after = 0;
  for (int number = 0; !is_done; ++number) {
    const journal::Answer answer = desk.submit(mark(juror, number, after));
    after = std::get<journal::Saved>(answer).first;
  }
}

void wait_for_more(journal::Desk& desk, journal::Seq than) {
  journal::Seq size = than;
  while (size == than) {
    std::this_thread::yield();
    desk.between_groups([&](const journal::Journal& now) { size = now.state().standing.size; });
  }
}

std::string code_of(const base::Diagnostics& diagnostics) { return diagnostics.front().code; }

}  // namespace

TEST_CASE("backups of a journal that is written to: each holds, and continues the one before") {
  const TempFolder folder;
  const office::StorePlace place = opened(folder);
  journal::Journal journal = *office::open_journal(place);
  journal::Desk desk(journal);
  std::atomic<bool> is_done = false;
  std::thread first([&] { mark_on(desk, "j1", is_done); });
  std::thread second([&] { mark_on(desk, "j3", is_done); });
  std::optional<base::Diagnostic> refusal;
  for (const char* name : {"one", "two", "three"}) {
    journal::Seq size = 0;
    desk.between_groups([&](const journal::Journal& now) {
      refusal = office::write_backup(folder.path / name, now, place);
      size = now.state().standing.size;
    });
    wait_for_more(desk, size);
  }
  is_done = true;
  first.join();
  second.join();
  CHECK_FALSE(refusal);
  const office::Backup one = *office::read_backup(folder.path / "one");
  const office::Backup two = *office::read_backup(folder.path / "two");
  const office::Backup three = *office::read_backup(folder.path / "three");
  CHECK(one.verified.head.size < three.verified.head.size);
  CHECK_FALSE(records::continues(one.bundle, two.bundle));
  CHECK_FALSE(records::continues(two.bundle, three.bundle));
}

TEST_CASE("what is restored is the journal that was backed up, and goes on") {
  const TempFolder folder;
  const office::StorePlace place = opened(folder);
  records::Bundle before;
  {
    journal::Journal journal = *office::open_journal(place);
    const std::vector<journal::Submission> marks = {mark("j1", 0, 0)};
    REQUIRE(std::holds_alternative<journal::Saved>(journal.commit(marks).front()));
    REQUIRE_FALSE(office::write_backup(folder.path / "copy", journal, place));
    before = *office::bundle_of(journal);
  }
  const office::Backup backup = *office::read_backup(folder.path / "copy");
  CHECK(office::restore(backup, place)->code == "store-in-the-way");
  fs::remove(place.journal());
  CHECK(office::restore(backup, place)->code == "store-in-the-way");
  fs::remove_all(place.folder);
  REQUIRE_FALSE(office::restore(backup, place));
  journal::Journal again = *office::open_journal(place);
  const records::Bundle after = *office::bundle_of(again);
  CHECK(after.journal == before.journal);
  CHECK(after.checkpoints == before.checkpoints);
  CHECK(after.files == before.files);
  CHECK(after.attachments == before.attachments);
  const std::vector<journal::Submission> more = {mark("j3", 0, 0)};
  CHECK(std::holds_alternative<journal::Saved>(again.commit(more).front()));
}

TEST_CASE("nobody else may read a backup") {
  const TempFolder folder;
  const office::StorePlace place = opened(folder);
  REQUIRE_FALSE(office::write_backup(folder.path / "deep" / "copy", *office::open_journal(place), place));
  for (const fs::directory_entry& each : fs::recursive_directory_iterator(folder.path / "deep")) {
    CAPTURE(each.path());
    if (each.is_regular_file()) CHECK(each.status().permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  }
}

TEST_CASE("nobody else may look into a store, opened or restored") {
  const TempFolder folder;
  const office::StorePlace place = opened(folder);
  CHECK(fs::status(place.folder).permissions() == fs::perms::owner_all);
  REQUIRE_FALSE(office::write_backup(folder.path / "copy", *office::open_journal(place), place));
  fs::remove_all(place.folder);
  REQUIRE_FALSE(office::restore(*office::read_backup(folder.path / "copy"), place));
  CHECK(fs::status(place.folder).permissions() == fs::perms::owner_all);
}

TEST_CASE("of a store that was not made whole nothing is left") {
  const TempFolder folder;
  const office::StorePlace place{folder.path / "store"};
  const auto write_key = [](const office::StorePlace& fresh) {
    records::write_signer(fresh.key(), records::new_signer("contest"));
  };
  const auto refuse = [&](const office::StorePlace& fresh) {
    write_key(fresh);
    return std::optional(office::problems::not_open("contest"));
  };
  const auto fail = [&](const office::StorePlace& fresh) -> std::optional<base::Diagnostic> {
    write_key(fresh);
    throw std::runtime_error("the disk is full");
  };
  CHECK(office::put_in_place(place, refuse)->code == "not-open");
  CHECK(fs::is_empty(folder.path));
  CHECK_THROWS_AS(office::put_in_place(place, fail), std::runtime_error);
  CHECK(fs::is_empty(folder.path));
}

TEST_CASE("of the frozen files those are made that are not there any more") {
  const TempFolder folder;
  const office::StorePlace place = opened(folder);
  REQUIRE_FALSE(office::write_backup(folder.path / "copy", *office::open_journal(place), place));
  fs::remove_all(place.folder);
  std::ofstream(folder.path / "contest.yaml") << "mended";
  REQUIRE_FALSE(office::restore(*office::read_backup(folder.path / "copy"), place));
  CHECK(records::read_text((folder.path / "contest.yaml").string())->view() == "mended");
  CHECK(records::read_text((folder.path / "entries.csv").string())->view() == sample::files("life").at("entries.csv"));
  CHECK(records::read_text((folder.path / "jury.csv").string())->view() == sample::files("life").at("jury.csv"));
}

TEST_CASE("a backup that does not hold is not restored") {
  const TempFolder folder;
  const office::StorePlace place = opened(folder);
  REQUIRE_FALSE(office::write_backup(folder.path / "copy", *office::open_journal(place), place));
  const fs::path copy = folder.path / "copy";
  SECTION("a byte is another") {
    std::ofstream(copy / "bundle" / "entries.csv", std::ios::app) << " ";
    CHECK(code_of(office::read_backup(copy).diagnostics()) == "journal-file-differs");
  }
  SECTION("the key is another journal's") {
    fs::remove(copy / "key");
    records::write_signer((copy / "key").string(), records::new_signer("other"));
    CHECK(code_of(office::read_backup(copy).diagnostics()) == "journal-signer-wrong");
  }
  SECTION("others may read the key") {
    fs::permissions(copy / "key", fs::perms::others_read, fs::perm_options::add);
    CHECK(code_of(office::read_backup(copy).diagnostics()) == "key-file-open");
  }
}
