#include "engine/compare/compare.h"

#include <catch2/catch.hpp>

#include <functional>

#include "tests/engine/plan_builder.h"

namespace engine {

using base::Exact;

namespace {

/// total = 2 × design + light, in one stage; e1 and e2 are tied unless something changes.
struct Contest {
  Small small{2};
  NodeId weight, design, light, total, order;

  Contest() {
    design = small.numbers({4, 5});
    light = small.numbers({5, 3});
    small.plan.facts[0].name = "design";
    small.plan.facts[1].name = "light";
    weight = small.constant(Exact{2});
    const NodeId weighted = small.apply(Operation::multiply, {weight, design});
    name(weighted, "doubled");
    total = small.apply(Operation::add, {weighted, light});
    name(design, "design");
    name(light, "light");
    name(total, "total");
    order = small.order({{total, Direction::highest_first}});
    small.plan.stages.push_back({.id = "final", .total = total, .order = order});
  }

  void name(NodeId node, const char* text) { small.plan.nodes[node.at].name = text; }
  Node& operator[](NodeId node) { return small.plan.nodes[node.at]; }
};

struct Row {
  const char* why;
  std::function<void(Contest&)> change;
  std::vector<std::string> names;  ///< Of what changed.
};

std::vector<std::string> names_of(const std::vector<RuleChange>& changes) {
  std::vector<std::string> names;
  for (const RuleChange& change : changes) names.push_back(change.name);
  return names;
}

Results results(const Contest& contest, const Scored& scored) {
  return {contest.small.plan, contest.small.tables, scored};
}

}  // namespace

TEST_CASE("compare: what a definition says otherwise") {
  const std::vector<Row> rows = {
      {"nothing", [](Contest&) {}, {}},
      {"a title changes no result",
       [](Contest& c) {
         c[c.design].title = {"Дизайн", "Design"};
       },
       {}},
      {"a step without a name belongs to what it is a step of",
       [](Contest& c) { c[c.weight].rule = Constant{Exact{3}}; },
       {"quantity doubled"}},
      {"a fact's limit", [](Contest& c) { c.small.plan.facts[0].maximum = Exact{5}; }, {"fact 0 design"}},
      {"the order's direction",
       [](Contest& c) { std::get<Order>(c[c.order].rule).keys[0].direction = Direction::lowest_first; },
       {"order final"}},
      {"a quantity by another name",
       [](Contest& c) { c.name(c.total, "sum"); },
       {"quantity total", "quantity sum", "order final"}},
  };
  for (const Row& row : rows) {
    const Contest before;
    Contest after;
    row.change(after);
    CAPTURE(row.why);
    CHECK(names_of(compare_rules(before.small.plan, after.small.plan)) == row.names);
  }
}

TEST_CASE("compare: what it does to the result, and through which value") {
  const Contest before;
  Contest after;
  after[after.weight].rule = Constant{Exact{3}};
  const Scored was = before.small.score(), is = after.small.score();

  const std::vector<EntryChange> changes = compare_results(results(before, was), results(after, is));

  REQUIRE(changes.size() == 2);
  CHECK(changes[0].entry == "e2");
  REQUIRE(changes[0].outcome.size() == 1);
  CHECK(changes[0].outcome[0].before.en == "1–2");
  CHECK(changes[0].outcome[0].after.en == "1");
  REQUIRE(changes[0].through.size() == 2);
  CHECK(changes[0].through[0].what.en == "doubled");
  CHECK(changes[0].through[1].what.en == "total");
  CHECK(changes[0].through[1].after.en == "18");
  CHECK(compare_results(results(before, was), results(before, was)).empty());
}

}  // namespace engine
