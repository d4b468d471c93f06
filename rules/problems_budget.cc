/// Of problems_meaning.h: budgets.
#include "rules/problems_meaning.h"

namespace rules {
namespace {

Diagnostic error(std::string code, Place at, base::Words message, base::Words hint) {
  return {std::move(code), base::Severity::error, std::move(at), std::move(message), std::move(hint)};
}

}  // namespace

Diagnostic left_over_groups(Place at) {
  return error("left-over-groups", std::move(at),
               {"общий список для остатка — внутри чего-то более крупного, чем сам бюджет",
                "the common list of what is left over is within something coarser than the budget itself"},
               {"например: within: [nomination] у бюджета и left_over: {within: []}",
                "e.g. within: [nomination] of the budget and left_over: {within: []}"});
}

Diagnostic votes_unfit(Place at) {
  return error("votes-unfit", std::move(at),
               {"равные доли — у голосующих, а здесь нет значения каждого члена жюри (числа или flag)",
                "equal shares are the voters', and this is no value of each juror (a number or a flag)"},
               {"например: votes: support.marks, где support — критерий, который отмечает жюри",
                "e.g. votes: support.marks, where support is a criterion that the jury marks"});
}

}  // namespace rules
