#include "engine/bound/bound.h"

#include <catch2/catch.hpp>

#include "engine/data/column.h"
#include "tests/engine/random_plan.h"

namespace engine {

using base::Exact;

namespace {

/// Two marks of 0 to 10, each with the coefficient that a table has for the entry's size.
struct Coefficients {
  Small small{1};
  NodeId size, total;

  explicit Coefficients(NodeId (*make_size)(Small&), std::vector<Value> sizes) : size(make_size(small)) {
    LookupTable table{.name = "coefficients"};
    const std::vector<std::vector<Exact>> cells = {{3, 0}, {0, 3}};
    for (std::size_t row = 0; row < sizes.size(); ++row) {
      for (std::size_t column = 0; column < 2; ++column)
        table.rows.push_back({{sizes[row], Exact{column + 1}}, cells[row][column]});
    }
    small.plan.tables.push_back(std::move(table));
    total = small.apply(Operation::add, {weighted("a", 1), weighted("b", 2)});
  }

  NodeId weighted(const std::string& criterion, int column) {
    const NodeId mark = small.mark(criterion, {{5}});
    small.plan.sheets[0].columns.back().maximum = 10;
    const NodeId by_column = small.add({.rule = Lookup{{0}, {size, small.constant(Exact{column})}}});
    return small.apply(Operation::multiply, {by_column, small.reduce(mark, Mean{})});
  }
};

NodeId number(Small& small) { return small.numbers({1}); }
NodeId choice(Small& small) { return small.choices({"small", "large"}, {0}); }

bool can_be(const Reach& reach, const Value& value) {
  if (state_of(value) != State::present) return true;
  if (const Exact* exact = std::get_if<Exact>(&value)) return !reach.never && reach.range.holds(*exact);
  if (const bool* flag = std::get_if<bool>(&value))
    return !reach.never && (*flag ? reach.can_be_true : reach.can_be_false);
  return !reach.never;
}

}  // namespace

TEST_CASE("bound: look-ups by one key find one row") {
  const Coefficients by_number(number, {Exact{1}, Exact{2}});
  CHECK(bound(by_number.small.plan)[by_number.total.at].range == Interval{Exact{0}, Exact{30}});
  const Coefficients by_choice(choice, {std::string("small"), std::string("large")});
  CHECK(bound(by_choice.small.plan)[by_choice.total.at].range == Interval{Exact{0}, Exact{30}});
}

TEST_CASE("bound: what is known of a key leaves out the other rows") {
  const Coefficients by_choice(choice, {std::string("small"), std::string("large")});
  const NodeId first = std::get<Apply>(by_choice.small.plan[by_choice.total].rule).arguments[0];
  const std::vector<Reach> large = bound(by_choice.small.plan, {{by_choice.size, Reach{.only = Choice{1}}}});
  CHECK(large[first.at].range == Interval::of(0));
}

TEST_CASE("bound: what applies in different nominations never adds up") {
  Small small{1};
  const NodeId nomination = small.choices({"yard", "house"}, {0});
  small.nominate(nomination);
  small.plan.has_nominations = true;
  const auto in = [&](std::int32_t at) {
    const NodeId which = small.add({.type = Type::choice,
                                    .list = small.plan[nomination].list,
                                    .domain = Small::contest(),
                                    .rule = Constant{Choice{at}}});
    return small.apply(Operation::equal, {nomination, which}, Type::flag);
  };
  const auto asked = [&](std::int32_t at, int most) {
    const NodeId flag = in(at);
    const NodeId fact = small.numbers({1});
    FactColumn& column = small.plan.facts[std::get<Fact>(small.plan[fact].rule).fact.at];
    column.asked_when = flag;
    column.minimum = 0;
    column.maximum = most;
    return small.apply(Operation::zero_unless_applicable, {fact});
  };
  const NodeId total = small.apply(Operation::add, {asked(0, 12), asked(1, 9)});
  CHECK(bound(small.plan)[total.at].range == Interval{Exact{0}, Exact{12}});
  CHECK(bound(small.plan, {{nomination, Reach{.only = Choice{1}}}})[total.at].range == Interval{Exact{0}, Exact{9}});
}

TEST_CASE("bound: no value of a random plan lies outside", "[law]") {
  for (std::uint32_t seed = 0; seed < 1000; ++seed) {
    Small small = random_plan(seed);
    for (MarkColumn& column : small.plan.sheets[0].columns) column.minimum = -1000, column.maximum = 1000;
    for (Node& node : small.plan.nodes) node.may_be_absent = true;
    const std::vector<Reach> reached = bound(small.plan);
    const Scored scored = small.score();
    for (std::uint32_t node = 0; node < reached.size(); ++node) {
      for (std::uint32_t row = 0; row < row_count(scored.columns[node]); ++row) {
        INFO("seed " << seed << ", node " << node << ", row " << row);
        REQUIRE(can_be(reached[node], scored.value({node}, row)));
      }
    }
  }
}

}  // namespace engine
