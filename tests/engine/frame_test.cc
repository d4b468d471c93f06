#include "engine/data/frame.h"

#include <catch2/catch.hpp>

#include "tests/engine/plan_builder.h"

namespace engine {

namespace {

/// Two entries: one round × two items and two rounds × one item; two jurors on the first's sheets, three on the
/// second's.
struct Nested {
  Small small{2};
  Domain juror{.axes = {.juror = true}, .sheets = {0}};
  Domain all{.axes = {.round = true, .item = true, .juror = true}, .sheets = {0}};

  Nested() {
    small.items({{1, 2}, {3}});
    small.mark("design", {{1, 2}, {3, 4, 5}});
    small.tables.rounds.start = {0, 1, 3};
    small.add({.domain = all, .rule = Apply{}});
  }
};

}  // namespace

TEST_CASE("frame: rows of entry × rounds × items × jurors") {
  const Nested nested;
  const Frames frames(nested.small.plan, nested.small.tables);
  CHECK(frames.rows({}) == 2);
  CHECK(frames.rows(nested.juror) == 5);
  CHECK(frames.rows(nested.all) == 1 * 2 * 2 + 2 * 1 * 3);
  const EntryFrame& frame = frames.entry(nested.all);
  CHECK(frame.start(1) == 4);
  CHECK(frame.extent(1).rounds == 2);
  CHECK(frame.extent(1).items == 1);
  CHECK(frame.extent(1).jurors == 3);
}

TEST_CASE("frame: a jury of one size needs no offsets") {
  Small small(3);
  const NodeId mark = small.mark("design", {{1, 2}, {3, 4}, {5, 6}});
  small.tables.sheets[0].uniform = 2;
  small.tables.sheets[0].of_entry.start.clear();
  const Frames frames(small.plan, small.tables);
  CHECK(frames.entry(small.plan[mark].domain).stride == 2);
  CHECK(frames.entry(small.plan[mark].domain).start(3) == 6);
}

TEST_CASE("frame: no rounds and no items are no rows") {
  Small small(2);
  small.add({.domain = {.axes = {.round = true}}, .rule = Apply{}});
  const Frames frames(small.plan, small.tables);
  CHECK(frames.rows({.axes = {.round = true}}) == 0);
}

}  // namespace engine
