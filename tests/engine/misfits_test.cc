#include <catch2/catch.hpp>

#include "engine/score/misfits.h"
#include "tests/engine/plan_builder.h"

namespace engine {
namespace {

using Why = Misfit::Why;

/// What is wrong with each vote about whom of a, b, c, d: entry, why.
std::vector<std::pair<std::string, Why>> unfit(const std::vector<Question>& asked,
                                               const std::vector<std::pair<std::string, std::string>>& votes) {
  Small small(4);
  small.tables.entries = {"a", "b", "c", "d"};
  const NodeId value = small.numbers({1, 1, 1, 1});
  small.plan.stages.push_back(
      {.id = "final", .total = value, .order = small.order({{value, Direction::highest_first}})});
  for (const auto& [entry, position] : votes) small.decide("commission_vote", entry, position);
  Scored scored = small.score();
  scored.asked = asked;
  std::vector<std::pair<std::string, Why>> found;
  for (const Misfit& misfit : misfits({small.plan, small.tables, scored}))
    found.emplace_back(misfit.decision->entry, misfit.why);
  return found;
}

TieWaits tie(std::vector<std::string> entries) {
  return {.stage = "final", .decision = "commission_vote", .entries = std::move(entries)};
}

using Found = std::vector<std::pair<std::string, Why>>;

}  // namespace

TEST_CASE("misfits: a vote among the tied, and positions that none of them can have") {
  CHECK(unfit({tie({"a", "b", "c"})}, {{"a", "1"}, {"b", "1"}, {"c", "3"}}).empty());
  CHECK(unfit({tie({"a", "b", "c"})}, {{"a", "1"}, {"b", "4"}, {"c", "2"}}) == Found{{"b", Why::position_too_great}});
  CHECK(unfit({tie({"a", "b", "c"})}, {{"a", "1"}, {"b", "1"}, {"c", "1"}, {"d", "1"}}) == Found{{"d", Why::not_tied}});
  CHECK(unfit({tie({"a", "b", "c"})}, {{"a", "1"}, {"b", "3"}, {"c", "3"}}) == Found{{"b", Why::gap}, {"c", Why::gap}});
}

TEST_CASE("misfits: one list of positions answers ties that share entries") {
  const std::vector<Question> nested = {tie({"a", "b"}), tie({"c", "a", "b"})};
  CHECK(unfit(nested, {{"a", "1"}, {"b", "3"}, {"c", "2"}}).empty());
  CHECK(unfit(nested, {{"a", "2"}, {"b", "3"}, {"c", "1"}}).empty());
  CHECK(unfit(nested, {{"a", "2"}, {"b", "4"}, {"c", "1"}}) == Found{{"b", Why::position_too_great}});
  CHECK(unfit(nested, {{"a", "1"}, {"b", "3"}, {"c", "1"}}).empty());
  const std::vector<Question> crossing = {tie({"a", "b"}), tie({"c", "d"}), tie({"b", "c"})};
  CHECK(unfit(crossing, {{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}}).empty());
  CHECK(unfit(crossing, {{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "5"}}) == Found{{"d", Why::position_too_great}});
}

}  // namespace engine
