#include "office/rows.h"

#include <utility>

#include "records/csv/column_names.h"
#include "records/csv/csv_write.h"
#include "records/csv/table.h"
#include "records/text/text_buffer.h"

namespace office {
namespace {

base::Result<records::Csv> csv_in(const std::string& name, std::string_view text) {
  base::Result<records::Text> read = records::text_of(name, text);
  if (!read) return read.diagnostics();
  return records::open_csv(*std::move(read));
}

}  // namespace

base::Result<std::vector<Row>> rows_of(const std::string& name, std::string_view text) {
  base::Result<records::Csv> csv = csv_in(name, text);
  if (!csv) return csv.diagnostics();
  const base::Result<records::Table> table = records::Table::read(*std::move(csv));
  if (!table) return table.diagnostics();
  const int columns = static_cast<int>(table->columns().size());
  std::vector<Row> rows(1);
  for (const records::CsvColumn& column : table->columns()) rows[0].push_back(column.name);
  for (int row = 0; row < table->rows(); ++row) {
    Row& cells = rows.emplace_back();
    for (int column = 0; column < columns; ++column) cells.emplace_back(table->cell(row, column));
  }
  return rows;
}

std::string csv_of(const std::vector<Row>& rows) {
  records::TextBuffer text;
  records::CsvWriter csv(text, records::csv_plain);
  for (const Row& row : rows) {
    for (const std::string& cell : row) csv.text(cell);
    csv.end_row();
  }
  return std::string(text.view());
}

std::vector<std::string> known_names(const engine::Plan& plan, const std::string& name, std::string_view text) {
  std::vector<std::string> names;
  base::Result<records::Csv> csv = csv_in(name, text);
  if (!csv) return names;
  records::give_known_names(*csv, plan, name);
  for (const records::CsvColumn& column : csv->columns()) names.push_back(column.name);
  return names;
}

}  // namespace office
