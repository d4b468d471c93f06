#pragma once
/// What follows the criteria: the keys that a contest and each of its stages have in common.

#include <algorithm>
#include <array>

#include "rules/keys/keys_tables.h"

namespace rules::keys {

inline constexpr Key result_keys[] = {
    {.name = "jury",
     .value = table(jury_table),
     .ru = "Как оценки членов жюри становятся одной",
     .en = "How jurors' marks become one"},
    {.name = "bonuses", .value = adjustments, .ru = "Надбавки к итогу", .en = "Points added to the total"},
    {.name = "deductions", .value = adjustments, .ru = "Вычеты из итога", .en = "Points taken from the total"},
    {.name = "total",
     .value = total,
     .ru = "Итог; если не указан — сумма баллов с весами",
     .en = "The total; left out: the sum of weighted points"},
    {.name = "minimum_total",
     .value = formula,
     .ru = "Проходной балл: ниже него заявка не участвует в распределении мест",
     .en = "An entry with a lower total is not ranked"},
    {.name = "passing",
     .value = conditions,
     .ru = "Условия, которые проверяют после подсчёта итога",
     .en = "Conditions checked after the total"},
    {.name = "rank_within",
     .value = ids,
     .ru = "Внутри чего распределяют места; если не указано — [nomination]",
     .en = "Within what places are given; default [nomination]"},
    {.name = "ties",
     .value = ties,
     .ru = "Что решает при равных итогах, по порядку",
     .en = "What decides between equal totals, in turn"},
    {.name = "commission",
     .value = table(commission_table),
     .ru = "Как голосует комиссия: кворум и большинство",
     .en = "How the commission votes: quorum and majority"},
    {.name = "places", .value = table(places_table), .ru = "Как нумеруют места", .en = "How places are numbered"},
    {.name = "awards", .value = awards, .ru = "Награды", .en = "Awards"},
    {.name = "awards_limit",
     .value = table(awards_limit_table),
     .ru = "Сколько наград может получить один участник",
     .en = "How many awards one applicant may get"},
    {.name = "prize_fund",
     .value = table(prize_fund_table),
     .ru = "Призовой фонд: сколько денег на призы",
     .en = "The money that there is for prizes"},
    {.name = "prizes",
     .value = table(prizes_table),
     .ru = "Призы мест, которые делят",
     .en = "Prizes of shared places"},
    {.name = "budget",
     .value = table(budget_table),
     .ru = "Отбор по списку в пределах суммы",
     .en = "Selection down the list within an amount"},
    {.name = "confirmation",
     .value = table(confirmation_table),
     .ru = "Кто утверждает награды или деньги: до этого они — рекомендация",
     .en = "Who confirms awards or money: until then they are a recommendation"},
};

template <std::size_t... Sizes>
consteval std::array<Key, (Sizes + ...)> joined(const Key (&... parts)[Sizes]) {
  std::array<Key, (Sizes + ...)> all = {};
  Key* next = all.data();
  ((next = std::ranges::copy(parts, next).out), ...);
  return all;
}

}  // namespace rules::keys
