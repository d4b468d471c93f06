#include "records/store/store_sqlite.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <memory>

#include "base/sha256.h"
#include "journal_sample.h"
#include "records/store/store_memory.h"

namespace {

namespace fs = std::filesystem;
using namespace journal_sample;
using records::Group;
using records::SqliteStore;
using records::StoreFailure;

struct Folder {
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::string file() const { return (path / "store").string(); }
  fs::path path = fs::temp_directory_path() / ("konkurs-store-test-" + std::to_string(::getpid()));
};

Group group(const std::vector<std::string>& lines, const std::string& note) { return {lines, note, {}}; }

std::vector<std::string> read(const records::Store& store, std::uint64_t from = 0) {
  std::vector<std::string> lines;
  store.read(from, [&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

/// A line as far as the database looks at it.
std::string line(int seq, const std::string& key, const std::string& kind = "x", int part = 0) {
  return R"({"key":")" + key + R"(","kind":")" + kind + R"(","part":)" + std::to_string(part) + R"(,"seq":)" +
         std::to_string(seq) + "}";
}

void keeps_what_it_is_given(records::Store& store) {
  store.append({{line(0, "a"), line(1, "b")}, "note 2", {{"scan"}}});
  store.append(group({line(2, "c")}, "note 3"));
  CHECK(store.size() == 3);
  CHECK(read(store) == std::vector<std::string>{line(0, "a"), line(1, "b"), line(2, "c")});
  CHECK(read(store, 2) == std::vector<std::string>{line(2, "c")});
  CHECK(store.notes() == std::vector<std::string>{"note 2", "note 3"});
  CHECK(store.attachments() == std::vector<std::string>{base::sha256("scan")});
  CHECK(store.attachment(base::sha256("scan")) == "scan");
  store.erase(base::sha256("scan"));
  CHECK_FALSE(store.attachment(base::sha256("scan")).has_value());
}

std::string why(const std::function<void()>& act) {
  try {
    act();
  } catch (const StoreFailure& failure) {
    return failure.what();
  }
  return "";
}

}  // namespace

TEST_CASE("stores keep what they are given") {
  records::MemoryStore memory;
  keeps_what_it_is_given(memory);
  const Folder folder;
  SqliteStore sqlite(folder.file());
  keeps_what_it_is_given(sqlite);
}

TEST_CASE("the SQLite store: everything is there after it was closed") {
  const Folder folder;
  SqliteStore(folder.file()).append(group({line(0, "a")}, "note"));
  const SqliteStore again(folder.file());
  CHECK(read(again) == std::vector<std::string>{line(0, "a")});
  CHECK(again.notes() == std::vector<std::string>{"note"});
}

TEST_CASE("the SQLite store: what is erased is not in its files any more") {
  const Folder folder;
  const std::string secret = "Мария Ивановна, секрет-секретный";
  SqliteStore store(folder.file());
  store.append({{line(0, "a")}, "note", {{secret}}});
  const auto is_anywhere = [&] {
    bool found = false;
    for (const fs::directory_entry& each : fs::directory_iterator(folder.path)) {
      std::ifstream file(each.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      found |= bytes.find(secret) != std::string::npos;
    }
    return found;
  };
  CHECK(is_anywhere());
  store.erase(base::sha256(secret));
  CHECK_FALSE(is_anywhere());
}

TEST_CASE("the SQLite store: a second program is kept out, and told which one is there") {
  const Folder folder;
  const SqliteStore store(folder.file());
  try {
    const SqliteStore second(folder.file());
    FAIL("two programs at once");
  } catch (const StoreFailure& failure) {
    CHECK(failure.why() == records::StoreTrouble::in_use);
    CHECK(failure.holder().process == std::to_string(::getpid()));
    CHECK(failure.holder().command.starts_with("records_tests"));
  }
}

TEST_CASE("the SQLite store: the database itself refuses, and then everything until it is opened again") {
  const auto [lines, words] = GENERATE(values<std::pair<std::vector<std::string>, std::string>>({
      {{line(4, "k")}, "CHECK constraint failed"},
      {{line(3, "b")}, "UNIQUE constraint failed"},
      {{line(3, "k", "mark_set")}, "the contest is closed"},
      {{line(3, "k", "sheet_signed")}, "the contest is closed"},
      {{"{}"}, "constraint failed"},
      {{"no json"}, "malformed JSON"},
  }));
  const Folder folder;
  {
    SqliteStore store(folder.file());
    store.append(group({line(0, "a"), line(1, "b"), line(2, "c", "closed")}, "note"));
    CAPTURE(lines);
    CHECK(why([&] { store.append(group(lines, "other")); }).find(words) != std::string::npos);
    CHECK(why([&] { store.append(group({line(3, "k")}, "other")); }).find("open the store again") != std::string::npos);
    CHECK_THROWS_AS(store.size(), StoreFailure);
    CHECK_THROWS_AS(read(store), StoreFailure);
  }
  SqliteStore again(folder.file());
  CHECK(again.size() == 3);
  again.append(group({line(3, "k", "reopened"), line(4, "m", "mark_set"), line(5, "m", "mark_set", 1)}, "other"));
  CHECK(again.size() == 6);
}

TEST_CASE("the SQLite store: nobody changes or deletes a record, nor leaves a number out") {
  const auto [sql, words] = GENERATE(values<std::pair<std::string, std::string>>({
      {"UPDATE records SET line = line", "never changed"},
      {"DELETE FROM records", "never deleted"},
      {"INSERT OR REPLACE INTO records (seq, line) SELECT seq, line FROM records", "follow each other"},
      {"INSERT INTO records (seq, line) VALUES (7, '{\"key\":\"z\",\"kind\":\"x\",\"part\":0,\"seq\":7}')",
       "follow each other"},
      {"INSERT INTO records (seq, line) VALUES (1, x'00')", "cannot store BLOB"},
  }));
  const Folder folder;
  SqliteStore(folder.file()).append(group({line(0, "a")}, "note"));
  records::Database raw(folder.file());
  CAPTURE(sql);
  CHECK(why([&] { raw.execute(sql); }).find(words) != std::string::npos);
}

TEST_CASE("the SQLite store: what is none, or another version's, is refused") {
  const Folder folder;
  std::ofstream(folder.file()) << "entry,mark\n" << std::string(1000, 'x');
  CHECK(why([&] { SqliteStore store(folder.file()); }).find("not a database") != std::string::npos);
  fs::remove(folder.file());
  records::Database(folder.file()).execute("CREATE TABLE t (a)");
  CHECK(why([&] { SqliteStore store(folder.file()); }).find("no store of Konkurs") != std::string::npos);
  fs::remove(folder.file());
  SqliteStore(folder.file()).append(group({line(0, "a")}, "note"));
  records::Database(folder.file()).execute("PRAGMA user_version=2");
  CHECK(why([&] { SqliteStore store(folder.file()); }).find("store version 2") != std::string::npos);
}

TEST_CASE("a journal in SQLite: opened again it is the same; with another key, or a record changed, it is not opened") {
  const Folder folder;
  State before;
  {
    Journal journal = *Journal::open(std::make_unique<SqliteStore>(folder.file()), signer(), counting_world());
    saved(journal, organizer(), opening());
    saved(journal, organizer(), invitation("j1"));
    const std::vector<Submission> both = {
        {"two", juror("j1"), {MarkSet{cell("j1", "e1", "design"), 0, {}, 4}, SheetSigned{"city", "j1", {}}}, {}}};
    journal.commit(both);
    before = journal.state();
  }
  {
    const base::Result<Journal> again =
        Journal::open(std::make_unique<SqliteStore>(folder.file()), signer(), counting_world());
    REQUIRE(again);
    CHECK(again->state() == before);
  }
  const auto code = [&](const records::Signer& key) {
    return Journal::open(std::make_unique<SqliteStore>(folder.file()), key, counting_world())
        .diagnostics()
        .front()
        .code;
  };
  CHECK(code(records::new_signer("snow")) == "journal-signer-wrong");
  records::Database(folder.file())
      .execute(
          "DROP TRIGGER records_stay_as_they_are; UPDATE records SET line = replace(line, '\"mark\":4', '\"mark\":5')");
  CHECK(code(signer()) == "journal-root-differs");
}

TEST_CASE("stores of every version open, hold and go on") {
  const fs::path samples = fs::path(KONKURS_SOURCE_DIR) / "tests" / "records" / "stores";
  const Folder folder;
  for (const std::string name : {"version-1.db"}) {
    CAPTURE(name);
    fs::copy_file(samples / name, folder.file());
    base::Result<Journal> journal =
        Journal::open(std::make_unique<SqliteStore>(folder.file()), signer(), counting_world());
    REQUIRE(journal);
    CHECK(journal->state().standing.size == 50);
    CHECK(journal->state().marks.values().size() == 16);
    CHECK(saved(*journal, organizer(), Reopened{"жалоба", organizer("boris")}).first == 50);
  }
}

TEST_CASE("the SQLite store: what a making left unfinished is no store, and made anew") {
  const Folder folder;
  std::ofstream(folder.file() + ".new") << "half a store";
  std::ofstream(folder.file() + ".new-journal") << "half a journal";
  SqliteStore(folder.file()).append(group({line(0, "a")}, "note"));
  CHECK(read(SqliteStore(folder.file())) == std::vector<std::string>{line(0, "a")});
  CHECK_FALSE(fs::exists(folder.file() + ".new"));
}

TEST_CASE("the SQLite store says what stands in its way") {
  const Folder folder;
  const auto trouble = [&] {
    try {
      SqliteStore store(folder.file());
    } catch (const StoreFailure& failure) {
      return std::pair(failure.why(), failure.file());
    }
    throw std::runtime_error("it opens");
  };
  using records::StoreTrouble;
  std::ofstream(folder.file()) << "entry,mark\n" << std::string(1000, 'x');
  CHECK(trouble() == std::pair(StoreTrouble::damaged, folder.file()));
  fs::remove(folder.file());
  SqliteStore(folder.file()).append(group({line(0, "a")}, "note"));
  records::Database(folder.file()).execute("PRAGMA user_version=2");
  CHECK(trouble() == std::pair(StoreTrouble::newer, folder.file()));
  fs::remove_all(folder.path);
  CHECK(trouble() == std::pair(StoreTrouble::system, folder.file() + ".lock"));
}
