#include <algorithm>

#include "base/overloaded.h"
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using Nodes = std::vector<NodeId>;

/// The stage's places, or the same entries placed in other groups.
NodeId order_within(Compilation& work, StageWork& stage, const Nodes& within) {
  return within == stage.within ? entry_value(work, stage, "place") : lower_order(work, stage, within);
}

engine::NotFitting not_fitting(Compilation& work, StageWork& stage, const NotFitting& written) {
  switch (written.then) {
    case NotFitting::Then::skip: return engine::SkipIt{};
    case NotFitting::Then::part:
      return engine::PayPart{written.at_least, written.round ? std::optional(written.round->value) : std::nullopt};
    case NotFitting::Then::stop: break;
  }
  if (!written.stop_when) return engine::StopThere{};
  return engine::StopThere{entry_flag(work, stage, *written.stop_when)};
}

/// One budget while it is lowered.
class BudgetWork {
 public:
  BudgetWork(Compilation& work, StageWork& stage, const Budget& written)
      : work_(work), stage_(stage), written_(written), within_(groups_named(work, written.within).keys) {}

  engine::Fund lower() {
    const Where where{stage_.ranked, written_.cost.place};
    const NodeId amount = money_of_group(written_.amount);
    const NodeId cost = or_stand_in(work_, where, number_formula(work_, ranked_scope(stage_), written_.cost));
    const NodeId paid = own(work_, where, in_money(work_, written_.cost, cost));
    const Term require = written_.require ? Term{entry_flag(work_, stage_, *written_.require)} : Term{};
    const NodeId order = order_within(work_, stage_, within_);
    return {order, amount, paid, require, selection()};
  }

 private:
  engine::Selection selection() {
    return std::visit(base::Overloaded{
                          [&](const DownTheList& list) { return engine::Selection{down_the_list(list)}; },
                          [&](const MostPoints& set) { return engine::Selection{most_points(set)}; },
                          [&](const EqualShares& shares) { return engine::Selection{equal_shares(shares)}; },
                      },
                      written_.select);
  }

  engine::DownTheList down_the_list(const DownTheList& written) {
    engine::DownTheList list{.not_fitting = not_fitting(work_, stage_, written.not_fitting)};
    for (const FundCap& cap : written.at_most) add_cap(cap, list.caps);
    if (written.left_over) list.left_over = left_over(*written.left_over);
    return list;
  }

  /// Nothing is added where there is a mistake in it.
  void add_cap(const FundCap& written, std::vector<engine::FundCap>& caps) {
    engine::FundCap cap;
    for (const Text& name : written.per)
      if (const Term key = applicant_key(work_, stage_, name)) cap.per.push_back(*key);
    if (written.entries) cap.entries = count_on_group(work_, stage_, *written.entries, within_);
    if (written.money) cap.money = money_of_group(*written.money);
    if (cap.per.size() == written.per.size()) caps.push_back(std::move(cap));
  }

  std::optional<engine::LeftOver> left_over(const LeftOver& written) {
    return written.to ? left_over_named(written, *written.to) : left_over_together(written, *written.within);
  }

  /// Down the lists of some of the budget's groups.
  std::optional<engine::LeftOver> left_over_named(const LeftOver& written, const std::vector<Text>& to) {
    const bool is_one = within_.size() == 1 && work_.node(within_.front()).type == engine::Type::choice;
    if (!is_one) {
      if (written_.within.size() != 1 || !within_.empty()) work_.report(rules::left_over_named(written.place));
      return std::nullopt;
    }
    engine::LeftOver made{order_within(work_, stage_, within_), not_fitting(work_, stage_, written.not_fitting)};
    for (const Text& id : to) {
      check_choice(work_, work_.plan.lists[work_.node(within_.front()).list.at], id);
      made.to.push_back(id.value);
    }
    return made;
  }

  std::optional<engine::LeftOver> left_over_together(const LeftOver& written, const std::vector<Text>& names) {
    const Nodes within = groups_named(work_, names).keys;
    const auto is_known = [&](NodeId each) { return std::ranges::find(within_, each) != within_.end(); };
    if (within.size() >= within_.size() || !std::ranges::all_of(within, is_known)) {
      if (stage_.groups_known) work_.report(left_over_groups(written.place));
      return std::nullopt;
    }
    return engine::LeftOver{order_within(work_, stage_, within), not_fitting(work_, stage_, written.not_fitting)};
  }

  engine::MostPoints most_points(const MostPoints& written) {
    if (!written.worth) return {entry_value(work_, stage_, "total")};
    const Where where{stage_.ranked, written.worth->place};
    return {own(work_, where, or_stand_in(work_, where, number_formula(work_, ranked_scope(stage_), *written.worth)))};
  }

  engine::EqualShares equal_shares(const EqualShares& written) {
    return {.satisfaction = written.satisfaction,
            .completion = written.completion,
            .votes = votes(written),
            .raise = written.raise_by ? Term{money_of_group(*written.raise_by)} : Term{}};
  }

  NodeId votes(const EqualShares& written) {
    const Where where{stage_.ranked, written_.place};
    const Term values = written.votes
                            ? any_formula(work_, {&stage_, stage_.ranked, {true, true, true}, {}}, *written.votes)
                        : is_marked(stage_) ? lower_juror_total(work_, stage_)
                                            : Term{};
    if (values && is_vote(work_.node(*values))) return *values;
    if (!values && (written.votes || is_marked(stage_))) return stand_in(work_, where);  // Its mistake has been told.
    work_.report(votes_unfit(written.votes ? place_in(*written.votes, 0, written.votes->text.size()) : written_.place));
    return stand_in(work_, where);
  }

  static bool is_vote(const engine::Node& node) {
    const bool is_of_juror =
        node.domain.of == engine::Domain::Of::entry && node.domain.axes == engine::Axes{.juror = true};
    return is_of_juror && (node.type == engine::Type::flag || node.type == engine::Type::number);
  }

  NodeId money_of_group(const FormulaText& formula) {
    return in_money(work_, formula, on_group(work_, stage_, formula, within_));
  }

  Compilation& work_;
  StageWork& stage_;
  const Budget& written_;
  Nodes within_;
};

}  // namespace

Term lower_budget(Compilation& work, StageWork& stage) {
  if (stage.rules.budget == nullptr) return std::nullopt;
  const Budget& budget = *stage.rules.budget;
  return add_outcome(work, stage, {"funded", {"финансируется", "funded"}, engine::Type::flag, budget.place},
                     BudgetWork(work, stage, budget).lower());
}

}  // namespace rules
