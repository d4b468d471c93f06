#include "records/csv/csv_header.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/text.h"
#include "records/csv/csv_row.h"
#include "records/text/place.h"
#include "records/text/problems.h"

namespace records {
namespace {

constexpr std::size_t most_columns = 4096;  // More is no table that people made.

bool ends_row(char c) { return c == '\n' || c == '\r'; }

// The first line outside quotes, from `begin` on.
std::string_view header_line(std::string_view text, std::size_t begin) {
  bool inside = false;
  for (std::size_t at = begin; at < text.size(); ++at) {
    if (text[at] == '"') inside = !inside;
    if (!inside && ends_row(text[at])) return text.substr(begin, at - begin);
  }
  return text.substr(begin);
}

std::size_t skip_blank_lines(std::string_view text, std::size_t begin) {
  while (begin < text.size() && ends_row(text[begin])) ++begin;
  while (true) {
    const std::size_t end = text.find_first_of("\r\n", begin);
    if (end == std::string_view::npos || !base::trim(text.substr(begin, end - begin)).empty()) return begin;
    begin = end + 1;
  }
}

struct Count {
  char delimiter;
  std::size_t found = 0;
};

std::array<Count, 3> count_delimiters(std::string_view header) {
  std::array<Count, 3> counts = {{{','}, {';'}, {'\t'}}};
  bool inside = false;
  for (const char c : header) {
    if (c == '"') inside = !inside;
    if (inside) continue;
    for (Count& count : counts) count.found += c == count.delimiter ? 1 : 0;
  }
  return counts;
}

// Nothing when two delimiters are equally frequent; a comma when there is none.
std::optional<char> delimiter_of(std::string_view header) {
  std::array<Count, 3> counts = count_delimiters(header);
  std::ranges::stable_sort(counts, std::ranges::greater{}, &Count::found);
  if (counts[0].found > 0 && counts[0].found == counts[1].found) return std::nullopt;
  return counts[0].delimiter;
}

// "sep=;", a first line that Excel writes and obeys.
std::optional<char> declared_delimiter(std::string_view line) {
  const std::string_view declared = line.ends_with('\t') ? line : base::trim(line);
  const bool known = declared.size() == 5 && std::string_view(",;\t").find(declared[4]) != std::string_view::npos;
  return known && declared.starts_with("sep=") ? std::optional(declared[4]) : std::nullopt;
}

/// Reads the header, collecting what is wrong with it.
class HeaderReader {
 public:
  explicit HeaderReader(const Text& text) : text_(text), lines_(text.view()) {}

  base::Result<CsvHeader> read() {
    std::size_t begin = skip_blank_lines(text_.view(), 0);
    std::string_view line = header_line(text_.view(), begin);
    std::optional<char> delimiter = declared_delimiter(line);
    if (delimiter) {
      begin = skip_blank_lines(text_.view(), begin + line.size());
      line = header_line(text_.view(), begin);
    } else {
      delimiter = delimiter_of(line);
    }
    if (!delimiter) problems_.push_back(problems::csv_delimiter_unclear(at(begin, line)));
    header_.delimiter = delimiter.value_or(',');
    if (problems_.empty()) read_names(begin);
    if (!problems_.empty()) return std::move(problems_);
    return std::move(header_);
  }

 private:
  base::Place at(std::size_t begin, std::string_view shown) {
    return lines_.place(text_.path(), begin, static_cast<int>(base::code_points(shown)));
  }

  void read_names(std::size_t begin) {
    const RawRow row = read_row_carefully(text_.view(), begin, header_.delimiter);
    header_.body = row.end;
    if (row.trouble) problems_.push_back(quote_problem(*row.trouble, lines_, text_.path()));
    if (row.trouble) return;
    std::size_t count = row.cells.size();
    while (count > 0 && name_of_column(row.cells[count - 1]).empty()) --count;
    if (count > most_columns) return problems_.push_back(problems::csv_too_many_columns(at(begin, ""), count));
    for (std::size_t column = 0; column < count; ++column) {
      const RawCell cell = row.cells[column];
      header_.columns.push_back({name_of_column(cell), place_of_cell(text_, cell, lines_)});
    }
    check_names();
  }

  std::string name_of_column(RawCell cell) const {
    const std::string name = unquoted(text_.view().substr(cell.begin, cell.end - cell.begin));
    return base::nfc(base::trim(name));
  }

  void check_names() {
    std::map<std::string_view, base::Place> seen;
    int number = 0;
    for (const CsvColumn& column : header_.columns) {
      ++number;
      if (column.name.empty()) {
        problems_.push_back(problems::csv_empty_column_name(column.place, number));
        continue;
      }
      const auto [first, is_new] = seen.emplace(column.name, column.place);
      if (!is_new) problems_.push_back(problems::csv_repeated_column(column.place, first->second, column.name));
    }
  }

  const Text& text_;
  LineCounter lines_;
  CsvHeader header_;
  base::Diagnostics problems_;
};

}  // namespace

base::Result<CsvHeader> read_csv_header(const Text& text) { return HeaderReader(text).read(); }

}  // namespace records
