#include "engine/methods/methods.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <random>

#include "engine/methods/poll.h"
#include "tests/engine/naive_methods.h"

namespace engine {

namespace {

using naive::ballots;
using naive::shown;
constexpr Strength winning = Strength::winning_votes;

/// The capital of Tennessee (Wikipedia): A Memphis, B Nashville, C Knoxville, D Chattanooga.
Ballots tennessee() { return ballots({{"A B D C", 42}, {"B D C A", 26}, {"D C B A", 15}, {"C D B A", 17}}, 4); }

/// M. Schulze, example 1: 45 voters.
Ballots schulze45() {
  return ballots({{"A C B E D", 5},
                  {"A D E C B", 5},
                  {"B E D A C", 8},
                  {"C A B E D", 3},
                  {"C A E B D", 7},
                  {"C B A D E", 2},
                  {"D C E B A", 7},
                  {"E B A D C", 8}},
                 5);
}

std::uint32_t below(std::mt19937& random, std::size_t end) { return static_cast<std::uint32_t>(random() % end); }

/// Of a profile with `voters` ballots; some with equal places or entries left out.
Ballots random_ballots(std::mt19937& random, std::uint32_t entries, std::uint32_t voters, bool complete) {
  Ballots all{entries, {}};
  for (std::uint32_t voter = 0; voter < voters; ++voter) {
    std::vector<std::uint32_t> order(entries);
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), random);
    std::vector<std::uint32_t> places(entries);
    for (std::uint32_t at = 0; at < entries; ++at) places[order[at]] = 2 * at + 2;
    if (!complete && entries > 1) places[order.back()] = below(random, 2) == 0 ? 0 : places[order[entries - 2]] + 1;
    if (!complete && entries > 1 && places[order.back()] != 0) places[order[entries - 2]] += 1;
    all.places.push_back(std::move(places));
  }
  return all;
}

Levels levels_of_points(const Points& points, bool highest_first) {
  std::vector<std::vector<base::Exact>> keys;
  for (const base::Exact& each : points) keys.push_back({highest_first ? -each : each});
  return levels(keys);
}

struct Named {
  std::string name;
  std::function<Levels(const Ballots&)> order;
};

std::vector<Named> condorcet_methods() {
  return {
      {"copeland", [](const Ballots& all) { return levels_of_points(copeland(Duels(all)), true); }},
      {"minimax", [](const Ballots& all) { return levels_of_points(minimax(Duels(all), winning), false); }},
      {"schulze", [](const Ballots& all) { return schulze(Duels(all), winning); }},
      {"schulze by margins", [](const Ballots& all) { return schulze(Duels(all), Strength::margins); }},
      {"ranked pairs", [](const Ballots& all) { return ranked_pairs(Duels(all), winning); }},
      {"kemeny", [](const Ballots& all) { return kemeny(Duels(all)).levels; }},
  };
}

std::vector<Named> all_methods() {
  std::vector<Named> all = condorcet_methods();
  all.push_back(
      {"sum of places", [](const Ballots& ballots) { return levels_of_points(sum_of_places(ballots), false); }});
  all.push_back(
      {"median place", [](const Ballots& ballots) { return levels_of_points(median_place(ballots), false); }});
  all.push_back({"borda", [](const Ballots& ballots) { return levels_of_points(borda(ballots), true); }});
  all.push_back({"majority placing", majority_placing});
  all.push_back({"instant runoff", instant_runoff});
  return all;
}

std::optional<std::uint32_t> condorcet_winner(const Ballots& all) {
  for (std::uint32_t a = 0; a < all.entries; ++a) {
    bool beats_all = true;
    for (std::uint32_t b = 0; b < all.entries; ++b) {
      beats_all = beats_all && (a == b || naive::votes(all, a, b) > naive::votes(all, b, a));
    }
    if (beats_all) return a;
  }
  return std::nullopt;
}

bool alone_first(const Levels& levels, std::uint32_t entry) {
  return levels[entry] == 0 && std::ranges::count(levels, 0U) == 1;
}

}  // namespace

TEST_CASE("methods: the capital of Tennessee, as every textbook has it") {
  const Ballots all = tennessee();
  CHECK(borda(all) == Points{126, 194, 107, 173});
  CHECK(first_places(all, std::vector<bool>(4, true)) == Points{42, 26, 17, 15});
  CHECK(shown(instant_runoff(all)) == "C A B D");
  CHECK(copeland(Duels(all)) == Points{0, 3, 1, 2});
  CHECK(shown(kemeny(Duels(all)).levels) == "B D C A");
  CHECK(kemeny(Duels(all)).score == 393);
  CHECK(shown(schulze(Duels(all), winning)) == "B D C A");
  CHECK(shown(ranked_pairs(Duels(all), winning)) == "B D C A");
  CHECK(shown(majority_placing(all)).front() == 'B');
}

TEST_CASE("methods: Schulze's own example, with the ways he gives") {
  const Duels duels(schulze45());
  CHECK(shown(schulze(duels, winning)) == "E A C B D");
  CHECK(strongest_ways(duels, winning) == std::vector<std::uint32_t>{0,  28, 28, 30, 24, 25, 0,  28, 33, 24, 25, 29, 0,
                                                                     29, 24, 25, 28, 28, 0,  24, 25, 28, 28, 31, 0});
}

TEST_CASE("methods: minimax by its three strengths (Wikipedia, no Condorcet winner)") {
  const Ballots all = ballots({{"A C B D", 30},
                               {"D B A C", 15},
                               {"D B C A", 14},
                               {"B C A D", 6},
                               {"D C AB", 4},
                               {"C AB", 16},
                               {"B C", 14},
                               {"C A", 3}},
                              4);
  const auto order = [&](Strength by) { return shown(levels_of_points(minimax(Duels(all), by), false)); };
  CHECK(order(Strength::winning_votes) == "A D C B");
  CHECK(order(Strength::margins) == "B C D A");
  CHECK(order(Strength::opposition) == "D A C B");
}

TEST_CASE("methods: a circle of three equal duels is a tie, not an order") {
  const Ballots all = ballots({{"A B C", 1}, {"B C A", 1}, {"C A B", 1}}, 3);
  for (const Named& method : all_methods()) {
    CAPTURE(method.name);
    CHECK(shown(method.order(all)) == "ABC");
  }
}

TEST_CASE("methods: several best orders of Kemeny part only whom they all part") {
  const Ballots all = ballots({{"D A B C", 1}, {"D B C A", 1}, {"D C A B", 1}}, 4);
  CHECK(shown(kemeny(Duels(all)).levels) == "D ABC");
}

TEST_CASE("methods: a mark more can cost the runoff (the runoff is not monotone)") {
  const Ballots before = ballots({{"A B C", 39}, {"B C A", 35}, {"C A B", 26}}, 3);
  const Ballots after = ballots({{"A B C", 49}, {"B C A", 25}, {"C A B", 26}}, 3);  // Ten voters raise A.
  CHECK(shown(instant_runoff(before)).front() == 'A');
  CHECK(shown(instant_runoff(after)).front() == 'C');
}

TEST_CASE("methods: equal firsts share the ballot") {
  CHECK(first_places(ballots({{"AB C", 1}, {"C A B", 1}}, 3), {true, true, true}) ==
        Points{base::Exact::fraction(1, 2), base::Exact::fraction(1, 2), 1});
  CHECK(first_places(ballots({{"AB C", 1}}, 3), {false, true, true}) == Points{0, 1, 0});
}

TEST_CASE("methods: the skating system's rule 8 goes on to the next column, then shares") {
  CHECK(shown(majority_placing(ballots({{"A B", 1}, {"B A", 1}}, 2))) == "AB");
  CHECK(shown(majority_placing(ballots({{"A B C", 2}, {"B A C", 2}, {"C A B", 1}}, 3))) == "A B C");
}

TEST_CASE("methods: against the authors' words on random small profiles") {
  std::mt19937 random(20261122);
  for (int i = 0; i < 400; ++i) {
    const std::uint32_t entries = 2 + below(random, 4);
    const Ballots all = random_ballots(random, entries, 1 + below(random, 7), i % 2 == 0);
    CAPTURE(i, entries);
    const Duels duels(all);
    const auto ways = strongest_ways(duels, winning);
    for (std::uint32_t a = 0; a < entries; ++a) {
      for (std::uint32_t b = 0; b < entries; ++b) {
        if (a != b) CHECK(static_cast<int>(ways[a * entries + b]) == naive::strongest_way(all, a, b));
      }
    }
    const naive::Kemeny best = naive::kemeny(all);
    const KemenyOrder mine = kemeny(duels);
    CHECK(static_cast<int>(mine.score) == best.score);
    for (std::uint32_t a = 0; a < entries; ++a) {
      for (std::uint32_t b = 0; b < entries; ++b) {
        if (mine.levels[a] >= mine.levels[b]) continue;  // Every best order has a before b.
        for (const naive::Sequence& order : best.best) {
          CHECK(std::ranges::find(order, a) < std::ranges::find(order, b));
        }
      }
    }
    if (best.best.size() == 1) {
      for (std::uint32_t at = 0; at < entries; ++at) CHECK(mine.levels[best.best.front()[at]] == at);
    }
    if (const auto order = naive::ranked_pairs(all)) {
      const Levels levels = ranked_pairs(duels, winning);
      for (std::uint32_t at = 0; at < entries; ++at) CHECK(levels[order->at(at)] == at);
    }
  }
}

TEST_CASE("methods: majority placing against the rulebook, couple after couple") {
  std::mt19937 random(5678);
  Aggregate rule{.how = MajorityPlacing{}, .numbering = Numbering::mean};
  for (int i = 0; i < 500; ++i) {
    const Ballots all = random_ballots(random, 2 + below(random, 6), 1 + below(random, 9), true);
    const std::vector<std::uint32_t> twice = naive::twice_skating_places(all);
    const Points places = *aggregated(rule, all);
    for (std::uint32_t couple = 0; couple < all.entries; ++couple) {
      CHECK(places[couple] == base::Exact::fraction(twice[couple], 2));
    }
  }
}

TEST_CASE("methods: who beats everybody is first where the method promises it") {
  std::mt19937 random(1785);
  int found = 0;
  for (int i = 0; i < 400; ++i) {
    const Ballots all = random_ballots(random, 2 + below(random, 5), 1 + below(random, 9), i % 2 == 0);
    const auto winner = condorcet_winner(all);
    if (!winner) continue;
    ++found;
    for (const Named& method : condorcet_methods()) {
      CAPTURE(method.name, i);
      CHECK(alone_first(method.order(all), *winner));
    }
  }
  CHECK(found > 100);
}

TEST_CASE("methods: neither the numbers of entries nor those of ballots matter") {
  std::mt19937 random(42);
  for (int i = 0; i < 150; ++i) {
    const std::uint32_t entries = 2 + below(random, 5);
    const Ballots all = random_ballots(random, entries, 1 + below(random, 7), i % 2 == 0);
    std::vector<std::uint32_t> new_number(entries);
    std::iota(new_number.begin(), new_number.end(), 0U);
    std::shuffle(new_number.begin(), new_number.end(), random);
    Ballots renamed = all;
    for (std::size_t ballot = 0; ballot < all.places.size(); ++ballot) {
      for (std::uint32_t entry = 0; entry < entries; ++entry) {
        renamed.places[ballot][new_number[entry]] = all.places[ballot][entry];
      }
    }
    std::shuffle(renamed.places.begin(), renamed.places.end(), random);
    for (const Named& method : all_methods()) {
      CAPTURE(method.name, i);
      const Levels before = method.order(all);
      const Levels after = method.order(renamed);
      for (std::uint32_t entry = 0; entry < entries; ++entry) CHECK(before[entry] == after[new_number[entry]]);
    }
  }
}

TEST_CASE("methods: a better place on one ballot never makes a worse one in the end, where the method promises it") {
  std::mt19937 random(7);
  const std::vector<std::string> promise = {"sum of places", "borda", "copeland", "minimax", "schulze"};
  for (int i = 0; i < 300; ++i) {
    const std::uint32_t entries = 3 + below(random, 3);
    const Ballots all = random_ballots(random, entries, 3 + below(random, 5), true);
    Ballots raised = all;
    std::vector<std::uint32_t>& ballot = raised.places[below(random, raised.places.size())];
    const std::uint32_t entry = below(random, entries);
    const auto above = std::ranges::find(ballot, ballot[entry] - 2);
    if (above == ballot.end()) continue;
    std::swap(*above, ballot[entry]);
    for (const Named& method : all_methods()) {
      if (std::ranges::find(promise, method.name) == promise.end()) continue;
      CAPTURE(method.name, i);
      const Levels before = method.order(all);
      const Levels after = method.order(raised);
      const bool was_first = before[entry] == 0;
      const bool is_first = after[entry] == 0;
      CHECK((!was_first || is_first));
    }
  }
}

TEST_CASE("methods: 300 jurors and 200 entries are no matter (60 ms at most; also with sanitizers on a busy machine)") {
  std::mt19937 random(300);
  const Ballots all = random_ballots(random, 200, 300, true);
  for (const Named& method : all_methods()) {
    if (method.name == "kemeny") continue;
    CAPTURE(method.name);
    const auto start = std::chrono::steady_clock::now();
    CHECK(method.order(all).size() == 200);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
  }
}

TEST_CASE("methods: Kemeny's twenty entries are done, and no more are begun") {
  std::mt19937 random(20);
  CHECK(kemeny(Duels(random_ballots(random, 20, 15, true))).levels.size() == 20);
  CHECK_FALSE(aggregated({.how = Kemeny{}}, random_ballots(random, 21, 3, true)));
}

// Rules 10 and 11: the places of the tied in their dances, and all marks of the judges.
TEST_CASE("one by one: more places, then their sum, then all marks, then anew for the next") {
  using Best = OneByOne::Step::Best;
  using Places = std::vector<std::vector<base::Exact>>;
  const auto of = [](const Places& dances, std::uint32_t first) {
    return one_by_one({{Best::up_to_place, dances}}, first, 6);
  };
  CHECK(of({{1, 1, 4}, {2, 2, 2}}, 1) == std::vector<std::uint32_t>{1, 2});  // two firsts against none
  CHECK(of({{1, 3, 2}, {1, 2, 3}}, 1) == std::vector<std::uint32_t>{1, 1});  // nothing parts them: they share
  CHECK(of({{2, 2, 5}, {1, 2, 6}}, 2) == std::vector<std::uint32_t>{2, 1});  // as many, the smaller sum
  CHECK(of({{3, 3, 3}, {1, 4, 4}, {2, 2, 5}}, 1) == std::vector<std::uint32_t>{3, 1, 2});  // place 2 begins anew
  const PlacesOfStep dances{Best::up_to_place, {{1, 2}, {2, 1}}};
  const PlacesOfStep marks{Best::majority_from_place, {{1, 1, 2, 2, 2, 2}, {1, 1, 1, 1, 2, 3}}};
  CHECK(one_by_one({dances, marks}, 1, 2) == std::vector<std::uint32_t>{2, 1});
}

}  // namespace engine
