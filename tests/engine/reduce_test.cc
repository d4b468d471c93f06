#include "engine/data/reduce.h"

#include <catch2/catch.hpp>

#include "tests/engine/plan_builder.h"

namespace engine {

namespace {

std::vector<Value> values_of(const std::vector<Cell>& cells) {
  std::vector<Value> result;
  for (const Cell& cell : cells) {
    result.push_back(cell.state == State::present ? Value{cell.number} : Value{Absent{cell.state}});
  }
  return result;
}

constexpr MarkRule waits = {.not_given = Treatment::wait};
constexpr MarkRule zeros = {.not_given = Treatment::zero, .abstained = Treatment::zero};
constexpr MarkRule three_or_wait = {.at_least = 3, .below = MarkRule::Below::wait};
constexpr MarkRule none_needed = {.at_least = 0};

}  // namespace

TEST_CASE("reduce: what a jury's marks become") {
  using Cells = std::vector<Cell>;
  struct Row {
    std::string why;
    Reduction how;
    MarkRule marks;
    Cells cells;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {"thirds stay exact", Mean{}, {}, {1, 0, 0}, "1/3"},
      {"a missing mark is left out", Mean{}, {}, {4, none, 5}, "4.5"},
      {"or is zero", Mean{}, zeros, {4, none, State::abstained}, "4/3"},
      {"or is waited for", Mean{}, waits, {4, none, 5}, "(waiting)"},
      {"an abstention is no missing mark", Mean{}, waits, {4, State::abstained, 5}, "4.5"},
      {"a recused juror is never waited for", Mean{}, waits, {4, State::recused, 5}, "4.5"},
      {"enough marks", Sum{}, three_or_wait, {4, 4, 4}, "12"},
      {"not enough marks", Sum{}, three_or_wait, {4, none, 4}, "(waiting)"},
      {"no mark at all", Sum{}, {}, {none, none}, "(too_few)"},
      {"no mark needed", Sum{}, none_needed, {none, none}, "0"},
      {"what applies to nobody", Mean{}, waits, {State::not_applicable, State::not_applicable}, "(not_applicable)"},
      {"odd jury: the middle one", Median{}, {}, {9, 1, 5}, "5"},
      {"even jury: the middle two", Median{}, {}, {4, 1, 3, 2}, "2.5"},
      {"one high, one low go", Trimmed{1, 1, true}, {}, {0, 7, 8, 9, 10}, "8"},
      {"two low go, sum", Trimmed{0, 2, false}, {}, {3, 1, 2, 9}, "12"},
      {"nothing remains", Trimmed{1, 1, true}, {}, {7, 8}, "(too_few)"},
      {"the second best", Nth{2, true}, {}, {7, 9, 8}, "8"},
      {"the worst", Nth{1, false}, {}, {7, 9, 8}, "7"},
      {"no fourth best", Nth{4, true}, {}, {7, 9, 8}, "(not_given)"},
      {"two best", BestOf{2, true, false}, {}, {7, 9, 8}, "17"},
      {"mean of the two worst", BestOf{2, false, true}, {}, {7, 9, 8}, "7.5"},
      {"best two of one", BestOf{2, true, false}, {}, {7, none}, "7"},
      {"how many there are", Count{}, {}, {7, none, 8}, "2"},
      {"last", Last{}, {}, {7, 8, none}, "8"},
      {"first", First{}, {}, {none, 7, 8}, "7"},
  }));
  CAPTURE(row.why);
  const std::vector<Value> values = values_of(row.cells);
  CHECK(shown(reduce({{}, row.how, row.marks}, {.values = values, .over_jurors = true}).value) == row.expected);
}

TEST_CASE("reduce: two experts and a third") {
  using Third = TwoAndThird::Third;
  struct Row {
    std::string why;
    Third third;
    std::vector<Cell> cells;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {"near enough", Third::replaces, {10, 13, none}, "11.5"},
      {"exactly the limit is near enough", Third::replaces, {10, 15, 100}, "12.5"},
      {"too far, and no third yet", Third::replaces, {10, 16, none}, "(waiting)"},
      {"there is no third juror", Third::replaces, {10, 16}, "(waiting)"},
      {"the third replaces", Third::replaces, {10, 16, 12}, "12"},
      {"the third joins", Third::joins, {10, 16, 13}, "13"},
      {"the nearer one counts", Third::nearest, {10, 16, 15}, "15.5"},
      {"both equally near", Third::nearest, {10, 17, 13}, "11.5"},
      {"both really equally near", Third::nearest, {10, 16, 13}, "13"},
      {"one expert missing", Third::joins, {10, none, 90}, "10"},
  }));
  CAPTURE(row.why);
  const std::vector<Value> values = values_of(row.cells);
  const std::optional<std::size_t> third = values.size() > 2 ? std::optional<std::size_t>(2) : std::nullopt;
  const Reduce rule{{}, TwoAndThird{5, row.third}, {}};
  CHECK(shown(reduce(rule, {.values = values, .over_jurors = true, .third = third}).value) == row.expected);
}

TEST_CASE("reduce: over items nothing has to be there") {
  struct Row {
    Reduction how;
    std::vector<Cell> cells;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {Sum{}, {}, "0"},
      {Count{}, {}, "0"},
      {Any{}, {}, "no"},
      {All{}, {}, "yes"},
      {Mean{}, {}, "(undefined)"},
      {Mean{}, {State::division_by_zero}, "(division_by_zero)"},
      {Sum{}, {3, none, State::waiting}, "(waiting)"},
  }));
  const std::vector<Value> values = values_of(row.cells);
  CHECK(shown(reduce({{}, row.how, {}}, {.values = values}).value) == row.expected);
}

}  // namespace engine
