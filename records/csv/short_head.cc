#include "records/csv/short_head.h"

#include <string_view>

#include "base/text.h"
#include "records/csv/csv_row.h"
#include "records/text/problems.h"

namespace records {
namespace {

// One row with a cell too many is more often a decimal comma.
constexpr int fewest_rows = 2;

}  // namespace

std::optional<base::Diagnostic> short_head(const Csv& csv) {
  const std::string_view text = csv.text().view();
  const std::size_t columns = csv.columns().size();
  std::size_t cells = 0;
  int rows = 0;
  for (std::size_t begin = csv.rows_begin(); begin < text.size();) {
    const RawRow row = read_row_carefully(text, begin, csv.delimiter());
    const bool blank = base::trim(text.substr(begin, row.end - begin)).empty();
    begin = row.end;
    if (blank) continue;
    if (row.trouble || row.cells.size() <= columns || (rows > 0 && row.cells.size() != cells)) return std::nullopt;
    cells = row.cells.size();
    ++rows;
  }
  if (rows < fewest_rows) return std::nullopt;
  base::Place head = csv.columns().front().place;
  head.length = 0;
  return problems::csv_head_short(head, {static_cast<int>(cells), static_cast<int>(columns)}, csv.delimiter());
}

}  // namespace records
