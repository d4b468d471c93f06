/// The keys of `tests:`.
#include "rules/keys_tables.h"

namespace rules::keys {
namespace {

constexpr Value cells = {.kind = Kind::cell, .nothing = true, .items = &cell, .may_be_empty = true};
constexpr Value marks = {.under = &cells, .may_be_empty = true};

constexpr Key item_keys[] = {
    {.name = "marks", .value = marks, .ru = "Оценки этого объекта", .en = "This item's marks"},
};
constexpr Table item_table = {.name = "test_item", .keys = item_keys, .rest = &cell};
constexpr Value item = table(item_table);
constexpr Value items = {.items = &item, .may_be_empty = true};

constexpr Key round_keys[] = {
    {.name = "marks", .value = marks, .ru = "Оценки этого тура", .en = "This round's marks"},
    {.name = "items", .value = items, .ru = "Объекты этого тура", .en = "This round's items"},
};
constexpr Table round_table = {.name = "test_round", .keys = round_keys, .rest = &cell};
constexpr Value round = table(round_table);
constexpr Value rounds = {.items = &round, .may_be_empty = true};

constexpr Key given_keys[] = {
    {.name = "nomination", .value = id, .ru = "Номинация", .en = "Nomination"},
    {.name = "entry", .value = cells_by_id, .ru = "Показатели заявки", .en = "The entry's facts"},
    {.name = "marks",
     .value = marks,
     .ru = "Оценки: критерий: [по одной от каждого члена жюри]; ~ — нет, abstained — воздержался",
     .en = "Marks: criterion: [one for each juror]; ~ not given, abstained"},
    {.name = "stage", .value = id, .ru = "Этап", .en = "Stage"},
    {.name = "items", .value = items, .ru = "Объекты заявки", .en = "The entry's items"},
    {.name = "rounds", .value = rounds, .ru = "Туры", .en = "Rounds"},
};
constexpr Table given_table = {.name = "given", .keys = given_keys};

constexpr Value numbers_by_id = {.under = &number};
constexpr Key expect_keys[] = {
    {.name = "total", .value = number, .ru = "Итог", .en = "The total"},
    {.name = "criteria", .value = numbers_by_id, .ru = "Баллы по критериям", .en = "Points by criterion"},
    {.name = "ranked", .value = flag, .ru = "Участвует ли в распределении мест", .en = "Whether the entry is ranked"},
    {.name = "reason", .value = text, .ru = "Почему не участвует", .en = "Why it is not"},
};
constexpr Table expect_table = {.name = "expect", .keys = expect_keys};

constexpr Key test_keys[] = {
    {.name = "name", .value = text, .ru = "Откуда пример", .en = "Where the example is from"},
    {.name = "given",
     .value = table(given_table),
     .need = Need::required,
     .ru = "Что дано",
     .en = "What is given",
     .example = "given: {marks: {design: [5, 4]}}"},
    {.name = "expect",
     .value = table(expect_table),
     .need = Need::required,
     .ru = "Что должно получиться",
     .en = "What must come out",
     .example = "expect: {total: 9}"},
};

}  // namespace

constinit const Table test_table = {.name = "test", .keys = test_keys};

}  // namespace rules::keys
