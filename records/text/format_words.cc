#include "records/text/format_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.h"

namespace records {
namespace {

struct Word {
  std::string_view russian, meant;
};

/// Of several words for one thing the first is the one that we write.
constexpr std::array columns = {
    Word{"заявка", "entry"},
    Word{"номер заявки", "entry"},
    Word{"номинация", "nomination"},
    Word{"название", "title"},
    Word{"название заявки", "title"},
    Word{"наименование", "title"},
    Word{"состояние", "status"},
    Word{"статус", "status"},
    Word{"причина", "reason"},
    Word{"сумма", "amount"},
    Word{"основание", "reason"},
    Word{"обоснование", "reason"},
    Word{"объект", "item"},
    Word{"тур", "round"},
    Word{"член жюри", "juror"},
    Word{"эксперт", "juror"},
    Word{"имя", "name"},
    Word{"фио", "name"},
    Word{"ф. и. о.", "name"},
    Word{"ф.и.о.", "name"},
    Word{"роль", "role"},
    Word{"комиссия", "panel"},
    Word{"самоотвод", "recused"},
    Word{"самоотводы", "recused"},
    Word{"этап", "stage"},
    Word{"критерий", "criterion"},
    Word{"оценка", "mark"},
    Word{"комментарий", "comment"},
    Word{"пояснение", "comment"},
    Word{"решение", "decision"},
    Word{"значение", "value"},
    Word{"кто решил", "by"},
    Word{"дата", "date"},
    Word{"за", "for"},
    Word{"против", "against"},
    Word{"воздержались", "abstained"},
    Word{"воздержалось", "abstained"},
};

constexpr std::array statuses = {
    Word{"снята", "withdrawn"},
    Word{"снят", "withdrawn"},
    Word{"отозвана", "withdrawn"},
    Word{"дисквалифицирована", "disqualified"},
    Word{"дисквалифицирован", "disqualified"},
};

constexpr std::array role_words = {
    Word{"председатель", "chair"},   Word{"секретарь", "secretary"},  Word{"член", "member"},
    Word{"член жюри", "member"},     Word{"член комиссии", "member"}, Word{"третий", "third"},
    Word{"третий эксперт", "third"},
};

constexpr std::array decisions = {
    Word{"голосование", "commission_vote"},
    Word{"голосование комиссии", "commission_vote"},
    Word{"решающий голос", "casting_vote"},
    Word{"жребий", "lot"},
    Word{"снята", "withdrawn"},
    Word{"отозвана", "withdrawn"},
    Word{"дисквалифицирована", "disqualified"},
    Word{"не присуждена", "not_awarded"},
    Word{"не присуждать", "not_awarded"},
    Word{"разделено", "divided"},
    Word{"место разделено", "divided"},
    Word{"награда", "award"},
    Word{"проходит", "advance"},
    Word{"проход", "advance"},
    Word{"расхождение", "divergence"},
    Word{"бюджет", "budget"},
    Word{"финансирование", "budget"},
    Word{"решено", "decided"},
    Word{"назначено", "decided"},
    Word{"утверждено", "confirmed"},
    Word{"утверждена", "confirmed"},
    Word{"остаток", "left_over"},
};

std::string_view said_for(std::string_view meant, std::span<const Word> words) {
  const auto found = std::ranges::find(words, meant, &Word::meant);
  return found == words.end() ? meant : found->russian;
}

std::string meant_by(std::string_view cell, std::span<const Word> words) {
  const auto found = std::ranges::find(words, folded(cell), &Word::russian);
  return std::string(found == words.end() ? cell : found->meant);
}

}  // namespace

std::string column_word(std::string_view cell) { return meant_by(cell, columns); }
std::string status_word(std::string_view cell) { return meant_by(cell, statuses); }
std::string role_word(std::string_view cell) { return meant_by(cell, role_words); }
std::string decision_word(std::string_view cell) { return meant_by(cell, decisions); }

std::string_view russian_column(std::string_view name) { return said_for(name, columns); }
std::string_view russian_status(std::string_view word) { return said_for(word, statuses); }
std::string_view russian_role(std::string_view word) { return said_for(word, role_words); }
std::string_view russian_decision(std::string_view word) { return said_for(word, decisions); }

std::string folded(std::string_view text) { return base::lower(base::nfc(base::trim(text))); }

}  // namespace records
