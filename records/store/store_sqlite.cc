#include "records/store/store_sqlite.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/sha256.h"

namespace records {
namespace {

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

/// A file that was just made is in its folder for good.
void sync_folder(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool is_synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  if (!is_synced) throw StoreFailure(fmt::format("{}: {}", folder.string(), std::strerror(errno)));
}

std::int64_t as_number(std::uint64_t value) { return static_cast<std::int64_t>(value); }

}  // namespace

LockFile::LockFile(const std::string& path) : descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
  if (descriptor_ < 0) throw StoreFailure(fmt::format("{}: {}", path, std::strerror(errno)));
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  ::close(descriptor_);
  throw StoreFailure(fmt::format("{}: the store is open in another program", path));
}

LockFile::~LockFile() { ::close(descriptor_); }

SqliteStore::SqliteStore(const std::string& path)
    : path_(path), lock_(path + ".lock"), database_(std::make_unique<Database>(path)) {
  database_->execute(connection_settings);
  prepare_file();
}

/// A new file gets its tables; an old one must be ours.
void SqliteStore::prepare_file() {
  const std::int64_t version = database_->number("PRAGMA user_version");
  const std::int64_t whose = database_->number("PRAGMA application_id");
  const bool is_new = version == 0 && whose == 0 && database_->number("SELECT count(*) FROM sqlite_schema") == 0;
  if (is_new) {
    database_->execute(fmt::format("BEGIN IMMEDIATE; {} PRAGMA application_id={}; PRAGMA user_version={}; COMMIT;",
                                   tables, application, store_version));
    sync_folder(path_);
  } else if (whose != application) {
    throw StoreFailure(fmt::format("{}: no store of Konkurs", path_));
  } else if (version != store_version) {
    throw StoreFailure(
        fmt::format("{}: store version {}, this program knows version {}", path_, version, store_version));
  }
}

Database& SqliteStore::usable() const {
  if (!database_) throw StoreFailure(fmt::format("{}: a write has failed; open the store again", path_));
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
  } catch (...) {
    database_.reset();
    throw;
  }
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
