#include <fmt/format.h>

#include "base/text.h"
#include "engine/words/speaker.h"
#include "rules/problems/problems_meaning.h"

namespace rules {

base::Words absent_words(engine::State state) {
  switch (state) {
    case engine::State::present: return {};
    case engine::State::not_given: return {"значения нет: не указано", "nothing: not given"};
    case engine::State::abstained: return {"значения нет: воздержались", "nothing: abstained"};
    case engine::State::recused: return {"значения нет: самоотвод", "nothing: recused"};
    case engine::State::not_asked: return {"значения нет: не оценивалось", "nothing: not asked"};
    case engine::State::not_applicable: return {"значения нет: неприменимо", "nothing: not applicable"};
    case engine::State::division_by_zero: return {"значения нет: деление на ноль", "nothing: division by zero"};
    case engine::State::not_in_table: return {"значения нет: нет такой строки в таблице", "nothing: not in the table"};
    case engine::State::undefined: return {"значения нет: не определено", "nothing: undefined"};
    case engine::State::too_few: return {"значения нет: мало оценок", "nothing: too few marks"};
    case engine::State::does_not_count:
      return {"значения нет: оценки этого члена жюри не считаются", "nothing: this juror's marks do not count"};
    case engine::State::outside:
      return {"значения нет: заявка не участвует в этапе", "nothing: the entry is not in the stage"};
    case engine::State::waiting: return {"значения ещё нет: не все оценки", "nothing yet: marks are missing"};
  }
  return {};
}

base::Words below_pass_words(const std::string& criterion, const base::Exact& pass) {
  const auto whole = pass.as_int64();
  const base::Words number = engine::number_words(pass);
  const std::string points = whole ? base::counted(*whole, "балла", "баллов", "баллов") : number.ru + " балла";
  return {fmt::format("{}: ниже {}", criterion, points), fmt::format("{}: below {}", criterion, number.en)};
}

base::Words below_minimum_words(const std::optional<base::Exact>& minimum) {
  if (!minimum) return {"не набран проходной балл", "below the minimum total"};
  const base::Words number = engine::number_words(*minimum);
  return {fmt::format("не набран проходной балл {}", number.ru),
          fmt::format("below the minimum total of {}", number.en)};
}

base::Words did_not_advance(const base::Words& stage) {
  return {fmt::format("не прошла дальше этапа «{}»", stage.ru), fmt::format("did not go on from stage “{}”", stage.en)};
}

base::Words has_no_place(const base::Words& stage) {
  return {fmt::format("нет места на этапе «{}»", stage.ru), fmt::format("has no place in stage “{}”", stage.en)};
}

base::Words decision_words(const std::string& decision) {
  if (decision == "commission_vote") return {"решение комиссии", "the commission's vote"};
  if (decision == "casting_vote") return {"решающий голос председателя", "the chair's casting vote"};
  return {"жребий", "a lot"};
}

}  // namespace rules
