#include "engine/explain/money_words.h"

#include <catch2/catch.hpp>
#include <random>

#include "engine/explain/enough_money.h"
#include "tests/engine/plan_builder.h"

namespace engine {

using base::Exact;

namespace {

constexpr int contests = 300;
constexpr std::uint32_t entries = 6;

/// Entries with points and costs, and a budget of 100 down the list.
struct Budget {
  std::vector<int> points, costs;
  NotFitting not_fitting = SkipIt{};
};

Budget random_budget(std::mt19937& random) {
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  Budget made{.points = {}, .costs = {}};
  const std::vector<NotFitting> ways = {SkipIt{}, StopThere{}, PayPart{Exact::fraction(1, 2)}};
  made.not_fitting = ways[static_cast<std::size_t>(below(3))];
  for (std::uint32_t entry = 0; entry < entries; ++entry) {
    made.points.push_back(20 * below(8) + 3 * static_cast<int>(entry));  // nobody shares a place, also one point off
    made.costs.push_back(1 + below(70));
  }
  return made;
}

struct Spent {
  Small small{entries};
  NodeId fund;
  Scored scored;

  explicit Spent(const Budget& budget) {
    const auto numbers = [&](const std::vector<int>& values) {
      return small.numbers(std::vector<Cell>(values.begin(), values.end()));
    };
    const NodeId order = small.order({{numbers(budget.points), Direction::highest_first}});
    fund = small.select(
        Fund{order, small.constant(Exact{100}), numbers(budget.costs), std::nullopt, DownTheList{budget.not_fitting}});
    scored = small.score({.keep_every_node = true});
  }

  bool funded(std::uint32_t entry) const { return scored.value(fund, entry) == Value{true}; }
  EnoughMoney enough(std::uint32_t entry) const {
    const Results results{small.plan, small.tables, scored};
    return enough_money(results, fund, money_lines(results, fund, entry).back());
  }
};

bool funded_when_asking(Budget budget, std::uint32_t entry, int cost) {
  budget.costs[entry] = cost;
  return Spent(budget).funded(entry);
}

bool funded_with_points(Budget budget, std::uint32_t entry, int points) {
  budget.points[entry] = points;
  return Spent(budget).funded(entry);
}

}  // namespace

TEST_CASE("law: the smallest change that would have funded an entry does, and a smaller one does not", "[law]") {
  std::mt19937 random(1);
  int changes = 0;
  for (int contest = 0; contest < contests; ++contest) {
    const Budget budget = random_budget(random);
    const Spent spent(budget);
    for (std::uint32_t entry = 0; entry < entries; ++entry) {
      CAPTURE(contest, entry);
      const EnoughMoney enough = spent.enough(entry);
      if (spent.funded(entry)) REQUIRE((!enough.asking && !enough.above));
      if (enough.asking) {
        const int cost = static_cast<int>(*enough.asking->as_int64());
        REQUIRE(funded_when_asking(budget, entry, cost));
        REQUIRE(!funded_when_asking(budget, entry, cost + 1));
        ++changes;
      }
      if (enough.above) {
        const int points = budget.points[*enough.above];
        REQUIRE(funded_with_points(budget, entry, points + 1));
        REQUIRE(!funded_with_points(budget, entry, points - 1));
        ++changes;
      }
    }
  }
  CHECK(changes > contests);
}

TEST_CASE("money: the reason of a refusal, in words") {
  const Spent spent({.points = {9, 8, 7, 6, 5, 4}, .costs = {60, 50, 40, 1, 2, 3}, .not_fitting = StopThere{}});
  const auto why = [&](std::uint32_t entry) {
    const Results results{spent.small.plan, spent.small.tables, spent.scored};
    return why_refused(results, spent.fund, money_lines(results, spent.fund, entry).back()).en;
  };
  CHECK(why(0).empty());
  CHECK(why(1) == "short by 10\u00a0₽: left is 40\u00a0₽, asked for is 50\u00a0₽");
  CHECK(why(2) == "the list ended at an entry above");
}

}  // namespace engine
