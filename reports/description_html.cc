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

std::string list(const Words& title, const std::vector<Words>& lines, Language language) {
  if (lines.empty()) return {};
  std::string html = fmt::format("<h3>{}</h3>\n<ul>\n", escaped(title.in(language)));
  for (const Words& line : lines) html += "<li>" + escaped(line.in(language)) + "</li>\n";
  return html + "</ul>\n";
}

std::string header_cell(const Words& words, Language language) {
  return fmt::format("<th scope=\"col\">{}</th>", escaped(words.in(language)));
}

std::string criterion_row(const engine::CriterionWords& criterion, std::size_t number, Language language) {
  const std::string& title = criterion.title.in(language);
  return fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", number,
                     escaped(title.empty() ? criterion.id : title), escaped(criterion.points.in(language)),
                     escaped(reach_text(criterion.reach, language)), escaped(shown(criterion.weight, language)));
}

std::string criteria(const StageWords& stage, Language language) {
  if (stage.criteria.empty()) return {};
  std::string html =
      fmt::format("<table>\n<caption>{}</caption>\n<thead><tr>", escaped(heading_criteria().in(language)));
  for (const Words& words :
       {Words{"№", "No."}, Words{"Критерий", "Criterion"}, Words{"Как получаются баллы", "How points come about"},
        Words{"Баллы", "Points"}, Words{"Вес", "Weight"}})
    html += header_cell(words, language);
  html += "</tr></thead>\n<tbody>\n";
  for (std::size_t k = 0; k < stage.criteria.size(); ++k) html += criterion_row(stage.criteria[k], k + 1, language);
  return html + "</tbody>\n</table>\n";
}

std::string stage_html(const StageWords& stage, Language language) {
  std::string html = "<section>\n";
  if (!stage.title.empty()) html += "<h2>" + escaped(stage.title.in(language)) + "</h2>\n";
  html += criteria(stage, language);
  html += list(heading_jury(), stage.jury, language);
  html += list(heading_quantities(), stage.quantities, language);
  html += list(heading_result(), stage.result, language);
  html += list(heading_order(), stage.order, language);
  html += list(heading_outcome(), stage.outcome, language);
  return html + "</section>\n";
}

}  // namespace

std::string description_html(const engine::Description& description, Language language) {
  const std::string title = description_title(description);
  std::string html = page_begin(title, language) + "<main>\n<h1>" + escaped(title) + "</h1>\n";
  if (!description.basis.empty())
    html += fmt::format("<p>{}{}</p>\n", escaped(heading_basis().in(language)), escaped(description.basis));
  std::vector<Words> nominations;
  for (const std::string& nomination : description.nominations) nominations.push_back({nomination, nomination});
  html += list(heading_nominations(), nominations, language);
  html += list(heading_admission(), description.admission, language);
  for (const StageWords& stage : description.stages) html += stage_html(stage, language);
  return html + "</main>\n" + page_end();
}

}  // namespace reports
