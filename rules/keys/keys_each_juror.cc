/// The keys of `each_juror:`, what one juror's marks must be together, by what the mark is.
#include "rules/keys/keys_tables.h"

namespace rules::keys {
namespace {

constexpr Key distinct_key = {.name = "distinct",
                              .value = flag,
                              .ru = "true: одну и ту же оценку не дают дважды",
                              .en = "true: no mark is given twice"};
constexpr Key exactly_key = {
    .name = "exactly", .value = whole(1), .ru = "Сколько заявок называют", .en = "How many entries are named"};
constexpr Key at_least_key = {
    .name = "at_least", .value = whole(1), .ru = "Называют не меньше стольких", .en = "At least so many are named"};
constexpr Key at_most_key = {
    .name = "at_most", .value = whole(1), .ru = "Называют не больше стольких", .en = "At most so many are named"};
constexpr Key within_key = {.name = "within",
                            .value = ids,
                            .ru = "Внутри чего; если не указано — на всём этапе",
                            .en = "Within what; left out: in the whole stage"};

constexpr Key numbers_keys[] = {
    distinct_key,
    exactly_key,
    at_least_key,
    at_most_key,
    {.name = "sum", .value = number, .ru = "Оценки вместе дают ровно столько", .en = "What the marks add up to"},
    {.name = "sum_at_most", .value = number, .ru = "Оценки вместе не больше", .en = "The marks add up to at most"},
    within_key,
};
constexpr Key levels_keys[] = {distinct_key, exactly_key, at_least_key, at_most_key, within_key};
constexpr Key flags_keys[] = {exactly_key, at_least_key, at_most_key, within_key};

}  // namespace

constinit const Table each_juror_of_numbers = {
    .name = "each_juror_of_numbers", .keys = numbers_keys, .check = check_each_juror};
constinit const Table each_juror_of_levels = {
    .name = "each_juror_of_levels", .keys = levels_keys, .check = check_each_juror};
constinit const Table each_juror_of_flags = {
    .name = "each_juror_of_flags", .keys = flags_keys, .check = check_each_juror};

}  // namespace rules::keys
