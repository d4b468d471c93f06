#include <fmt/format.h>

#include "reports/description.h"
#include "reports/description_words.h"
#include "reports/markup.h"
#include "reports/number.h"
#include "reports/page.h"

namespace reports {

namespace {

using base::Language;
using base::Words;
using engine::StageWords;

std::string list(std::string_view tag, const Words& title, const std::vector<Words>& lines, Language language) {
  if (lines.empty()) return {};
  std::string html = fmt::format("<{0}>{1}</{0}>\n<ul>\n", tag, escaped(title.in(language)));
  for (const Words& line : lines) html += "<li>" + escaped(line.in(language)) + "</li>\n";
  return html + "</ul>\n";
}

std::string header_cell(const Words& words, Language language) {
  return fmt::format("<th scope=\"col\">{}</th>", escaped(words.in(language)));
}

Words column_points() { return {"Баллы", "Points"}; }
Words column_weight() { return {"Вес", "Weight"}; }

std::string criterion_row(const engine::CriterionWords& criterion, std::size_t number, Language language) {
  const std::string& title = criterion.title.in(language);
  return fmt::format(
      "<tr><td class=\"total\">{}</td><th scope=\"row\">{}</th><td>{}</td><td data-label=\"{}\">{}</td><td "
      "class=\"total\" "
      "data-label=\"{}\">{}</td></tr>\n",
      number, escaped(title.empty() ? criterion.id : title), escaped(criterion.points.in(language)),
      column_points().in(language), escaped(reach_text(criterion, language)), column_weight().in(language),
      escaped(shown(criterion.weight, language)));
}

std::string criteria(std::string_view level, const StageWords& stage, Language language) {
  if (stage.criteria.empty()) return {};
  std::string html = fmt::format(
      "<{1}>{0}</{1}>\n<div class=\"scroll\" role=\"region\" aria-label=\"{0}\" tabindex=\"0\">\n<table "
      "class=\"rules\">\n<thead><tr>",
      escaped(heading_criteria().in(language)), level);
  for (const Words& words : {Words{"№", "No."}, Words{"Критерий", "Criterion"},
                             Words{"Как получаются баллы", "How points come about"}, column_points(), column_weight()})
    html += header_cell(words, language);
  html += "</tr></thead>\n<tbody>\n";
  for (std::size_t k = 0; k < stage.criteria.size(); ++k) html += criterion_row(stage.criteria[k], k + 1, language);
  return html + "</tbody>\n</table>\n</div>\n";
}

std::string table(const engine::TableWords& table, Language language) {
  const std::string title = escaped(table.title.in(language));
  std::string html = fmt::format(
      "<div class=\"scroll\" role=\"region\" aria-label=\"{0}\" tabindex=\"0\">\n<table "
      "class=\"lookup\">\n<caption>{0}</caption>\n<thead><tr>",
      title);
  for (const Words& head : table.head) html += header_cell(head, language);
  html += "</tr></thead>\n<tbody>\n";
  for (const std::vector<Words>& row : table.rows) {
    html += fmt::format("<tr><th scope=\"row\">{}</th>", escaped(row.front().in(language)));
    for (std::size_t k = 1; k < row.size(); ++k) html += "<td>" + escaped(row[k].in(language)) + "</td>";
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n</div>\n";
}

std::string stage_html(const StageWords& stage, Language language) {
  const std::string_view level = stage.title.empty() ? "h2" : "h3";
  std::string html = "<section>\n";
  if (!stage.title.empty()) html += "<h2>" + escaped(stage.title.in(language)) + "</h2>\n";
  html += criteria(level, stage, language);
  html += list(level, heading_jury(), stage.jury, language);
  html += list(level, heading_facts(), stage.facts, language);
  html += list(level, heading_quantities(), stage.quantities, language);
  if (!stage.tables.empty()) html += fmt::format("<{0}>{1}</{0}>\n", level, escaped(heading_tables().in(language)));
  for (const engine::TableWords& each : stage.tables) html += table(each, language);
  html += list(level, heading_result(), stage.result, language);
  html += list(level, heading_order(), stage.order, language);
  html += list(level, heading_outcome(), stage.outcome, language);
  return html + "</section>\n";
}

}  // namespace

std::string description_html(const engine::Description& description, Language language) {
  const std::string title = description_title(description);
  std::string html = page_begin(title, language) + "<main class=\"text\">\n<h1>" + escaped(title) + "</h1>\n";
  if (!description.basis.empty())
    html +=
        fmt::format("<p class=\"basis\">{}{}</p>\n", escaped(heading_basis().in(language)), escaped(description.basis));
  std::vector<Words> nominations;
  for (const std::string& nomination : description.nominations) nominations.push_back({nomination, nomination});
  html += list("h2", heading_nominations(), nominations, language);
  html += list("h2", heading_admission(), description.admission, language);
  for (const StageWords& stage : description.stages) html += stage_html(stage, language);
  return html + "</main>\n" + page_end();
}

}  // namespace reports
