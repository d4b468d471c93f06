#include "tests/engine/naive_methods.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <sstream>

namespace engine::naive {

Ballots ballots(const std::vector<std::pair<std::string, int>>& written, std::uint32_t entries) {
  Ballots all{entries, {}};
  for (const auto& [ranking, number] : written) {
    std::vector<std::uint32_t> places(entries, 0);
    std::istringstream words(ranking);
    std::uint32_t before = 0;
    for (std::string equal; words >> equal; before += static_cast<std::uint32_t>(equal.size())) {
      for (const char letter : equal) {
        places[static_cast<std::size_t>(letter - 'A')] = 2 * before + static_cast<std::uint32_t>(equal.size()) + 1;
      }
    }
    for (int i = 0; i < number; ++i) all.places.push_back(places);
  }
  return all;
}

std::string shown(const Levels& levels) {
  std::string text;
  for (std::uint32_t level = 0; level < levels.size(); ++level) {
    std::string equal;
    for (std::size_t entry = 0; entry < levels.size(); ++entry) {
      if (levels[entry] == level) equal += static_cast<char>('A' + entry);
    }
    if (!equal.empty()) text += (text.empty() ? "" : " ") + equal;
  }
  return text;
}

std::vector<Sequence> all_orders(std::uint32_t n) {
  Sequence order(n);
  std::iota(order.begin(), order.end(), 0U);
  std::vector<Sequence> all;
  do {
    all.push_back(order);
  } while (std::next_permutation(order.begin(), order.end()));
  return all;
}

int votes(const Ballots& ballots, std::uint32_t a, std::uint32_t b) {
  int count = 0;
  for (const auto& places : ballots.places) {
    if (places[a] != 0 && places[b] != 0 && places[a] < places[b]) ++count;
  }
  return count;
}

Kemeny kemeny(const Ballots& ballots) {
  Kemeny result{-1, {}};
  for (const Sequence& order : all_orders(ballots.entries)) {
    int score = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = i + 1; j < order.size(); ++j) score += votes(ballots, order[i], order[j]);
    }
    if (score > result.score) result = {score, {}};
    if (score == result.score) result.best.push_back(order);
  }
  return result;
}

int strongest_way(const Ballots& ballots, std::uint32_t a, std::uint32_t b) {
  int best = 0;
  std::vector<bool> visited(ballots.entries, false);
  const std::function<void(std::uint32_t, int)> walk = [&](std::uint32_t at, int weakest) {
    if (at == b) {
      best = std::max(best, weakest);
      return;
    }
    visited[at] = true;
    for (std::uint32_t next = 0; next < ballots.entries; ++next) {
      const int there = votes(ballots, at, next);
      if (!visited[next] && there > votes(ballots, next, at)) walk(next, std::min(weakest, there));
    }
    visited[at] = false;
  };
  walk(a, static_cast<int>(ballots.places.size()));
  return best;
}

namespace {

struct Skating {
  const Ballots& ballots;
  std::vector<std::uint32_t> twice;
  std::uint32_t next = 1;

  std::uint32_t marks(std::uint32_t couple, std::uint32_t column) const {
    std::uint32_t count = 0;
    for (const auto& places : ballots.places) count += places[couple] != 0 && places[couple] <= 2 * column ? 1 : 0;
    return count;
  }
  std::uint32_t sum(std::uint32_t couple, std::uint32_t column) const {
    std::uint32_t sum = 0;
    for (const auto& places : ballots.places) sum += places[couple] <= 2 * column ? places[couple] : 0;
    return sum;
  }

  void give(const std::set<std::uint32_t>& couples) {
    const auto many = static_cast<std::uint32_t>(couples.size());
    for (const std::uint32_t couple : couples) twice[couple] = 2 * next + many - 1;
    next += many;
  }

  /// Couples that are equal before this column.
  void part(std::set<std::uint32_t> couples, std::uint32_t column) {
    while (!couples.empty()) {
      if (couples.size() == 1 || column > ballots.entries) return give(couples);
      std::set<std::uint32_t> best;
      for (const std::uint32_t couple : couples) {
        const auto better = [&](std::uint32_t a, std::uint32_t b) {
          if (marks(a, column) != marks(b, column)) return marks(a, column) > marks(b, column);
          return sum(a, column) < sum(b, column);
        };
        if (!best.empty() && better(couple, *best.begin())) best.clear();
        if (best.empty() || !better(*best.begin(), couple)) best.insert(couple);
      }
      for (const std::uint32_t couple : best) couples.erase(couple);
      part(best, column + 1);
    }
  }
};

}  // namespace

std::vector<std::uint32_t> twice_skating_places(const Ballots& ballots) {
  Skating skating{ballots, std::vector<std::uint32_t>(ballots.entries), 1};
  std::set<std::uint32_t> open;
  for (std::uint32_t couple = 0; couple < ballots.entries; ++couple) open.insert(couple);
  for (std::uint32_t column = 1; column <= ballots.entries; ++column) {
    std::set<std::uint32_t> majority;
    for (const std::uint32_t couple : open) {
      if (2 * skating.marks(couple, column) > ballots.places.size()) majority.insert(couple);
    }
    for (const std::uint32_t couple : majority) open.erase(couple);
    skating.part(majority, column);
  }
  return skating.twice;
}

std::optional<Sequence> ranked_pairs(const Ballots& ballots) {
  std::vector<std::pair<int, std::pair<std::uint32_t, std::uint32_t>>> pairs;
  std::set<int> strengths;
  for (std::uint32_t a = 0; a < ballots.entries; ++a) {
    for (std::uint32_t b = a + 1; b < ballots.entries; ++b) {
      const int ab = votes(ballots, a, b);
      const int ba = votes(ballots, b, a);
      if (ab == ba || !strengths.insert(std::max(ab, ba)).second) return std::nullopt;
      pairs.push_back({std::max(ab, ba), ab > ba ? std::pair{a, b} : std::pair{b, a}});
    }
  }
  std::sort(pairs.rbegin(), pairs.rend());
  // An order survives while it agrees with every pair that can still be agreed with.
  std::vector<Sequence> orders = all_orders(ballots.entries);
  for (const auto& [strength, pair] : pairs) {
    std::vector<Sequence> agree;
    for (const Sequence& order : orders) {
      if (std::ranges::find(order, pair.first) < std::ranges::find(order, pair.second)) agree.push_back(order);
    }
    if (!agree.empty()) orders = agree;
  }
  return orders.front();
}

}  // namespace engine::naive
