#include "reports/text_table.h"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "base/text.h"

namespace reports {

namespace {

constexpr int gap = 2;
constexpr int least_text = 12;      // A text is never cut below this.
constexpr int number_heading = 12;  // A heading of numbers is broken into lines of about so many cells.

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::vector<std::string> broken(const std::string& title) {
  std::vector<std::string> lines;
  for (const std::string& word : words_of(title)) {
    const bool joins = !lines.empty() && base::width(lines.back()) + 1 + base::width(word) <= number_heading;
    if (joins) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

std::vector<std::string> lines_of(const TextColumn& column) {
  if (column.kind == TextColumn::Kind::number) return broken(column.title);
  return {column.title};
}

}  // namespace

TextTable::TextTable(std::vector<TextColumn> columns) : columns_(std::move(columns)) {
  for (const TextColumn& column : columns_) {
    titles_.push_back(lines_of(column));
    widths_.push_back(0);
    for (const std::string& line : titles_.back()) widths_.back() = std::max(widths_.back(), base::width(line));
  }
}

void TextTable::measure(const std::vector<std::string>& cells) {
  for (std::size_t k = 0; k < cells.size(); ++k) widths_[k] = std::max(widths_[k], base::width(cells[k]));
}

int TextTable::too_much(int terminal) const {
  int cells = -gap - terminal;
  for (const int width : widths_) cells += width + gap;
  return cells;
}

int TextTable::least(const TextColumn& column, Turn turn) {
  const bool is_whole = turn == Turn::of_spare_texts && column.keep > 0;
  if (column.kind != TextColumn::Kind::wide_text || is_whole) return std::numeric_limits<int>::max();
  return turn == Turn::of_all ? least_text : std::max(column.keep, least_text);
}

/// Of the texts whose turn it is and that can be cut, the widest; null: there is none.
int* TextTable::widest(Turn turn) {
  int* found = nullptr;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    if (widths_[k] <= least(columns_[k], turn)) continue;
    if (found == nullptr || widths_[k] > *found) found = &widths_[k];
  }
  return found;
}

void TextTable::fit(int terminal) {
  int left = too_much(terminal);
  for (const Turn turn : {Turn::of_spare_texts, Turn::of_what_is_not_kept, Turn::of_all}) {
    for (int* cut = widest(turn); left > 0 && cut != nullptr; cut = widest(turn)) {
      *cut -= 1;
      --left;
    }
  }
}

std::string TextTable::heading() const {
  std::size_t height = 0;
  for (const std::vector<std::string>& lines : titles_) height = std::max(height, lines.size());
  std::string text;
  for (std::size_t line = 0; line < height; ++line) {
    std::vector<std::string> cells;
    for (const std::vector<std::string>& lines : titles_) {
      const std::size_t above = height - lines.size();
      cells.push_back(line < above ? std::string() : lines[line - above]);
    }
    text += row(cells);
  }
  return text;
}

std::string TextTable::row(const std::vector<std::string>& cells) const {
  std::string text;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const bool right = columns_[k].kind == TextColumn::Kind::number;
    const std::string cut = base::truncate(cells[k], widths_[k]);
    text += base::pad(cut, widths_[k], right ? base::Align::right : base::Align::left) + std::string(gap, ' ');
  }
  return text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
}

}  // namespace reports
