#pragma once
/// The marks of one stage's sheets while scores.csv is read. The cells of one row stand together, so that a row of the
/// file touches one place in memory; in the end each column is taken out as the engine wants it.
///
/// Axes of a criterion: entry × (rounds) × (items) × jurors; columns of equal axes share their rows.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/data/tables.h"
#include "records/cells/mark_scale.h"

namespace records {

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
  SheetMarks(const std::vector<MarkScale>& scales, const Shape& shape, unsigned threads);

  /// Of two threads at one cell at the same time, each leaves some of its bytes there.
  void put(std::size_t column, std::size_t row, std::int64_t value);
  std::int64_t at(std::size_t column, std::size_t row) const;

  /// Where all columns share their rows: a whole row of cells, and where a column's cell is in it.
  void put_row(std::size_t row, const char* cells);
  void prefetch_row(std::size_t row) const { __builtin_prefetch(groups_[0].record(row), 1); }
  std::size_t row_bytes() const { return groups_[0].bytes; }
  std::size_t offset(std::size_t column) const { return fields_[column].offset; }
  std::size_t width(std::size_t column) const { return fields_[column].width; }

  /// The marks as the engine reads them; cells without one are not_given or abstained. Nothing stays here.
  std::vector<engine::Column> columns() &&;

  std::size_t rows(std::size_t column) const { return groups_[fields_[column].group].rows; }

 private:
  struct Group {
    std::size_t rows = 0;
    std::size_t bytes = 0;  // of a row
    std::vector<std::size_t> fields = {};
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
  /// Calls work(rows) for some rows at a time, by several threads.
  template <class Work>
  void in_blocks(std::size_t rows, Work work) const;
  /// All of them blank.
  void make_cells(Group& group) const;
  static void put_into(char* cell, const Field& field, std::int64_t value);
  engine::Column new_column(const Field& field) const;
  void take_out(const Group& group, Rows rows, std::vector<engine::Column>& into) const;
  void take_out_bytes(const Group& group, Rows rows, std::vector<engine::Column>& into) const;

  std::vector<Group> groups_;
  std::vector<Field> fields_;
  unsigned threads_;
};

}  // namespace records
