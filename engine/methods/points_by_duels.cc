#include <algorithm>

#include "engine/methods/methods.h"

namespace engine {

namespace {

using base::Exact;

Exact won(const Duels& duels, std::uint32_t a, std::uint32_t b) {
  if (duels.beats(a, b)) return 1;
  return duels.beats(b, a) ? Exact{0} : Exact::fraction(1, 2);
}

/// What `other` has against the entry.
Exact defeat(const Duels& duels, std::uint32_t entry, std::uint32_t other, Strength by) {
  if (by != Strength::margins) return duels.strength(other, entry, by);
  return Exact{duels.votes(other, entry)} - Exact{duels.votes(entry, other)};
}

}  // namespace

Points copeland(const Duels& duels) {
  Points points(duels.entries());
  for (std::uint32_t a = 0; a < duels.entries(); ++a) {
    for (std::uint32_t b = 0; b < duels.entries(); ++b) {
      if (a != b) points[a] += won(duels, a, b);
    }
  }
  return points;
}

Points minimax(const Duels& duels, Strength by) {
  Points points(duels.entries());
  for (std::uint32_t entry = 0; entry < duels.entries(); ++entry) {
    std::vector<Exact> defeats;
    for (std::uint32_t other = 0; other < duels.entries(); ++other) {
      if (other != entry) defeats.push_back(defeat(duels, entry, other, by));
    }
    if (!defeats.empty()) points[entry] = *std::ranges::max_element(defeats);
  }
  return points;
}

}  // namespace engine
