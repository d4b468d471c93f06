#include <algorithm>

#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

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

base::Rounding share_rounding(const std::optional<Rounding>& said) {
  return said ? said->value : base::to_digits(2, base::RoundingMode::down);
}

/// What there is, before anything is paid.
std::optional<engine::PrizeFund> whole_fund(Compilation& work, StageWork& stage) {
  const PrizeFund* written = stage.rules.prize_fund;
  if (written == nullptr) return std::nullopt;
  std::vector<NodeId> within = groups_named(work, written->within).keys;
  const NodeId amount = in_money(work, written->amount, on_group(work, stage, written->amount, within));
  return engine::PrizeFund{amount, amount, std::move(within)};
}

/// The funds of finer groups as one purse.
engine::PrizeFund together(Compilation& work, const StageWork& stage, const engine::PrizeFund& funds,
                           const std::vector<NodeId>& within) {
  const Where where{stage.ranked, stage.rules.prize_fund->amount.place};
  engine::Node each;  // One for each group, also where all have the same.
  each.unit = Unit::money;
  each.domain = {engine::Domain::Of::group, {}, {}, funds.within};
  each.population = where.population;
  each.rule = engine::Apply{engine::Operation::add, {funds.amount}};
  each.place = where.place;
  engine::MarkRule whoever;
  whoever.at_least = 0;
  const NodeId sum = over_group(work, where, {add(work, std::move(each)), engine::Sum{}, whoever}, within);
  return {sum, sum, within};
}

/// Also where nobody has won any.
NodeId paid_to_all(Compilation& work, const Where& where, NodeId prize, const std::vector<NodeId>& within) {
  engine::MarkRule whoever;
  whoever.at_least = 0;
  const NodeId paid = apply(work, where, engine::Operation::zero_unless_applicable, {prize});
  return over_group(work, where, {paid, engine::Sum{}, whoever}, within);
}

NodeId left_of(Compilation& work, const StageWork& stage, const engine::PrizeFund& fund, Term prize) {
  const Where where{stage.ranked, stage.rules.prize_fund->amount.place};
  const NodeId paid = prize ? paid_to_all(work, where, *prize, fund.within) : number(work, where, 0, Unit::money);
  return apply(work, where, engine::Operation::subtract, {fund.amount, paid});
}

/// An award by its id: its list, and its line there.
struct AwardNamed {
  NodeId award;
  std::uint32_t line;
};

std::optional<AwardNamed> award_named(Compilation& work, const std::vector<NodeId>& awards, const Text& id) {
  std::vector<std::string> ids;
  for (const NodeId award : awards) {
    const auto& lines = std::get<engine::Award>(work.node(award).rule).lines;
    for (std::uint32_t line = 0; line < lines.size(); ++line) {
      if (lines[line].id == id.value) return AwardNamed{award, line};
      ids.push_back(lines[line].id);
    }
  }
  if (!work.draft.any_spoilt({"awards"})) work.report(unknown_award(id.place, id.value, ids));
  return std::nullopt;
}

bool lies_within(const std::vector<NodeId>& coarser, const std::vector<NodeId>& finer) {
  return std::ranges::all_of(coarser, [&](NodeId key) { return std::ranges::find(finer, key) != finer.end(); });
}

/// Where what is left over goes to somebody; nothing when it stays, or is said wrongly.
std::optional<engine::FundRest> rest_of(Compilation& work, const StageWork& stage, const engine::PrizeFund& fund,
                                        const std::vector<NodeId>& awards) {
  const auto& left = stage.rules.prize_fund->left_over;
  if (!left) return std::nullopt;
  const NamedGroups within = left->within ? groups_named(work, *left->within) : NamedGroups{fund.within};
  const bool is_coarser = lies_within(within.keys, fund.within);
  const std::optional<AwardNamed> to = award_named(work, awards, left->to);
  if (within.all_known && !is_coarser) work.report(fund_left_over_groups(left->place));
  if (!to || !is_coarser) return std::nullopt;
  return engine::FundRest{.amount = fund.amount,
                          .funds = fund.within,
                          .award = to->award,
                          .line = to->line,
                          .within = within.keys,
                          .share = share_rounding(left->round)};
}

/// Nothing when no award has a prize.
Term what_is_paid(Compilation& work, const StageWork& stage, const std::vector<NodeId>& awards,
                  std::optional<engine::FundRest> rest) {
  const auto pays = [&](NodeId award) {
    return std::ranges::any_of(std::get<engine::Award>(work.node(award).rule).lines, has_prize);
  };
  if (!rest && std::ranges::none_of(awards, pays)) return std::nullopt;
  const Prizes said = stage.rules.prizes == nullptr ? Prizes{} : *stage.rules.prizes;
  engine::Node node;
  node.title = {"приз", "prize"};
  node.unit = Unit::money;
  node.population = stage.kept;
  node.place = work.node(awards.front()).place;
  node.rule = engine::Pay{.awards = awards,
                          .shared = said.shared,
                          .share = share_rounding(said.round),
                          .remainder = said.remainder ? said.remainder->value : engine::Remainder::left,
                          .rest = std::move(rest)};
  return add(work, std::move(node));
}

}  // namespace

NodeId lower_prize(Compilation& work, StageWork& stage, const Prize& prize) {
  if (const auto* formula = std::get_if<PrizeFormula>(&prize)) return prize_formula(work, stage, *formula);
  const Money& money = std::get<Money>(prize);
  return number(work, {stage.ranked, money.place}, money.amount, Unit::money);
}

LoweredPrizes lower_prizes(Compilation& work, StageWork& stage, const std::vector<NodeId>& awards) {
  LoweredPrizes made{.prize = {}, .fund = whole_fund(work, stage)};
  auto rest = made.fund ? rest_of(work, stage, *made.fund, awards) : std::nullopt;
  if (rest && rest->within != rest->funds) made.fund = together(work, stage, *made.fund, rest->within);
  made.prize = what_is_paid(work, stage, awards, std::move(rest));
  if (made.fund) made.fund->left = left_of(work, stage, *made.fund, made.prize);
  return made;
}

}  // namespace rules
