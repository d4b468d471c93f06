#include <algorithm>
#include <bit>
#include <cassert>

#include "engine/methods/methods.h"

namespace engine {

namespace {

/// A set of entries, a bit each.
using Set = std::uint32_t;

/// The best orders, found by who stands in front (Held–Karp): of every set the most votes that agree with an order of
/// it in front of all others, and with an order of the others behind it.
class Best {
 public:
  explicit Best(const Duels& duels) : duels_(duels), entries_(duels.entries()), all_((Set{1} << entries_) - 1) {
    for (std::uint32_t entry = 0; entry < entries_; ++entry) add_halves(entry);
    in_front_.assign(std::size_t{all_} + 1, 0);
    behind_.assign(std::size_t{all_} + 1, 0);
    for (Set set = 1; set <= all_; ++set) in_front_[set] = best_last_of(set);
    for (Set set = all_; set-- > 0;) behind_[set] = best_next_to(set);
  }

  std::uint32_t score() const { return in_front_[all_]; }

  /// How the best orders begin: by length; several of one length where they disagree.
  std::vector<std::vector<Set>> beginnings() const {
    std::vector<std::vector<Set>> by_length(entries_ + 1);
    for (Set set = 0; set <= all_; ++set) {
      if (in_front_[set] + behind_[set] == score())
        by_length[static_cast<std::size_t>(std::popcount(set))].push_back(set);
    }
    return by_length;
  }

 private:
  static constexpr std::uint32_t half = 10;  // Sets are added up by two tables of 2¹⁰.

  /// For one entry: how many votes put it before all of a set, by the set's lower and upper ten bits.
  void add_halves(std::uint32_t entry) {
    for (std::uint32_t from = 0; from < 2 * half; from += half) {
      std::vector<std::uint32_t> sums(std::size_t{1} << half, 0);
      for (Set set = 1; set < sums.size(); ++set) {
        const std::uint32_t other = from + static_cast<std::uint32_t>(std::countr_zero(set));
        sums[set] = sums[set & (set - 1)] + (other < entries_ ? duels_.votes(entry, other) : 0);
      }
      halves_.push_back(std::move(sums));
    }
  }

  std::uint32_t votes_before(std::uint32_t entry, Set behind) const {
    const std::size_t at = std::size_t{2} * entry;
    return halves_[at][behind & ((Set{1} << half) - 1)] + halves_[at + 1][behind >> half];
  }

  /// What an entry right behind `front` adds: its votes against everybody behind it.
  std::uint32_t next(Set front, std::uint32_t entry) const {
    return votes_before(entry, all_ & ~front & ~(Set{1} << entry));
  }

  std::uint32_t best_last_of(Set set) const {
    std::uint32_t best = 0;
    for (Set rest = set; rest != 0; rest &= rest - 1) {
      const auto entry = static_cast<std::uint32_t>(std::countr_zero(rest));
      const Set front = set & ~(Set{1} << entry);
      best = std::max(best, in_front_[front] + next(front, entry));
    }
    return best;
  }

  std::uint32_t best_next_to(Set front) const {
    std::uint32_t best = 0;
    for (Set rest = all_ & ~front; rest != 0; rest &= rest - 1) {
      const auto entry = static_cast<std::uint32_t>(std::countr_zero(rest));
      best = std::max(best, behind_[front | (Set{1} << entry)] + next(front, entry));
    }
    return best;
  }

  const Duels& duels_;
  std::uint32_t entries_;
  Set all_;
  std::vector<std::vector<std::uint32_t>> halves_ = {};
  std::vector<std::uint32_t> in_front_ = {}, behind_ = {};
};

}  // namespace

KemenyOrder kemeny(const Duels& duels) {
  assert(duels.entries() <= kemeny_limit);
  const Best best(duels);
  KemenyOrder result{Levels(duels.entries()), best.score()};
  Set before = 0;
  std::uint32_t level = 0;
  for (const std::vector<Set>& beginnings : best.beginnings()) {
    if (beginnings.size() != 1 || beginnings.front() == 0) continue;
    for (std::uint32_t entry = 0; entry < duels.entries(); ++entry) {
      if (((beginnings.front() & ~before) >> entry & 1U) != 0) result.levels[entry] = level;
    }
    before = beginnings.front();
    ++level;
  }
  return result;
}

}  // namespace engine
