/// The keys of a stage.
#include "rules/keys_tables.h"

namespace rules::keys {
namespace {

constexpr auto marks_words = words_of(stage_marks);
constexpr auto tied_words = words_of(cut_ties);
constexpr Value own_or_listed = {.items = &id, .under = &criterion, .key_kind = Kind::name, .each_alone = true};

constexpr Key advance_keys[] = {
    {.name = "places", .value = formula, .ru = "Сколько мест проходит дальше", .en = "How many places go on"},
    {.name = "tied_at_cut",
     .value = word(tied_words),
     .ru = "Равные на границе: all — проходят все, none — никто, wait — решает комиссия",
     .en = "A tie at the cut: all, none, wait"},
    {.name = "require", .value = formula, .ru = "Дополнительное условие", .en = "What must hold besides"},
};
constexpr Table advance_table = {.name = "advance", .keys = advance_keys};

constexpr Key stage_keys[] = {
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
    {.name = "jury",
     .value = table(jury_table),
     .ru = "Как оценки членов жюри становятся одной",
     .en = "How jurors' marks become one"},
    {.name = "bonuses", .value = adjustments, .ru = "Надбавки к итогу", .en = "Points added to the total"},
    {.name = "deductions", .value = adjustments, .ru = "Вычеты из итога", .en = "Points taken from the total"},
    {.name = "total", .value = total, .ru = "Итог этапа", .en = "The stage's total"},
    {.name = "minimum_total",
     .value = formula,
     .ru = "Проходной балл",
     .en = "An entry with a lower total is not ranked"},
    {.name = "passing",
     .value = conditions,
     .ru = "Условия после подсчёта итога",
     .en = "Conditions checked after the total"},
    {.name = "rank_within", .value = ids, .ru = "Внутри чего распределяют места", .en = "Within what places are given"},
    {.name = "ties", .value = ties, .ru = "Что решает при равных итогах", .en = "What decides between equal totals"},
    {.name = "commission",
     .value = table(commission_table),
     .ru = "Как голосует комиссия: кворум и большинство",
     .en = "How the commission votes: quorum and majority"},
    {.name = "places", .value = table(places_table), .ru = "Как нумеруют места", .en = "How places are numbered"},
    {.name = "awards", .value = awards, .ru = "Награды этапа", .en = "The stage's awards"},
    {.name = "awards_limit",
     .value = table(awards_limit_table),
     .ru = "Сколько наград может получить один участник",
     .en = "How many awards one applicant may get"},
    {.name = "prize_fund", .value = table(prize_fund_table), .ru = "Призовой фонд", .en = "The fund of prizes"},
    {.name = "prizes",
     .value = table(prizes_table),
     .ru = "Призы мест, которые делят",
     .en = "Prizes of shared places"},
    {.name = "budget",
     .value = table(budget_table),
     .ru = "Отбор в пределах суммы",
     .en = "Selection within an amount"},
    {.name = "confirmation",
     .value = table(confirmation_table),
     .ru = "Кто утверждает награды или деньги: до этого они — рекомендация",
     .en = "Who confirms awards or money: until then they are a recommendation"},
};

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
