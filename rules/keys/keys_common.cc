/// Small mappings that stand in many places: roundings and conditions.
#include <array>

#include "rules/keys/keys_tables.h"

namespace rules::keys {
namespace {

constexpr auto mode_words = words_of(rounding_modes);
constexpr std::array<std::string_view, 2> digits_or_step = {"digits", "step"};

constexpr Value digits = {.kind = Kind::whole, .least = -30, .most = 30};
constexpr Key rounding_keys[] = {
    {.name = "digits", .value = digits, .ru = "Знаков после запятой", .en = "Digits after the point"},
    {.name = "step",
     .value = positive,
     .ru = "До ближайшего кратного: 0.5 — до половин",
     .en = "To a multiple of this: 0.5 rounds to halves"},
    {.name = "mode",
     .value = word(mode_words),
     .need = Need::required,
     .ru = "Куда округлять: half_up — по-школьному; half_even, half_down, up (от нуля), down (к нулю), floor, ceiling",
     .en = "Which way: half_up (ties away from zero), half_even, half_down, up (away from zero), down, floor, ceiling",
     .example = "mode: half_up"},
};

constexpr Key condition_keys[] = {
    {.name = "require",
     .value = formula,
     .need = Need::required,
     .ru = "Условие, которое должно выполняться",
     .en = "What must hold",
     .example = "require: insured"},
    {.name = "otherwise",
     .value = text,
     .need = Need::required,
     .ru = "Причина отказа, словами для участника",
     .en = "The reason when it does not, in words for the entrant",
     .example = "otherwise: нет договора управления"},
};

constexpr Key across_keys[] = {
    {.name = "over", .value = axis, .ru = "По чему сводят: item или round", .en = "Along which axis: item or round"},
    {.name = "by",
     .value = word(across_words),
     .ru = "Как: sum (если не указано), mean, best, worst, median, last, first, count",
     .en = "How: sum (default), mean, best, worst, median, last, first, count"},
    {.name = "best", .value = whole(1), .ru = "Считать только столько лучших", .en = "Only so many of the best"},
    {.name = "drop",
     .value = drop,
     .ru = "Отбросить столько лучших и худших: {low: 1}",
     .en = "Leave out so many of the best and of the worst: {low: 1}"},
    {.name = "round", .value = rounding, .ru = "Округление", .en = "Rounding"},
};
}  // namespace

constinit const Table rounding_table = {.name = "rounding", .keys = rounding_keys, .exactly_one = digits_or_step};
constinit const Table condition_table = {.name = "condition", .keys = condition_keys};
constinit const Table across_table = {.name = "across", .keys = across_keys, .check = check_across};

}  // namespace rules::keys
