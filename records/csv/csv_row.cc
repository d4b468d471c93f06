#include "records/csv/csv_row.h"

#include <cassert>
#include <utility>

#include "base/text.h"
#include "records/text/problems.h"

namespace records {
namespace {

bool ends_row(char c) { return c == '\n' || c == '\r'; }

bool blank(char c) { return c == ' ' || c == '\t'; }

class CarefulReader {
 public:
  CarefulReader(std::string_view text, std::size_t begin, char delimiter)
      : text_(text), at_(begin), delimiter_(delimiter) {}

  RawRow read() {
    do {
      read_cell();
    } while (take_delimiter());
    row_.end = at_ < text_.size() ? at_ + 1 : at_;
    return std::move(row_);
  }

 private:
  bool at_break() const { return at_ == text_.size() || text_[at_] == delimiter_ || ends_row(text_[at_]); }

  bool take_delimiter() {
    if (at_ == text_.size() || text_[at_] != delimiter_) return false;
    ++at_;
    return true;
  }

  void skip_blanks() {
    while (!at_break() && blank(text_[at_])) ++at_;
  }

  void read_cell() {
    const std::size_t begin = at_;
    skip_blanks();
    if (at_ < text_.size() && text_[at_] == '"') read_quoted();
    read_plain();
    row_.cells.push_back({begin, at_});
  }

  // To the closing quote and the blanks after it. Anything that follows makes the closing quote a stray one.
  void read_quoted() {
    const std::size_t opening = at_;
    const std::size_t closing = closing_quote(opening + 1);
    if (closing == std::string_view::npos) {
      report({QuoteTrouble::Kind::not_closed, opening});
      at_ = text_.size();
      return;
    }
    at_ = closing + 1;
    skip_blanks();
    if (!at_break()) report({QuoteTrouble::Kind::stray, closing, opening});
  }

  std::size_t closing_quote(std::size_t from) const {
    for (std::size_t at = text_.find('"', from); at != std::string_view::npos; at = text_.find('"', at + 2)) {
      const bool doubled = at + 1 < text_.size() && text_[at + 1] == '"';
      if (!doubled) return at;
    }
    return std::string_view::npos;
  }

  void read_plain() {
    for (; !at_break(); ++at_) {
      if (text_[at_] == '"') report({QuoteTrouble::Kind::stray, at_});
    }
  }

  void report(const QuoteTrouble& trouble) {
    if (!row_.trouble) row_.trouble = trouble;
  }

  std::string_view text_;
  std::size_t at_;
  char delimiter_;
  RawRow row_;
};

}  // namespace

RawRow read_row_carefully(std::string_view text, std::size_t begin, char delimiter) {
  assert(begin <= text.size());
  return CarefulReader(text, begin, delimiter).read();
}

base::Diagnostic quote_problem(const QuoteTrouble& trouble, LineCounter& lines, const std::string& path) {
  std::optional<base::Place> opening;
  if (trouble.opening) opening = lines.place(path, *trouble.opening, 1);
  const base::Place at = lines.place(path, trouble.at, 1);
  if (trouble.kind == QuoteTrouble::Kind::not_closed) return problems::csv_quote_not_closed(at);
  if (opening && opening->line == at.line) opening.reset();
  return problems::csv_stray_quote(at, opening);
}

base::Place place_of_cell(const Text& text, const CellAddress& cell, LineCounter& lines) {
  const RawRow row = read_row_carefully(text.view(), cell.row, cell.delimiter);
  const auto column = static_cast<std::size_t>(cell.column);
  if (column >= row.cells.size()) return lines.place(text.path(), row.cells.back().end);
  return place_of_cell(text, row.cells[column], lines);
}

base::Place place_of_cell(const Text& text, RawCell raw, LineCounter& lines) {
  const std::string_view whole = text.view().substr(raw.begin, raw.end - raw.begin);
  const std::string_view shown = base::trim(whole);
  const auto begin = shown.empty() ? raw.begin : static_cast<std::size_t>(shown.data() - text.view().data());
  return lines.place(text.path(), begin, static_cast<int>(base::code_points(shown)));
}

std::string_view without_blanks(std::string_view raw) {
  while (!raw.empty() && blank(raw.front())) raw.remove_prefix(1);
  while (!raw.empty() && blank(raw.back())) raw.remove_suffix(1);
  return raw;
}

std::string unquoted(std::string_view raw) {
  const std::string_view cell = without_blanks(raw);
  if (!cell.starts_with('"')) return std::string(raw);
  std::string plain;
  for (std::size_t at = 1; at + 1 < cell.size(); ++at) {
    plain += cell[at];
    if (cell[at] == '"') ++at;
  }
  return plain;
}

}  // namespace records
