#pragma once
/// Longer comments of a definition that the interview writes: what its questions do not reach.

#include <array>

namespace cli {

/// In place of a criterion that the organizer writes.
inline constexpr std::array others_ru = {
    "Впишите сами, что сказано в Положении, вместо двух строк ниже. Примеры (показатели — в facts):",
    "  оба вклада — 12, один — 6:   type: formula",
    "                               formula: if residents and business then 12 else if residents or business then 6 "
    "else 0",
    "  5 и ещё 1 за каждые 10:      type: brackets, of: people,",
    "                               rows: [{up_to: 10, points: 2}, {above: 10, points: 5 + floor((people - 10) / 10)}]",
    "  уровни по выбору жюри:       type: levels, levels: {low: {points: 1, title: Низкий}, high: {points: 5, title: "
    "Высокий}}",
    "Все виды: docs/ru/ключи.md, «Критерии»; формулы: docs/ru/формулы.md."};
inline constexpr std::array others_en = {
    "Write what the regulation says instead of the two lines below. Examples (the facts stand in facts):",
    "  both 12, one of them 6:      type: formula",
    "                               formula: if residents and business then 12 else if residents or business then 6 "
    "else 0",
    "  5, and 1 for each 10 more:   type: brackets, of: people,",
    "                               rows: [{up_to: 10, points: 2}, {above: 10, points: 5 + floor((people - 10) / 10)}]",
    "  levels chosen by the jury:   type: levels, levels: {low: {points: 1, title: Low}, high: {points: 5, title: "
    "High}}",
    "All types: docs/contest-format.md, “Criteria”."};

/// At the end.
inline constexpr std::array unasked_ru = {
    "О чём вопросов не было. Если это есть в Положении, впишите (в скобках — раздел docs/ru/ключи.md):",
    "  несколько выездов, туров («Туры»):             rounds: {ids: {first: Первый выезд, second: Второй выезд}}",
    "                                                 и у критерия — per: round, across: sum",
    "  кворум комиссии («Голосование комиссии»):      commission: {quorum: 2/3, majority: of_present}",
    "  деньги, которых хватит не всем («Бюджет»):     budget: {amount: 6000000 RUB, cost: requested, not_fitting: "
    "skip}",
    "  другие условия допуска («Условие»):            admission: [{require: people >= 10, otherwise: меньше 10 "
    "человек}]"};
inline constexpr std::array unasked_en = {
    "What was not asked. If the regulation has it, add it (docs/contest-format.md):",
    "  several visits or rounds:     rounds: {ids: {first: First visit, second: Second visit}}",
    "                                and with a criterion per: round, across: sum",
    "  the commission's quorum:      commission: {quorum: 2/3, majority: of_present}",
    "  money that is not for all:    budget: {amount: 6000000 RUB, cost: requested, not_fitting: skip}",
    "  other conditions:             admission: [{require: people >= 10, otherwise: fewer than 10 people}]"};

}  // namespace cli
