#pragma once
/// A small table with all its cells at hand: entries of one contest, its jury, its decisions.
///
///   for (int row = 0; row < table.rows(); ++row) use(table.cell(row, 2), table.place(row, 2));

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "records/csv/csv.h"

namespace records {

class Table {
 public:
  /// All rows of the file, or everything that is wrong with them.
  static base::Result<Table> read(Csv csv);

  const std::string& path() const { return csv_.path(); }
  char delimiter() const { return csv_.delimiter(); }
  const std::vector<CsvColumn>& columns() const { return csv_.columns(); }
  std::optional<int> column(std::string_view name) const { return csv_.column(name); }

  int rows() const { return static_cast<int>(offsets_.size()); }

  /// Unquoted and trimmed. Lives as long as the table, wherever it is moved.
  std::string_view cell(int row, int column) const;
  base::Place place(int row, int column) const;
  /// The whole row, from its first character on.
  base::Place place(int row) const;

 private:
  explicit Table(Csv csv) : csv_(std::move(csv)) {}
  void keep(const CsvRows& rows);

  Csv csv_;
  std::vector<std::string_view> cells_;  // row by row
  std::vector<std::size_t> offsets_;     // of the rows in the text
  std::deque<std::string> unescaped_;    // cells that had doubled quotes
};

/// read_csv and Table::read.
base::Result<Table> read_table(const std::string& path);

}  // namespace records
