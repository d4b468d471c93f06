#include <algorithm>

#include "rules/lower.h"

namespace rules {
namespace {

using engine::Unit;

NodeId prize_formula(Compilation& work, StageWork& stage, const PrizeFormula& prize) {
  const Where where{stage.ranked, prize.formula.place};
  const NodeId value = or_stand_in(work, where, number_formula(work, ranked_scope(stage), prize.formula));
  const NodeId money = in_money(work, prize.formula, value);
  return prize.round ? rounded(work, where, money, prize.round->value) : money;
}

bool has_prize(const engine::AwardLine& line) { return line.prize || (line.by && line.by->they_say_how_much); }

}  // namespace

NodeId lower_prize(Compilation& work, StageWork& stage, const Prize& prize) {
  if (const auto* formula = std::get_if<PrizeFormula>(&prize)) return prize_formula(work, stage, *formula);
  const Money& money = std::get<Money>(prize);
  return number(work, {stage.ranked, money.place}, money.amount, Unit::money);
}

Term lower_prizes(Compilation& work, const StageWork& stage, const std::vector<NodeId>& awards) {
  const auto pays = [&](NodeId award) {
    return std::ranges::any_of(std::get<engine::Award>(work.node(award).rule).lines, has_prize);
  };
  if (std::ranges::none_of(awards, pays)) return std::nullopt;
  const Prizes said = stage.rules.prizes == nullptr ? Prizes{} : *stage.rules.prizes;
  engine::Node node;
  node.title = {"приз", "prize"};
  node.unit = Unit::money;
  node.population = stage.kept;
  node.place = work.node(awards.front()).place;
  node.rule =
      engine::Pay{awards, said.shared, said.round ? said.round->value : base::to_digits(2, base::RoundingMode::down),
                  said.remainder ? said.remainder->value : engine::Remainder::left};
  return add(work, std::move(node));
}

std::optional<engine::PrizeFund> lower_prize_fund(Compilation& work, StageWork& stage, Term prize) {
  if (stage.rules.prize_fund == nullptr) return std::nullopt;
  const FormulaText& formula = *stage.rules.prize_fund;
  const Where where{stage.ranked, formula.place};
  const NodeId amount = in_money(work, formula, on_group(work, stage, formula, {}));
  engine::MarkRule whoever;
  whoever.at_least = 0;
  const NodeId paid =
      prize ? over_group(work, where, {*prize, engine::Sum{}, whoever}, {}) : number(work, where, 0, Unit::money);
  return engine::PrizeFund{amount, apply(work, where, engine::Operation::subtract, {amount, paid})};
}

}  // namespace rules
