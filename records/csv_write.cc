#include "records/csv_write.h"

#include <array>
#include <charconv>

namespace records {
namespace {

// A lone dash is none: it stands for "absent".
bool begins_formula(std::string_view cell) {
  return cell.size() > 1 && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

// Blanks at the ends are quoted too: some programs drop them otherwise.
bool needs_quotes(std::string_view cell, char delimiter) {
  if (cell.empty()) return false;
  const bool blank_end = cell.front() == ' ' || cell.back() == ' ' || cell.front() == '\t' || cell.back() == '\t';
  if (blank_end) return true;
  for (const char c : cell) {
    if (c == delimiter || c == '"' || c == '\n' || c == '\r') return true;
  }
  return false;
}

}  // namespace

void CsvWriter::text(std::string_view cell) {
  std::string defused;
  if (style_.formulas == Formulas::defused && begins_formula(cell)) {
    defused.append("'").append(cell);
    cell = defused;
  }
  begin_cell();
  if (needs_quotes(cell, style_.delimiter)) return quoted(cell);
  out_ += cell;
}

void CsvWriter::quoted(std::string_view cell) {
  out_ += '"';
  for (const char c : cell) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
}

void CsvWriter::number(std::string_view decimal) {
  begin_cell();
  const std::size_t begin = out_.size();
  out_ += decimal;
  if (style_.decimal_mark == '.') return;
  const std::size_t point = out_.find('.', begin);
  if (point != std::string::npos) out_[point] = style_.decimal_mark;
}

void CsvWriter::number(std::int64_t whole) {
  begin_cell();
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), whole).ptr;
  out_.append(digits.data(), end);
}

// A row of one empty cell would be a blank line, which is no row: it is written as "".
void CsvWriter::end_row() {
  if (in_row_ && out_.size() == row_begin_) out_ += "\"\"";
  out_ += style_.end_of_row;
  in_row_ = false;
}

}  // namespace records
