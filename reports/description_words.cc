#include "reports/description_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/quotes.h"
#include "reports/number.h"

namespace reports {

using base::Language;
using base::Words;

Words heading_basis() { return {"Основание: ", "Basis: "}; }
Words heading_nominations() { return {"Номинации", "Nominations"}; }
Words heading_admission() { return {"Допуск", "Admission"}; }
Words heading_criteria() { return {"Критерии", "Criteria"}; }
Words heading_jury() { return {"Как оценки жюри становятся баллами", "How the jury's marks become points"}; }
Words heading_facts() { return {"Какие показатели указывают не все", "Facts that not all state"}; }
Words heading_quantities() { return {"Вспомогательные величины", "Quantities"}; }
Words heading_tables() { return {"Таблицы", "Tables"}; }
Words heading_result() { return {"Итоговый балл", "Total"}; }
Words heading_order() { return {"Места и равенство", "Places and ties"}; }
Words heading_outcome() { return {"Что дают места", "What places bring"}; }

std::string description_title(const engine::Description& description) {
  return description.edition.empty() ? description.title : description.title + " " + description.edition;
}

std::string reach_text(const engine::Interval& reach, Language language) {
  const std::string from = Words{"от ", "from "}.in(language);
  if (reach.low && reach.high)
    return from + shown(*reach.low, language) + Words{" до ", " to "}.in(language) + shown(*reach.high, language);
  if (reach.low) return from + shown(*reach.low, language);
  return reach.high ? Words{"до ", "up to "}.in(language) + shown(*reach.high, language) : "–";
}

std::string reach_text(const engine::CriterionWords& criterion, Language language) {
  std::vector<engine::NominationReach> applies = criterion.by_nomination;
  std::erase_if(applies, [](const engine::NominationReach& each) { return !each.reach; });
  if (applies.empty()) return reach_text(criterion.reach, language);
  const auto differs = [&](const engine::NominationReach& each) { return each.reach != applies.front().reach; };
  if (std::ranges::none_of(applies, differs)) return reach_text(*applies.front().reach, language);
  std::string text;
  for (const engine::NominationReach& each : applies)
    text += fmt::format("{}{} — {}", text.empty() ? "" : "; ", base::in_quotes(each.nomination, language),
                        reach_text(*each.reach, language));
  return text;
}

std::string criterion_line(const engine::CriterionWords& criterion, std::size_t number, Language language) {
  const std::string& title = criterion.title.in(language);
  std::string line =
      fmt::format("{}. {} — {}", number, title.empty() ? criterion.id : title, criterion.points.in(language));
  const bool is_known = criterion.reach.low || criterion.reach.high || !criterion.by_nomination.empty();
  if (is_known) line += fmt::format(". {}: {}", Words{"Баллы", "Points"}.in(language), reach_text(criterion, language));
  if (criterion.weight != base::Exact{1})
    line += fmt::format("{} {} {}", is_known ? "," : ";", Words{"вес", "weight"}.in(language),
                        shown(criterion.weight, language));
  return line + ".";
}

}  // namespace reports
