/// The keys of a stage.
#include "rules/keys/keys_result.h"

namespace rules::keys {
namespace {

constexpr auto marks_words = words_of(stage_marks);
constexpr auto tied_words = words_of(cut_ties);
constexpr Value own_or_listed = {.items = &id, .under = &criterion, .key_kind = Kind::name, .each_alone = true};

constexpr Key advance_keys[] = {
    {.name = "places", .value = formula, .ru = "Сколько мест проходит дальше", .en = "How many places go on"},
    {.name = "tied_at_cut",
     .value = word(tied_words),
     .ru = "Равные на границе: wait (если не указано) — решает комиссия, all — проходят все, none — никто",
     .en = "A tie at the cut: wait (default), all, none"},
    {.name = "require", .value = formula, .ru = "Дополнительное условие", .en = "What must hold besides"},
};
constexpr Table advance_table = {.name = "advance", .keys = advance_keys};

constexpr Key own_keys[] = {
    {.name = "id",
     .value = id,
     .need = Need::required,
     .ru = "Имя этапа",
     .en = "The stage's id",
     .example = "id: final"},
    {.name = "title", .value = text, .ru = "Название этапа", .en = "The stage's title"},
    {.name = "panel",
     .value = id_or_ids,
     .ru = "Какая комиссия оценивает; если не указана — всё жюри",
     .en = "Whose jurors mark; default everybody"},
    {.name = "criteria",
     .value = own_or_listed,
     .ru = "Критерии этапа: [имена общих] или свои",
     .en = "Ids of the top-level criteria, or its own"},
    {.name = "marks",
     .value = word(marks_words),
     .ru = "own — оценки ставят заново, carried — с прошлого этапа",
     .en = "own (default): given anew; carried: those of the stage before"},
    {.name = "advance", .value = table(advance_table), .ru = "Кто проходит дальше", .en = "Who goes on"},
};

constexpr auto stage_keys = joined(own_keys, result_keys);

constexpr Key overall_keys[] = {
    {.name = "title", .value = text, .ru = "Название списка", .en = "The list's title"},
    {.name = "stages",
     .value = list(id),
     .need = Need::required,
     .ru = "Чьи места идут подряд: последний этап — первым",
     .en = "Whose places follow each other, the last stage first",
     .example = "stages: [final, selection]"},
};

}  // namespace

constinit const Table overall_table = {.name = "overall", .keys = overall_keys};
constinit const Table stage_table = {.name = "stage", .keys = stage_keys};

}  // namespace rules::keys
