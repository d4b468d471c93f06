#include "cli/marking_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "reports/number.h"
#include "reports/printable.h"

namespace cli {
namespace {

using base::Exact;
using base::Words;
namespace journal = records::journal;
using journal::Cell;
using journal::Given;

/// Rows above and below the one that is asked, of an entry with many marks.
constexpr std::size_t rows_around = 9;
constexpr int criterion_cells = 44;

const Words& key_help() {
  static const Words words = {
      "цифры — оценка · Enter и ↓ — дальше · ↑ — назад · Backspace — убрать · о — отменить · в — воздержаться\n"
      "к — комментарий · q или Esc — выйти: всё записанное уже в журнале\n",
      "digits - the mark · Enter and ↓ - go on · ↑ - back · Backspace - clear · u - undo · a - abstain\n"
      "c - comment · q or Esc - leave: what is recorded is in the journal already\n"};
  return words;
}

}  // namespace

std::string MarkingView::heading() const {
  return words_.contest() + in({" — ", " - "}) + words_.sheet(marking_.sheet());
}

std::size_t MarkingView::missing() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(cells_, [&](const Cell& cell) { return marking_.now(cell).what == Given::What::cleared; }));
}

std::string MarkingView::left() const {
  const auto missing = static_cast<std::int64_t>(this->missing());
  if (missing == 0) return in({"лист заполнен", "the sheet is complete"});
  return in({fmt::format("{} {} из {}", base::plural(missing, "осталась", "осталось", "осталось"),
                         base::counted(missing, "оценка", "оценки", "оценок"), cells_.size()),
             fmt::format("{} of {} marks left", missing, cells_.size())});
}

std::string MarkingView::given(const Cell& cell) const { return words_.given(cell, marking_.now(cell)); }

std::string MarkingView::sum(const std::string& entry) const {
  Exact sum;
  bool is_there = false;
  for (const Cell& cell : cells_) {
    if (cell.entry != entry) continue;
    const auto* steps = std::get_if<journal::Steps>(&words_.scale_of(cell));
    const Given given = marking_.now(cell);
    if (steps == nullptr || given.what != Given::What::mark) continue;
    sum += mark_value(*steps, given.mark);
    is_there = true;
  }
  return is_there ? reports::shown(sum, words_.language()) : std::string{};
}

// ---------------------------------------------------------------- the screen

std::string MarkingView::row(std::size_t at, const Now& now) const {
  const Cell& cell = cells_[at];
  const std::string name = base::pad(base::truncate(words_.asked(cell), criterion_cells), criterion_cells);
  if (at != now.at) return fmt::format("    {}  {}\n", name, given(cell));
  std::string text =
      fmt::format("  > {}  {}_    ({})\n", name, now.typed.empty() ? given(cell) : now.typed, words_.scale(cell));
  for (const std::string& line : words_.meanings(cell)) text += "        " + line + "\n";
  return text;
}

std::string MarkingView::screen(const Now& now) const {
  const std::string& entry = cells_[now.at].entry;
  std::string text = fmt::format("{}: {}\n\n{}\n\n", heading(), left(), words_.entry(entry));
  const std::size_t from = now.at < rows_around ? 0 : now.at - rows_around;
  for (std::size_t at = from; at < std::min(cells_.size(), now.at + rows_around + 1); ++at) {
    if (cells_[at].entry == entry) text += row(at, now);
  }
  const std::string total = sum(entry), comment = reports::printable(marking_.comment(entry));
  if (!total.empty()) text += in({"\n    Сумма оценок: ", "\n    The marks add up to "}) + total + "\n";
  if (!comment.empty()) text += in({"    Комментарий: ", "    Comment: "}) + comment + "\n";
  return text + "\n" + now.message + "\n\n" + in(key_help());
}

}  // namespace cli
