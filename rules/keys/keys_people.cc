/// The keys of commission and confirmation.
#include <array>

#include "rules/keys/keys_tables.h"

namespace rules::keys {
namespace {

constexpr auto majority_words = words_of(majorities);
constexpr Key commission_keys[] = {
    {.name = "panel",
     .value = id,
     .ru = "Кто голосует: комиссия из столбца panel (jury.csv); если не указана — всё жюри",
     .en = "Who votes: a panel of jury.csv; default the whole jury"},
    {.name = "quorum",
     .value = formula,
     .ru = "Какая доля членов должна голосовать: 2/3, 50%",
     .en = "The share of the members that must vote: 2/3, 50%"},
    {.name = "majority",
     .value = word(majority_words),
     .ru = "За первого из равных больше половины: of_present — проголосовавших, of_members — всех членов",
     .en = "More than half for the first of the tied: of_present (those who voted) or of_members"},
};

constexpr auto confirmed_words = words_of(confirmed_things);
constexpr auto refusal_words = words_of(refusals);
constexpr Key confirmation_keys[] = {
    {.name = "by",
     .value = text,
     .need = Need::required,
     .ru = "Кто утверждает",
     .en = "Who confirms",
     .example = "by: глава города"},
    {.name = "of",
     .value = word(confirmed_words),
     .need = Need::required,
     .ru = "Что утверждают: places — места, awards — награды, budget — деньги",
     .en = "What is confirmed: places, awards or budget",
     .example = "of: budget"},
    {.name = "refused",
     .value = word(refusal_words),
     .ru = "То, в чём отказано: stays_empty — никому (если не указано), moves_up — следующему; так же и с местами",
     .en = "What is refused: stays_empty (default) or moves_up; places likewise"},
};

}  // namespace

constinit const Table confirmation_table = {.name = "confirmation", .keys = confirmation_keys};
constinit const Table commission_table = {.name = "commission", .keys = commission_keys};

}  // namespace rules::keys
