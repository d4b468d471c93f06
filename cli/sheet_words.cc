#include "cli/sheet_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "engine/data/column.h"
#include "engine/data/recorded.h"
#include "reports/number.h"
#include "reports/printable.h"
#include "reports/result_table.h"

namespace cli {
namespace {

using base::Exact;
using base::Language;
using base::Words;
namespace journal = records::journal;
using journal::Cell;
using journal::Given;

/// Ids and titles stand side by side.
std::string title_at(const std::vector<std::string>& ids, const std::vector<std::string>& titles,
                     const std::string& id) {
  const auto found = std::ranges::find(ids, id);
  const auto at = static_cast<std::size_t>(found - ids.begin());
  return found == ids.end() || at >= titles.size() ? std::string{} : reports::printable(titles[at]);
}

std::string steps_words(const journal::Steps& steps, Language language) {
  const auto shown = [&](const Exact& number) { return reports::shown(number, language); };
  const std::string range = shown(mark_value(steps, 0)) + "–" + shown(mark_value(steps, steps.top));
  if (steps.step == "1") return range;
  const std::string step = shown(*base::parse_decimal(steps.step));
  return range + Words{", шаг " + step, ", step " + step}.in(language);
}

}  // namespace

const journal::Scale& SheetWords::scale_of(const Cell& cell) const {
  return state_.knows->stages.at(cell.stage).at(cell.criterion).scale;
}

const engine::MarkColumn* SheetWords::column(const Cell& cell) const {
  const auto sheets = std::ranges::find(plan_.sheets, cell.stage, &engine::Sheets::stage);
  if (sheets == plan_.sheets.end()) return nullptr;
  const auto found = std::ranges::find(sheets->columns, cell.criterion, &engine::MarkColumn::criterion);
  return found == sheets->columns.end() ? nullptr : &*found;
}

std::string SheetWords::contest() const { return reports::printable(reports::contest_title(plan_)); }

std::string SheetWords::stage(const std::string& id) const {
  if (state_.knows->frame.stages.size() < 2) return {};
  const auto found = std::ranges::find(plan_.stages, id, &engine::Stage::id);
  const std::string title = found == plan_.stages.end() ? std::string{} : found->title.in(language_);
  return title.empty() ? id : reports::printable(title);
}

std::string SheetWords::juror(const std::string& id) const {
  const auto found = std::ranges::find(tables_.jury, id, &engine::Juror::id);
  return found == tables_.jury.end() ? std::string{} : reports::printable(found->name);
}

std::string SheetWords::sheet(const office::SheetOf& sheet) const {
  const std::string name = juror(sheet.juror), of_stage = stage(sheet.stage);
  const std::string whose = sheet.juror + (name.empty() ? "" : fmt::format(" ({})", name));
  const Words where = of_stage.empty() ? Words{} : Words{", этап «" + of_stage + "»", ", stage \"" + of_stage + "\""};
  return Words{"лист " + whose + where.ru, "the sheet of " + whose + where.en}.in(language_);
}

std::string SheetWords::entry_title(const std::string& id) const {
  const std::optional<std::uint32_t> at = engine::entry_of(tables_, id);
  return at && *at < tables_.titles.size() ? reports::printable(tables_.titles[*at]) : std::string{};
}

std::string SheetWords::entry(const std::string& id) const {
  const std::string title = entry_title(id);
  return title.empty() ? id : id + " — " + title;
}

std::string SheetWords::nomination(const std::string& entry) const {
  if (!plan_.has_nominations) return {};
  const auto* fact = std::get_if<engine::Fact>(&plan_[plan_.nomination].rule);
  const std::optional<std::uint32_t> row = engine::entry_of(tables_, entry);
  if (fact == nullptr || !row) return {};
  const engine::Value value = engine::cell(tables_.facts[fact->fact.at], engine::Type::choice, *row);
  const auto* choice = std::get_if<engine::Choice>(&value);
  if (choice == nullptr) return {};
  const engine::ChoiceList& list = plan_.lists[plan_.nominations.at];
  const std::vector<std::string>& ids = plan_.nominations_from_file ? tables_.nominations : list.ids;
  const std::vector<std::string>& titles = plan_.nominations_from_file ? tables_.nomination_titles : list.titles;
  const std::string& id = ids[static_cast<std::size_t>(choice->index)];
  const std::string title = title_at(ids, titles, id);
  return title.empty() ? id : title;
}

std::string SheetWords::criterion(const Cell& cell) const {
  const engine::MarkColumn* found = column(cell);
  return found == nullptr || found->title.empty() ? cell.criterion : reports::printable(found->title);
}

std::string SheetWords::asked(const Cell& cell) const {
  std::string text;
  for (const std::string& part : {cell.round, cell.item}) {
    if (!part.empty()) text += part + ", ";
  }
  return text + criterion(cell);
}

std::string SheetWords::place(const Cell& cell) const { return cell.entry + ", " + asked(cell); }

std::string SheetWords::level(const Cell& cell, std::size_t at) const {
  const engine::MarkColumn* found = column(cell);
  if (found != nullptr && found->type == engine::Type::flag)
    return (at == 0 ? Words{"нет", "no"} : Words{"да", "yes"}).in(language_);
  const std::vector<std::string>& levels = std::get<journal::Levels>(scale_of(cell)).levels;
  if (found == nullptr) return levels[at];
  const engine::ChoiceList& list = plan_.lists[found->list.at];
  const std::string title = title_at(list.ids, list.titles, levels[at]);
  return title.empty() ? levels[at] : title;
}

std::vector<std::string> SheetWords::levels(const Cell& cell) const {
  std::vector<std::string> titles;
  const auto* levels = std::get_if<journal::Levels>(&scale_of(cell));
  for (std::size_t at = 0; levels != nullptr && at < levels->levels.size(); ++at) titles.push_back(level(cell, at));
  return titles;
}

std::string SheetWords::scale(const Cell& cell) const {
  return std::visit(base::Overloaded{
                        [&](const journal::Steps& steps) { return steps_words(steps, language_); },
                        [&](const journal::Levels&) {
                          std::string words;
                          std::int64_t number = 0;
                          for (const std::string& level : levels(cell))
                            words += fmt::format("{}{} — {}", words.empty() ? "" : ", ", ++number, level);
                          return words;
                        },
                    },
                    scale_of(cell));
}

std::vector<std::string> SheetWords::meanings(const Cell& cell) const {
  std::vector<std::string> texts;
  const engine::MarkColumn* found = column(cell);
  if (found == nullptr) return texts;
  for (const engine::Anchor& anchor : found->anchors) {
    const std::string lowest = reports::shown(anchor.lowest, language_);
    const std::string highest = reports::shown(anchor.highest, language_);
    const std::string range = lowest == highest ? lowest : fmt::format("{}–{}", lowest, highest);
    texts.push_back(fmt::format("{} — {}", range, reports::printable(anchor.words)));
  }
  return texts;
}

std::string SheetWords::given(const Cell& cell, const Given& given) const {
  if (given.what == Given::What::cleared) return {};
  if (given.what == Given::What::abstained) return Words{"воздержание", "abstention"}.in(language_);
  return std::visit(
      base::Overloaded{
          [&](const journal::Steps& steps) { return reports::shown(mark_value(steps, given.mark), language_); },
          [&](const journal::Levels&) { return level(cell, static_cast<std::size_t>(given.mark)); },
      },
      scale_of(cell));
}

std::string SheetWords::given_or_nothing(const Cell& cell, const Given& given) const {
  const std::string text = this->given(cell, given);
  return text.empty() ? Words{"пусто", "empty"}.in(language_) : text;
}

Words comment_words(const std::string& entry, const std::string& comment) {
  const std::string said = reports::printable(comment);
  return {fmt::format("{}, комментарий: «{}»", entry, said), fmt::format("{}, comment: \"{}\"", entry, said)};
}

}  // namespace cli
