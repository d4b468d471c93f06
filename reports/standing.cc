#include "reports/standing.h"

#include <algorithm>

#include "base/text.h"
#include "reports/sheet.h"

namespace reports {

namespace {

using Kind = SheetColumn::Kind;

constexpr int gap = 2;
constexpr int least_text = 12;   ///< A title or note is never cut below this.

bool is_number(Kind kind) { return kind == Kind::criterion || kind == Kind::total; }
bool may_be_cut(Kind kind) { return kind == Kind::title || kind == Kind::note || kind == Kind::outcome; }

/// Columns that are asked for and hold anything at all.
std::vector<std::size_t> columns_to_show(const Sheet& sheet, Detail detail) {
  std::vector<std::size_t> shown;
  for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
    const Kind kind = sheet.columns[at].kind;
    if (kind == Kind::criterion && detail == Detail::totals) continue;
    const auto holds_something = [&](const std::vector<std::string>& row) { return !row[at].empty(); };
    if (std::ranges::any_of(sheet.rows, holds_something)) shown.push_back(at);
  }
  return shown;
}

std::vector<int> widths(const Sheet& sheet, const std::vector<std::size_t>& shown) {
  std::vector<int> found;
  for (const std::size_t at : shown) {
    int widest = base::width(sheet.columns[at].title);
    for (const std::vector<std::string>& row : sheet.rows) widest = std::max(widest, base::width(row[at]));
    found.push_back(widest);
  }
  return found;
}

/// Takes what is too much from the widest column that may be cut, until it fits or nothing can be taken.
void fit(const Sheet& sheet, const std::vector<std::size_t>& shown, int width, std::vector<int>& widths) {
  const auto total = [&] {
    int sum = 0;
    for (const int each : widths) sum += each + gap;
    return sum - gap;
  };
  while (total() > width) {
    int* widest = nullptr;
    for (std::size_t k = 0; k < shown.size(); ++k) {
      if (!may_be_cut(sheet.columns[shown[k]].kind) || widths[k] <= least_text) continue;
      if (widest == nullptr || widths[k] > *widest) widest = &widths[k];
    }
    if (widest == nullptr) return;
    *widest -= 1;
  }
}

std::string line(const Sheet& sheet, const std::vector<std::size_t>& shown, const std::vector<int>& widths,
                 const std::vector<std::string>& cells) {
  std::string text;
  for (std::size_t k = 0; k < shown.size(); ++k) {
    const base::Align align = is_number(sheet.columns[shown[k]].kind) ? base::Align::right : base::Align::left;
    text += base::pad(base::truncate(cells[shown[k]], widths[k]), widths[k] + (align == base::Align::left ? gap : 0), align);
    if (align == base::Align::right) text += std::string(gap, ' ');
  }
  return text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
}

std::string sheet_text(const Sheet& sheet, const TextOptions& options) {
  const std::vector<std::size_t> shown = columns_to_show(sheet, options.detail);
  std::vector<int> cells = widths(sheet, shown);
  if (options.width > 0) fit(sheet, shown, options.width, cells);
  std::vector<std::string> titles;
  for (const SheetColumn& column : sheet.columns) titles.push_back(column.title);

  std::string text = sheet.caption.empty() ? "" : sheet.caption + "\n";
  text += line(sheet, shown, cells, titles);
  for (const std::vector<std::string>& row : sheet.rows) text += line(sheet, shown, cells, row);
  return text;
}

std::string heading(const std::string& text, char under) {
  return text + "\n" + std::string(static_cast<std::size_t>(base::width(text)), under) + "\n";
}

}  // namespace

std::string standing_text(const engine::Results& results, const TextOptions& options) {
  const std::string edition = results.plan.edition.empty() ? "" : " " + results.plan.edition;
  std::string text = heading(results.plan.title + edition, '=');
  for (const engine::Stage& stage : results.plan.stages) {
    const std::string& title = stage.title.in(options.language);
    if (results.plan.stages.size() > 1) text += "\n" + heading(title.empty() ? stage.id : title, '-');
    for (const Sheet& sheet : sheets(results, stage, options.language)) text += "\n" + sheet_text(sheet, options);
  }
  return text;
}

std::string questions_text(const std::vector<engine::Question>& questions, base::Language language) {
  std::string text;
  for (const engine::Question& question : questions) text += engine::words(question).in(language) + "\n";
  return text;
}

}  // namespace reports
