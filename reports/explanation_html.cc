#include <fmt/format.h>

#include "reports/explanation.h"
#include "reports/explanation_words.h"
#include "reports/markup.h"
#include "reports/page.h"

namespace reports {

namespace {

using engine::Derivation;
using engine::Explanation;

std::string line_html(const Derivation& part, base::Language language) {
  const std::string name = derivation_name(part, language);
  const std::string& rule = part.rule.in(language);
  std::string text = fmt::format("<b>{}</b>: {}", escaped(name.empty() ? rule : name), escaped(part.text.in(language)));
  if (!name.empty() && !rule.empty() && !part.shown_before) text += fmt::format(" = <code>{}</code>", escaped(rule));
  const std::string where = derivation_line(part, language);
  if (!where.empty()) text += fmt::format(" <small>{}</small>", escaped(where));
  if (part.shown_before) text += fmt::format(" <small>{}</small>", escaped(shown_before_words().in(language)));
  return text;
}

/// What has parts folds; the first levels are open.
void add(const Derivation& part, int depth, base::Language language, std::string& html) {
  if (part.parts.empty()) {
    html += "<li>" + line_html(part, language) + "</li>\n";
    return;
  }
  html +=
      fmt::format("<li><details{}><summary>{}</summary>\n<ul>\n", depth < 3 ? " open" : "", line_html(part, language));
  for (const Derivation& each : part.parts) add(each, depth + 1, language, html);
  html += "</ul></details></li>\n";
}

void add_list(const std::vector<const Derivation*>& parts, base::Language language, std::string& html) {
  if (parts.empty()) return;
  html += "<ul class=\"derivation\">\n";
  for (const Derivation* part : parts) add(*part, 0, language, html);
  html += "</ul>\n";
}

std::vector<const Derivation*> everything(const Explanation& explanation) {
  std::vector<const Derivation*> parts = {&explanation.place};
  for (const auto* part : {&explanation.advances, &explanation.award, &explanation.funded})
    if (*part) parts.push_back(&**part);
  return parts;
}

}  // namespace

std::string explanation_html(const Explanation& explanation, base::Language language) {
  const std::vector<std::string> summary = explanation_summary(explanation, language);
  std::string html = page_begin(summary.front(), language);
  html += "<main>\n<h1>" + escaped(summary.front()) + "</h1>\n";
  for (std::size_t k = 1; k < summary.size(); ++k) html += "<p>" + escaped(summary[k]) + "</p>\n";
  std::vector<const Derivation*> not_met;
  for (const Derivation& part : explanation.not_met) not_met.push_back(&part);
  add_list(not_met, language, html);
  add_list(everything(explanation), language, html);
  return html + "</main>\n" + page_end();
}

}  // namespace reports
