#include <algorithm>

#include "engine/data/column.h"
#include "engine/plan/clock.h"
#include "records/loading/loading.h"

namespace records {
namespace {

constexpr std::int64_t seconds_of_day = 86400;

bool is_fact(const engine::Node& node, engine::FactId fact) {
  const auto* rule = std::get_if<engine::Fact>(&node.rule);
  return rule != nullptr && rule->fact == fact;
}

/// Do places go by it?
bool parts_ties(const engine::Plan& plan, engine::FactId fact) {
  return std::ranges::any_of(plan.nodes, [&](const engine::Node& node) {
    const auto* order = std::get_if<engine::Order>(&node.rule);
    return order != nullptr &&
           std::ranges::any_of(order->keys, [&](const engine::Key& key) { return is_fact(plan[key.of], fact); });
  });
}

problems::MixedTimes mixed(const engine::Plan& plan, const engine::Column& column) {
  problems::MixedTimes mixed;
  for (std::size_t row = 0; row < engine::row_count(column); ++row) {
    const engine::Value value = engine::cell(column, engine::Type::moment, row);
    const auto* moment = std::get_if<engine::Moment>(&value);
    if (moment == nullptr) continue;
    const bool is_day = engine::local_seconds(*moment, plan.clock) % seconds_of_day == 0;
    ++(is_day ? mixed.days : mixed.times);
  }
  return mixed;
}

}  // namespace

void tell_mixed_times(Loading& loading) {
  const engine::Plan& plan = loading.plan;
  for (std::uint32_t at = 0; at < plan.facts.size(); ++at) {
    const engine::FactColumn& fact = plan.facts[at];
    if (fact.type != engine::Type::moment || fact.of != engine::FactColumn::Of::entry || !parts_ties(plan, {at}))
      continue;
    const problems::MixedTimes found = mixed(plan, loading.tables.facts[at]);
    if (found.days > 0 && found.times > 0) loading.add(problems::times_mixed(loading.path("entries.csv"), fact, found));
  }
}

}  // namespace records
