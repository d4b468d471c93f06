#include <fmt/format.h>

#include "reports/explanation.h"
#include "reports/explanation_words.h"
#include "reports/markup.h"
#include "reports/page.h"

namespace reports {

namespace {

using base::Language;
using engine::Derivation;
using engine::Explanation;

std::string span(const char* name, const std::string& text) {
  return fmt::format(" <span class=\"{}\">{}</span>", name, escaped(text));
}

/// What does not count is crossed out.
std::string value_html(const Derivation& part, Language language) {
  const char* tag = part.counts == Derivation::Counts::no ? "s" : "b";
  return fmt::format("{0}: <{1}>{2}</{1}>", escaped(derivation_name(part, language)), tag,
                     escaped(part.text.in(language)));
}

std::string line_html(const Derivation& part, Language language) {
  std::string text = value_html(part, language);
  const std::vector<std::string> rules = derivation_rule(part, language);
  for (const std::string& rule : rules) text += span(&rule == &rules.front() ? "rule" : "numbers", "= " + rule);
  if (!part.note.empty()) text += span("why", "— " + part.note.in(language));
  if (part.shown_before) text += span("line", shown_before_words().in(language));
  const std::string where = derivation_line(part, language);
  return where.empty() ? text : text + span("line", where);
}

/// What has parts folds; the first levels are open.
void add(const Derivation& part, int depth, Language language, std::string& html) {
  if (part.parts.empty() && part.because.empty()) {
    html += "<li>" + line_html(part, language) + "</li>\n";
    return;
  }
  html +=
      fmt::format("<li><details{}><summary>{}</summary>\n<ul>\n", depth < 2 ? " open" : "", line_html(part, language));
  for (const base::Words& reason : part.because) html += "<li>" + escaped(reason.in(language)) + "</li>\n";
  for (const Derivation& each : part.parts) add(each, depth + 1, language, html);
  html += "</ul></details></li>\n";
}

std::string heading(const base::Words& words, Language language) {
  return "<h2>" + escaped(words.in(language)) + "</h2>\n";
}

void add_list(const base::Words& title, const std::vector<const Derivation*>& parts, Language language,
              std::string& html) {
  if (parts.empty()) return;
  html += heading(title, language) + "<ul class=\"derivation\">\n";
  for (const Derivation* part : parts) add(*part, 0, language, html);
  html += "</ul>\n";
}

std::vector<const Derivation*> pointers(const std::vector<Derivation>& parts) {
  std::vector<const Derivation*> made;
  for (const Derivation& part : parts) made.push_back(&part);
  return made;
}

std::string waits_html(const Explanation& explanation, Language language) {
  if (explanation.waits_for.empty()) return {};
  std::string html = "<section class=\"open\">\n" + heading(heading_waits(), language) + "<ul>\n";
  for (const base::Words& each : explanation.waits_for) html += "<li>" + escaped(each.in(language)) + "</li>\n";
  return html + "</ul>\n</section>\n";
}

std::string summary_html(const Explanation& explanation, Language language) {
  const std::string where = explanation_where(explanation, language);
  std::string html = "<header>\n<h1>" + escaped(explanation_title(explanation, language)) + "</h1>\n";
  if (!where.empty()) html += "<p class=\"basis\">" + escaped(where) + "</p>\n";
  html += "<p class=\"verdict\">" + escaped(explanation_place(explanation, language)) + "</p>\n";
  for (const std::string& line : explanation_neighbours(explanation, language))
    html += "<p>" + escaped(line) + "</p>\n";
  return html + "</header>\n";
}

}  // namespace

std::string explanation_html(const Explanation& explanation, Language language) {
  std::string html = page_begin(explanation_title(explanation, language), language);
  html += "<main class=\"text\">\n" + summary_html(explanation, language) + waits_html(explanation, language);
  std::vector<Derivation> not_met;
  for (const Derivation& part : explanation.not_met) not_met.push_back(condition_not_met(part));
  add_list(heading_not_met(), pointers(not_met), language, html);
  add_list(heading_derivation(), explanation_parts(explanation), language, html);
  return html + "</main>\n" + page_end();
}

}  // namespace reports
