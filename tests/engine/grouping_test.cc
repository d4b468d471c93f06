#include "engine/data/grouping.h"

#include <catch2/catch.hpp>

#include "tests/engine/plan_builder.h"

namespace engine {

namespace {

using Ids = std::vector<std::string>;

/// Yards and houses of settlements that nobody has listed beforehand; the last entry names none.
struct Settlements {
  Small small{5};
  NodeId nomination = small.choices({"yard", "house"}, {0, 1, 0, 0, 1});
  NodeId settlement = small.texts({"Сосновка", "Ёлкино", "Жуково", "Сосновка", ""});
};

}  // namespace

TEST_CASE("grouping: of choices there is a group for each tuple, the outermost first") {
  Small small(1);
  const NodeId district = small.choices({"north", "south"}, {0});
  const NodeId nomination = small.choices({"yard", "house", "street"}, {0});
  const Grouping groups(small.plan, small.tables);
  const std::vector<NodeId> both = {district, nomination};
  const std::vector<NodeId> one = {nomination};
  CHECK(groups.rows(both) == 6);
  CHECK(groups.rows({}) == 1);
  CHECK(groups.ids(both, 4) == Ids{"south", "house"});
  CHECK(groups.coarser(both, 4, one) == 1);
  CHECK(groups.coarser(both, 4, {}) == 0);
  CHECK(groups.row(both, groups.keys(both, 4)) == 4);
  CHECK(groups.row(one, std::vector<Value>{Absent{}}) == no_row);
  CHECK(groups.rows_by_text(both) == nullptr);
}

TEST_CASE("grouping: of texts there are those that occur, as in a list of names") {
  Settlements of;
  const std::vector<NodeId> one = {of.settlement}, both = {of.nomination, of.settlement};
  of.small.order({}, one);
  of.small.order({}, both);
  const Grouping groups(of.small.plan, of.small.tables);
  REQUIRE(groups.rows(one) == 3);
  CHECK(groups.ids(one, 0) == Ids{"Ёлкино"});
  CHECK(groups.ids(one, 1) == Ids{"Жуково"});
  CHECK(groups.name(one, 2).titles == Ids{"Сосновка"});
  CHECK(*groups.rows_by_text(one) == std::vector<std::uint32_t>{2, 0, 1, 2, no_row});
  CHECK(groups.rows(both) == 3);
  CHECK(groups.ids(both, 1) == Ids{"yard", "Сосновка"});
  CHECK(groups.coarser(both, 1, one) == 2);
  CHECK(groups.coarser(both, 2, std::vector<NodeId>{of.nomination}) == 1);
  CHECK(groups.row(one, std::vector<Value>{std::string("Сосновка")}) == 2);
  CHECK(groups.row(one, std::vector<Value>{std::string("сосновка")}) == no_row);
}

TEST_CASE("grouping: places and sums within a text") {
  Settlements of;
  const NodeId points = of.small.numbers({5, 9, 7, 8, 9});
  const NodeId place = of.small.order({{points, Direction::highest_first}}, {of.settlement});
  const NodeId sum = of.small.add({.domain = Small::group({of.settlement}), .rule = Reduce{points, Sum{}}});
  const Scored scored = of.small.score();
  CHECK(shown(scored, place) == "2 1 1 1 (not_given)");
  CHECK(shown(scored, sum) == "9 7 13");
}

}  // namespace engine
