/// The keys of rows: from where to where, and what holds there.
#include "rules/keys/keys_tables.h"

namespace rules::keys {
namespace {

constexpr Key up_to_key = {
    .name = "up_to", .value = number, .ru = "До этого включительно", .en = "Up to and including this"};
constexpr Key below_key = {.name = "below", .value = number, .ru = "Меньше этого", .en = "Below this"};
constexpr Key above_key = {.name = "above", .value = number, .ru = "Больше этого", .en = "Above this"};
constexpr Key from_key = {.name = "from", .value = number, .ru = "От этого включительно", .en = "This and more"};
constexpr Key at_key = {.name = "at", .value = number, .ru = "Ровно столько", .en = "Exactly this"};

constexpr Key row_keys[] = {
    up_to_key,
    below_key,
    above_key,
    from_key,
    at_key,
    {.name = "points", .value = formula, .need = Need::required, .ru = "Баллы", .en = "Points", .example = "points: 5"},
};
constexpr Key divergence_row_keys[] = {
    up_to_key,
    below_key,
    above_key,
    from_key,
    at_key,
    {.name = "limit",
     .value = number,
     .need = Need::required,
     .ru = "На сколько оценки могут расходиться",
     .en = "How far apart the marks may be",
     .example = "limit: 0.5"},
};
constexpr Table divergence_row_table = {
    .name = "divergence_row", .keys = divergence_row_keys, .check = check_bracket_row};
constexpr Value divergence_row = table(divergence_row_table);
constexpr Key divergence_keys[] = {
    {.name = "limit",
     .value = limit,
     .ru = "На сколько оценки могут расходиться: 0.5 или 10%",
     .en = "How far apart the marks may be: 0.5 or 10%"},
    {.name = "rows",
     .value = list(divergence_row),
     .ru = "Вместо limit: свой предел для разных итогов, по возрастанию",
     .en = "Instead of limit: limits by what is made of the marks, ascending"},
};
constexpr Key corridor_row_keys[] = {
    up_to_key,
    below_key,
    above_key,
    from_key,
    at_key,
    {.name = "marks",
     .value = range,
     .need = Need::required,
     .ru = "Какие оценки можно ставить: 60..90 или одна",
     .en = "Which marks may be given: 60..90, or one",
     .example = "marks: 60..90"},
};
constexpr Table corridor_row_table = {.name = "corridor_row", .keys = corridor_row_keys, .check = check_bracket_row};
constexpr Value corridor_row = table(corridor_row_table);
constexpr Key corridor_keys[] = {
    {.name = "of",
     .value = formula,
     .need = Need::required,
     .ru = "По какому показателю",
     .en = "Of which fact",
     .example = "of: events"},
    {.name = "rows",
     .value = list(corridor_row),
     .need = Need::required,
     .ru = "Ступени по возрастанию",
     .en = "The rows, ascending",
     .example = "rows: [{up_to: 5, marks: 0..50}, {above: 5, marks: 60..100}]"},
};
constexpr Key case_keys[] = {
    {.name = "when",
     .value = formula,
     .ru = "Когда действуют эти ступени; если не указано — в остальных случаях",
     .en = "When these rows hold; left out: otherwise"},
    {.name = "rows",
     .value = bracket_rows,
     .need = Need::required,
     .ru = "Ступени по возрастанию",
     .en = "The rows, ascending",
     .example = "rows: [{up_to: 10, points: 1}, {above: 10, points: 5}]"},
};

}  // namespace

constinit const Table bracket_row_table = {.name = "bracket", .keys = row_keys, .check = check_bracket_row};
constinit const Table divergence_table = {.name = "divergence", .keys = divergence_keys, .check = check_divergence};
constinit const Table corridor_table = {.name = "corridor", .keys = corridor_keys};
constinit const Table bracket_case_table = {.name = "bracket_case", .keys = case_keys};

}  // namespace rules::keys
