#include "records/csv/csv_write.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "records/text/eight_letters.h"

namespace records {
namespace {

// A lone dash is none: it stands for "absent".
bool begins_formula(std::string_view cell) {
  return cell.size() > 1 && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

constexpr std::uint64_t every_byte = 0x0101010101010101U;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

std::string_view undefused(std::string_view cell) {
  return cell.starts_with('\'') && begins_formula(cell.substr(1)) ? cell.substr(1) : cell;
}

CsvWriter::CsvWriter(TextBuffer& out, const CsvStyle& style) : out_(out), style_(style) {
  out_.add(style_.begin_of_file);
  std::ranges::transform(std::array{style_.delimiter, '"', '\n', '\r'}, special_.begin(),
                         [](char c) { return every_byte * static_cast<unsigned char>(c); });
}

// Blanks at the ends are quoted too: some programs drop them otherwise.
bool CsvWriter::needs_quotes(std::string_view cell) const {
  if (cell.empty()) return false;
  bool special = is_blank(cell.front()) || is_blank(cell.back()) || is_special(last_letters(cell));
  for (; cell.size() > 8; cell.remove_prefix(8)) special |= is_special(load_letters<std::uint64_t>(cell.data()));
  return special;
}

// Whether any of eight characters is: a byte that is 0 after the exclusive or.
bool CsvWriter::is_special(std::uint64_t letters) const {
  std::uint64_t found = 0;
  for (const std::uint64_t special : special_) {
    const std::uint64_t differing = letters ^ special;
    found |= (differing - every_byte) & ~differing;
  }
  return (found & (every_byte << 7U)) != 0;
}

void CsvWriter::text(std::string_view cell) {
  std::string defused;
  if (style_.formulas == Formulas::defused && begins_formula(cell)) {
    defused.append("'").append(cell);
    cell = defused;
  }
  begin_cell();
  if (needs_quotes(cell)) return quoted(cell);
  out_.add(cell);
}

void CsvWriter::quoted(std::string_view cell) {
  out_.add('"');
  for (const char c : cell) {
    if (c == '"') out_.add('"');
    out_.add(c);
  }
  out_.add('"');
}

void CsvWriter::number(std::string_view decimal) {
  begin_cell();
  const std::size_t point = style_.decimal_mark == '.' ? std::string_view::npos : decimal.find('.');
  if (point == std::string_view::npos) return out_.add(decimal);
  out_.add(decimal.substr(0, point));
  out_.add(style_.decimal_mark);
  out_.add(decimal.substr(point + 1));
}

void CsvWriter::number(std::int64_t whole) {
  std::array<char, 24> digits;
  const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), whole).ptr;
  begin_cell();
  out_.add(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

// A row of one empty cell would be a blank line, which is no row: it is written as "".
void CsvWriter::end_row() {
  if (in_row_ && out_.size() == row_begin_) out_.add("\"\"");
  out_.add(style_.end_of_row);
  in_row_ = false;
}

}  // namespace records
