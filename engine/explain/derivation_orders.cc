#include <algorithm>

#include "engine/data/slots.h"
#include "engine/explain/account.h"
#include "engine/explain/derivation.h"

namespace engine {

/// Along the axes that the node has not, each value with whose it is.
std::vector<Derivation> Deriver::each_of(NodeId of, const Node& node, const Spot& spot) {
  const Reduce all{of, Sum{}, {}};
  std::vector<Derivation> result;
  for (const Spot& at : spots(all, node, spot)) {
    result.push_back(derive(of, at));
    result.back().whose = whose(all, node.domain, at);
  }
  return result;
}

std::vector<Derivation> Deriver::step_parts(const OneByOne& rule) {
  const Node of_entry;
  std::vector<Derivation> result;
  for (const OneByOne::Step& step : rule.steps) {
    std::vector<Derivation> parts = each_of(step.of, of_entry, {});
    std::ranges::move(parts, std::back_inserter(result));
  }
  return result;
}

/// The ballots of the entry's group, in its round.
std::vector<base::Words> Deriver::because(NodeId id, const Spot& spot) const {
  const Node& node = results_.plan[id];
  const Aggregate* rule = std::get_if<Aggregate>(&node.rule);
  if (rule == nullptr) return {};
  const Polling polling{results_.plan, results_.tables, frames_, [&](NodeId of, std::size_t at) {
                          return results_.scored.value(of, static_cast<std::uint32_t>(at));
                        }};
  const std::uint32_t round =
      node.domain.axes.round ? Slots(results_.plan, results_.tables, node.domain).round(entry_, spot.round) : 0;
  const Poll ballots = poll(polling, id, in_one_group(rule->within), round);
  const auto at = std::ranges::find(ballots.entries, entry_);
  if (ballots.waits || at == ballots.entries.end()) return {};
  return account({*rule, ballots, results_.tables.entries, static_cast<std::uint32_t>(at - ballots.entries.begin())});
}

std::vector<std::uint32_t> Deriver::in_one_group(const std::vector<NodeId>& within) const {
  std::vector<std::uint32_t> entries;
  for (std::uint32_t entry = 0; entry < frames_.entries(); ++entry) {
    const auto same = [&](NodeId choice) {
      return results_.scored.value(choice, entry) == results_.scored.value(choice, entry_);
    };
    if (std::ranges::all_of(within, same)) entries.push_back(entry);
  }
  return entries;
}

}  // namespace engine
