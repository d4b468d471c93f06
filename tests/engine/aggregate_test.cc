#include <catch2/catch.hpp>

#include "tests/engine/plan_builder.h"

namespace engine {

namespace {

constexpr State abstained = State::abstained;

/// Jurors' orders by their marks, the most first, and what a method makes of them.
struct Orders : Small {
  using Small::Small;
  NodeId places = {}, counted = {}, combined = {};
  bool unplaced_last = false;

  void combine(const std::vector<std::vector<Cell>>& marks, Method how, Aggregate rule = {}, MarkRule missing = {}) {
    const NodeId mark_node = mark("skill", marks);
    places = add({.domain = plan[mark_node].domain,
                  .rule = Order{.keys = {{mark_node, Direction::highest_first}},
                                .within = rule.within,
                                .numbering = rule.numbering,
                                .unplaced_last = unplaced_last}});
    counted = reduce(unplaced_last ? places : mark_node, Sum{}, missing);
    rule.places = places;
    rule.counted = counted;
    rule.how = how;
    rule.stage = "final";
    combined = add({.rule = std::move(rule)});
  }
};

}  // namespace

TEST_CASE("order: of each juror, shared places by their mean, whoever is not marked in no place") {
  Orders small(4);
  small.combine({{9, 1}, {7, 1}, {7, 3}, {none, abstained}}, SumOfPlaces{});
  const Scored scored = small.score();
  CHECK(shown(scored, small.places) == "1 2.5 2.5 2.5 2.5 1 (not_given) (abstained)");
  CHECK(shown(scored, small.combined) == "3.5 5 3.5 (too_few)");
}

TEST_CASE("order: of each juror in every group on its own, by the numbering that is said") {
  Orders small(4);
  const NodeId nomination = small.choices({"solo", "group"}, {0, 0, 0, 1});
  small.combine({{9}, {9}, {5}, {1}}, SumOfPlaces{}, {.within = {nomination}, .numbering = Numbering::competition});
  CHECK(shown(small.score(), small.places) == "1 1 3 1");
}

TEST_CASE("aggregate: places or points, as the method has it") {
  struct Row {
    std::string why;
    Method how;
    std::string values;
  };
  const auto row = GENERATE(values<Row>({
      {"sum", SumOfPlaces{}, "4 6 8"},
      {"median", MedianPlace{}, "1 2 3"},
      {"first places", FirstPlaces{}, "2 1 0"},
      {"borda", Borda{}, "5 3 1"},
      {"copeland", Copeland{}, "2 1 0"},
      {"majority", MajorityPlacing{}, "1 2 3"},
      {"schulze", Schulze{Strength::winning_votes}, "1 2 3"},
      {"ranked pairs", RankedPairs{Strength::margins}, "1 2 3"},
      {"minimax", Minimax{Strength::winning_votes}, "0 2 3"},
      {"kemeny", Kemeny{}, "1 2 3"},
      {"runoff", InstantRunoff{}, "1 2 3"},
  }));
  CAPTURE(row.why);
  Orders small(3);
  small.combine({{9, 9, 5}, {8, 7, 9}, {7, 8, 4}}, row.how);
  CHECK(shown(small.score(), small.combined) == row.values);
}

TEST_CASE("aggregate: a missing mark keeps the whole group waiting, and asks for it once") {
  Orders small(4);
  const NodeId nomination = small.choices({"solo", "group"}, {0, 0, 1, 1});
  small.combine({{9, 8}, {7, none}, {5, 5}, {6, 4}}, Borda{}, {.within = {nomination}}, {.not_given = Treatment::wait});
  const Scored scored = small.score();
  CHECK(shown(scored, small.combined) == "(waiting) (waiting) 1 1");
  CHECK(shown(scored.questions) == std::vector<std::string>{"juror j2 has not marked e2: skill"});
}

TEST_CASE("aggregate: who is not on a ballot stands last there, or the ballot says nothing of him") {
  Orders left_out(3);
  left_out.combine({{9, 9}, {none, 8}, {8, none}}, Copeland{});
  CHECK(shown(left_out.score(), left_out.combined) == "2 0.5 0.5");
  Orders last(3);
  last.unplaced_last = true;
  last.combine({{9, none}, {none, none}, {none, 5}}, SumOfPlaces{});
  CHECK(shown(last.score(), last.places) == "1 2.5 2.5 2.5 2.5 1");
  CHECK(shown(last.score(), last.combined) == "3.5 5 3.5");
}

TEST_CASE("order: behind those who have a key, as places are numbered; where nobody has one, nobody is placed") {
  const auto [numbering, places] = GENERATE(table<Numbering, std::string>(
      {{Numbering::mean, "1 2 3.5 3.5"}, {Numbering::competition, "1 2 3 3"}, {Numbering::dense, "1 2 3 3"}}));
  Orders small(4);
  small.unplaced_last = true;
  small.combine({{9}, {7}, {none}, {none}}, SumOfPlaces{}, {.numbering = numbering});
  CHECK(shown(small.score(), small.places) == places);
  Orders nobody(2);
  nobody.unplaced_last = true;
  nobody.combine({{none, 5}, {none, State::recused}}, SumOfPlaces{});
  CHECK(shown(nobody.score(), nobody.places) == "(not_given) 1 (not_given) (recused)");
}

TEST_CASE("aggregate: whom no juror has placed is on no ballot, though the unplaced stand last") {
  Orders small(3);
  const NodeId nomination = small.choices({"solo", "group"}, {0, 0, 1});
  small.unplaced_last = true;
  small.combine({{9}, {none}, {none}}, SumOfPlaces{}, {.within = {nomination}}, {.below = MarkRule::Below::wait});
  const Scored scored = small.score();
  CHECK(shown(scored, small.combined) == "1 2 (waiting)");
  CHECK(scored.questions.size() == 1);
}

TEST_CASE("aggregate: a recused juror's order goes without the entry, whatever is missing elsewhere") {
  Orders small(3);
  small.unplaced_last = true;
  small.combine({{State::recused, 9}, {5, 8}, {4, 7}}, SumOfPlaces{});
  CHECK(shown(small.score(), small.combined) == "1 3 5");
}

TEST_CASE("aggregate: more entries than Kemeny can be sure of are told, not guessed") {
  Orders small(21);
  std::vector<std::vector<Cell>> marks;
  for (int entry = 0; entry < 21; ++entry) marks.push_back({entry});
  small.combine(marks, Kemeny{});
  const Scored scored = small.score();
  CHECK(scored.state(small.combined, 0) == State::waiting);
  REQUIRE(scored.questions.size() == 1);
  CHECK(std::get<TooManyToOrder>(scored.questions.front()).entries == 21);
}

TEST_CASE("one by one: between two orders, of the tied only, by the place under review") {
  using Best = OneByOne::Step::Best;
  Small small(4);
  const NodeId dances = small.mark("dance", {{1, 3}, {3, 1}, {2, 2}, {4, 4}});
  const NodeId sum = small.reduce(dances, Sum{});
  const NodeId before = small.order({{sum, Direction::lowest_first}});
  const NodeId parts = small.add({.rule = OneByOne{before, {{dances, Best::up_to_place}}}});
  const NodeId after = small.order({{sum, Direction::lowest_first}, {parts, Direction::lowest_first}});
  const Scored scored = small.score();
  CHECK(shown(scored, before) == "1 1 1 4");
  CHECK(shown(scored, parts) == "1 1 3 0");  // One first place against none; the third is alone then.
  CHECK(shown(scored, after) == "1 1 3 4");
}

}  // namespace engine
