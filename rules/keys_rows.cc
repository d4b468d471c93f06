/// The keys of rows: from where to where, and what holds there.
#include "rules/keys_tables.h"

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
constinit const Table bracket_case_table = {.name = "bracket_case", .keys = case_keys};

}  // namespace rules::keys
