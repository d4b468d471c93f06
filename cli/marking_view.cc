#include "cli/marking_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "reports/number.h"
#include "reports/printable.h"

namespace cli {
namespace {

using base::Exact;
using base::Language;
using base::Words;
namespace journal = records::journal;
using journal::Cell;
using journal::Given;

/// Rows above and below the one that is asked, of an entry with many marks.
constexpr std::size_t rows_around = 9;
constexpr int criterion_cells = 44;

Exact value_of(const journal::Steps& steps, std::int64_t count) {
  return *base::parse_decimal(steps.lowest) + *base::parse_decimal(steps.step) * Exact{count};
}

std::string steps_words(const journal::Steps& steps, Language language) {
  const auto shown = [&](const Exact& number) { return reports::shown(number, language); };
  const std::string range = shown(value_of(steps, 0)) + "–" + shown(value_of(steps, steps.top));
  if (steps.step == "1") return range;
  const std::string step = shown(*base::parse_decimal(steps.step));
  return range + Words{", шаг " + step, ", step " + step}.in(language);
}

/// Ids and titles stand side by side.
std::string title_at(const std::vector<std::string>& ids, const std::vector<std::string>& titles,
                     const std::string& id) {
  const auto found = std::ranges::find(ids, id);
  const auto at = static_cast<std::size_t>(found - ids.begin());
  return found == ids.end() || at >= titles.size() ? std::string{} : reports::printable(titles[at]);
}

const Words& key_help() {
  static const Words words = {
      "цифры — оценка · Enter и ↓ — дальше · ↑ — назад · Backspace — убрать · о — отменить · в — воздержаться\n"
      "к — комментарий · q или Esc — выйти: всё записанное уже в журнале\n",
      "digits - the mark · Enter and ↓ - go on · ↑ - back · Backspace - clear · u - undo · a - abstain\n"
      "c - comment · q or Esc - leave: what is recorded is in the journal already\n"};
  return words;
}

}  // namespace

const journal::Scale& MarkingView::scale(const Cell& cell) const {
  return marking_.state().knows->stages.at(cell.stage).at(cell.criterion).scale;
}

const engine::MarkColumn* MarkingView::column(const Cell& cell) const {
  const auto sheets = std::ranges::find(plan_.sheets, cell.stage, &engine::Sheets::stage);
  if (sheets == plan_.sheets.end()) return nullptr;
  const auto found = std::ranges::find(sheets->columns, cell.criterion, &engine::MarkColumn::criterion);
  return found == sheets->columns.end() ? nullptr : &*found;
}

Words MarkingView::heading() const {
  const office::SheetOf& sheet = marking_.sheet();
  const auto juror = std::ranges::find(tables_.jury, sheet.juror, &engine::Juror::id);
  const std::string name = juror == tables_.jury.end() || juror->name.empty() ? "" : fmt::format(" ({})", juror->name);
  const bool has_stages = marking_.state().knows->frame.stages.size() > 1;
  const Words stage = has_stages ? Words{", этап " + sheet.stage, ", stage " + sheet.stage} : Words{};
  const std::string contest = reports::printable(plan_.title);
  return {fmt::format("{} — лист {}{}{}", contest, sheet.juror, reports::printable(name), stage.ru),
          fmt::format("{} - the sheet of {}{}{}", contest, sheet.juror, reports::printable(name), stage.en)};
}

std::size_t MarkingView::missing() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      cells_, [&](const Cell& cell) { return marking_.now(cell).what == Given::What::cleared; }));
}

Words MarkingView::left() const {
  const auto missing = static_cast<std::int64_t>(this->missing());
  if (missing == 0) return {"лист заполнен", "the sheet is complete"};
  return {fmt::format("{} {} из {}", base::plural(missing, "осталась", "осталось", "осталось"),
                      base::counted(missing, "оценка", "оценки", "оценок"), cells_.size()),
          fmt::format("{} of {} marks left", missing, cells_.size())};
}

std::string MarkingView::entry(const Cell& cell) const {
  const std::string title = title_at(tables_.entries, tables_.titles, cell.entry);
  return title.empty() ? cell.entry : cell.entry + " — " + title;
}

std::string MarkingView::criterion(const Cell& cell) const {
  const engine::MarkColumn* found = column(cell);
  std::string words;
  for (const std::string& part : {cell.round, cell.item}) {
    if (!part.empty()) words += part + ", ";
  }
  return words + (found == nullptr || found->title.empty() ? cell.criterion : reports::printable(found->title));
}

std::string MarkingView::level(const Cell& cell, std::size_t at) const {
  const engine::MarkColumn* found = column(cell);
  if (found != nullptr && found->type == engine::Type::flag)
    return (at == 0 ? Words{"нет", "no"} : Words{"да", "yes"}).in(plan_.language);
  const auto& levels = std::get<journal::Levels>(scale(cell)).levels;
  if (found == nullptr) return levels[at];
  const engine::ChoiceList& list = plan_.lists[found->list.at];
  const std::string title = title_at(list.ids, list.titles, levels[at]);
  return title.empty() ? levels[at] : title;
}

std::string MarkingView::scale_words(const Cell& cell, Language language) const {
  return std::visit(base::Overloaded{
                        [&](const journal::Steps& steps) { return steps_words(steps, language); },
                        [&](const journal::Levels& levels) {
                          std::string words;
                          for (std::size_t at = 0; at < levels.levels.size(); ++at)
                            words += fmt::format("{}{} — {}", at == 0 ? "" : ", ", at + 1, level(cell, at));
                          return words;
                        },
                    },
                    scale(cell));
}

std::string MarkingView::given(const Cell& cell, Language language) const {
  const Given given = marking_.now(cell);
  if (given.what == Given::What::cleared) return {};
  if (given.what == Given::What::abstained) return Words{"воздержание", "abstention"}.in(language);
  return std::visit(
      base::Overloaded{
          [&](const journal::Steps& steps) { return reports::shown(value_of(steps, given.mark), language); },
          [&](const journal::Levels&) { return level(cell, static_cast<std::size_t>(given.mark)); },
      },
      scale(cell));
}

std::string MarkingView::sum(const std::string& entry, Language language) const {
  Exact sum;
  bool is_there = false;
  for (const Cell& cell : cells_) {
    const auto* steps = std::get_if<journal::Steps>(&scale(cell));
    if (cell.entry != entry || steps == nullptr) continue;
    const Given given = marking_.now(cell);
    if (given.what != Given::What::mark) continue;
    sum += value_of(*steps, given.mark);
    is_there = true;
  }
  return is_there ? reports::shown(sum, language) : std::string{};
}

std::vector<std::string> MarkingView::meanings(const Cell& cell, Language language) const {
  std::vector<std::string> lines;
  const engine::MarkColumn* found = column(cell);
  if (found == nullptr) return lines;
  for (const engine::Anchor& anchor : found->anchors) {
    const std::string lowest = reports::shown(anchor.lowest, language);
    const std::string highest = reports::shown(anchor.highest, language);
    lines.push_back(fmt::format("{} — {}", lowest == highest ? lowest : lowest + "–" + highest,
                                reports::printable(anchor.words)));
  }
  return lines;
}

// ---------------------------------------------------------------- the screen

std::string MarkingView::row(std::size_t at, const Now& now, Language language) const {
  const Cell& cell = cells_[at];
  const std::string name = base::pad(base::truncate(criterion(cell), criterion_cells), criterion_cells);
  if (at != now.at) return fmt::format("    {}  {}\n", name, given(cell, language));
  const std::string typed = now.typed.empty() ? given(cell, language) : now.typed;
  std::string text = fmt::format("  > {}  {}_    ({})\n", name, typed, scale_words(cell, language));
  for (const std::string& line : meanings(cell, language)) text += "        " + line + "\n";
  return text;
}

std::string MarkingView::screen(const Now& now, Language language) const {
  const Cell& here = cells_[now.at];
  std::string text = fmt::format("{}: {}\n\n{}\n\n", heading().in(language), left().in(language), entry(here));
  const std::size_t from = now.at < rows_around ? 0 : now.at - rows_around;
  for (std::size_t at = from; at < std::min(cells_.size(), now.at + rows_around + 1); ++at) {
    if (cells_[at].entry == here.entry) text += row(at, now, language);
  }
  const std::string total = sum(here.entry, language);
  if (!total.empty()) text += Words{"\n    Сумма оценок: ", "\n    The marks add up to "}.in(language) + total + "\n";
  const std::string comment = reports::printable(marking_.comment(here.entry));
  if (!comment.empty()) text += Words{"    Комментарий: ", "    Comment: "}.in(language) + comment + "\n";
  return text + "\n" + now.message + "\n\n" + key_help().in(language);
}

}  // namespace cli
