#pragma once
/// A disk that forgets and fails. Of the files of one folder it knows what was written and what of that was synced;
/// disk_calls.cc stands before the system's calls of a program and tells it. The environment says what goes wrong:
///
///   DISK_FOLDER           whose files
///   DISK_SEED             of everything that happens by chance
///   DISK_CUT=N            the power goes at the N-th call: of what was not synced some is there, some is not, some is
///                         half there, in any order; the folder is left as the disk would be, the program ends
///   DISK_FAIL=N           from the N-th call on calls fail ...
///   DISK_HEAL=N           ... until the N-th; never, when it is not said
///   DISK_ERROR=5|28       how: an input/output error, or no room (then nothing that only reads fails)
///   DISK_SYNCHRONOUS      what is put in place of synchronous=FULL: the control
///   DISK_CALLS=FILE       gets the number of calls at the end
///
/// A sync that fails has kept some of the file and forgotten the rest for good, as Linux does.

#include <climits>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace journal_disk {

/// The number in the environment, or `otherwise`.
long setting(const char* name, long otherwise);

class Chance {
 public:
  explicit Chance(long seed) : numbers_(static_cast<std::mt19937_64::result_type>(seed)) {}
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(numbers_); }
  bool one_in(std::size_t count) { return below(count) == 0; }
  std::mt19937_64& numbers() { return numbers_; }

 private:
  std::mt19937_64 numbers_;
};

/// Bytes at an offset, or without bytes: the file ends there.
struct Change {
  std::size_t at;
  std::optional<std::string> bytes;
};

struct File {
  std::string durable;
  std::vector<Change> pending;
};
using Names = std::map<std::string, std::shared_ptr<File>>;

class Disk {
 public:
  static Disk& only();

  bool has(const std::string& path) const;
  bool has(int descriptor) const { return open_.contains(descriptor) || descriptor == folder_descriptor_; }
  bool errs_in_reading() const;

  /// One more call; whether it fails, with errno. It may be the last thing that happens.
  bool fails();
  /// How much of a write that fails is written nevertheless.
  std::size_t part_of(std::size_t size) { return chance_.below(size + 1); }

  void opened(const std::string& path, int descriptor);
  void closed(int descriptor);
  void changed(int descriptor, Change change) { open_.at(descriptor)->pending.push_back(std::move(change)); }
  void synced(int descriptor);
  void sync_failed(int descriptor);
  void removed(const std::string& path);
  void renamed(const std::string& from, const std::string& to);

  std::mutex& mutex() { return mutex_; }

 private:
  Disk();
  ~Disk();
  [[noreturn]] void cut_power();

  std::filesystem::path folder_;
  Chance chance_;
  long cut_ = setting("DISK_CUT", 0), fail_ = setting("DISK_FAIL", LONG_MAX), heal_ = setting("DISK_HEAL", LONG_MAX);
  int error_;
  long calls_ = 0;
  std::map<int, std::shared_ptr<File>> open_;
  int folder_descriptor_ = -1;
  Names names_;                 // as the program sees them
  std::vector<Names> history_;  // from those that are on the disk for good to those of now
  std::mutex mutex_;
};

}  // namespace journal_disk
