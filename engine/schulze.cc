#include <algorithm>

#include "engine/methods.h"

namespace engine {

std::vector<std::uint32_t> strongest_ways(const Duels& duels, Strength by) {
  const std::size_t n = duels.entries();
  std::vector<std::uint32_t> ways(n * n);
  for (std::uint32_t a = 0; a < n; ++a) {
    for (std::uint32_t b = 0; b < n; ++b) ways[a * n + b] = a == b ? 0 : duels.strength(a, b, by);
  }
  for (std::size_t over = 0; over < n; ++over) {
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) {
        const std::uint32_t through = std::min(ways[a * n + over], ways[over * n + b]);
        if (a != b) ways[a * n + b] = std::max(ways[a * n + b], through);
      }
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
