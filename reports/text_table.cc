#include "reports/text_table.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"
#include "reports/wrapped.h"

namespace reports {

namespace {

using Kind = TextColumn::Kind;

constexpr int gap = 2;
constexpr int number_heading = 12;  // A heading of numbers is broken into lines of about so many cells.

// How narrow texts get, in turn.
constexpr int readable_text = 20;
constexpr int broken_decision = 20;
constexpr int least_text = 12;

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::vector<std::string> broken(const std::string& text, int cells) {
  std::vector<std::string> lines;
  for (const std::string& word : words_of(text)) {
    const bool joins = !lines.empty() && base::width(lines.back()) + 1 + base::width(word) <= cells;
    if (joins) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

std::vector<std::string> fitted(Kind kind, const std::string& text, int cells) {
  if (base::width(text) <= cells) return {text};
  if (kind == Kind::decision) return broken(text, cells);
  return {kind == Kind::wide_text ? base::truncate(text, cells) : text};
}

std::vector<std::string> heading_of(const TextColumn& column) {
  if (column.kind == Kind::number) return broken(column.title, number_heading);
  return {column.title};
}

}  // namespace

TextTable::TextTable(std::vector<TextColumn> columns) : columns_(std::move(columns)) {
  for (const TextColumn& column : columns_) {
    titles_.push_back(heading_of(column));
    widths_.push_back(0);
    for (const std::string& line : titles_.back()) widths_.back() = std::max(widths_.back(), base::width(line));
  }
}

void TextTable::measure(const std::vector<std::string>& cells) {
  for (std::size_t k = 0; k < cells.size(); ++k) widths_[k] = std::max(widths_[k], base::width(cells[k]));
}

bool TextTable::is_beneath(const TextColumn& column) const { return remarks_beneath_ && column.kind == Kind::remark; }

int TextTable::too_much() const {
  int cells = -gap - terminal_;
  for (std::size_t k = 0; k < columns_.size(); ++k)
    if (!is_beneath(columns_[k])) cells += widths_[k] + gap;
  return cells;
}

/// Of the columns whose turn it is and that can be narrower, the widest; null: there is none.
int* TextTable::widest(Turn turn) {
  int* found = nullptr;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    if (columns_[k].kind != turn.kind || widths_[k] <= turn.least) continue;
    if (found == nullptr || widths_[k] > *found) found = &widths_[k];
  }
  return found;
}

void TextTable::fit(int terminal) {
  terminal_ = terminal;
  remarks_beneath_ = too_much() > 0;
  int left = too_much();
  for (const Turn turn : {Turn{Kind::wide_text, readable_text}, Turn{Kind::decision, broken_decision},
                          Turn{Kind::wide_text, least_text}}) {
    for (int* narrower = widest(turn); left > 0 && narrower != nullptr; narrower = widest(turn)) {
      *narrower -= 1;
      --left;
    }
  }
}

std::string TextTable::line(const Lines& cells) const {
  std::string text;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    if (is_beneath(columns_[k])) continue;
    const bool right = columns_[k].kind == Kind::number;
    text += base::pad(cells[k], widths_[k], right ? base::Align::right : base::Align::left) + std::string(gap, ' ');
  }
  return text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
}

/// Cells of several lines beside each other; the shorter ones stand at the top or at the bottom.
std::string TextTable::lines(const std::vector<Lines>& cells, Stand stand) const {
  std::size_t height = 1;
  for (const Lines& cell : cells) height = std::max(height, cell.size());
  std::vector<Lines> rows(height, Lines(cells.size()));
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const std::size_t above = stand == Stand::top ? 0 : height - cells[k].size();
    for (std::size_t at = 0; at < cells[k].size(); ++at) rows[above + at][k] = cells[k][at];
  }
  std::string text;
  for (const Lines& row : rows) text += line(row);
  return text;
}

std::string TextTable::heading() const { return lines(titles_, Stand::bottom); }

/// It begins where the first column does that is no short text.
std::string TextTable::remark(const std::string& text) const {
  int indent = 0;
  for (std::size_t k = 0; k < columns_.size() && columns_[k].kind == Kind::text; ++k) indent += widths_[k] + gap;
  return wrapped(std::string(static_cast<std::size_t>(indent), ' ') + text, terminal_, indent);
}

std::string TextTable::row(const std::vector<std::string>& cells) const {
  std::vector<Lines> beside;
  std::string beneath;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    beside.push_back(fitted(columns_[k].kind, cells[k], widths_[k]));
    if (is_beneath(columns_[k]) && !cells[k].empty()) beneath += remark(cells[k]);
  }
  return lines(beside, Stand::top) + beneath;
}

}  // namespace reports
