#pragma once
/// A table in a text file, read in place: millions of rows or three. Comma, semicolon or tab, found in the header line;
/// quoted cells; LF, CRLF or CR; blank rows (also `;;;`) skipped; cells beyond the header allowed while they are blank.
///
///   open_csv    Text → Csv, or what is wrong with the header
///   Csv         the header; rows() to walk, split() to walk with several threads; places for diagnostics
///   CsvRows     (csv_rows.h) a walk over the rows, allocating nothing per row
///   Table       (table.h) all cells at once, for small files

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "records/csv/csv_header.h"
#include "records/csv/csv_rows.h"
#include "records/text/decode.h"

namespace records {

class Csv {
 public:
  Csv(Text text, CsvHeader header) : text_(std::move(text)), header_(std::move(header)) {}

  const std::string& path() const { return text_.path(); }
  const Text& text() const { return text_; }
  char delimiter() const { return header_.delimiter; }
  const std::vector<CsvColumn>& columns() const { return header_.columns; }
  std::optional<int> column(std::string_view name) const;
  /// Calls a column by another name from now on.
  void name_column(std::size_t at, std::string name) { header_.columns[at].name = std::move(name); }

  /// Where the first row after the header begins, an offset in the text.
  std::size_t rows_begin() const { return header_.body; }

  /// A walk over all rows. The Csv must outlive the walk and stay where it is meanwhile.
  CsvRows rows() const;

  /// At most `parts` walks of about equal length that follow each other, for one thread each; at least one. Where the
  /// cuts are never decides what is read.
  std::vector<CsvRows> split(int parts) const;

  /// Of the cell `column` (from 0) in the row that begins at `row`, an offset that CsvRows::offset gave. Counts lines
  /// from the start of the file: for errors only. A column that the row lacks gives the row's end.
  base::Place place(std::size_t row, int column) const;

 private:
  Text text_;
  CsvHeader header_;
};

/// Errors: those of read_csv_header. Warning: csv-no-rows.
base::Result<Csv> open_csv(Text text);

/// read_text and open_csv.
base::Result<Csv> read_csv(const std::string& path, unsigned threads = 1);

}  // namespace records
