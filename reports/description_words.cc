#include "reports/description_words.h"

#include <fmt/format.h>

#include "reports/number.h"

namespace reports {

using base::Language;
using base::Words;

Words heading_basis() { return {"Основание: ", "Basis: "}; }
Words heading_nominations() { return {"Номинации", "Nominations"}; }
Words heading_admission() { return {"Допуск", "Admission"}; }
Words heading_criteria() { return {"Критерии", "Criteria"}; }
Words heading_jury() { return {"Оценки жюри", "The jury's marks"}; }
Words heading_quantities() { return {"Вспомогательные величины", "Quantities"}; }
Words heading_result() { return {"Итог", "Total"}; }
Words heading_order() { return {"Места", "Places"}; }
Words heading_outcome() { return {"Награды и выход дальше", "Awards and going on"}; }

std::string description_title(const engine::Description& description) {
  return description.edition.empty() ? description.title : description.title + " " + description.edition;
}

std::string reach_text(const engine::Interval& reach, Language language) {
  if (reach.low && reach.high) return shown(*reach.low, language) + " … " + shown(*reach.high, language);
  if (reach.low) return Words{"от ", "from "}.in(language) + shown(*reach.low, language);
  if (reach.high) return Words{"до ", "up to "}.in(language) + shown(*reach.high, language);
  return "–";
}

std::string criterion_line(const engine::CriterionWords& criterion, std::size_t number, Language language) {
  const std::string& title = criterion.title.in(language);
  const std::string name = title.empty() ? criterion.id : fmt::format("{} ({})", title, criterion.id);
  std::string line = fmt::format("{}. {}: {}; {} {}", number, name, criterion.points.in(language),
                                 Words{"баллы", "points"}.in(language), reach_text(criterion.reach, language));
  if (criterion.weight != base::Exact{1})
    line += fmt::format("; {} {}", Words{"вес", "weight"}.in(language), shown(criterion.weight, language));
  return line;
}

}  // namespace reports
