#include "engine/plan/inputs.h"

#include "base/overloaded.h"

namespace engine {

namespace {

using Nodes = std::vector<NodeId>;

void add(Nodes& nodes, const std::optional<NodeId>& node) {
  if (node) nodes.push_back(*node);
}

Nodes of_brackets(const Brackets& rule) {
  Nodes nodes = {rule.of};
  for (const Bracket& row : rule.rows) nodes.push_back(row.points);
  return nodes;
}

Nodes of_reduce(const Reduce& rule) {
  Nodes nodes = {rule.of};
  if (const auto* how = std::get_if<TwoAndThird>(&rule.how)) add(nodes, how->by);
  return nodes;
}

Nodes of_per_juror(const PerJuror& rule) {
  Nodes nodes = {rule.of};
  nodes.insert(nodes.end(), rule.within.begin(), rule.within.end());
  return nodes;
}

Nodes of_order(const Order& rule) {
  Nodes nodes;
  for (const Key& key : rule.keys) nodes.push_back(key.of);
  nodes.insert(nodes.end(), rule.within.begin(), rule.within.end());
  if (rule.listed_by) add(nodes, rule.listed_by->by);
  return nodes;
}

Nodes of_aggregate(const Aggregate& rule) {
  Nodes nodes = {rule.places, rule.counted};
  nodes.insert(nodes.end(), rule.within.begin(), rule.within.end());
  return nodes;
}

Nodes of_one_by_one(const OneByOne& rule) {
  Nodes nodes = {rule.order};
  for (const OneByOne::Step& step : rule.steps) nodes.push_back(step.of);
  return nodes;
}

Nodes of_ask(const Ask& rule) {
  Nodes nodes = {rule.order};
  if (!rule.ends) return nodes;
  for (const Ends& ends : *rule.ends) nodes.insert(nodes.end(), {ends.first, ends.last});
  return nodes;
}

Nodes of_cut(const Cut& rule) {
  Nodes nodes = {rule.order, rule.places};
  add(nodes, rule.require);
  return nodes;
}

Nodes of_award(const Award& rule) {
  Nodes nodes = {rule.order};
  for (const AwardLine& line : rule.lines) {
    add(nodes, line.order);
    add(nodes, line.prize);
    add(nodes, line.count);
    add(nodes, line.winners);
    add(nodes, line.when);
    add(nodes, line.require);
    if (line.by) add(nodes, line.by->at_most);
    if (line.by) add(nodes, line.by->at_least);
  }
  if (rule.limit) nodes.insert(nodes.end(), rule.limit->per.begin(), rule.limit->per.end());
  return nodes;
}

Nodes of_pay(const Pay& rule) {
  Nodes nodes = rule.awards;
  if (!rule.rest) return nodes;
  nodes.push_back(rule.rest->amount);
  nodes.insert(nodes.end(), rule.rest->funds.begin(), rule.rest->funds.end());  // The coarser groups are among them.
  return nodes;
}

void add(Nodes& nodes, const NotFitting& rule) {
  if (const auto* stop = std::get_if<StopThere>(&rule)) add(nodes, stop->when);
}

void add_list(Nodes& nodes, const DownTheList& rule) {
  add(nodes, rule.not_fitting);
  for (const FundCap& cap : rule.caps) {
    nodes.insert(nodes.end(), cap.per.begin(), cap.per.end());
    add(nodes, cap.entries);
    add(nodes, cap.money);
  }
  if (!rule.left_over) return;
  nodes.push_back(rule.left_over->order);
  add(nodes, rule.left_over->not_fitting);
}

Nodes of_fund(const Fund& rule) {
  Nodes nodes = {rule.order, rule.amount, rule.cost};
  add(nodes, rule.require);
  std::visit(base::Overloaded{
                 [&](const DownTheList& list) { add_list(nodes, list); },
                 [&](const MostPoints& set) { nodes.push_back(set.worth); },
                 [&](const EqualShares& shares) {
                   nodes.push_back(shares.votes);
                   add(nodes, shares.raise);
                 },
             },
             rule.select);
  return nodes;
}

}  // namespace

Nodes inputs(const Rule& rule) {
  return std::visit(base::Overloaded{
                        [](const Fact&) { return Nodes{}; },
                        [](const Mark&) { return Nodes{}; },
                        [](const Constant&) { return Nodes{}; },
                        [](const Apply& apply) { return apply.arguments; },
                        [](const Round& round) { return Nodes{round.of}; },
                        [](const RoundIrrational& round) { return round.arguments; },
                        [](const Brackets& brackets) { return of_brackets(brackets); },
                        [](const Lookup& lookup) { return lookup.keys; },
                        [](const Reduce& reduce) { return of_reduce(reduce); },
                        [](const PerJuror& each) { return of_per_juror(each); },
                        [](const JurorIs&) { return Nodes{}; },
                        [](const Hold& hold) {
                          return Nodes{hold.of, hold.flag, hold.have, hold.need};
                        },
                        [](const Order& order) { return of_order(order); },
                        [](const Aggregate& aggregate) { return of_aggregate(aggregate); },
                        [](const OneByOne& parts) { return of_one_by_one(parts); },
                        [](const Among& among) {
                          return Nodes{among.order, among.of};
                        },
                        [](const Ask& ask) { return of_ask(ask); },
                        [](const Cut& cut) { return of_cut(cut); },
                        [](const Award& award) { return of_award(award); },
                        [](const Pay& pay) { return of_pay(pay); },
                        [](const Fund& fund) { return of_fund(fund); },
                    },
                    rule);
}

}  // namespace engine
