#include <algorithm>
#include <numeric>

#include "engine/methods/methods.h"

namespace engine {

namespace {

using base::Exact;
using Tied = std::vector<std::uint32_t>;

std::uint32_t majority_of(const std::vector<std::vector<Exact>>& places) {
  std::size_t most = 0;
  for (const std::vector<Exact>& each : places) most = std::max(most, each.size());
  return static_cast<std::uint32_t>(most / 2 + 1);
}

/// More values at this place or better, then their smaller sum: the key of rule 5 that asks for no majority.
std::vector<Exact> up_to_key(const std::vector<Exact>& places, std::uint32_t place) {
  return majority_key(places, {.first = place, .last = place, .majority = 0});
}

/// Who is best of those in this step.
Tied best_of(const PlacesOfStep& step, const Tied& tied, const Columns& columns) {
  std::vector<std::vector<Exact>> keys;
  for (const std::uint32_t each : tied) {
    const bool one_place = step.best == OneByOne::Step::Best::up_to_place;
    keys.push_back(one_place ? up_to_key(step.of[each], columns.first) : majority_key(step.of[each], columns));
  }
  const std::vector<Exact> best = *std::ranges::min_element(keys);
  Tied result;
  for (std::size_t at = 0; at < tied.size(); ++at) {
    if (keys[at] == best) result.push_back(tied[at]);
  }
  return result;
}

Tied next(const std::vector<PlacesOfStep>& steps, Tied tied, Columns columns) {
  for (const PlacesOfStep& step : steps) {
    columns.majority = majority_of(step.of);
    tied = best_of(step, tied, columns);
    if (tied.size() == 1) break;
  }
  return tied;
}

}  // namespace

std::vector<std::uint32_t> one_by_one(const std::vector<PlacesOfStep>& steps, std::uint32_t first, std::uint32_t last) {
  std::vector<std::uint32_t> positions(steps.empty() ? 0 : steps.front().of.size());
  Tied open(positions.size());
  std::iota(open.begin(), open.end(), 0U);
  for (std::uint32_t position = 1; !open.empty();) {
    const Tied found = next(steps, open, {.first = first + position - 1, .last = last});
    for (const std::uint32_t each : found) {
      positions[each] = position;
      std::erase(open, each);
    }
    position += static_cast<std::uint32_t>(found.size());
  }
  return positions;
}

}  // namespace engine
