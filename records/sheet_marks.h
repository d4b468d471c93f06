#pragma once
/// The marks of one stage's sheets while scores.csv is read. The cells of one row stand together, so that a row of the
/// file touches one place in memory; in the end each column is taken out as the engine wants it.
///
///   Axes of a criterion   entry × (rounds) × (items) × jurors; columns of equal axes share their rows
///   claim                 says once for each row or cell that it is new, whatever thread asks

#include <atomic>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "engine/tables.h"
#include "records/mark_scale.h"

namespace records {

/// One bit for each of many things; the first who takes one gets true. Any number of threads may take.
class Claims {
 public:
  explicit Claims(std::size_t count) : bits_(std::make_unique<std::atomic<std::uint64_t>[]>(count / 64 + 1)) {}

  void prefetch(std::size_t at) const { __builtin_prefetch(&bits_[at / 64], 1); }
  bool take(std::size_t at) {
    const std::uint64_t bit = std::uint64_t{1} << (at % 64);
    return (bits_[at / 64].fetch_or(bit, std::memory_order_relaxed) & bit) == 0;
  }

 private:
  std::unique_ptr<std::atomic<std::uint64_t>[]> bits_;
};

/// A cell's value, whatever its width: a count, or one of these.
inline constexpr std::int64_t blank_cell = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t abstained_cell = blank_cell + 1;

class SheetMarks {
 public:
  /// `rows`: how many rows each column has. Columns of equal `group` share their rows.
  struct Shape {
    std::vector<std::size_t> rows;
    std::vector<int> group;
  };
  SheetMarks(const std::vector<MarkScale>& scales, const Shape& shape);

  /// Two threads must not be at one cell at the same time.
  void put(std::size_t column, std::size_t row, std::int64_t value);
  std::int64_t at(std::size_t column, std::size_t row) const;

  /// For whoever fills whole rows of columns that share them: the bytes of a row, and of a column's cell in it.
  std::size_t row_bytes(std::size_t column) const { return groups_[fields_[column].group].bytes; }
  char* row_cells(std::size_t column, std::size_t row) { return groups_[fields_[column].group].record(row); }
  std::size_t offset(std::size_t column) const { return fields_[column].offset; }
  std::size_t width(std::size_t column) const { return fields_[column].width; }

  /// The marks as the engine reads them; cells without one are not_given or abstained.
  std::vector<engine::Column> columns(unsigned threads) const;

  std::size_t rows(std::size_t column) const { return groups_[fields_[column].group].rows; }

 private:
  struct Group {
    std::size_t rows = 0;
    std::size_t bytes = 0;  // of a row
    std::unique_ptr<char[]> cells = {};
    char* record(std::size_t row) const { return cells.get() + row * bytes; }
  };
  struct Field {
    std::size_t group, offset, width;
    std::int64_t denominator;
    engine::Type type;
  };
  struct Rows {
    std::size_t begin, end;
  };
  /// All of them blank.
  void make_cells(std::size_t group);
  static void put_into(char* cell, const Field& field, std::int64_t value);
  engine::Column new_column(const Field& field) const;
  /// Those of the rows that there are; whether each has a mark.
  bool take_out(std::size_t column, Rows rows, engine::Column& into) const;

  std::vector<Group> groups_;
  std::vector<Field> fields_;
};

}  // namespace records
