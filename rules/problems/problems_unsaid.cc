#include <fmt/format.h>

#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

Diagnostic warning(std::string code, Place at, base::Words message, base::Words hint) {
  return {.code = std::move(code),
          .severity = base::Severity::warning,
          .place = std::move(at),
          .message = std::move(message),
          .hint = std::move(hint)};
}

base::Words along(const engine::Axes& axes) {
  if (axes.round && axes.item) return {"по турам и объектам", "of rounds and items"};
  return axes.round ? base::Words{"по турам", "of rounds"} : base::Words{"по объектам", "of items"};
}

}  // namespace

Diagnostic shared_prize_unsaid(Place at) {
  return warning(
      "shared-prize-unsaid", std::move(at),
      {"не указано, что делать с призом, если место разделят; сейчас его получит полностью каждая заявка",
       "what becomes of the prize when its place is shared is not said; each entry would get it in full"},
      {"prizes: {shared: in_full} — каждой полностью; {shared: split, remainder: left} — приз места поровну; "
       "{shared: added_and_split, remainder: left} — призы занятых мест вместе и поровну",
       "prizes: {shared: in_full} gives it to each; {shared: split, remainder: left} divides it; "
       "{shared: added_and_split, remainder: left} adds the prizes of all the places and divides them"});
}

Diagnostic last_award_unsaid(Place at, std::int64_t place) {
  return warning(
      "last-award-unsaid", std::move(at),
      {fmt::format(
           "не указано, кому эта награда, если место {} разделят; сейчас её получат все равные, и наград станет "
           "больше, чем мест",
           place),
       fmt::format(
           "who gets this award when place {} is shared is not said; all of the tied would, more than there are "
           "places",
           place)},
      {"tied_at_cut: all — всем равным; wait — кому, решает комиссия; none — никому из них; или последним в ties — "
       "commission_vote, casting_vote, lot",
       "tied_at_cut: all gives it to all of the tied, wait leaves it to the commission, none gives it to none of them; "
       "or let ties end in commission_vote, casting_vote or lot"});
}

Diagnostic across_unsaid(Place at, const std::string& criterion, const engine::Axes& axes) {
  return warning(
      "across-unsaid", std::move(at),
      {fmt::format("не указано, как значения «{}» {} становятся одним; сейчас они складываются", criterion,
                   along(axes).ru),
       fmt::format("how the values of “{}” {} become one is not said; they would be added up", criterion,
                   along(axes).en)},
      {"across: sum — сумма, mean — среднее, best — лучшее, last — последнее; {by: sum, best: 2} — два лучших",
       "across: sum, mean, best, last; {by: sum, best: 2} takes the two best"});
}

Diagnostic not_fitting_unsaid(Place at) {
  return warning(
      "not-fitting-unsaid", std::move(at),
      {"не указано, что делать, когда на заявку не хватает денег; сейчас её пропускают и идут дальше",
       "what becomes of an entry that the money is not enough for is not said; it would be skipped"},
      {"not_fitting: skip — пропустить; stop — на этом закончить; part — отдать ей остаток и закончить",
       "not_fitting: skip goes on without it, stop ends the list, part gives it what is left and ends the list"});
}

}  // namespace rules
