#include "rules/examples/example_decisions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "engine/score/misfits.h"
#include "rules/problems/problems_examples.h"

namespace rules {
namespace {

using engine::Decision;

bool is_vote(const Decision& decision) {
  return decision.kind == "commission_vote" || decision.kind == "casting_vote" || decision.kind == "lot";
}

bool is_yes_or_no(const Decision& decision) {
  constexpr std::array<std::string_view, 5> kinds = {"advance", "budget", "left_over", "divergence", "confirmed"};
  return std::ranges::find(kinds, decision.kind) != kinds.end();
}

bool leaves(const Decision& decision) { return decision.kind == "withdrawn" || decision.kind == "disqualified"; }

bool says_something(const Decision& decision) {
  if (is_yes_or_no(decision)) return decision.value == "yes" || decision.value == "no";
  const auto number = base::parse_decimal(decision.value);
  return !(is_vote(decision) || decision.kind == "divided") || (number && number->is_integer() && number->sign() > 0);
}

/// What the decision itself says is looked at before whether anybody waits for it.
std::optional<DecisionMisfit> misfit_of(const Decision& decision, const std::vector<engine::Foreseen>& foreseen) {
  const auto is_it = [&](const engine::Foreseen& each) { return engine::is_about(decision, each); };
  if (!says_something(decision)) return DecisionMisfit::value;
  if (leaves(decision) || std::ranges::any_of(foreseen, is_it)) return std::nullopt;
  return DecisionMisfit::not_foreseen;
}

/// Prizes that come to more than the fund, and costs below zero, are no matter of a decision.
base::Place place_of(const engine::Objection& objection) {
  return std::visit(base::Overloaded{
                        [](const engine::AwardNotAllowed& award) { return award.decision; },
                        [](const engine::TooManyAwards& award) { return award.decision; },
                        [](const engine::FundExceeded&) { return base::Place{}; },
                        [](const engine::PlaceNotDivisible& place) { return place.decision; },
                        [](const engine::BudgetNotSettled& budget) { return budget.decision; },
                        [](const engine::CostNegative&) { return base::Place{}; },
                    },
                    objection);
}

void report_objections(Compilation& work, const engine::Scored& scored) {
  for (const engine::Objection& objection : scored.objections) {
    const base::Place at = place_of(objection);
    const bool divides = std::holds_alternative<engine::PlaceNotDivisible>(objection);
    if (at.line > 0) work.report(test_decision(at, divides ? "divided" : "award", DecisionMisfit::not_allowed));
  }
}

}  // namespace

void check_decisions(Compilation& work, const engine::Results& results) {
  const std::vector<engine::Foreseen> foreseen = engine::foreseen(results.plan);
  for (const Decision& decision : results.tables.decisions) {
    const auto misfit = misfit_of(decision, foreseen);
    if (misfit) work.report(test_decision(decision.place, decision.kind, *misfit));
  }
  for (const engine::Misfit& misfit : engine::misfits(results)) {
    if (!misfit_of(*misfit.decision, foreseen))
      work.report(test_decision(misfit.decision->place, misfit.decision->kind, DecisionMisfit::not_needed));
  }
  report_objections(work, results.scored);
}

}  // namespace rules
