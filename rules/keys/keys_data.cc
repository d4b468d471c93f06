/// The keys of facts, nominations, items, rounds and look-up tables.
#include <array>

#include "rules/keys/keys_tables.h"

namespace rules::keys {
namespace {

constexpr auto fact_type_words = words_of(fact_types);
constexpr auto access_words = words_of(accesses);
constexpr Value moment = {.kind = Kind::moment};
constexpr Value choices = {.items = &id, .under = &text};

constexpr Key fact_keys[] = {
    {.name = "type",
     .value = word(fact_type_words),
     .need = Need::required,
     .ru = "Что это: number, count, money, percent, flag, choice, moment, text",
     .en = "What it is: number, count, money, percent, flag, choice, moment, text",
     .example = "type: count"},
    {.name = "title", .value = text, .ru = "Название для людей", .en = "Title for people"},
    {.name = "optional",
     .value = flag,
     .ru = "true: в заявке может не быть",
     .en = "true: an application may leave it out"},
    {.name = "applies_when",
     .value = formula,
     .ru = "Когда показатель указывают; в остальных заявках ячейка пустая, и критерий по нему не применяется",
     .en = "When an application states it; elsewhere the cell is empty, and a criterion made of it does not apply"},
    {.name = "access",
     .value = word(access_words),
     .ru = "public (если не указано) — можно публиковать, staff — только для организатора",
     .en = "public (default) may be published, staff only for the organizer"},
};

constexpr Key decided_keys[] = {
    {.name = "type",
     .value = word(decided_types),
     .need = Need::required,
     .ru = "Что это: number, count, money, percent",
     .en = "What it is: number, count, money, percent",
     .example = "type: number"},
    {.name = "title", .value = text, .ru = "Название для людей", .en = "Title for people"},
    {.name = "within",
     .value = ids,
     .ru = "Для каждого варианта чего назначают отдельно; если не указано — одно на весь конкурс",
     .en = "The choices for each of which there is one; default one for the contest"},
    {.name = "min", .value = number, .ru = "Наименьшее допустимое", .en = "Least allowed"},
    {.name = "max", .value = number, .ru = "Наибольшее допустимое", .en = "Greatest allowed"},
};

constexpr Key bound_keys[] = {
    {.name = "min", .value = number, .ru = "Наименьшее допустимое", .en = "Least allowed"},
    {.name = "max", .value = number, .ru = "Наибольшее допустимое", .en = "Greatest allowed"},
};
constexpr Key money_keys[] = {
    {.name = "min", .value = number, .ru = "Наименьшее допустимое", .en = "Least allowed"},
    {.name = "max", .value = number, .ru = "Наибольшее допустимое", .en = "Greatest allowed"},
    {.name = "step", .value = positive, .ru = "Шаг значений", .en = "Step of values"},
};
constexpr Key choice_keys[] = {
    {.name = "of",
     .value = choices,
     .need = Need::required,
     .ru = "Из чего выбирают: [имена] или имя: название",
     .en = "What there is to choose: [ids] or id: title",
     .example = "of: [north, south]"},
};
constexpr Key moment_keys[] = {
    {.name = "min", .value = moment, .ru = "Не раньше", .en = "Not before"},
    {.name = "max", .value = moment, .ru = "Не позже", .en = "Not after"},
};

constexpr Variant fact_variants[] = {
    {"number", column_keys, "число", "a number"},
    {"count", bound_keys, "целое число от 0", "a whole number from 0"},
    {"money", money_keys, "сумма денег", "an amount of money"},
    {"percent", column_keys, "процент: 12.5 — это 12,5 %", "a percentage: 12.5 is 12.5 %"},
    {"flag", {}, "да или нет", "yes or no"},
    {"choice", choice_keys, "одно из перечисленного", "one of a list"},
    {"moment", moment_keys, "дата, можно со временем", "a date, with or without a time"},
    {"text", {}, "любой текст", "any text"},
};

constexpr Key nomination_keys[] = {
    {.name = "title",
     .value = text,
     .need = Need::required,
     .ru = "Название номинации",
     .en = "The nomination's title",
     .example = "title: Лучший двор"},
    {.name = "facts", .value = cells_by_id, .ru = "Значения показателей номинации", .en = "Values of nomination_facts"},
};

constexpr Key items_keys[] = {
    {.name = "title", .value = text, .ru = "Как это называется: «Мероприятие»", .en = "What one is called: “Event”"},
    {.name = "facts",
     .value = facts_by_name,
     .ru = "Показатели: столбцы items.csv",
     .en = "Facts: columns of items.csv"},
};

constexpr Value round_ids = {.kind = Kind::word, .words = from_file_word, .items = &id, .under = &text};
constexpr std::array<std::string_view, 2> ways_to_name_rounds = {"count", "ids"};
constexpr Key rounds_keys[] = {
    {.name = "count", .value = whole(1), .ru = "Сколько их", .en = "How many there are"},
    {.name = "ids",
     .value = round_ids,
     .ru = "Их имена по порядку, [may, august] или имя: название; from_file — сколько строк у заявки в таблице",
     .en = "Their ids in order, [may, august] or id: title; from_file: as many as the entry has rows"},
    {.name = "title", .value = text, .ru = "Как это называется: «Попытка»", .en = "What one is called: “Attempt”"},
    {.name = "facts", .value = facts_by_name, .ru = "Показатели заявки в туре", .en = "Facts of an entry in a round"},
};

constexpr Value number_or_nothing = {.kind = Kind::number, .nothing = true};
constexpr Value row = {.kind = Kind::number, .nothing = true, .items = &number_or_nothing};
constexpr Value column_key = {.kind = Kind::cell};
constexpr Value columns = {.items = &column_key};
constexpr Value rows = {.under = &row, .key_kind = Kind::cell};
constexpr Key lookup_keys[] = {
    {.name = "title", .value = text, .ru = "Название для людей", .en = "Title for people"},
    {.name = "by",
     .value = id_or_ids,
     .need = Need::required,
     .ru = "По чему ищут: [строка, столбец] или одно слово",
     .en = "What it is looked up by: [row, column] or one word",
     .example = "by: place"},
    {.name = "columns", .value = columns, .ru = "Ключи столбцов", .en = "Keys of the columns"},
    {.name = "rows",
     .value = rows,
     .need = Need::required,
     .ru = "Ключ строки и её числа; ~ — значения нет",
     .en = "A row's key and its numbers; ~ where there is none",
     .example = "rows: {1: 25, 2: 18}"},
};

}  // namespace

constinit const Table fact_table = {
    .name = "fact", .keys = fact_keys, .selector = "type", .variants = fact_variants, .check = check_fact};
constinit const Table decided_table = {.name = "decided_value", .keys = decided_keys, .check = check_fact};
constinit const Table nomination_table = {.name = "nomination", .keys = nomination_keys};
constinit const Table items_table = {.name = "items", .keys = items_keys};
constinit const Table rounds_table = {.name = "rounds", .keys = rounds_keys, .exactly_one = ways_to_name_rounds};
constinit const Table lookup_table = {.name = "lookup", .keys = lookup_keys, .check = check_lookup_table};

}  // namespace rules::keys
