#include "records/csv/csv.h"

#include <algorithm>

#include "base/text.h"
#include "records/csv/csv_row.h"
#include "records/text/problems.h"

namespace records {
namespace {

std::size_t even_cut(std::string_view body, int number, int parts) {
  return body.size() / static_cast<std::size_t>(parts) * static_cast<std::size_t>(number);
}

// Without quotes every line end ends a row.
std::size_t row_begin_after(std::string_view body, std::size_t from) {
  const std::size_t end = body.find_first_of("\r\n", from);
  return end == std::string_view::npos ? body.size() : end + 1;
}

std::vector<std::size_t> cuts_at_line_ends(std::string_view body, int parts) {
  std::vector<std::size_t> cuts;
  for (int number = 1; number < parts; ++number) cuts.push_back(row_begin_after(body, even_cut(body, number, parts)));
  return cuts;
}

// With quotes the rows themselves tell where they begin; what is wrong with them is found again when they are read.
std::vector<std::size_t> cuts_at_rows(CsvRows rows, std::string_view text, std::string_view body, int parts) {
  std::vector<std::size_t> cuts;
  const auto start = static_cast<std::size_t>(body.data() - text.data());
  while (static_cast<int>(cuts.size()) + 1 < parts && rows.next()) {
    const std::size_t offset = rows.offset() - start;
    while (static_cast<int>(cuts.size()) + 1 < parts &&
           offset >= even_cut(body, static_cast<int>(cuts.size()) + 1, parts)) {
      cuts.push_back(offset);
    }
  }
  return cuts;
}

}  // namespace

std::optional<int> Csv::column(std::string_view name) const {
  const auto found = std::ranges::find(header_.columns, name, &CsvColumn::name);
  if (found == header_.columns.end()) return std::nullopt;
  return static_cast<int>(found - header_.columns.begin());
}

CsvRows Csv::rows() const { return CsvRows(*this, text_.view().substr(header_.body)); }

std::vector<CsvRows> Csv::split(int parts) const {
  const std::string_view body = text_.view().substr(header_.body);
  std::vector<std::size_t> cuts;
  if (parts > 1) {
    cuts = text_.has_quotes() ? cuts_at_rows(rows(), text_.view(), body, parts) : cuts_at_line_ends(body, parts);
  }
  cuts.push_back(body.size());
  std::vector<CsvRows> walks;
  std::size_t begin = 0;
  for (const std::size_t end : cuts) {
    if (end > begin || walks.empty()) walks.emplace_back(*this, body.substr(begin, end - begin));
    begin = std::max(begin, end);
  }
  return walks;
}

base::Place Csv::place(std::size_t row, int column) const {
  LineCounter lines(text_.view());
  return place_of_cell(text_, {row, column, header_.delimiter}, lines);
}

base::Result<Csv> open_csv(Text text) {
  base::Result<CsvHeader> header = read_csv_header(text);
  if (!header) return header.diagnostics();
  base::Diagnostics warnings;
  if (base::trim(text.view().substr(header->body)).empty()) warnings.push_back(problems::csv_no_rows(text.path()));
  return {Csv(std::move(text), *std::move(header)), std::move(warnings)};
}

base::Result<Csv> read_csv(const std::string& path, unsigned threads) {
  base::Result<Text> text = read_text(path, {.threads = threads});
  if (!text) return text.diagnostics();
  return open_csv(*std::move(text));
}

}  // namespace records
