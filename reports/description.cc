#include "reports/description.h"

#include <algorithm>

#include "base/text.h"
#include "reports/description_words.h"
#include "reports/printable.h"
#include "reports/text_table.h"
#include "reports/wrapped.h"

namespace reports {

namespace {

using engine::StageWords;

std::string heading(const std::string& text, char under, int width) {
  const int cells = base::width(text);
  const int line = width > 0 ? std::min(cells, width) : cells;
  return wrapped(text, width, 0) + std::string(static_cast<std::size_t>(line), under) + "\n";
}

std::string list(const base::Words& title, const std::vector<base::Words>& lines, base::Language language, int width) {
  if (lines.empty()) return {};
  std::string text = "\n" + title.in(language) + "\n";
  for (const base::Words& line : lines) text += wrapped("  " + line.in(language), width, 4);
  return text;
}

std::string criteria(const StageWords& stage, base::Language language, int width) {
  if (stage.criteria.empty()) return {};
  std::string text = "\n" + heading_criteria().in(language) + "\n";
  for (std::size_t k = 0; k < stage.criteria.size(); ++k)
    text += wrapped("  " + criterion_line(stage.criteria[k], k + 1, language), width, 5);
  return text;
}

std::vector<std::string> texts(const std::vector<base::Words>& words, base::Language language) {
  std::vector<std::string> cells;
  for (const base::Words& each : words) cells.push_back(printable(each.in(language)));
  return cells;
}

/// For a terminal too narrow for the table: a line for each row.
std::string as_lines(const engine::TableWords& table, base::Language language, int width) {
  std::string text;
  for (const std::vector<base::Words>& row : table.rows) {
    std::string line = "  " + table.head.front().in(language) + " — " + row.front().in(language) + ": ";
    for (std::size_t k = 1; k < row.size(); ++k)
      line += (k == 1 ? "" : "; ") + table.head[k].in(language) + " — " + row[k].in(language);
    text += wrapped(line, width, 4);
  }
  return text;
}

std::string table(const engine::TableWords& words, base::Language language, int width) {
  std::vector<TextColumn> columns;
  for (const base::Words& head : words.head)
    columns.push_back(
        {.kind = columns.empty() ? TextColumn::Kind::text : TextColumn::Kind::number, .title = head.in(language)});
  TextTable lines(std::move(columns));
  for (const std::vector<base::Words>& row : words.rows) lines.measure(texts(row, language));
  std::string text = lines.heading();
  for (const std::vector<base::Words>& row : words.rows) text += lines.row(texts(row, language));
  const std::string title = "\n" + wrapped(words.title.in(language), width, 2);
  const bool fits = width == 0 || base::width(text.substr(0, text.find('\n'))) <= width;
  return title + (fits ? text : as_lines(words, language, width));
}

}  // namespace

std::string description_text(const engine::Description& description, base::Language language, int width) {
  std::string text = heading(description_title(description), '=', width);
  if (!description.basis.empty()) text += wrapped(heading_basis().in(language) + description.basis, width, 2);
  if (!description.nominations.empty()) text += "\n" + heading_nominations().in(language) + "\n";
  for (const std::string& nomination : description.nominations) text += wrapped("  " + nomination, width, 4);
  text += list(heading_admission(), description.admission, language, width);
  for (const StageWords& stage : description.stages) {
    if (!stage.title.empty()) text += "\n" + heading(stage.title.in(language), '-', width);
    text += criteria(stage, language, width);
    text += list(heading_jury(), stage.jury, language, width);
    text += list(heading_facts(), stage.facts, language, width);
    text += list(heading_quantities(), stage.quantities, language, width);
    for (const engine::TableWords& each : stage.tables) text += table(each, language, width);
    text += list(heading_result(), stage.result, language, width);
    text += list(heading_order(), stage.order, language, width);
    text += list(heading_outcome(), stage.outcome, language, width);
  }
  return text;
}

}  // namespace reports
