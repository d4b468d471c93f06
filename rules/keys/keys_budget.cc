/// The keys of a budget.
#include <array>

#include "rules/keys/keys_tables.h"

namespace rules::keys {
namespace {

constexpr auto selection_words = words_of(selections);
constexpr auto not_fitting_words = words_of(not_fitting_ways);
constexpr auto satisfaction_words = words_of(satisfactions);
constexpr auto completion_words = words_of(completions);

constexpr Key part_keys[] = {
    {.name = "at_least",
     .value = share,
     .ru = "Не меньше такой доли того, что просят; иначе отказ",
     .en = "At least this share of what is asked for; else refused"},
    {.name = "round", .value = rounding, .ru = "Округление части", .en = "Rounding of the part"},
};
constexpr Table part_table = {.name = "part", .keys = part_keys, .check = check_rounded_down};

constexpr Key not_fitting = {
    .name = "not_fitting",
    .value = word(not_fitting_words),
    .ru =
        "На что не хватает: skip — пропустить (если не указано), stop — закончить список, part — дать, сколько "
        "осталось, и закончить",
    .en = "An entry that does not fit: skip it (default), stop there, or give what is left as a part and stop"};
constexpr Key stop_when = {.name = "stop_when",
                           .value = formula,
                           .ru = "С not_fitting: stop — заканчивать, только если это верно для заявки",
                           .en = "With not_fitting: stop: only where this holds for the entry"};
constexpr Key part = {.name = "part",
                      .value = table(part_table),
                      .ru = "С not_fitting: part — какой может быть часть",
                      .en = "With not_fitting: part: what the part may be"};

constexpr Key left_over_keys[] = {
    {.name = "within",
     .value = ids,
     .ru = "Внутри чего общий список; [] — весь конкурс",
     .en = "Within what the common list is; [] is the whole contest"},
    {.name = "to",
     .value = id_or_ids,
     .ru = "В списки каких групп, по очереди: то, по чему поделён бюджет",
     .en = "Down the lists of which groups, one after another: of what the budget is within"},
    not_fitting,
    stop_when,
    part,
};
constexpr std::array<std::string_view, 2> ways_to_go_on = {"within", "to"};
constexpr Table left_over_table = {
    .name = "left_over", .keys = left_over_keys, .exactly_one = ways_to_go_on, .check = check_not_fitting};

constexpr Key cap_keys[] = {
    per_applicant,
    {.name = "entries", .value = formula, .ru = "Сколько заявок", .en = "How many entries"},
    {.name = "money", .value = formula, .ru = "Сколько денег вместе", .en = "How much money together"},
};
constexpr Table cap_table = {.name = "fund_cap", .keys = cap_keys, .check = check_fund_cap};
constexpr Value cap = table(cap_table);

constexpr Key list_keys[] = {
    not_fitting,
    stop_when,
    part,
    {.name = "at_most",
     .value = list(cap),
     .ru = "Сколько заявок и денег может получить один участник в одном списке",
     .en = "How many entries and how much money one applicant may get in one list"},
    {.name = "left_over",
     .value = table(left_over_table),
     .ru = "Что осталось в группах, идёт вниз по общему списку или по спискам названных групп — тем, кто ничего не "
           "получил",
     .en = "What the groups leave goes down a common list, or the lists of the groups that are named, of those who got "
           "nothing"},
};

constexpr Key set_keys[] = {
    {.name = "worth",
     .value = formula,
     .ru = "Сколько баллов даёт заявка; если не указано — итог",
     .en = "What an entry is worth; default the total"},
};

constexpr Key share_keys[] = {
    {.name = "votes",
     .value = formula,
     .ru = "Кто за что голосует: величина каждого члена жюри; если не указано — его итог",
     .en = "Who votes for what: a value of each juror; default the juror's total"},
    {.name = "satisfaction",
     .value = word(satisfaction_words),
     .need = Need::required,
     .ru =
         "Чем меряют пользу голосующему: cost — рублями заявки, count — заявками (или баллами, если голосуют баллами)",
     .en = "What counts for a voter: the entry's cost, or the entries (or points, where votes are points)",
     .example = "satisfaction: cost"},
    {.name = "completion",
     .value = word(completion_words),
     .need = Need::required,
     .ru = "Добор: none — остаток не тратится, raise — доли растут, пока хватает денег, down_the_list — вниз по списку",
     .en = "Completion: none, raise (shares grow while the money is enough), down_the_list",
     .example = "completion: down_the_list"},
    {.name = "raise_by",
     .value = formula,
     .ru = "С completion: raise — на сколько растёт доля каждого; если не указано — 1 RUB",
     .en = "With completion: raise: by how much every share grows; default 1 RUB"},
};

constexpr Variant selection_variants[] = {
    {"down_the_list", list_keys, "вниз по списку", "down the list"},
    {"most_points", set_keys, "набор с наибольшей суммой баллов", "the set with the most points"},
    {"equal_shares", share_keys, "метод равных долей", "the method of equal shares"},
};

constexpr Key budget_keys[] = {
    {.name = "amount",
     .value = formula,
     .need = Need::required,
     .ru = "Сколько денег всего",
     .en = "The money there is",
     .example = "amount: 1000000 RUB"},
    {.name = "cost",
     .value = formula,
     .need = Need::required,
     .ru = "Сколько стоит заявка",
     .en = "What an entry costs",
     .example = "cost: requested"},
    {.name = "within",
     .value = ids,
     .ru = "Внутри чего делят; если не указано — все вместе",
     .en = "Within what; default the whole contest"},
    {.name = "require", .value = formula, .ru = "Дополнительное условие", .en = "What must hold besides"},
    {.name = "select",
     .value = word(selection_words),
     .ru = "Как выбирают: down_the_list — вниз по списку (если не указано), most_points — лучший набор, equal_shares — "
           "метод равных долей",
     .en = "How: down_the_list (default), most_points (the best set), equal_shares"},
};

}  // namespace

constinit const Table budget_table = {.name = "budget",
                                      .keys = budget_keys,
                                      .selector = "select",
                                      .unsaid = "down_the_list",
                                      .variants = selection_variants,
                                      .check = check_budget};

}  // namespace rules::keys
