#include "analysis/decided.h"

#include <algorithm>

#include "analysis/invented_facts.h"
#include "engine/bound/bound.h"
#include "engine/data/column.h"

namespace analysis {

namespace {

using engine::Apply;
using engine::Column;
using engine::FactColumn;
using engine::Interval;
using engine::NodeId;
using engine::Plan;

bool is_open(const Column& column) { return std::ranges::count(column.states, engine::State::waiting) > 0; }

bool compares(engine::Operation operation) {
  return operation >= engine::Operation::equal && operation <= engine::Operation::greater_equal;
}

bool is_fact(const Plan& plan, NodeId id, engine::FactId fact) {
  const auto* rule = std::get_if<engine::Fact>(&plan[id].rule);
  return rule != nullptr && rule->fact == fact;
}

/// What the rules compare the fact with.
std::vector<NodeId> compared_with(const Plan& plan, engine::FactId fact) {
  std::vector<NodeId> others;
  for (const engine::Node& node : plan.nodes) {
    const auto* apply = std::get_if<Apply>(&node.rule);
    if (apply == nullptr || !compares(apply->operation)) continue;
    const NodeId first = apply->arguments[0], second = apply->arguments[1];
    if (is_fact(plan, first, fact)) others.push_back(second);
    if (is_fact(plan, second, fact)) others.push_back(first);
  }
  return others;
}

/// The fact with what it may be where its own limits leave that open.
FactColumn limited(const Plan& plan, engine::FactId id) {
  FactColumn fact = plan.facts[id.at];
  const std::vector<NodeId> others = compared_with(plan, id);
  if ((fact.minimum && fact.maximum) || others.empty()) return fact;
  const std::vector<engine::Reach> reached = engine::bound(plan);
  Interval all = reached[others.front().at].range;
  for (const NodeId other : others) all = engine::hull(all, reached[other.at].range);
  if (!fact.minimum) fact.minimum = all.low;
  if (!fact.maximum) fact.maximum = all.high;
  const bool crossed = fact.minimum && fact.maximum && *fact.maximum < *fact.minimum;
  return crossed ? plan.facts[id.at] : fact;
}

Column with_open_ones(const FactColumn& fact, const Column& known, const Column& invented) {
  const std::size_t rows = engine::row_count(known);
  Column made = engine::new_column(fact.type, rows);
  for (std::size_t row = 0; row < rows; ++row) {
    const bool open = engine::state(known, row) == engine::State::waiting;
    engine::put(made, row, engine::cell(open ? invented : known, fact.type, row));
  }
  return made;
}

}  // namespace

std::size_t decided_rows(const Plan& plan, const engine::Tables& tables, const FactColumn& decided) {
  std::size_t rows = 1;
  for (const engine::FactId id : decided.per) rows *= choices_of(plan, tables, plan.facts[id.at].list);
  return rows;
}

void decide(const Plan& plan, engine::Tables& tables, Chance& chance) {
  for (std::uint32_t at = 0; at < plan.facts.size(); ++at) {
    Column& known = tables.facts[at];
    if (plan.facts[at].of != FactColumn::Of::decision || !is_open(known)) continue;
    const FactColumn fact = limited(plan, {at});
    known = with_open_ones(fact, known, invented_values(fact, {engine::row_count(known), 0}, chance));
  }
}

}  // namespace analysis
