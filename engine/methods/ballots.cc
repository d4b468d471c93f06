#include "engine/methods/ballots.h"

#include <algorithm>
#include <numeric>

namespace engine {

namespace {

void count(std::vector<std::uint32_t>& votes, const std::vector<std::uint32_t>& places) {
  const std::size_t entries = places.size();
  for (std::size_t a = 0; a < entries; ++a) {
    if (places[a] == 0) continue;
    for (std::size_t b = 0; b < entries; ++b) votes[a * entries + b] += places[a] < places[b] ? 1 : 0;
  }
}

}  // namespace

std::vector<NodeId> ordered_within(const Plan& plan, SheetsId sheets) {
  for (const Node& node : plan.nodes) {
    const auto* order = std::get_if<Order>(&node.rule);
    if (order != nullptr && node.domain.axes.juror && node.domain.sheets == sheets) return order->within;
  }
  return {};
}

Levels levels(const std::vector<std::vector<base::Exact>>& keys) {
  std::vector<std::uint32_t> best_first(keys.size());
  std::iota(best_first.begin(), best_first.end(), 0U);
  std::ranges::stable_sort(best_first, {},
                           [&](std::uint32_t entry) -> const std::vector<base::Exact>& { return keys[entry]; });
  Levels result(keys.size());
  for (std::size_t at = 1; at < best_first.size(); ++at) {
    const std::uint32_t before = best_first[at - 1];
    const std::uint32_t entry = best_first[at];
    result[entry] = result[before] + (keys[entry] == keys[before] ? 0 : 1);
  }
  return result;
}

Levels levels(std::uint32_t entries, const std::function<bool(std::uint32_t, std::uint32_t)>& beats) {
  std::vector<std::uint32_t> left(entries);
  std::iota(left.begin(), left.end(), 0U);
  Levels result(entries);
  for (std::uint32_t level = 0; !left.empty(); ++level) {
    const auto beaten = [&](std::uint32_t entry) {
      return std::ranges::any_of(left, [&](std::uint32_t other) { return beats(other, entry); });
    };
    std::vector<std::uint32_t> later;
    std::ranges::copy_if(left, std::back_inserter(later), beaten);
    for (const std::uint32_t entry : left) result[entry] = level;  // Whoever stays is overwritten by the next.
    left = std::move(later);
  }
  return result;
}

Duels::Duels(const Ballots& ballots)
    : entries_(ballots.entries), votes_(std::size_t{ballots.entries} * ballots.entries) {
  for (const std::vector<std::uint32_t>& places : ballots.places) count(votes_, places);
}

std::uint32_t Duels::strength(std::uint32_t a, std::uint32_t b, Strength by) const {
  if (by == Strength::opposition) return votes(a, b);
  if (!beats(a, b)) return 0;
  return by == Strength::margins ? votes(a, b) - votes(b, a) : votes(a, b);
}

}  // namespace engine
