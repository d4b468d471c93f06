#include "reports/explanation_words.h"

#include <fmt/format.h>

#include "reports/number.h"

namespace reports {

namespace {

using engine::Derivation;
using engine::Explanation;

std::string in(base::Language language, const char* ru, const char* en) { return base::Words{ru, en}.in(language); }

std::string stage_name(const Explanation& explanation, base::Language language) {
  const std::string& title = explanation.stage_title.in(language);
  return title.empty() ? explanation.stage : title;
}

std::string places(const Explanation& explanation, base::Language language) {
  std::string text = in(language, "Место: ", "Place: ") + std::to_string(explanation.first);
  if (explanation.first != explanation.last) text += "–" + std::to_string(explanation.last);
  if (explanation.sharing > 0)
    text += in(language, "; это же место у других заявок: ", "; shared with other entries: ") +
            std::to_string(explanation.sharing);
  return text;
}

enum class Side { above, below };

std::string neighbour(const engine::Neighbour& other, Side side, base::Language language) {
  const bool above = side == Side::above;
  const std::string question =
      above ? in(language, "Почему не выше", "Why not higher") : in(language, "Почему не ниже", "Why not lower");
  const std::string stands =
      above ? in(language, "выше стоит", "before it is") : in(language, "ниже стоит", "after it is");
  const std::string decided = in(language, "решает", "decided by");
  std::string text = fmt::format("{}: {} {} ({} {}); {} «{}»: {} {} {}", question, stands, other.entry,
                                 in(language, "место", "place"), other.place, decided, other.key_words.in(language),
                                 other.own.in(language), in(language, "против", "against"), other.other.in(language));
  if (other.difference) text += in(language, ", разница ", ", difference ") + shown(*other.difference, language);
  return text;
}

}  // namespace

std::string derivation_name(const Derivation& part, base::Language language) {
  const std::string& title = part.title.in(language);
  const std::string& whose = part.whose.in(language);
  std::string name = title.empty() ? part.name : title;
  if (!title.empty() && !part.name.empty() && part.name != title) name += " (" + part.name + ")";
  if (!whose.empty()) name += (name.empty() ? "" : ", ") + whose;
  return name;
}

std::string derivation_line(const Derivation& part, base::Language language) {
  if (part.place.line == 0) return {};
  return fmt::format("[{} {}]", in(language, "строка", "line"), part.place.line);
}

base::Words shown_before_words() { return {"(см. выше)", "(see above)"}; }

std::vector<std::string> explanation_summary(const Explanation& explanation, base::Language language) {
  const std::string title = explanation.title.empty() ? "" : " «" + explanation.title + "»";
  std::vector<std::string> lines = {explanation.entry + title,
                                    in(language, "Этап: ", "Stage: ") + stage_name(explanation, language)};
  const std::string& why = explanation.why_no_place.in(language);
  lines.push_back(why.empty() ? places(explanation, language) : in(language, "Места нет: ", "No place: ") + why);
  if (explanation.above) lines.push_back(neighbour(*explanation.above, Side::above, language));
  if (explanation.below) lines.push_back(neighbour(*explanation.below, Side::below, language));
  return lines;
}

}  // namespace reports
