#include <algorithm>

#include "engine/methods/methods.h"

namespace engine {

namespace {

std::vector<std::uint32_t> direct_ways(const Duels& duels, Strength by) {
  const std::uint32_t n = duels.entries();
  std::vector<std::uint32_t> ways;
  for (std::uint32_t a = 0; a < n; ++a) {
    for (std::uint32_t b = 0; b < n; ++b) ways.push_back(a == b ? 0 : duels.strength(a, b, by));
  }
  return ways;
}

}  // namespace

std::vector<std::uint32_t> strongest_ways(const Duels& duels, Strength by) {
  const std::size_t n = duels.entries();
  std::vector<std::uint32_t> ways = direct_ways(duels, by);
  const auto widen = [&](std::size_t a, std::size_t over, std::size_t b) {
    const std::uint32_t through = std::min(ways[a * n + over], ways[over * n + b]);
    if (a != b) ways[a * n + b] = std::max(ways[a * n + b], through);
  };
  for (std::size_t over = 0; over < n; ++over) {
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) widen(a, over, b);
    }
  }
  return ways;
}

Levels schulze(const Duels& duels, Strength by) {
  const std::vector<std::uint32_t> ways = strongest_ways(duels, by);
  const std::size_t n = duels.entries();
  return levels(duels.entries(), [&](std::uint32_t a, std::uint32_t b) { return ways[a * n + b] > ways[b * n + a]; });
}

}  // namespace engine
