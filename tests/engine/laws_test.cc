#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/data/column.h"
#include "tests/engine/random_plan.h"

namespace engine {

namespace {

constexpr std::uint32_t plans = 1000;

/// Everything that scoring says, as text.
std::vector<std::string> everything(const Small& small, const ScoreOptions& options) {
  const Scored scored = small.score(options);
  std::vector<std::string> result = shown(scored.questions);
  for (std::uint32_t node = 0; node < small.plan.nodes.size(); ++node) result.push_back(shown(scored, {node}));
  for (const std::vector<MoneyLine>& lines : scored.money) {
    for (const MoneyLine& line : lines) result.push_back(shown(Value{line.left_after}));
  }
  for (const Ranking& ranking : scored.rankings) {
    for (const std::uint32_t entry : ranking.sequence) result.push_back(small.tables.entries[entry]);
    for (const std::uint8_t key : ranking.decided_by) result.push_back(std::to_string(key));
  }
  return result;
}

}  // namespace

TEST_CASE("law: integers and fractions agree", "[law]") {
  for (std::uint32_t seed = 0; seed < plans; ++seed) {
    const Small small = random_plan(seed);
    const auto exact = everything(small, {.threads = 1, .keep_every_node = true, .general_numbers = true});
    const auto fast = everything(small, {.threads = 1, .keep_every_node = true});
    for (std::size_t i = 0; i < exact.size(); ++i) {
      INFO("seed " << seed << ", line " << i);
      REQUIRE(fast[i] == exact[i]);
    }
  }
}

TEST_CASE("law: any number of threads gives the same", "[law]") {
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    const Small small = random_plan(seed, 5000);
    const auto one = everything(small, {.threads = 1, .keep_every_node = true});
    const auto three = everything(small, {.threads = 3, .keep_every_node = true});
    INFO("seed " << seed);
    REQUIRE(one.size() == three.size());
    REQUIRE(std::ranges::equal(one, three));
  }
}

TEST_CASE("law: what is not kept is the same as what is", "[law]") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    Small small = random_plan(seed);
    const auto order = std::ranges::find_if(small.plan.nodes,
                                            [](const Node& node) { return std::holds_alternative<Order>(node.rule); });
    const NodeId id{static_cast<std::uint32_t>(order - small.plan.nodes.begin())};
    small.plan.stages.push_back({.id = "final", .total = std::get<Order>(order->rule).keys[0].of, .order = id});
    const Scored all = small.score();
    const Scored few = small.score({});
    INFO("seed " << seed);
    CHECK(shown(few, id) == shown(all, id));
    CHECK(shown(few, small.plan.stages[0].total) == shown(all, small.plan.stages[0].total));
    CHECK(few.rankings[id.at].sequence == all.rankings[id.at].sequence);
  }
}

}  // namespace engine
