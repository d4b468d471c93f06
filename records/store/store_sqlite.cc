#include "records/store/store_sqlite.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/sha256.h"
#include "records/text/durable.h"

namespace records {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t store_version = 1;
constexpr std::int64_t application = 0x4b6f6e6b;  // "Konk"

// A line says itself which number, key and kind it has; the database reads them from it and holds what must hold
// whoever writes.
constexpr const char* tables = R"sql(
CREATE TABLE records (
  seq INTEGER PRIMARY KEY,
  line TEXT NOT NULL,
  key TEXT NOT NULL GENERATED ALWAYS AS (line ->> '$.key') STORED,
  part INTEGER NOT NULL GENERATED ALWAYS AS (line ->> '$.part') STORED,
  kind TEXT NOT NULL GENERATED ALWAYS AS (line ->> '$.kind') STORED,
  UNIQUE (key, part),
  CHECK (seq = line ->> '$.seq')
) STRICT;
CREATE TABLE notes (size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
CREATE TABLE attachments (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE contest (only INTEGER PRIMARY KEY CHECK (only = 1), takes_marks INTEGER NOT NULL) STRICT;
INSERT INTO contest VALUES (1, 1);

CREATE TRIGGER numbers_follow_each_other BEFORE INSERT ON records
WHEN new.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM records)
BEGIN SELECT raise(ABORT, 'record numbers must follow each other'); END;
CREATE TRIGGER records_stay_as_they_are BEFORE UPDATE ON records
BEGIN SELECT raise(ABORT, 'records are never changed'); END;
CREATE TRIGGER records_stay BEFORE DELETE ON records
BEGIN SELECT raise(ABORT, 'records are never deleted'); END;
CREATE TRIGGER no_marks_after_the_close BEFORE INSERT ON records
WHEN new.line ->> '$.kind' IN ('mark_set', 'mark_cleared', 'abstained', 'commented', 'sheet_signed', 'sheet_imported',
                               'sheet_confirmed', 'sheet_returned', 'recused', 'recusal_withdrawn')
  AND NOT (SELECT takes_marks FROM contest)
BEGIN SELECT raise(ABORT, 'the contest is closed'); END;
CREATE TRIGGER the_close AFTER INSERT ON records WHEN new.kind IN ('closed', 'reopened')
BEGIN UPDATE contest SET takes_marks = (new.kind = 'reopened'); END;
)sql";

constexpr const char* connection_settings =
    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;"
    "PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON;";

/// What the system refuses is said as the store says it.
template <class Work>
void with_system(const Work& work) {
  try {
    work();
  } catch (const fs::filesystem_error& error) {
    throw StoreFailure(error.code(), error.path1().string(), error.code().message());
  }
}

std::int64_t as_number(std::uint64_t value) { return static_cast<std::int64_t>(value); }

}  // namespace

SqliteStore::SqliteStore(const std::string& path) : path_(path), lock_(path + ".lock") {
  with_system([&] {
    if (!fs::exists(path)) make_file();
    write_anew(path + "-wal");
  });
  database_ = std::make_unique<Database>(path);
  database_->execute(connection_settings);
  hold_identity();
}

/// Made under another name and renamed when it is on the disk: a store is there whole or not at all.
void SqliteStore::make_file() const {
  const std::string fresh = path_ + ".new";
  for (const char* end : {"", "-journal", "-wal"}) fs::remove(fresh + end);
  Database(fresh).execute(
      fmt::format("PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=FULL; BEGIN IMMEDIATE; {} PRAGMA "
                  "application_id={}; PRAGMA user_version={}; "
                  "COMMIT; PRAGMA journal_mode=WAL;",
                  tables, application, store_version));
  fs::rename(fresh, path_);
  sync_folder(path_);
}

void SqliteStore::hold_identity() const {
  if (database_->number("PRAGMA application_id") != application)
    throw StoreFailure(StoreTrouble::foreign, path_, "no store of Konkurs");
  const std::int64_t version = database_->number("PRAGMA user_version");
  if (version == store_version) return;
  throw StoreFailure(StoreTrouble::newer, path_,
                     fmt::format("store version {}, this program knows version {}", version, store_version));
}

Database& SqliteStore::usable() const {
  if (!database_) throw StoreFailure(StoreTrouble::stopped, path_, "a write has failed; open the store again");
  return *database_;
}

/// What a failed commit has left behind nobody knows: the connection is closed, and whoever goes on must read anew.
template <class Change>
void SqliteStore::change(const Change& change) {
  Database& database = usable();
  try {
    database.execute("BEGIN IMMEDIATE");
    change();
    database.execute("COMMIT");
    sync_names();
  } catch (...) {
    database_.reset();
    throw;
  }
}

/// The log was made by the first change. SQLite syncs the folder then, but does not say when that fails.
void SqliteStore::sync_names() {
  if (!are_names_synced_) with_system([&] { sync_folder(path_); });
  are_names_synced_ = true;
}

void SqliteStore::append(const Group& group) {
  change([&] { write(group); });
}

void SqliteStore::write(const Group& group) {
  std::uint64_t seq = size();
  Statement record = database_->prepare("INSERT INTO records (seq, line) VALUES (?1, ?2)");
  for (const std::string& line : group.lines) {
    record.bind(1, as_number(seq++));
    record.bind(2, line);
    record.run();
  }
  Statement note = database_->prepare("INSERT INTO notes VALUES (?1, ?2)");
  note.bind(1, as_number(seq));
  note.bind(2, group.note);
  note.run();
  Statement attachment = database_->prepare("INSERT OR IGNORE INTO attachments VALUES (?1, ?2)");
  for (const Attachment& each : group.attachments) {
    const std::string sha256 = base::sha256(each.bytes);
    attachment.bind(1, sha256);
    attachment.bind_bytes(2, each.bytes);
    attachment.run();
  }
}

std::uint64_t SqliteStore::size() const {
  return static_cast<std::uint64_t>(usable().number("SELECT coalesce(max(seq) + 1, 0) FROM records"));
}

void SqliteStore::read(std::uint64_t from, const TakeLine& take) const {
  Statement lines = usable().prepare("SELECT line FROM records WHERE seq >= ?1 ORDER BY seq");
  lines.bind(1, as_number(from));
  while (lines.step()) take(lines.text(0));
}

std::vector<std::string> SqliteStore::notes() const {
  std::vector<std::string> notes;
  Statement query = usable().prepare("SELECT note FROM notes ORDER BY size");
  while (query.step()) notes.emplace_back(query.text(0));
  return notes;
}

std::optional<std::string> SqliteStore::attachment(std::string_view sha256) const {
  Statement query = usable().prepare("SELECT bytes FROM attachments WHERE sha256 = ?1");
  query.bind(1, sha256);
  return query.step() ? std::optional(std::string(query.text(0))) : std::nullopt;
}

std::vector<std::string> SqliteStore::attachments() const {
  std::vector<std::string> names;
  Statement query = usable().prepare("SELECT sha256 FROM attachments ORDER BY sha256");
  while (query.step()) names.emplace_back(query.text(0));
  return names;
}

void SqliteStore::erase(std::string_view sha256) {
  change([&] {
    Statement statement = database_->prepare("DELETE FROM attachments WHERE sha256 = ?1");
    statement.bind(1, sha256);
    statement.run();
  });
  database_->execute("PRAGMA wal_checkpoint(TRUNCATE)");  // The log still had the bytes.
}

}  // namespace records
