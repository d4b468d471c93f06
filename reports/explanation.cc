#include "reports/explanation.h"

#include "reports/explanation_words.h"
#include "reports/printable.h"

namespace reports {

namespace {

using engine::Derivation;

void add(const Derivation& part, int depth, base::Language language, std::string& text) {
  const std::string& rule = part.rule.in(language);
  const std::string name = derivation_name(part, language);
  const std::string where = derivation_line(part, language);
  std::string line(static_cast<std::size_t>(depth) * 2, ' ');
  line += (name.empty() ? rule : name) + ": " + part.text.in(language);
  if (!name.empty() && !rule.empty() && !part.shown_before) line += " = " + rule;
  if (!where.empty()) line += "  " + where;
  if (part.shown_before) line += "  " + shown_before_words().in(language);
  text += printable(line) + "\n";
  for (const Derivation& each : part.parts) add(each, depth + 1, language, text);
}

}  // namespace

std::string explanation_text(const engine::Explanation& explanation, base::Language language) {
  std::string text;
  for (const std::string& line : explanation_summary(explanation, language)) text += printable(line) + "\n";
  for (const Derivation& part : explanation.not_met) add(part, 1, language, text);
  text += "\n";
  add(explanation.place, 0, language, text);
  for (const auto* part : {&explanation.advances, &explanation.award, &explanation.funded})
    if (*part) add(**part, 0, language, text);
  return text;
}

}  // namespace reports
