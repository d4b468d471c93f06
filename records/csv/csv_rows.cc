#include "records/csv/csv_rows.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/text.h"
#include "records/csv/csv.h"
#include "records/csv/csv_row.h"
#include "records/csv/csv_scan.h"
#include "records/text/problems.h"

namespace records {
namespace {

constexpr std::ptrdiff_t give_back_every = std::ptrdiff_t{8} << 20;
constexpr std::ptrdiff_t fetched_ahead = 1024;  // what the processor foresees ends with the page
constexpr unsigned tried_again_after = 16;

std::string_view between(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

// The last block of a text: bytes after the end may not be read and count as nothing.
BlockMasks scan_tail(std::string_view tail, char delimiter) {
  std::array<char, block_size> block{};
  std::memcpy(block.data(), tail.data(), tail.size());
  return scan_block(block.data(), delimiter);
}

// A cell that holds a quote, in a row that the scan cut out: whole and with every inner quote doubled?
bool well_quoted(std::string_view raw) {
  const std::string_view cell = without_blanks(raw);
  if (cell.size() < 2 || cell.front() != '"' || cell.back() != '"') return false;
  const std::string_view inner = cell.substr(1, cell.size() - 2);
  for (std::size_t at = inner.find('"'); at != std::string_view::npos; at = inner.find('"', at + 2)) {
    if (at + 1 >= inner.size() || inner[at + 1] != '"') return false;
  }
  return true;
}

int length_of(std::string_view cell) { return static_cast<int>(base::code_points(cell)); }

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

bool quote_ahead(std::uint64_t quotes, std::ptrdiff_t from) { return from < block_size && quotes >> from != 0; }

std::string_view first_line(std::string_view row) { return row.substr(0, row.find_first_of("\r\n")); }

std::string_view raw_cell(std::string_view text, RawCell cell) {
  return text.substr(cell.begin, cell.end - cell.begin);
}

// How many cells there are up to the last that is not blank.
std::size_t filled_cells(std::string_view text, const RawRow& row) {
  std::size_t filled = row.cells.size();
  while (filled > 0 && base::trim(unquoted(raw_cell(text, row.cells[filled - 1]))).empty()) --filled;
  return filled;
}

}  // namespace

CsvRows::CsvRows(const Csv& csv, std::string_view part)
    : csv_(&csv),
      text_(csv.text().view()),
      begin_(part.data()),
      end_(part.data() + part.size()),
      released_(part.data()),
      delimiter_(csv.delimiter()),
      row_begin_(part.data()),
      cells_(csv.columns().size()),
      lines_(text_) {
  start_at(part.data());
}

bool CsvRows::next() {
  while (take_row()) {
    if (row_begin_ - released_ > give_back_every) give_back(row_begin_);
    if (judge_row() == Verdict::row) return true;
  }
  give_back(end_);
  return false;
}

bool CsvRows::take_row() {
  if (others_ % tried_again_after == 0 && take_short_row()) {
    others_ = 0;
    return true;
  }
  ++others_;
  return take_any_row();
}

// With as many cells as the header, no quotes, and its end within a block from its begin.
bool CsvRows::take_short_row() {
  const char* const begin = scan_.cell;
  if (end_ - begin <= block_size) return false;
  __builtin_prefetch(begin + fetched_ahead);
  BlockMasks masks = scan_block<block_size / 2>(begin, delimiter_);
  if (masks.lines == 0) masks = scan_block(begin, delimiter_);
  const std::uint64_t line_end = masks.lines & (0 - masks.lines);
  const std::uint64_t before = line_end - 1;  // all of them without a line end
  if (line_end <= 1 || (masks.quotes & before) != 0) return false;
  const char* const end = begin + std::countr_zero(line_end);
  if (!cut_short_row(between(begin, end), masks.delimiters & before)) return false;
  found_ = cells_.size();
  has_quote_ = false;
  row_begin_ = begin;
  scan_.cell = end + (end[0] == '\r' && end[1] == '\n' ? 2 : 1);
  scan_is_behind_ = true;
  return true;
}

// False: there are more cells, or fewer.
inline bool CsvRows::cut_short_row(std::string_view row, std::uint64_t delimiters) {
  const char* cell = row.data();
  const std::size_t last = cells_.size() - 1;
  for (std::size_t at = 0; at < last; ++at) {
    if (delimiters == 0) return false;
    const char* const end = row.data() + std::countr_zero(delimiters);
    cells_[at] = between(cell, end);
    cell = end + 1;
    delimiters &= delimiters - 1;
  }
  cells_[last] = between(cell, row.data() + row.size());
  return delimiters == 0;
}

void CsvRows::start_at(const char* place) {
  scan_is_behind_ = false;
  scan_ = {.block = place, .cell = place};
  load(scan_, place);
}

bool CsvRows::load(Scan& scan, const char* block) const {
  if (block >= end_) return false;
  if (end_ - block > fetched_ahead) __builtin_prefetch(block + fetched_ahead);
  const BlockMasks masks =
      end_ - block >= block_size ? scan_block(block, delimiter_) : scan_tail(between(block, end_), delimiter_);
  scan.block = block;
  scan.breaks = masks.delimiters | masks.lines;
  scan.quotes = masks.quotes;
  if ((masks.quotes | scan.inside) == 0) return true;
  const std::uint64_t inside = prefix_xor(masks.quotes) ^ scan.inside;
  scan.breaks &= ~inside;
  scan.inside = (inside >> (block_size - 1)) != 0 ? ~std::uint64_t{0} : 0;
  scan.met_quote = true;
  return true;
}

// The next delimiter or line end outside quotes, or the end of the part.
inline const char* CsvRows::next_break(Scan& scan) const {
  while (scan.breaks == 0) {
    if (!load(scan, scan.block + block_size)) return end_;
  }
  const char* const at = scan.block + std::countr_zero(scan.breaks);
  scan.breaks &= scan.breaks - 1;
  return at;
}

// To the end of the line. Cells beyond the header are only counted.
inline void CsvRows::cut_cells(Scan& scan) {
  std::size_t found = 0;
  const std::size_t wanted = cells_.size();
  std::string_view* const cells = cells_.data();
  row_begin_ = scan.cell;
  const char* at = nullptr;
  do {
    at = next_break(scan);
    if (found < wanted) cells[found] = between(scan.cell, at);
    ++found;
    scan.cell = at + 1;
  } while (at != end_ && *at == delimiter_);
  scan.cell = std::min(scan.cell, end_);
  found_ = found;
}

// False at the end. An empty line, as between CR and LF, is no row.
bool CsvRows::take_any_row() {
  if (scan_is_behind_) start_at(scan_.cell);
  Scan scan = scan_;
  do {
    cut_cells(scan);
  } while (found_ == 1 && scan.cell == row_begin_ + 1 && scan.cell != end_ && is_line_end(*row_begin_));
  has_quote_ = scan.met_quote;
  if (scan.met_quote) scan.met_quote = quote_ahead(scan.quotes, scan.cell - scan.block);
  scan_ = scan;
  return row_begin_ != end_;
}

CsvRows::Verdict CsvRows::judge_row() {
  if (found_ != cells_.size()) return judge_carefully();
  if (has_quote_ && !take_off_quotes()) return judge_carefully();
  return base::trim(cells_.front()).empty() && all_blank() ? Verdict::nothing : Verdict::row;
}

// Blank, too long or too short, or with a quote where none may be.
CsvRows::Verdict CsvRows::judge_carefully() {
  const std::string_view text = text_.substr(0, static_cast<std::size_t>(end_ - text_.data()));
  const RawRow row = read_row_carefully(text, offset(), delimiter_);
  start_at(text.data() + row.end);
  const std::size_t filled = row.trouble ? row.cells.size() : filled_cells(text, row);
  if (filled == 0) return Verdict::nothing;
  if (row.trouble || row.cells.size() < cells_.size() || filled > cells_.size()) {
    problems_.add([&] { return problem_of(row); });
    return Verdict::nothing;
  }
  for (std::size_t at = 0; at < cells_.size(); ++at) cells_[at] = raw_cell(text, row.cells[at]);
  take_off_quotes();
  return Verdict::row;
}

// False when a quote stands where none may be; the cells are then of no use.
bool CsvRows::take_off_quotes() {
  unescaped_.clear();
  unescaped_.reserve(static_cast<std::size_t>(scan_.cell - row_begin_));  // so that views into it stay valid
  for (std::string_view& cell : cells_) {
    if (cell.find('"') == std::string_view::npos) continue;
    if (!well_quoted(cell)) return false;
    const std::string_view whole = without_blanks(cell);
    cell = whole.substr(1, whole.size() - 2);
    if (cell.find('"') != std::string_view::npos) cell = unescape(whole);
  }
  return true;
}

std::string_view CsvRows::unescape(std::string_view whole) {
  const std::size_t begin = unescaped_.size();
  unescaped_ += unquoted(whole);
  return std::string_view(unescaped_).substr(begin);
}

bool CsvRows::all_blank() const {
  return std::ranges::all_of(cells_, [](std::string_view cell) { return base::trim(cell).empty(); });
}

base::Diagnostic CsvRows::problem_of(const RawRow& row) {
  const problems::CellCount count{static_cast<int>(row.cells.size()), static_cast<int>(cells_.size())};
  if (row.trouble) return quote_problem(*row.trouble, lines_, csv_->path());
  if (row.cells.size() > cells_.size()) {
    return problems::csv_too_many_cells(place(count.expected), count, delimiter_);
  }
  const std::string_view line = first_line(text_.substr(offset(), row.end - offset()));
  return problems::csv_too_few_cells(lines_.place(csv_->path(), offset(), length_of(line)), count);
}

base::Place CsvRows::place(int column) { return place_of_cell(csv_->text(), {offset(), column, delimiter_}, lines_); }

void CsvRows::give_back(const char* until) {
  if (until <= released_) return;
  csv_->text().release(between(released_, until));
  released_ = until;
}

}  // namespace records
