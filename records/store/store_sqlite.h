#pragma once
/// The store that lasts: one SQLite file (version 1), written by one connection of one process. Write-ahead log, every
/// commit synced (synchronous=FULL), the file locked as long as the store is open; a lock file beside it keeps a second
/// program out before it touches anything.

#include <memory>
#include <string>

#include "records/store/lock_file.h"
#include "records/store/sqlite.h"
#include "records/store/store.h"

namespace records {

class SqliteStore : public Store {
 public:
  /// Creates the file when there is none. StoreFailure: another program has it open, it is no store or of another
  /// version.
  explicit SqliteStore(const std::string& path);

  void append(const Group& group) override;
  std::uint64_t size() const override;
  void read(std::uint64_t from, const TakeLine& take) const override;
  std::vector<std::string> notes() const override;
  std::optional<std::string> attachment(std::string_view sha256) const override;
  std::vector<std::string> attachments() const override;
  void erase(std::string_view sha256) override;

 private:
  void make_file() const;
  void hold_identity() const;
  void sync_names();
  void write(const Group& group);
  /// StoreFailure after the first failure of a change.
  Database& usable() const;
  template <class Change>
  void change(const Change& change);

  std::string path_;
  LockFile lock_;
  std::unique_ptr<Database> database_;  // none after a failure
  bool are_names_synced_ = false;
};

}  // namespace records
