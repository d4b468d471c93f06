/// The keys of `tests:`.
#include <array>

#include "rules/keys/keys_tables.h"

namespace rules::keys {
namespace {

constexpr Value cells = {.kind = Kind::cell, .nothing = true, .items = &cell, .may_be_empty = true};
constexpr Value marks = {.under = &cells, .may_be_empty = true};
constexpr Value numbers_by_id = {.under = &number};

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

// ---------------------------------------------------------------- what is given of an entry

constexpr Key nomination_key = {.name = "nomination", .value = id, .ru = "Номинация", .en = "Nomination"};
constexpr Key facts_key = {.name = "facts", .value = cells_by_id, .ru = "Показатели заявки", .en = "The entry's facts"};
constexpr Key marks_key = {.name = "marks",
                           .value = marks,
                           .ru = "Оценки: критерий: [по одной от каждого члена жюри]; ~ — нет, abstained — воздержался",
                           .en = "Marks: criterion: [one for each juror]; ~ not given, abstained"};
constexpr Key points_key = {
    .name = "points",
    .value = numbers_by_id,
    .ru = "Готовые баллы вместо оценок и показателей: критерий, jury_total или total: число",
    .en = "Points themselves instead of marks and facts: criterion, jury_total or total: number"};
constexpr Key items_key = {.name = "items", .value = items, .ru = "Объекты заявки", .en = "The entry's items"};
constexpr Key rounds_key = {.name = "rounds", .value = rounds, .ru = "Туры", .en = "Rounds"};

constexpr Key given_keys[] = {
    nomination_key, facts_key,  marks_key, points_key, {.name = "stage", .value = id, .ru = "Этап", .en = "Stage"},
    items_key,      rounds_key,
};
constexpr Table given_table = {.name = "given", .keys = given_keys};

// ---------------------------------------------------------------- what must come out

constexpr Key expect_keys[] = {
    {.name = "total", .value = number, .ru = "Итог", .en = "The total"},
    {.name = "criteria", .value = numbers_by_id, .ru = "Баллы по критериям", .en = "Points by criterion"},
    {.name = "place",
     .value = text,
     .ru = "Место, как его пишет таблица результатов: 1, 2–3",
     .en = "The place as results write it: 1, 2–3"},
    {.name = "award",
     .value = id_or_ids,
     .ru = "Награда (id) или список наград; none — без награды",
     .en = "The award (its id), or a list of them; none: no award"},
    {.name = "prize", .value = money, .ru = "Приз деньгами", .en = "The prize in money"},
    {.name = "advances",
     .value = flag,
     .ru = "Проходит ли в следующий этап",
     .en = "Whether the entry goes on to the next stage"},
    {.name = "funded", .value = flag, .ru = "Хватает ли ей денег бюджета", .en = "Whether the budget pays for it"},
    {.name = "waits",
     .value = flag,
     .ru = "Ждёт ли её результат оценок или решения людей",
     .en = "Whether its result waits for marks or for people"},
    {.name = "ranked", .value = flag, .ru = "Участвует ли в распределении мест", .en = "Whether the entry is ranked"},
    {.name = "reason", .value = text, .ru = "Почему не участвует", .en = "Why it is not"},
};
constexpr Table expect_table = {.name = "expect", .keys = expect_keys};
constexpr Key expect_key = {
    .name = "expect", .value = table(expect_table), .ru = "Что должно получиться", .en = "What must come out"};

// ---------------------------------------------------------------- several entries

constexpr Key entry_keys[] = {
    nomination_key, facts_key, marks_key, points_key, items_key, rounds_key, expect_key,
};
constexpr Table entry_table = {.name = "test_entry", .keys = entry_keys};
constexpr Value entry = table(entry_table);
constexpr Value entries = {.under = &entry};

constexpr std::array<std::string_view, 10> decision_words = {
    "commission_vote", "casting_vote", "lot",   "disqualified", "withdrawn",
    "not_awarded",     "divided",      "award", "advance",      "budget"};
constexpr Key decision_keys[] = {
    {.name = "decision",
     .value = word(decision_words),
     .need = Need::required,
     .ru = "Что решили, как в decisions.csv",
     .en = "What was decided, as in decisions.csv",
     .example = "decision: commission_vote"},
    {.name = "entry", .value = id, .ru = "О какой заявке", .en = "About which entry"},
    {.name = "value",
     .value = cell,
     .ru = "Место среди равных, награда или true и false",
     .en = "Its position among the tied, the award, or true and false"},
    {.name = "nomination", .value = id, .ru = "Номинация (not_awarded)", .en = "Nomination (not_awarded)"},
    {.name = "title",
     .value = text,
     .ru = "Название награды, которую дают люди",
     .en = "Title of an award that people give"},
    {.name = "amount", .value = money, .ru = "Её деньги", .en = "Its money"},
};
constexpr Table decision_table = {.name = "test_decision", .keys = decision_keys};
constexpr Value decision = table(decision_table);
constexpr Value decisions = list(decision);

constexpr Key test_keys[] = {
    {.name = "name", .value = text, .ru = "Откуда пример", .en = "Where the example is from"},
    {.name = "given",
     .value = table(given_table),
     .ru = "Что дано; вместе с entries — о каждой заявке",
     .en = "What is given; beside entries: of each of them"},
    expect_key,
    {.name = "entries",
     .value = entries,
     .ru = "Несколько заявок: что дано о каждой и что у неё должно получиться (expect)",
     .en = "Several entries: what is given of each, and what must come out of it (expect)"},
    {.name = "decisions", .value = decisions, .ru = "Решения комиссии", .en = "What people have decided"},
};
constexpr std::array<std::string_view, 2> one_or_several = {"expect", "entries"};

}  // namespace

constinit const Table test_table = {.name = "test", .keys = test_keys, .exactly_one = one_or_several};

}  // namespace rules::keys
