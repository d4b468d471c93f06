#include "engine/money/most_points.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <tuple>

namespace engine {

using base::Exact;

namespace {

std::vector<Offer> random_offers(std::mt19937& random) {
  std::vector<Offer> offers(random() % 8);
  std::uint32_t place = 1;
  for (Offer& offer : offers) {
    place += random() % 3 == 0 ? 1 : 0;
    offer.cost = Exact::fraction(static_cast<int>(random() % 5), 1 + static_cast<int>(random() % 2));
    offer.worth = static_cast<int>(random() % 4) - 1;
    offer.place = place;
  }
  return offers;
}

using Rank = std::tuple<Exact, std::size_t, Exact, std::vector<int>>;

/// Worth, entries, cost, entries at each place.
Rank rank_of(const std::vector<Offer>& offers, const std::vector<bool>& taken) {
  Exact cost, worth;
  std::size_t count = 0;
  std::vector<int> at_place(10);
  for (std::size_t k = 0; k < offers.size(); ++k) {
    if (!taken[k]) continue;
    cost += offers[k].cost;
    worth += offers[k].worth;
    ++count;
    ++at_place[offers[k].place];
  }
  return {worth, count, -cost, at_place};
}

/// Every set tried: all the best.
std::vector<std::vector<bool>> by_force(const std::vector<Offer>& offers, const Exact& budget) {
  std::vector<std::vector<bool>> best;
  for (unsigned set = 0; set < 1u << offers.size(); ++set) {
    std::vector<bool> taken(offers.size());
    for (std::size_t k = 0; k < offers.size(); ++k) taken[k] = (set >> k & 1u) != 0;
    const Rank rank = rank_of(offers, taken);
    if (-std::get<2>(rank) > budget) continue;
    if (!best.empty() && rank < rank_of(offers, best.front())) continue;
    if (!best.empty() && rank > rank_of(offers, best.front())) best.clear();
    best.push_back(taken);
  }
  return best;
}

std::vector<bool> open_in(const std::vector<std::vector<bool>>& best) {
  std::vector<bool> open(best.front().size());
  for (const std::vector<bool>& set : best)
    for (std::size_t k = 0; k < open.size(); ++k) open[k] = open[k] || set[k] != best.front()[k];
  return open;
}

bool is_taken(const std::vector<Offer>& offers, const Exact& budget, std::size_t offer) {
  const BestSet best = std::get<BestSet>(most_points(offers, budget));
  return best.taken[offer] && !best.open[offer];
}

}  // namespace

TEST_CASE("law: most_points finds what trying every set finds", "[law]") {
  std::mt19937 random(1);
  int parted = 0;
  for (int round = 0; round < 2000; ++round) {
    CAPTURE(round);
    const std::vector<Offer> offers = random_offers(random);
    const Exact budget = static_cast<int>(random() % 10);
    const BestSet found = std::get<BestSet>(most_points(offers, budget));
    const std::vector<std::vector<bool>> best = by_force(offers, budget);
    REQUIRE(std::ranges::find(best, found.taken) != best.end());
    REQUIRE(found.open == open_in(best));
    for (const std::vector<bool>& other : best) REQUIRE(are_equally_good(offers, found.taken, other));
    parted += best.size() > 1 ? 1 : 0;
  }
  CHECK(parted > 20);
}

TEST_CASE("law: what would have put an offer into the best set does", "[law]") {
  std::mt19937 random(2);
  int changes = 0;
  for (int round = 0; round < 500; ++round) {
    const std::vector<Offer> offers = random_offers(random);
    const Exact budget = static_cast<int>(random() % 10);
    const BestSet best = std::get<BestSet>(most_points(offers, budget));
    for (std::size_t k = 0; k < offers.size(); ++k) {
      if (best.taken[k] || best.open[k]) continue;
      CAPTURE(round, k);
      const MissingToBest missing = missing_to_best(offers, budget, k);
      std::vector<Offer> changed = offers;
      if (missing.cost) {
        changed[k].cost = *missing.cost;
        REQUIRE(is_taken(changed, budget, k));
        changed[k].cost = offers[k].cost;
      }
      if (missing.points) {
        changed[k].worth += *missing.points + Exact::fraction(1, 100);
        REQUIRE(is_taken(changed, budget, k));
        changed[k].worth = offers[k].worth + *missing.points - Exact::fraction(1, 100);
        REQUIRE(!is_taken(changed, budget, k));
        ++changes;
      }
    }
  }
  CHECK(changes > 200);
}

TEST_CASE("most_points: an open tie matters where no set has everybody of it whom any of them has") {
  struct Row {
    const char* why;
    int money;
    std::vector<int> costs;
    std::vector<std::uint32_t> places;
    bool waits;
  };
  const auto row = GENERATE(values<Row>({
      {"one of the two", 5, {5, 5}, {1, 1}, true},
      {"two of the three", 10, {5, 5, 5}, {1, 1, 1}, true},
      {"one of the two behind who stands alone", 10, {5, 5, 5}, {1, 2, 2}, true},
      {"both", 5, {2, 3}, {1, 1}, false},
      {"the cheaper one", 5, {5, 4}, {1, 1}, false},
  }));
  CAPTURE(row.why);
  std::vector<Offer> offers;
  for (std::size_t k = 0; k < row.costs.size(); ++k) {
    const bool is_tied = std::ranges::count(row.places, row.places[k]) > 1;
    offers.push_back({.cost = row.costs[k], .worth = 1, .place = row.places[k], .is_tie_open = is_tied});
  }
  CHECK(std::get<BestSet>(most_points(offers, row.money)).waits == row.waits);
}

TEST_CASE("most_points: too large a table is refused") {
  const Offer one{.cost = Exact{1'000'000'007}, .worth = 1};
  const std::vector<Offer> equal(3, one), odd = {{.cost = Exact{999'999'937}, .worth = 1}, one};
  CHECK(std::holds_alternative<BestSet>(most_points(equal, Exact{2'000'000'014})));
  CHECK(std::holds_alternative<TooLarge>(most_points(odd, Exact{1'500'000'000})));
}

}  // namespace engine
