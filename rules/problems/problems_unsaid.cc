#include <fmt/format.h>

#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

Diagnostic error(std::string code, Place at, base::Words message, base::Words hint) {
  return {.code = std::move(code), .place = std::move(at), .message = std::move(message), .hint = std::move(hint)};
}

Diagnostic warning(std::string code, Place at, base::Words message, base::Words hint) {
  Diagnostic made = error(std::move(code), std::move(at), std::move(message), std::move(hint));
  made.severity = base::Severity::warning;
  return made;
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

Diagnostic missing_not_said(Place at) {
  return error("absent-mark-without-rule", std::move(at),
               {"не сказано, что делать, если член жюри не поставил оценку",
                "it is not said what an empty mark of a juror means"},
               {"jury: {marks: {missing: wait}} — ждать её; leave_out — считать без неё; zero — считать нулём",
                "jury: {marks: {missing: wait}} waits for it; leave_out does without; zero counts it as zero"});
}

Diagnostic what_not_said(Place at) {
  return error(
      "missing-key", std::move(at), {"нет обязательного ключа «what»", "the key “what” is missing"},
      {"jury: {combine: {what: criterion}} — свести оценки по каждому критерию, затем сложить; total — сложить оценки "
       "каждого члена жюри, затем свести суммы",
       "jury: {combine: {what: criterion}} combines the marks of each criterion, then adds; total adds each juror's "
       "marks, then combines the sums"});
}

Diagnostic what_of_rounds_not_said(Place at) {
  Diagnostic made = what_not_said(std::move(at));
  made.hint = {
      "jury: {combine: {what: criterion}} — сначала свести оценки за каждый тур или объект, затем across; total — "
      "сначала across у каждого члена жюри, затем свести то, что вышло",
      "jury: {combine: {what: criterion}} combines the marks of each round or item, then comes across; total takes "
      "each juror's marks across first, then combines what comes of them"};
  return made;
}

Diagnostic abstained_unsaid(Place at) {
  return warning(
      "abstained-unsaid", std::move(at),
      {"не указано, что значит «воздержался»; сейчас такой член жюри не считается: делят на тех, кто поставил оценку",
       "what an abstention means is not said; it would be left out: the divisor is those who gave a mark"},
      {"abstained: leave_out — считать без него; zero — считать его оценку нулём, то есть делить и на него",
       "abstained: leave_out does without it; zero takes it as a mark of 0, which counts in the divisor"});
}

Diagnostic numbering_unsaid(Place at) {
  return warning(
      "numbering-unsaid", std::move(at),
      {"от номера места здесь зависит результат, а какое место идёт за разделённым, не указано; сейчас после двух "
       "первых — третье: 1, 1, 3",
       "the result depends on the number of a place here, and which one comes after a shared place is not said; after "
       "two first ones it would be the third: 1, 1, 3"},
      {"places: {numbering: competition} — 1, 1, 3; {numbering: dense} — 1, 1, 2; {numbering: mean} — 1,5, 1,5, 3",
       "places: {numbering: competition} gives 1, 1, 3; {numbering: dense} 1, 1, 2; {numbering: mean} 1.5, 1.5, 3"});
}

Diagnostic mean_rounding_unsaid(Place at) {
  return warning(
      "rounding-unsaid", std::move(at),
      {"не указано, округляется ли среднее оценок; сейчас нет: сравниваются точные значения, и 14/3 меньше, чем 4,67",
       "whether the mean of marks is rounded is not said; it would not be: exact values are compared, and 14/3 is "
       "less than 4.67"},
      {"combine: {round: {digits: 2, mode: half_up}} — округлить его до сотых; total: {round: {digits: 2, mode: "
       "half_up}} — округлить только итог; combine: {round: none} — не округлять",
       "combine: {round: {digits: 2, mode: half_up}} rounds it to hundredths; total: {round: {digits: 2, mode: "
       "half_up}} rounds only the total; combine: {round: none} leaves it exact"});
}

Diagnostic total_rounding_unsaid(const std::vector<Place>& divisions) {
  Diagnostic made = warning(
      "rounding-unsaid", divisions.front(),
      {"из-за деления итог может стать бесконечной дробью, а округлять ли его, не указано; сейчас нет: сравниваются "
       "точные значения",
       "a division may make the total a fraction without end, and whether it is rounded is not said; it would not be: "
       "exact values are compared"},
      {"total: {round: {digits: 2, mode: half_up}} — округлить итог до сотых; round: {digits: 2, mode: half_up} у "
       "критерия — округлить его баллы; total: {round: none} — не округлять",
       "total: {round: {digits: 2, mode: half_up}} rounds the total to hundredths; round: {digits: 2, mode: half_up} "
       "of the criterion rounds its points; total: {round: none} leaves it exact"});
  for (std::size_t i = 1; i < divisions.size(); ++i)
    made.related.push_back({divisions[i], {"делят и здесь", "there is a division here, too"}});
  return made;
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
