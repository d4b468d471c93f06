#pragma once
/// The little of SQLite that the store needs, as values; only sqlite.cc knows its header.
///
///   Database    an open file; closed when it goes
///   Statement   prepared once, run many times: bind(1, …), then step() until it says no, then reset()
///
/// Every failure is a StoreFailure.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace records {

class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  void bind(int parameter, std::int64_t number);
  /// As text, or as a blob; the bytes must live until reset().
  void bind(int parameter, std::string_view text);
  void bind_bytes(int parameter, std::string_view bytes);

  /// Whether there is a row.
  bool step();
  void reset();
  /// Binds nothing, expects no row.
  void run();

  std::int64_t number(int column) const;
  /// Until the next step.
  std::string_view text(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };

  [[noreturn]] void fail() const;
  void demand(int code) const;

  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
 public:
  /// Creates the file when there is none.
  explicit Database(const std::string& path);

  void execute(const std::string& sql);
  Statement prepare(std::string_view sql) const { return {database_.get(), sql}; }
  /// The one number that a query gives.
  std::int64_t number(std::string_view sql) const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace records
