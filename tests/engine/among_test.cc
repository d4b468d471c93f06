#include <catch2/catch.hpp>

#include "tests/engine/plan_builder.h"

namespace engine {

using Rows = std::vector<std::vector<Cell>>;
using How = Among::How;

namespace {

/// All of one total, then compared by their marks.
struct Compared {
  Among::How how;
  Direction better;
  Rows marks;
  std::string values, places;
};

bool is_list(How how) { return how == How::best || how == How::last; }

}  // namespace

TEST_CASE("among: the tied compared by their finer values") {
  const auto row = GENERATE(values<Compared>({
      // The best first: the first greater one decides; whose values end first comes after.
      {How::best,
       Direction::highest_first,
       {{10, 8, 6, 4, 2}, {3, 6, 3, 10, 8}, {10, 8, 6, 3, 3}, {6, 6, 8, 10}},
       "2 3 3 1",
       "2 3 3 1"},
      {How::best, Direction::highest_first, {{5, 5, none}, {5, 5, 0}}, "2 1", "2 1"},
      // Countback of places: more firsts, then more seconds.
      {How::best, Direction::lowest_first, {{3, 1, 2}, {2, 2, 1}, {4, 1, 1}, {none, none, none}}, "3 2 1 4", "3 2 1 4"},
      // The last first, each against that of the same position from the end.
      {How::last, Direction::highest_first, {{5, 5, 5}, {7, 3, 5}, {4, 6, 5}, {3, 6, 6}}, "3 4 2 1", "3 4 2 1"},
      {How::last, Direction::highest_first, {{9, 9, none}, {1, 1, 1}}, "2 1", "2 1"},
      // How often better than another of the tied, with the same juror.
      {How::preferred, Direction::highest_first, {{9, 5, 5}, {7, 6, 6}}, "1 2", "2 1"},
      {How::preferred, Direction::highest_first, {{5, 5, 8}, {6, 6, 6}, {7, 4, 7}}, "3 3 3", "1 1 1"},
      {How::preferred, Direction::highest_first, {{9, none}, {8, 9}}, "1 0", "1 2"},
      // Duels: a win 1, a draw 1/2.
      {How::head_to_head, Direction::highest_first, {{6, 6, 0}, {5, 5, 2}, {4, 4, 4}}, "2 1 0", "1 2 3"},
      {How::head_to_head, Direction::highest_first, {{9, 1, 5}, {5, 5, 5}, {1, 9, 5}}, "1 1 1", "1 1 1"},
      {How::head_to_head, Direction::lowest_first, {{1, 2}, {2, 1}, {3, 3}}, "1.5 1.5 0", "1 1 3"},
  }));
  Small small(static_cast<std::uint32_t>(row.marks.size()));
  const NodeId total = small.numbers(std::vector<Cell>(row.marks.size(), Cell{1}));
  const NodeId marks = small.mark("design", row.marks);
  const NodeId tied = small.order({{total, Direction::highest_first}});
  const NodeId among = small.select(Among{row.how, marks, row.better, tied}, Type::number);
  const Direction first = is_list(row.how) ? Direction::lowest_first : Direction::highest_first;
  const NodeId order = small.order({{total, Direction::highest_first}, {among, first}});
  const Scored scored = small.score();
  CHECK(shown(scored, among) == row.values);
  CHECK(shown(scored, order) == row.places);
}

TEST_CASE("among: nothing is said of who is tied with nobody, and a mark that is waited for is waited for") {
  Small small(5);
  const NodeId total = small.numbers({9, 7, 7, 3, 3});
  const NodeId marks = small.mark("design", {{1}, {2}, {3}, {4}, {State::waiting}});
  const NodeId tied = small.order({{total, Direction::highest_first}});
  const NodeId among = small.select(Among{How::best, marks, Direction::highest_first, tied}, Type::number);
  CHECK(shown(small.score(), among) == "(not_applicable) 2 1 (waiting) (waiting)");
}

}  // namespace engine
