/// Of problems_meaning.h: budgets.
#include "rules/problems/problems_meaning.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

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

Diagnostic left_over_named(Place at) {
  return error("left-over-groups", std::move(at),
               {"to называет группы бюджета по их id, а для этого его делят по чему-то одному",
                "to names the budget's groups by their ids, and for that it is within one thing"},
               {"например: within: [nomination] у бюджета и left_over: {to: yard}; или left_over: {within: []}",
                "e.g. within: [nomination] of the budget and left_over: {to: yard}; or left_over: {within: []}"});
}

Diagnostic fund_left_over_groups(Place at) {
  return error("left-over-groups", std::move(at),
               {"остаток призового фонда складывают внутри того же, что и фонд, или более крупного",
                "what the fund of prizes has left is put together within the same as the fund, or something coarser"},
               {"например: within: [nomination] у фонда и left_over: {to: first, within: []}",
                "e.g. within: [nomination] of the fund and left_over: {to: first, within: []}"});
}

Diagnostic unknown_award(Place at, const std::string& name, const std::vector<std::string>& awards) {
  return error(
      "unknown-name", std::move(at),
      {fmt::format("«{}» — не награда из awards", name), fmt::format("“{}” is no award of awards", name)},
      {fmt::format("есть: {}", fmt::join(awards, ", ")), fmt::format("there is: {}", fmt::join(awards, ", "))});
}

Diagnostic votes_unfit(Place at) {
  return error("votes-unfit", std::move(at),
               {"равные доли — у голосующих, а здесь нет значения каждого члена жюри (числа или flag)",
                "equal shares are the voters', and this is no value of each juror (a number or a flag)"},
               {"например: votes: support.marks, где support — критерий, который отмечает жюри",
                "e.g. votes: support.marks, where support is a criterion that the jury marks"});
}

}  // namespace rules
