#pragma once
/// Where a journal is kept: lines, appended in groups, never changed. store_sqlite.h is the one that lasts,
/// store_memory.h one for tests. A store knows nothing about marks; what it holds to by itself is that numbers follow
/// each other, that no submission comes twice and that nothing is marked after the close, whoever writes into it.

#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace records {

/// What is too large or too personal for a record, which only names its SHA-256. It may be erased; the record stays.
struct Attachment {
  std::string bytes = {};
};

/// What is kept together or not at all.
struct Group {
  std::vector<std::string> lines = {};
  std::string note = {};  ///< The signed checkpoint over everything up to the last line.
  std::vector<Attachment> attachments = {};
};

/// What stands in the way of a store, as far as somebody can do something about it.
enum class StoreTrouble {
  system,   ///< The disk or the system refuses: no room, an input/output error, no permission.
  in_use,   ///< Another program has it open.
  foreign,  ///< A file of something else.
  newer,    ///< Written by a newer program.
  damaged,  ///< Or the disk can't read it: SQLite does not tell these apart.
  stopped,  ///< A write has failed before; it must be opened again.
  refused,  ///< The database holds its laws against this program.
};

/// The program that has a store open, as far as the system tells; no process: it does not.
struct Holder {
  std::string process = {}, command = {}, user = {};
};

/// The disk, the database or another program has failed us. Whether the last group is there nobody knows: the store
/// takes nothing more until it is opened again. cli/faults.cc says it in words; what() is the library's own.
class StoreFailure : public std::runtime_error {
 public:
  /// `file`: empty when it is not about one.
  StoreFailure(StoreTrouble why, std::string file, const std::string& details)
      : std::runtime_error(file + ": " + details), why_(why), file_(std::move(file)) {}
  StoreFailure(std::error_code system, std::string file, const std::string& details)
      : StoreFailure(StoreTrouble::system, std::move(file), details) {
    system_ = system;
  }
  /// In use.
  StoreFailure(std::string file, Holder holder)
      : StoreFailure(StoreTrouble::in_use, std::move(file), "the store is open in another program") {
    holder_ = std::move(holder);
  }

  StoreTrouble why() const { return why_; }
  const std::string& file() const { return file_; }
  const std::error_code& system() const { return system_; }
  const Holder& holder() const { return holder_; }

 private:
  StoreTrouble why_;
  std::string file_;
  std::error_code system_ = {};
  Holder holder_ = {};
};

using TakeLine = std::function<void(std::string_view line)>;

class Store {
 public:
  Store() = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  virtual ~Store() = default;

  /// Returns when the group is on the disk. Everything here throws StoreFailure.
  virtual void append(const Group& group) = 0;

  virtual std::uint64_t size() const = 0;
  /// Lines from number `from` on, in order.
  virtual void read(std::uint64_t from, const TakeLine& take) const = 0;
  /// Of every group, in order.
  virtual std::vector<std::string> notes() const = 0;
  virtual std::optional<std::string> attachment(std::string_view sha256) const = 0;
  /// All of them, by their SHA-256, ascending.
  virtual std::vector<std::string> attachments() const = 0;
  /// Nothing happens when it is not there.
  virtual void erase(std::string_view sha256) = 0;
};

}  // namespace records
