#include "records/problems/result_problems.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/overloaded.h"
#include "base/text.h"
#include "engine/score/misfits.h"
#include "engine/score/nobody_admitted.h"
#include "engine/score/votes.h"
#include "engine/words/speaker.h"
#include "records/problems/decision_problems.h"
#include "records/problems/vote_problems.h"

namespace records {
namespace {

using base::Diagnostic;
using base::Words;
using Why = engine::AwardNotAllowed::Why;

Words rubles(const base::Exact& amount) { return engine::number_words(amount, engine::Unit::money); }

Words reason(Why why) {
  switch (why) {
    case Why::not_ranked: return {"у неё нет места", "it has no place"};
    case Why::has_another: return {"у неё уже есть награда из списка", "it has another award of the list"};
    case Why::withheld: return {"решено её не присуждать (not_awarded)", "it is decided not to give it (not_awarded)"};
    case Why::requirement: return {"условие награды не выполнено", "what the award requires does not hold"};
  }
  return {};
}

Words hint(Why why) {
  if (why == Why::has_another)
    return {"награду, которую дают сверх других, отмечают в contest.yaml: beside: true",
            "an award that is given beside others says so in contest.yaml: beside: true"};
  return {"исправьте или удалите строку", "correct or delete the row"};
}

Diagnostic of_award(const engine::AwardNotAllowed& objection) {
  const Words why = reason(objection.why);
  return {.code = "award-not-allowed",
          .place = objection.decision,
          .message = {fmt::format("заявке {} нельзя присудить «{}»: {}", objection.entry, objection.award, why.ru),
                      fmt::format("{} can't be given “{}”: {}", objection.entry, objection.award, why.en)},
          .hint = hint(objection.why)};
}

Diagnostic of_number(const engine::TooManyAwards& objection) {
  return {
      .code = "award-too-many",
      .place = objection.decision,
      .message = {fmt::format("«{}» присуждают не больше чем {} раз, а это ещё одна", objection.award, objection.most),
                  fmt::format("“{}” is given {} times at most, and this is one more", objection.award, objection.most)},
      .hint = {"удалите лишнюю строку", "delete a row"}};
}

Diagnostic of_fund(const engine::FundExceeded& objection) {
  const Words amount = rubles(objection.amount), paid = rubles(objection.paid);
  const Words excess = rubles(objection.paid - objection.amount);
  const std::string titles = fmt::format("{}", fmt::join(objection.group.titles, ", "));
  const std::string whose = titles.empty() ? "" : " (" + titles + ")";
  return {.code = "fund-exceeded",
          .place = objection.place,
          .message = {fmt::format("призов вышло на {}, а в фонде{} {}", paid.ru, whose, amount.ru),
                      fmt::format("the prizes come to {}, and the fund{} is {}", paid.en, whose, amount.en)},
          .hint = {fmt::format("лишних {}", excess.ru), fmt::format("{} too much", excess.en)}};
}

Words why_not_divided(const engine::PlaceNotDivisible& objection) {
  using Divided = engine::PlaceNotDivisible::Why;
  switch (objection.why) {
    case Divided::no_place: return {"у этой заявки места нет", "the entry has no place"};
    case Divided::not_first:
      return {"с этого места не начинается ни одна из названных заявок", "no entry that is named begins there"};
    case Divided::not_neighbours: break;
  }
  const std::string beside = fmt::format("{}", fmt::join(objection.beside, ", "));
  return {"между ними или наравне с ними стоит " + beside, beside + " stands between them, or shares their place"};
}

Diagnostic of_divided(const engine::PlaceNotDivisible& objection) {
  const Words why = why_not_divided(objection);
  return {
      .code = "place-not-divisible",
      .place = objection.decision,
      .message = {fmt::format("место {} так не разделить (заявка {}): {}", objection.place, objection.entry, why.ru),
                  fmt::format("place {} can't be divided so (entry {}): {}", objection.place, objection.entry, why.en)},
      .hint = {"делят место заявки, стоящие подряд; значение (value) — первое из их мест",
               "neighbours of one group share a place; value is the first of theirs"}};
}

Words why_not_settled(const engine::BudgetNotSettled& objection) {
  using NotSettled = engine::BudgetNotSettled::Why;
  const Words asked = rubles(objection.asked), left = rubles(objection.left);
  switch (objection.why) {
    case NotSettled::money:
      return {fmt::format("вместе они просят {}, а осталось {}", asked.ru, left.ru),
              fmt::format("together they ask for {}, and {} are left", asked.en, left.en)};
    case NotSettled::applicant:
      return {"вместе это больше, чем положено одному участнику", "together it is more than one applicant may have"};
    case NotSettled::set: return {"это не один из лучших наборов", "this is none of the best sets"};
    case NotSettled::voters:
      return {"голосовавшим за них не хватает денег на всех", "those who voted for them can't pay for all"};
  }
  return {};
}

Diagnostic of_budget(const engine::BudgetNotSettled& objection) {
  const Words why = why_not_settled(objection);
  const std::string chosen = fmt::format("{}", fmt::join(objection.chosen, ", "));
  return {.code = "budget-not-settled",
          .place = objection.decision,
          .message = {fmt::format("так деньги не поделить («да» у заявок: {}): {}", chosen, why.ru),
                      fmt::format("the money can't be given so (yes for {}): {}", chosen, why.en)},
          .hint = {"поставьте «нет» тем, кому денег не дают", "say no for those that get none"}};
}

Diagnostic of_cost(const engine::CostNegative& objection) {
  const Words cost = rubles(objection.cost);
  return {.code = "cost-negative",
          .place = objection.place,
          .message = {fmt::format("заявка {} просит меньше нуля: {}", objection.entry, cost.ru),
                      fmt::format("{} asks for less than nothing: {}", objection.entry, cost.en)},
          .hint = {"исправьте её данные; если такое бывает, не допускайте её (admission) или пишите max(0 RUB, …)",
                   "correct its data; where that can be, do not admit it (admission), or write max(0 RUB, …)"}};
}

Diagnostic of_nobody(const engine::NobodyAdmitted& nobody) {
  const auto entries = [](std::uint32_t number) { return base::counted(number, "заявка", "заявки", "заявок"); };
  return {.code = "nobody-admitted",
          .severity = base::Severity::warning,
          .place = nobody.place,
          .message = {fmt::format("не допущена ни одна заявка из {}: «{}» — {}", nobody.entries, nobody.why.ru,
                                  entries(nobody.kept_out)),
                      fmt::format("none of {} entries is admitted: “{}” keeps out {}", nobody.entries, nobody.why.en,
                                  nobody.kept_out)},
          .hint = {"проверьте условия допуска: даты, год, знаки сравнения",
                   "look at the conditions of admission: dates, year, signs of comparison"}};
}

}  // namespace

base::Diagnostics result_problems(const engine::Plan& plan, const engine::Tables& tables,
                                  const engine::Scored& scored) {
  base::Diagnostics found = problems::misfit_problems(tables, engine::misfits({plan, tables, scored}));
  std::ranges::move(problems::vote_problems(engine::vote_faults(plan, tables, scored)), std::back_inserter(found));
  std::ranges::move(diagnostics_of(scored.objections), std::back_inserter(found));
  if (const auto nobody = engine::nobody_admitted({plan, tables, scored})) found.push_back(of_nobody(*nobody));
  return found;
}

base::Diagnostics diagnostics_of(const std::vector<engine::Objection>& objections) {
  base::Diagnostics found;
  for (const engine::Objection& objection : objections)
    found.push_back(std::visit(base::Overloaded{
                                   [](const engine::AwardNotAllowed& award) { return of_award(award); },
                                   [](const engine::TooManyAwards& award) { return of_number(award); },
                                   [](const engine::FundExceeded& fund) { return of_fund(fund); },
                                   [](const engine::PlaceNotDivisible& place) { return of_divided(place); },
                                   [](const engine::BudgetNotSettled& budget) { return of_budget(budget); },
                                   [](const engine::CostNegative& cost) { return of_cost(cost); },
                               },
                               objection));
  std::ranges::stable_sort(
      found, {}, [](const Diagnostic& each) { return std::tie(each.place.file, each.place.line, each.place.column); });
  return found;
}

}  // namespace records
