#include <algorithm>

#include "engine/methods/methods.h"

namespace engine {

namespace {

struct Pair {
  std::uint32_t winner, loser, strength;
};

std::vector<Pair> strongest_first(const Duels& duels, Strength by) {
  std::vector<Pair> pairs;
  for (std::uint32_t a = 0; a < duels.entries(); ++a) {
    for (std::uint32_t b = 0; b < duels.entries(); ++b) {
      if (duels.beats(a, b)) pairs.push_back({a, b, duels.strength(a, b, by)});
    }
  }
  std::ranges::stable_sort(pairs, std::greater<>{}, &Pair::strength);
  return pairs;
}

/// Who stands before whom, directly or through others: a row of bits for each.
class Reach {
 public:
  explicit Reach(std::uint32_t entries) : before_(entries, std::vector<std::uint64_t>(entries / 64 + 1)) {}

  bool reaches(std::uint32_t from, std::uint32_t to) const { return (before_[from][to / 64] >> to % 64 & 1U) != 0; }

  void add(std::uint32_t from, std::uint32_t to) {
    if (reaches(from, to)) return;
    for (std::uint32_t start = 0; start < before_.size(); ++start) {
      if (start == from || reaches(start, from)) add_all(before_[start], to);
    }
  }

 private:
  void add_all(std::vector<std::uint64_t>& row, std::uint32_t to) const {
    row[to / 64] |= std::uint64_t{1} << to % 64;
    for (std::size_t word = 0; word < row.size(); ++word) row[word] |= before_[to][word];
  }

  std::vector<std::vector<std::uint64_t>> before_;
};

}  // namespace

std::vector<bool> locked_pairs(const Duels& duels, Strength by) {
  const std::size_t n = duels.entries();
  std::vector<bool> locked(n * n);
  Reach reach(duels.entries());
  const std::vector<Pair> pairs = strongest_first(duels, by);
  for (auto from = pairs.begin(); from != pairs.end();) {
    const auto to = std::find_if(from, pairs.end(), [&](const Pair& pair) { return pair.strength != from->strength; });
    Reach together = reach;
    for (auto pair = from; pair != to; ++pair) together.add(pair->winner, pair->loser);
    for (; from != to; ++from) {
      if (together.reaches(from->loser, from->winner)) continue;
      locked[from->winner * n + from->loser] = true;
      reach.add(from->winner, from->loser);
    }
  }
  return locked;
}

Levels ranked_pairs(const Duels& duels, Strength by) {
  const std::vector<bool> locked = locked_pairs(duels, by);
  const std::size_t n = duels.entries();
  return levels(duels.entries(), [&](std::uint32_t a, std::uint32_t b) -> bool { return locked[a * n + b]; });
}

}  // namespace engine
