#include <catch2/catch.hpp>

#include "engine/bound/asked_facts.h"
#include "engine/data/column.h"
#include "tests/engine/plan_builder.h"

namespace engine {

TEST_CASE("asked facts: a condition sees other facts as their own conditions leave them, whichever is written first") {
  Small small(4);
  const FactId a = small.fact_column(column_of({3, none, 3, 3}), Type::number);
  const FactId b = small.fact_column(column_of({5, 5, none, 0}), Type::number);
  const NodeId c = small.flags({0, 1, 0, 1});
  small.plan.facts[b.at].asked_when = c;
  const NodeId value_of_b = small.add({.rule = Fact{b}});
  const NodeId zero = small.constant(base::Exact{0});
  const NodeId b_or_zero = small.apply(Operation::fallback, {value_of_b, zero});
  small.plan.facts[a.at].asked_when = small.apply(Operation::equal, {b_or_zero, zero}, Type::flag);
  const NodeId value_of_a = small.add({.rule = Fact{a}});

  leave_out_unasked(small.plan, small.tables);
  const Scored scored = small.score();
  CHECK(shown(scored, value_of_b) == "(not_applicable) 5 (not_applicable) 0");
  CHECK(shown(scored, value_of_a) == "3 (not_applicable) 3 3");
  const AskedFacts asked(small.plan, small.tables);
  CHECK(asked.is_asked(a, {.entry = 0}) == true);
  CHECK(asked.is_asked(a, {.entry = 1}) == false);
}

}  // namespace engine
