#include <fmt/format.h>

#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

Diagnostic error(std::string code, Place at, base::Words message, base::Words hint) {
  return {std::move(code), base::Severity::error, std::move(at), std::move(message), std::move(hint)};
}

base::Words unfit_values(TieAmong::By by) {
  switch (by) {
    case TieAmong::By::highest_first:
    case TieAmong::By::lowest_first:
      return {
          "сравнивать по порядку нечего: у заявки здесь одно значение, нужны значения по турам, пунктам или членам "
          "жюри",
          "nothing to go through: this is one value, values of each round, item or juror are needed"};
    case TieAmong::By::last_first:
      return {"«с последнего тура» сравнивают значения по турам, а здесь другие",
              "the last round goes first where there is a value of each round, and of nothing else"};
    case TieAmong::By::preferred_by:
    case TieAmong::By::head_to_head:
      return {"заявки сравнивают попарно по турам или по членам жюри, а здесь таких значений нет",
              "entries are compared two and two by rounds or by jurors, and this has no such values"};
  }
  return {};
}

}  // namespace

Diagnostic no_juror_places(Place at, const std::string& criterion) {
  return error("type-mismatch", std::move(at),
               {fmt::format("у «{}» нет мест членов жюри: здесь сводят оценки", criterion),
                fmt::format("“{}” has no jurors' places: marks are combined here", criterion)},
               {fmt::format("{}.marks — оценки; места есть там, где jury: {{combine: {{by: sum_of_places}}}} или "
                            "другой способ по местам",
                            criterion),
                fmt::format("{}.marks are the marks; places are there with jury: {{combine: {{by: sum_of_places}}}} or "
                            "another method of orders",
                            criterion)});
}

Diagnostic orders_without_jurors(Place at, std::string_view method) {
  return error("orders-without-jurors", std::move(at),
               {fmt::format("{} сводит порядки членов жюри, а жюри здесь ничего не оценивает", method),
                fmt::format("{} combines jurors' orders, and jurors mark nothing here", method)},
               {"добавьте критерий типа place (места) или mark (оценки)",
                "add a criterion of type place (places) or mark (marks)"});
}

Diagnostic orders_key_without_orders(Place at, std::string_view key, std::string_view of) {
  return {"places-key-idle",
          base::Severity::warning,
          std::move(at),
          {fmt::format("{} здесь ничего не меняет: это правило для {}", key, of),
           fmt::format("{} changes nothing here: it is a rule for {}", key, of)},
          {"уберите его или назовите такой способ: jury: {combine: {by: …}}",
           "take it away, or name such a method: jury: {combine: {by: …}}"}};
}

Diagnostic orders_of_items(Place at) {
  return error("orders-per-item", std::move(at),
               {"по местам сводят заявки, а не объекты: у каждой заявки они свои",
                "orders are of entries, not of items: every entry has its own"},
               {"per: round ставит места в каждом туре; для объектов остаются mean, sum и другие",
                "per: round gives places in every round; for items there are mean, sum and the like"});
}

Diagnostic zero_place(Place at) {
  return error("place-zero", std::move(at),
               {"места 0 не бывает: пустая клетка стала бы лучше первого места",
                "there is no place 0: an empty cell would be better than the first place"},
               {"missing: last ставит после всех, wait ждёт, leave_out считает без неё",
                "missing: last puts it behind all, wait waits, leave_out does without"});
}

Diagnostic places_and_marks_added(Place at) {
  return error("places-beside-marks", std::move(at),
               {"итог члена жюри складывает места (меньше — лучше) с оценками (больше — лучше)",
                "a juror's total adds places (less is better) to marks (more is better)"},
               {"what: criterion сводит каждый критерий отдельно; in_total: false убирает критерий из итога",
                "what: criterion combines each criterion on its own; in_total: false takes one out of the total"});
}

Diagnostic first_not_said(Place at) {
  return error("first-not-said", std::move(at),
               {"в итоге есть места (меньше — лучше), и не сказано, кто первый",
                "there are places in the total (less is better), and it is not said who is first"},
               {"places: {first: lowest} — у кого итог меньше, highest — у кого больше",
                "places: {first: lowest} for the lowest total, highest for the highest"});
}

namespace {

Diagnostic greatest(Place at, base::Words hint) {
  return {"best-is-greatest",
          base::Severity::warning,
          std::move(at),
          {"best берёт наибольшее, а первым здесь стоит наименьший итог",
           "best takes the greatest, and here the lowest total stands first"},
          std::move(hint)};
}

}  // namespace

Diagnostic best_is_greatest(Place at) {
  return greatest(std::move(at), {"наименьшее берёт by: worst", "by: worst takes the least"});
}

Diagnostic best_ones_are_greatest(Place at, std::int64_t many) {
  return greatest(std::move(at),
                  {fmt::format("чтобы осталось {} наименьших, отбросьте лишние наибольшие: drop: {{high: …}}", many),
                   fmt::format("to keep the {} least, drop the greatest beyond them: drop: {{high: …}}", many)});
}

Diagnostic kemeny_without_vote(Place at) {
  return error("kemeny-without-vote", std::move(at),
               {"у метода Кемени бывает несколько лучших порядков, и не сказано, кто тогда решает",
                "Kemeny's method may find several best orders, and it is not said who decides then"},
               {"ties: [commission_vote] (или casting_vote, lot) — последним признаком",
                "ties: [commission_vote] (or casting_vote, lot) as the last key"});
}

Diagnostic tie_values_unfit(Place at, TieAmong::By by) {
  return error(
      "tie-values", std::move(at), unfit_values(by),
      {"например: highest_first: design.marks, last_first: result (критерий с per: round), head_to_head: jurors",
       "e.g. highest_first: design.marks, last_first: result (a criterion with per: round), head_to_head: jurors"});
}

}  // namespace rules
