#pragma once
/// One row of a table, read character by character: for headers, for places of cells, and for rows that the fast reader
/// (csv_rows.h) finds unusual. It defines what a row is:
///
///   - cells are separated by the delimiter, rows by LF, CR or CRLF (whose empty row between is skipped as blank);
///   - a cell whose first character after blanks is a quote goes to its closing quote; inside, "" is one quote;
///   - any other quote is a mistake: it stands for itself, and the row ends where it would without it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "records/text/decode.h"
#include "records/text/place.h"

namespace records {

struct RawCell {
  std::size_t begin = 0;  ///< Offset in the text; blanks and quotes around the cell included.
  std::size_t end = 0;
};

/// A quote that breaks the rules: the first of its row.
struct QuoteTrouble {
  enum class Kind { stray, not_closed };
  Kind kind = Kind::stray;
  std::size_t at = 0;
  std::optional<std::size_t> opening = {};  ///< Where the quoted cell began that ends at `at`.
};

struct RawRow {
  std::vector<RawCell> cells;
  std::size_t end = 0;  ///< After the row's LF or CR, or the end of the text.
  std::optional<QuoteTrouble> trouble = {};
};

/// The row that begins at `begin` <= text.size().
RawRow read_row_carefully(std::string_view text, std::size_t begin, char delimiter);

base::Diagnostic quote_problem(const QuoteTrouble& trouble, LineCounter& lines, const std::string& path);

struct CellAddress {
  std::size_t row = 0;  ///< Offset of the row in the text.
  int column = 0;       ///< From 0.
  char delimiter = ',';
};

/// The cell without blanks around it; the end of the row when it has no such cell.
base::Place place_of_cell(const Text& text, const CellAddress& cell, LineCounter& lines);
base::Place place_of_cell(const Text& text, RawCell raw, LineCounter& lines);

/// Spaces and tabs: what may stand around the quotes of a cell.
std::string_view without_blanks(std::string_view raw);

/// The quotes taken off and the doubled ones inside halved. `raw` is one cell of a row without trouble.
std::string unquoted(std::string_view raw);

}  // namespace records
