#include "records/text/place.h"

#include <algorithm>
#include <cassert>

#include "base/text.h"

namespace records {
namespace {

bool ends_line(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return true;
  return text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
}

struct Lines {
  int count = 0;
  std::size_t last_begin = 0;  // where the line after the last line end begins
};

// Nearly every file has no lone CR; then counting LF is enough and runs at memory speed.
Lines count_line_feeds(std::string_view text, std::size_t from, std::size_t to) {
  const std::string_view part = text.substr(from, to - from);
  const std::size_t last = part.rfind('\n');
  if (last == std::string_view::npos) return {0, from};
  return {static_cast<int>(std::ranges::count(part, '\n')), from + last + 1};
}

Lines count_lines(std::string_view text, std::size_t from, std::size_t to) {
  if (text.substr(from, to - from).find('\r') == std::string_view::npos) return count_line_feeds(text, from, to);
  Lines lines{0, from};
  for (std::size_t at = from; at < to; ++at) {
    if (ends_line(text, at)) lines = {lines.count + 1, at + 1};
  }
  return lines;
}

}  // namespace

base::Place LineCounter::place(const std::string& path, std::size_t offset, int length) {
  assert(offset <= text_.size());
  if (offset < line_begin_) *this = LineCounter(text_);
  const Lines lines = count_lines(text_, line_begin_, offset);
  line_ += lines.count;
  line_begin_ = lines.last_begin;
  const int column = base::column_of(text_.substr(line_begin_, offset - line_begin_), offset - line_begin_);
  return {.file = path, .line = line_, .column = column, .length = length};
}

}  // namespace records
