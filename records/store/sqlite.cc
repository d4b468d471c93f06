#include "records/store/sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <system_error>

#include "records/store/store.h"

namespace records {
namespace {

/// What the system has said to the library; some refusals it tells in its own codes only.
std::error_code system_of(sqlite3* database, int code) {
  const auto as_system = [](int number) { return std::error_code(number, std::generic_category()); };
  if (code == SQLITE_FULL) return as_system(ENOSPC);
  if (code == SQLITE_READONLY) return as_system(EROFS);
  const int number = sqlite3_system_errno(database);
  return as_system(number == 0 ? EIO : number);
}

StoreTrouble trouble_of(int code) {
  switch (code) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY: return StoreTrouble::system;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return StoreTrouble::in_use;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return StoreTrouble::damaged;
    default: return StoreTrouble::refused;
  }
}

StoreFailure failure_of(sqlite3* database, const std::string& path) {
  constexpr int primary = 0xff;
  const int code = sqlite3_errcode(database) & primary;
  const std::string words =
      fmt::format("SQLite: {} ({})", sqlite3_errmsg(database), sqlite3_extended_errcode(database));
  const StoreTrouble why = trouble_of(code);
  if (why == StoreTrouble::system) return {system_of(database, code), path, words};
  return {why, path, words};
}

[[noreturn]] void fail_of(sqlite3* database) {
  const char* path = sqlite3_db_filename(database, "main");
  throw failure_of(database, path == nullptr ? "" : path);
}

sqlite3* opened(const std::string& path) {
  sqlite3* database = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (sqlite3_open_v2(path.c_str(), &database, flags, nullptr) == SQLITE_OK) return database;
  const StoreFailure failure = failure_of(database, path);
  sqlite3_close(database);
  throw failure;
}

}  // namespace

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }
void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database::Database(const std::string& path) : database_(opened(path)) {}

void Database::execute(const std::string& sql) {
  if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail_of(database_.get());
}

std::int64_t Database::number(std::string_view sql) const {
  Statement query = prepare(sql);
  if (!query.step()) throw StoreFailure(StoreTrouble::refused, "SQLite", fmt::format("no row: {}", sql));
  return query.number(0);
}

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  demand(sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                            nullptr));
  statement_.reset(statement);
}

void Statement::fail() const { fail_of(database_); }
void Statement::demand(int code) const {
  if (code != SQLITE_OK) fail();
}

void Statement::bind(int parameter, std::int64_t number) {
  demand(sqlite3_bind_int64(statement_.get(), parameter, number));
}
void Statement::bind(int parameter, std::string_view text) {
  demand(sqlite3_bind_text64(statement_.get(), parameter, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}
void Statement::bind_bytes(int parameter, std::string_view bytes) {
  demand(sqlite3_bind_blob64(statement_.get(), parameter, bytes.data(), bytes.size(), SQLITE_STATIC));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) fail();
  return code == SQLITE_ROW;
}

void Statement::reset() {
  demand(sqlite3_reset(statement_.get()));
  demand(sqlite3_clear_bindings(statement_.get()));
}

void Statement::run() {
  step();
  reset();
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

}  // namespace records
