#include "engine/explain/enough_money.h"

#include <algorithm>

#include "engine/explain/money_words.h"
#include "engine/money/fund_list.h"
#include "engine/money/most_points.h"
#include "engine/order/order.h"

namespace engine {

namespace {

using base::Exact;
using Fate = MoneyLine::Fate;

NodeId order_of(const Fund& rule, const MoneyLine& line) {
  const auto* list = std::get_if<DownTheList>(&rule.select);
  return line.of_left_over ? list->left_over->order : rule.order;
}

/// Of the list that the line stands in.
NotFitting not_fitting_of(const Fund& rule, const MoneyLine& line) {
  const auto* list = std::get_if<DownTheList>(&rule.select);
  if (list == nullptr) return SkipIt{};
  return line.of_left_over ? list->left_over->not_fitting : list->not_fitting;
}

bool shares_place(const Ranking& ranking, std::uint32_t entry) { return ranking.first[entry] != ranking.last[entry]; }

/// Down a list.
class ListChange {
 public:
  ListChange(const Results& results, NodeId fund, const MoneyLine& line)
      : results_(results),
        fund_(fund),
        rule_(std::get<Fund>(results.plan[fund].rule)),
        line_(line),
        not_fitting_(not_fitting_of(rule_, line)),
        ranking_(results.scored.rankings[order_of(rule_, line).at]) {}

  EnoughMoney find() const {
    const auto* list = std::get_if<DownTheList>(&rule_.select);
    if (shares_place(ranking_, line_.entry)) return {};
    if (line_.fate == Fate::too_dear) return {.asking = asking(), .above = to_overtake()};
    if (line_.fate == Fate::too_much_money) return {.asking = less_for_the_applicant()};
    const bool has_caps = list != nullptr && !list->caps.empty();
    if (line_.fate == Fate::list_ended && !has_caps) return {.above = to_overtake()};
    return {};
  }

 private:
  std::optional<Exact> asking() const {
    if (!line_.list_open || line_.left_before.sign() <= 0) return std::nullopt;
    const auto* part = std::get_if<PayPart>(&not_fitting_);
    if (part == nullptr || part->at_least.sign() <= 0) return line_.left_before;
    const Exact rounded = part->round ? base::round(line_.left_before, *part->round) : line_.left_before;
    return std::max(line_.left_before, *base::divide(std::min(rounded, line_.left_before), part->at_least));
  }

  std::optional<Exact> less_for_the_applicant() const {
    const Exact enough = std::min(line_.most - line_.had, line_.left_before);
    return line_.list_open && enough.sign() > 0 ? std::optional(enough) : std::nullopt;
  }

  /// The nearest entry above before whose turn the list was open and the money would have been enough.
  std::optional<std::uint32_t> to_overtake() const {
    std::optional<std::uint32_t> nearest;
    for (const Tie& tie : ties(ranking_)) {
      const MoneyLine* other = first_line(tie);
      const bool is_above = tie.group == ranking_.group_of[line_.entry] &&
                            ranking_.first[ranking_.sequence[tie.first]] < ranking_.first[line_.entry];
      if (!is_above || other == nullptr || !other->list_open) continue;
      if (grant(not_fitting_, other->left_before, line_.cost)) nearest = other->entry;
    }
    return nearest;
  }

  /// Of those who share a place, in the same list.
  const MoneyLine* first_line(const Tie& tie) const {
    for (std::uint32_t at = tie.first; at < tie.last; ++at) {
      for (const MoneyLine& line : money_lines(results_, fund_, ranking_.sequence[at]))
        if (line.of_left_over == line_.of_left_over) return &line;
    }
    return nullptr;
  }

  const Results& results_;
  NodeId fund_;
  const Fund& rule_;
  const MoneyLine& line_;
  NotFitting not_fitting_;
  const Ranking& ranking_;
};

/// A group's offers as they were, and the money that there was for them.
struct Offered {
  std::vector<Offer> offers = {};
  Exact budget = {};
  std::size_t own = 0;  ///< Of the entry at hand.
};

bool was_offered(const MoneyLine& line) {
  return line.fate == Fate::paid || line.fate == Fate::to_confirm || line.fate == Fate::not_confirmed ||
         line.fate == Fate::not_in_set;
}

Offered offered(const Results& results, NodeId fund, const MoneyLine& own) {
  const Fund& rule = std::get<Fund>(results.plan[fund].rule);
  const Ranking& ranking = results.scored.rankings[rule.order.at];
  const std::uint32_t group = ranking.group_of[own.entry];
  Offered made;
  for (std::uint32_t at = ranking.group_start[group]; at < ranking.group_start[group + std::size_t{1}]; ++at) {
    const std::uint32_t entry = ranking.sequence[at];
    const MoneyLine& line = money_lines(results, fund, entry).front();
    if (at == ranking.group_start[group]) made.budget = line.left_before;
    if (!was_offered(line)) continue;
    if (entry == own.entry) made.own = made.offers.size();
    const Value worth = results.scored.value(std::get<MostPoints>(rule.select).worth, entry);
    made.offers.push_back({line.cost, std::get<Exact>(worth), ranking.first[entry]});
  }
  return made;
}

EnoughMoney for_the_best_set(const Results& results, NodeId fund, const MoneyLine& line) {
  const Offered all = offered(results, fund, line);
  const MissingToBest missing = missing_to_best(all.offers, all.budget, all.own);
  EnoughMoney enough{.asking = missing.cost};
  if (missing.points) enough.points = all.offers[all.own].worth + *missing.points;
  return enough;
}

}  // namespace

EnoughMoney enough_money(const Results& results, NodeId fund, const MoneyLine& line) {
  const Fund& rule = std::get<Fund>(results.plan[fund].rule);
  if (line.fate == Fate::not_in_set) return for_the_best_set(results, fund, line);
  const auto* shares = std::get_if<EqualShares>(&rule.select);
  if (line.fate == Fate::voters_short && shares->completion == EqualShares::Completion::none && line.had.sign() > 0)
    return {.asking = line.had};
  return ListChange(results, fund, line).find();
}

}  // namespace engine
