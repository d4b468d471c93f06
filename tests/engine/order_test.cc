#include <catch2/catch.hpp>

#include "tests/engine/plan_builder.h"

namespace engine {

TEST_CASE("order: numbering of shared places") {
  struct Row {
    Numbering numbering;
    std::string places;
  };
  const auto row = GENERATE(values<Row>({
      {Numbering::competition, "1 2 2 4 5"},
      {Numbering::dense, "1 2 2 3 4"},
      {Numbering::mean, "1 2.5 2.5 4 5"},
  }));
  Small small(5);
  const NodeId points = small.numbers({9, 7, 7, 5, 1});
  const NodeId order = small.order({{points, Direction::highest_first}}, {}, row.numbering);
  CHECK(shown(small.score(), order) == row.places);
}

TEST_CASE("order: keys in turn, each in its direction, and which one decided") {
  Small small(5);
  const NodeId points = small.numbers({7, 7, 7, 7, 9});
  const NodeId safety = small.numbers({1, 2, 2, none, 0});
  const NodeId submitted = small.moments({10, 30, 20, 5, 99});
  const NodeId order = small.order(
      {{points, Direction::highest_first}, {safety, Direction::highest_first}, {submitted, Direction::lowest_first}});
  const Scored scored = small.score();
  const Ranking& ranking = scored.rankings[order.at];
  CHECK(shown(scored, order) == "4 3 2 5 1");
  CHECK(ranking.sequence == std::vector<std::uint32_t>{4, 2, 1, 0, 3});
  CHECK(ranking.decided_by == std::vector<std::uint8_t>{1, 2, 0, 1, 3});
}

TEST_CASE("order: groups apart, absent ones not placed, ties by id in the sequence only") {
  Small small(6);
  const NodeId nomination = small.choices({"yard", "house"}, {0, 0, 1, 1, -1, 1});
  const NodeId points = small.numbers({5, 5, 1, none, 3, 2});
  const NodeId order = small.order({{points, Direction::highest_first}}, {nomination});
  const Scored scored = small.score();
  CHECK(shown(scored, order) == "1 1 2 (not_given) (not_given) 1");
  CHECK(scored.rankings[order.at].sequence == std::vector<std::uint32_t>{0, 1, 5, 2});
  CHECK(scored.rankings[order.at].group_start == std::vector<std::uint32_t>{0, 2, 4});
  CHECK(scored.rankings[order.at].group_of[4] == ~0U);
}

TEST_CASE("order: a group waits for whoever is not finished, the others do not") {
  Small small(4);
  const NodeId nomination = small.choices({"yard", "house"}, {0, 0, 1, 1});
  const NodeId points = small.numbers({5, State::waiting, 1, 2});
  const NodeId order = small.order({{points, Direction::highest_first}}, {nomination});
  CHECK(shown(small.score(), order) == "(waiting) (waiting) 2 1");
}

TEST_CASE("order: whoever surely fails, or has no value whatever people decide, keeps nobody waiting") {
  struct Row {
    std::string why;
    Cell met;  // What is required of e2, of whom it is open whether it comes at all.
    Cell points;
    std::string places;
  };
  const auto row = GENERATE(values<Row>({
      {"it may still be ranked", 1, 7, "(waiting) (waiting)"},
      {"it surely fails", 0, 7, "1 (outside)"},
      {"what is required of it is absent", none, 7, "1 (outside)"},
      {"it has no points, whatever else is decided", 1, none, "1 (not_given)"},
  }));
  CAPTURE(row.why);
  Small small(2);
  const NodeId zero = small.constant(base::Exact{0});
  const auto required = [&](const std::vector<Cell>& cells, PopulationId of) {
    const NodeId number = small.numbers(cells);
    const NodeId flag = small.apply(Operation::greater, {number, zero}, Type::flag);
    small.plan.nodes[flag.at].population = of;
    return small.population(of, flag);
  };
  const PopulationId entered = required({1, State::waiting}, {0});
  const PopulationId ranked = required({1, row.met}, entered);
  const NodeId order = small.order({{small.numbers({5, row.points}), Direction::highest_first}});
  small.plan.nodes[order.at].population = ranked;
  CHECK(shown(small.score(), order) == row.places);
}

TEST_CASE("order: dense numbers wait for the ties before them") {
  Small small(5);
  const NodeId points = small.numbers({9, 7, 7, 3, 3});
  const NodeId tied = small.order({{points, Direction::highest_first}});
  const NodeId two = small.constant(base::Exact{2});
  const NodeId vote = small.select(Ask{"commission_vote", "final", tied, std::vector<Ends>{{two, two}}}, Type::number);
  const NodeId order =
      small.order({{points, Direction::highest_first}, {vote, Direction::lowest_first}}, {}, Numbering::dense);
  const Scored scored = small.score();
  CHECK(shown(scored, order) == "1 (waiting) (waiting) (waiting) (waiting)");
  CHECK(scored.rankings[order.at].first == std::vector<std::uint32_t>{1, 2, 2, 3, 3});
  CHECK(scored.rankings[order.at].last == std::vector<std::uint32_t>{1, 3, 3, 4, 4});
}

TEST_CASE("ask: the tied wait, and only they, until people have decided") {
  Small small(5);
  const NodeId points = small.numbers({9, 7, 7, 3, 3});
  const NodeId tied = small.order({{points, Direction::highest_first}});
  const NodeId two = small.constant(base::Exact{2});
  const NodeId vote = small.select(Ask{"commission_vote", "final", tied, std::vector<Ends>{{two, two}}}, Type::number);
  const NodeId order = small.order({{points, Direction::highest_first}, {vote, Direction::lowest_first}});
  SECTION("not decided") {
    const Scored scored = small.score();
    CHECK(shown(scored, vote) == "0 (waiting) (waiting) 0 0");
    CHECK(shown(scored, order) == "1 (waiting) (waiting) 4 4");
    CHECK(scored.rankings[order.at].first == std::vector<std::uint32_t>{1, 2, 2, 4, 4});
    CHECK(scored.rankings[order.at].last == std::vector<std::uint32_t>{1, 3, 3, 5, 5});
    CHECK(shown(scored.questions) == std::vector<std::string>{"tied for places 2–3: e2, e3"});
  }
  SECTION("one of two decided is not decided") {
    small.decide("commission_vote", "e3", "1");
    CHECK(shown(small.score(), order) == "1 (waiting) (waiting) 4 4");
  }
  SECTION("decided") {
    small.decide("commission_vote", "e2", "2");
    small.decide("commission_vote", "e3", "1");
    const Scored scored = small.score();
    CHECK(shown(scored, order) == "1 3 2 4 4");
    CHECK(scored.questions.empty());
  }
  SECTION("decided that they share") {
    small.decide("commission_vote", "e2", "1");
    small.decide("commission_vote", "e3", "1");
    CHECK(shown(small.score(), order) == "1 2 2 4 4");
  }
}

TEST_CASE("ask: only a tie over the end of something is asked about") {
  struct Row {
    std::string why;
    int first, last;
    std::string votes;
  };
  const auto row = GENERATE(values<Row>({
      {"two go on: both of the first tie, nobody is asked", 2, 2, "0 0 0 0 0"},
      {"one goes on: the first tie is asked about", 1, 1, "(waiting) (waiting) 0 0 0"},
      {"four go on: over the end stands the second tie", 4, 4, "0 0 (waiting) (waiting) (waiting)"},
      {"places 3 to 5 are named each: only the second tie", 2, 5, "0 0 (waiting) (waiting) (waiting)"},
      {"places 1 to 3 are named each: both", 0, 3, "(waiting) (waiting) (waiting) (waiting) (waiting)"},
      {"all five get the same", 5, 5, "0 0 0 0 0"},
  }));
  CAPTURE(row.why);
  Small small(5);
  const NodeId points = small.numbers({9, 9, 3, 3, 3});
  const NodeId tied = small.order({{points, Direction::highest_first}});
  const std::vector<Ends> ends = {{small.constant(base::Exact{row.first}), small.constant(base::Exact{row.last})}};
  const NodeId vote = small.select(Ask{"commission_vote", "final", tied, ends}, Type::number);
  CHECK(shown(small.score(), vote) == row.votes);
}

TEST_CASE("ask: a lot drawn from a recorded number, one for every tie") {
  Small small(5);
  const NodeId points = small.numbers({9, 9, 9, 3, 3});
  const NodeId tied = small.order({{points, Direction::highest_first}});
  const NodeId lot = small.select(Ask{"lot", "final", tied, {}, Ask::How::by_seed}, Type::number);
  SECTION("not drawn: each tie asks for it") {
    const Scored scored = small.score();
    CHECK(shown(scored, lot) == "(waiting) (waiting) (waiting) (waiting) (waiting)");
    CHECK(scored.questions.size() == 2);
  }
  SECTION("drawn: by printf '%s' '7:e1' | sha256sum, and so on") {
    small.decide("lot", "", "7");
    const Scored scored = small.score();
    CHECK(scored.questions.empty());
    CHECK(shown(scored, lot) == "3 1 2 2 1");
  }
}

}  // namespace engine
