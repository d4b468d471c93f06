#include "engine/money/equal_shares.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

namespace engine {

using base::Exact;

namespace {

/// Supporters to whom the project is worth its cost.
Project project(int cost, std::vector<std::uint32_t> voters, std::uint32_t place) {
  Project made{.cost = cost, .place = place};
  for (const std::uint32_t voter : voters) made.supporters.push_back({voter, cost});
  return made;
}

std::vector<Project> random_projects(std::mt19937& random, std::uint32_t voters) {
  std::vector<Project> projects;
  for (std::uint32_t place = 1; place <= 6; ++place) {
    Project made{.cost = 1 + static_cast<int>(random() % 30), .place = place};
    for (std::uint32_t voter = 0; voter < voters; ++voter)
      if (random() % 2 == 0) made.supporters.push_back({voter, 1 + static_cast<int>(random() % 3)});
    projects.push_back(std::move(made));
  }
  return projects;
}

Exact cost_of(const std::vector<Project>& projects, const std::vector<bool>& bought) {
  Exact cost;
  for (std::size_t k = 0; k < projects.size(); ++k)
    if (bought[k]) cost += projects[k].cost;
  return cost;
}

Exact sum(const std::vector<Exact>& numbers) {
  Exact all;
  for (const Exact& number : numbers) all += number;
  return all;
}

}  // namespace

TEST_CASE("equal shares: an example by hand") {
  const std::vector<Project> projects = {project(600, {0, 1, 2, 3}, 1), project(450, {0, 1, 2}, 2),
                                         project(360, {3, 4, 5}, 2), project(300, {4, 5}, 4), project(200, {0}, 5)};
  CHECK(equal_shares(projects, 6, 200).bought == std::vector<bool>{true, false, true, false, false});
}

TEST_CASE("law: equal shares are paid by those who want the project, and end when nothing more can be paid", "[law]") {
  std::mt19937 random(1);
  int bought = 0;
  for (int round = 0; round < 500; ++round) {
    CAPTURE(round);
    const std::uint32_t voters = 2 + random() % 4;
    const std::vector<Project> projects = random_projects(random, voters);
    const SharesOutcome outcome = equal_shares(projects, voters, 12);
    REQUIRE(outcome.tied.empty());
    REQUIRE(Exact{voters} * 12 - sum(outcome.left) == cost_of(projects, outcome.bought));
    REQUIRE(std::ranges::all_of(outcome.left, [](const Exact& left) { return left.sign() >= 0; }));
    for (std::size_t k = 0; k < projects.size(); ++k) {
      Exact reach;
      for (const auto& [voter, worth] : projects[k].supporters) reach += outcome.left[voter];
      REQUIRE((outcome.bought[k] || reach < projects[k].cost));
      bought += outcome.bought[k] ? 1 : 0;
    }
  }
  CHECK(bought > 500);
}

TEST_CASE("law: raised shares never buy more than the budget pays for", "[law]") {
  std::mt19937 random(2);
  int more = 0;
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const std::vector<Project> projects = random_projects(random, 4);
    const auto raised = equal_shares_raised(projects, {.voters = 4, .budget = 48});
    REQUIRE(raised);
    REQUIRE(cost_of(projects, raised->bought) <= 48);
    more += cost_of(projects, raised->bought) > cost_of(projects, equal_shares(projects, 4, 12).bought) ? 1 : 0;
  }
  CHECK(more > 50);
}

TEST_CASE("equal shares: projects of one place and one rate between which the money decides are people's") {
  std::vector<Project> rivals = {project(100, {0, 1}, 1), project(100, {0, 1}, 1)};
  CHECK(equal_shares(rivals, 2, 60).tied == std::vector<std::uint32_t>{0, 1});
  CHECK(equal_shares(rivals, 2, 100).tied.empty());
  rivals[0].decided = false;
  rivals[1].decided = true;
  const SharesOutcome outcome = equal_shares(rivals, 2, 60);
  CHECK(outcome.bought == std::vector<bool>{false, true});
  CHECK(outcome.out == std::vector<bool>{true, false});
  CHECK(equal_shares_raised(rivals, {.voters = 2, .budget = 200})->bought == std::vector<bool>{false, true});
}

TEST_CASE("equal shares: shares that are raised too often are given up") {
  const std::vector<Project> dear = {project(1'000'000, {0}, 1)};
  CHECK_FALSE(equal_shares_raised(dear, {.voters = 1, .budget = 10}));
  CHECK(equal_shares_raised(dear, {.voters = 1, .budget = 10, .raise = 1000}));
}

}  // namespace engine
