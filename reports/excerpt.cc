#include "reports/excerpt.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"

namespace reports {
namespace {

constexpr int most_cells = 120;
constexpr int cells_before_span = 30;

/// One character as it is shown: a tab is four blanks, what can't be shown is "�".
struct Shown {
  std::string text;
  int cells = 0;
};

Shown show(std::string_view bytes, const base::CodePoint& character) {
  if (bytes == "\t") return {"    ", 4};
  const bool control = character.code < 0x20 || (character.code >= 0x7F && character.code < 0xA0);
  if (!character.valid || control) return {"\uFFFD", 1};
  return {std::string(bytes), base::width(bytes)};
}

std::vector<Shown> characters_of(std::string_view line) {
  std::vector<Shown> all;
  while (!line.empty()) {
    const auto character = base::first_code_point(line);
    const auto bytes = static_cast<std::size_t>(character.length);
    all.push_back(show(line.substr(0, bytes), character));
    line.remove_prefix(bytes);
  }
  return all;
}

int cells_of(const std::vector<Shown>& characters, std::size_t from, std::size_t to) {
  int cells = 0;
  for (auto i = from; i < to; ++i) cells += characters[i].cells;
  return cells;
}

/// Where to begin showing, so that the span is seen with something before it.
std::size_t first_shown(const std::vector<Shown>& characters, std::size_t span) {
  if (cells_of(characters, 0, characters.size()) <= most_cells) return 0;
  std::size_t first = span;
  int cells = 0;
  while (first > 0 && cells < cells_before_span) cells += characters[--first].cells;
  return first;
}

/// Behind the last character that still fits.
std::size_t end_shown(const std::vector<Shown>& characters, std::size_t first) {
  auto end = first;
  int cells = 0;
  while (end < characters.size() && cells + characters[end].cells <= most_cells) cells += characters[end++].cells;
  return end;
}

}  // namespace

Excerpt excerpt(std::string_view line, int column, int length) {
  const auto characters = characters_of(line);
  const auto span = std::min(static_cast<std::size_t>(std::max(column, 1) - 1), characters.size());
  const auto first = first_shown(characters, span);
  const auto end = end_shown(characters, first);
  const auto span_end = std::min(span + static_cast<std::size_t>(std::max(length, 0)), end);
  Excerpt made{.line = first > 0 ? "…" : "", .underline = first > 0 ? " " : ""};
  for (auto i = first; i < end; ++i) made.line += characters[i].text;
  if (end < characters.size()) made.line += "…";
  made.underline.append(static_cast<std::size_t>(cells_of(characters, first, span)), ' ');
  const int carets = span < span_end ? cells_of(characters, span, span_end) : 1;
  made.underline.append(static_cast<std::size_t>(std::max(carets, 1)), '^');
  return made;
}

std::string_view line_of(std::string_view text, int line) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (int skipped = 1; skipped < line; ++skipped) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace reports
