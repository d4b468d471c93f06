#include "records/csv/table.h"

#include <functional>
#include <utility>

#include "base/text.h"

namespace records {
namespace {

bool stands_in(std::string_view text, std::string_view cell) {
  const std::less_equal<const char*> not_after;
  return not_after(text.data(), cell.data()) && not_after(cell.data() + cell.size(), text.data() + text.size());
}

}  // namespace

base::Result<Table> Table::read(Csv csv) {
  Table table(std::move(csv));
  CsvRows rows = table.csv_.rows();
  while (rows.next()) table.keep(rows);
  const bool wrong = rows.problems().has_error();
  base::Diagnostics problems = std::move(rows.problems()).finish(table.path());
  if (wrong) return problems;
  return {std::move(table), std::move(problems)};
}

void Table::keep(const CsvRows& rows) {
  offsets_.push_back(rows.offset());
  for (const std::string_view cell : rows.cells()) {
    const bool lasts = stands_in(csv_.text().view(), cell);
    cells_.push_back(base::trim(lasts ? cell : unescaped_.emplace_back(cell)));
  }
}

std::string_view Table::cell(int row, int column) const {
  return cells_[static_cast<std::size_t>(row) * columns().size() + static_cast<std::size_t>(column)];
}

base::Place Table::place(int row, int column) const {
  return csv_.place(offsets_[static_cast<std::size_t>(row)], column);
}

base::Place Table::place(int row) const {
  base::Place start = place(row, 0);
  start.column = 1;
  start.length = 0;
  return start;
}

base::Result<Table> read_table(const std::string& path) {
  base::Result<Csv> csv = read_csv(path);
  if (!csv) return csv.diagnostics();
  const base::Diagnostics warnings = csv.diagnostics();
  base::Result<Table> table = Table::read(*std::move(csv));
  if (!table) return table.diagnostics();
  return {*std::move(table), warnings};
}

}  // namespace records
