#include "reports/description.h"

#include "base/text.h"
#include "reports/description_words.h"

namespace reports {

namespace {

using engine::StageWords;

/// Broken at spaces into lines of at most `width` cells; those after the first begin with `indent` spaces.
std::string wrapped(const std::string& text, int width, int indent) {
  if (width <= indent + 10) return text + "\n";
  std::string made, line;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (!line.empty() && base::width(line) + 1 + base::width(word) > width) {
      made += line + "\n";
      line = std::string(static_cast<std::size_t>(indent), ' ') + word;
    } else {
      line += (line.empty() && at == 0 ? "" : " ") + word;
    }
    at = end + 1;
  }
  return made + line + "\n";
}

std::string heading(const std::string& text, char under) {
  return text + "\n" + std::string(static_cast<std::size_t>(base::width(text)), under) + "\n";
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

}  // namespace

std::string description_text(const engine::Description& description, base::Language language, int width) {
  std::string text = heading(description_title(description), '=');
  if (!description.basis.empty()) text += wrapped(heading_basis().in(language) + description.basis, width, 2);
  if (!description.nominations.empty()) text += "\n" + heading_nominations().in(language) + "\n";
  for (const std::string& nomination : description.nominations) text += "  " + nomination + "\n";
  text += list(heading_admission(), description.admission, language, width);
  for (const StageWords& stage : description.stages) {
    if (!stage.title.empty()) text += "\n" + heading(stage.title.in(language), '-');
    text += criteria(stage, language, width);
    text += list(heading_jury(), stage.jury, language, width);
    text += list(heading_quantities(), stage.quantities, language, width);
    text += list(heading_result(), stage.result, language, width);
    text += list(heading_order(), stage.order, language, width);
    text += list(heading_outcome(), stage.outcome, language, width);
  }
  return text;
}

}  // namespace reports
