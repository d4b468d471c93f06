#pragma once
/// The first row of a table: what separates the columns and what they are called.

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "records/text/decode.h"

namespace records {

struct CsvColumn {
  std::string name;  ///< Trimmed, NFC; never empty, never twice.
  base::Place place;
};

struct CsvHeader {
  char delimiter = ',';
  std::vector<CsvColumn> columns;
  std::size_t body = 0;  ///< Offset of the first row after the header.
};

/// Errors: csv-delimiter-unclear, csv-empty-column-name, csv-repeated-column, csv-too-many-columns, csv-stray-quote,
/// csv-quote-not-closed.
base::Result<CsvHeader> read_csv_header(const Text& text);

}  // namespace records
