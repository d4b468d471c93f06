#include "engine/words/table_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace engine {
namespace {

constexpr std::array columns = {
    RussianWord{"заявка", "entry"},
    RussianWord{"номер заявки", "entry"},
    RussianWord{"номинация", "nomination"},
    RussianWord{"название", "title"},
    RussianWord{"название заявки", "title"},
    RussianWord{"наименование", "title"},
    RussianWord{"состояние", "status"},
    RussianWord{"статус", "status"},
    RussianWord{"причина", "reason"},
    RussianWord{"сумма", "amount"},
    RussianWord{"основание", "reason"},
    RussianWord{"обоснование", "reason"},
    RussianWord{"объект", "item"},
    RussianWord{"тур", "round"},
    RussianWord{"член жюри", "juror"},
    RussianWord{"эксперт", "juror"},
    RussianWord{"имя", "name"},
    RussianWord{"фио", "name"},
    RussianWord{"ф. и. о.", "name"},
    RussianWord{"ф.и.о.", "name"},
    RussianWord{"роль", "role"},
    RussianWord{"комиссия", "panel"},
    RussianWord{"самоотвод", "recused"},
    RussianWord{"самоотводы", "recused"},
    RussianWord{"этап", "stage"},
    RussianWord{"критерий", "criterion"},
    RussianWord{"оценка", "mark"},
    RussianWord{"комментарий", "comment"},
    RussianWord{"пояснение", "comment"},
    RussianWord{"решение", "decision"},
    RussianWord{"значение", "value"},
    RussianWord{"кто решил", "by"},
    RussianWord{"что решено", "what"},
    RussianWord{"дата", "date"},
    RussianWord{"за", "for"},
    RussianWord{"против", "against"},
    RussianWord{"воздержались", "abstained"},
    RussianWord{"воздержалось", "abstained"},
};

constexpr std::array statuses = {
    RussianWord{"снята", "withdrawn"},
    RussianWord{"снят", "withdrawn"},
    RussianWord{"отозвана", "withdrawn"},
    RussianWord{"дисквалифицирована", "disqualified"},
    RussianWord{"дисквалифицирован", "disqualified"},
};

constexpr std::array role_words = {
    RussianWord{"председатель", "chair"},   RussianWord{"секретарь", "secretary"},  RussianWord{"член", "member"},
    RussianWord{"член жюри", "member"},     RussianWord{"член комиссии", "member"}, RussianWord{"третий", "third"},
    RussianWord{"третий эксперт", "third"},
};

constexpr std::array decisions = {
    RussianWord{"голосование", "commission_vote"},
    RussianWord{"голосование комиссии", "commission_vote"},
    RussianWord{"решающий голос", "casting_vote"},
    RussianWord{"жребий", "lot"},
    RussianWord{"снята", "withdrawn"},
    RussianWord{"отозвана", "withdrawn"},
    RussianWord{"дисквалифицирована", "disqualified"},
    RussianWord{"не присуждена", "not_awarded"},
    RussianWord{"не присуждать", "not_awarded"},
    RussianWord{"разделено", "divided"},
    RussianWord{"место разделено", "divided"},
    RussianWord{"награда", "award"},
    RussianWord{"проход", "advance"},
    RussianWord{"проходит", "advance"},
    RussianWord{"расхождение", "divergence"},
    RussianWord{"бюджет", "budget"},
    RussianWord{"финансирование", "budget"},
    RussianWord{"назначено", "decided"},
    RussianWord{"решено", "decided"},
    RussianWord{"утверждено", "confirmed"},
    RussianWord{"утверждена", "confirmed"},
    RussianWord{"остаток", "left_over"},
};

}  // namespace

std::span<const RussianWord> russian_words(TableWord what) {
  switch (what) {
    case TableWord::column: return columns;
    case TableWord::status: return statuses;
    case TableWord::role: return role_words;
    case TableWord::decision: return decisions;
  }
  return {};
}

std::string_view in_russian(TableWord what, std::string_view meant) {
  const std::span<const RussianWord> words = russian_words(what);
  const auto found = std::ranges::find(words, meant, &RussianWord::meant);
  return found == words.end() ? meant : found->russian;
}

base::Words named(TableWord what, std::string_view meant) {
  const std::string_view russian = in_russian(what, meant);
  const std::string own(meant);
  return {russian == meant ? own : fmt::format("{} ({})", russian, meant), own};
}

base::Words quoted_column(std::string_view name) {
  const std::string_view russian = in_russian(TableWord::column, name);
  return {russian == name ? fmt::format("«{}»", name) : fmt::format("«{}» ({})", russian, name),
          fmt::format("“{}”", name)};
}

}  // namespace engine
