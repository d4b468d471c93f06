/// Budgets that look at more than one list, or at all entries at once.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/engine/plan_builder.h"

namespace engine {

using base::Exact;

namespace {

/// Entries by their points, in groups a and b, and a budget.
struct Contest {
  explicit Contest(const std::vector<Cell>& points)
      : small(static_cast<std::uint32_t>(points.size())), total(small.numbers(points)) {}

  NodeId groups(const std::vector<int>& of) { return small.choices({"a", "b"}, of); }
  NodeId order(std::vector<NodeId> within) {
    return small.order({{total, Direction::highest_first}}, std::move(within));
  }
  NodeId budget(int amount, const std::vector<Cell>& costs, Selection select, std::vector<NodeId> within = {}) {
    const NodeId placed = order(std::move(within));
    return small.select(Fund{placed, small.constant(Exact{amount}), small.numbers(costs), std::nullopt, select});
  }

  Small small;
  NodeId total;
};

std::vector<MoneyLine::Fate> fates(const Scored& scored, NodeId fund) {
  std::vector<MoneyLine::Fate> fates;
  for (const MoneyLine& line : scored.money[fund.at]) fates.push_back(line.fate);
  return fates;
}

}  // namespace

TEST_CASE("fund: what the groups leave over goes down the common list") {
  Contest contest({90, 80, 70, 90, 75});
  const NodeId group = contest.groups({0, 0, 0, 1, 1});
  const LeftOver common{contest.order({}), SkipIt{}};
  const NodeId fund = contest.budget(500, {300, 400, 50, 250, 260}, DownTheList{.left_over = common}, {group});
  const Scored scored = contest.small.score();
  CHECK(shown(scored, fund) == "yes yes yes yes no");
  CHECK(scored.money[fund.at].back().of_left_over);
  CHECK(scored.money[fund.at].back().left_before == Exact{0});
}

TEST_CASE("fund: what the groups leave over goes down the lists of those that are named, one after another") {
  Contest contest({90, 80, 90, 80, 90});
  const NodeId group = contest.groups({0, 0, 1, 1, -1});
  const NodeId placed = contest.order({group});
  const auto funded = [&](std::vector<std::string> to) {
    const LeftOver named{placed, SkipIt{}, std::move(to)};
    const NodeId fund = contest.budget(500, {300, 300, 250, 400, 1}, DownTheList{.left_over = named}, {group});
    return shown(contest.small.score(), fund);
  };
  CHECK(funded({"a"}) == "yes yes yes no no");
  CHECK(funded({"b"}) == "yes no yes yes no");
  CHECK(funded({"a", "b"}) == "yes yes yes no no");
  CHECK(funded({"b", "a"}) == "yes no yes yes no");
}

TEST_CASE("fund: a tie over what is left over is a question of its own") {
  Contest contest({90, 80, 90, 80});
  const NodeId group = contest.groups({0, 0, 1, 1});
  const LeftOver common{contest.order({}), SkipIt{}};
  const NodeId fund = contest.budget(100, {60, 70, 60, 80}, DownTheList{.left_over = common}, {group});
  CHECK(shown(contest.small.score(), fund) == "yes (waiting) yes (waiting)");
  contest.small.decide("left_over", "e2", "no");
  contest.small.decide("left_over", "e4", "yes");
  CHECK(shown(contest.small.score(), fund) == "yes no yes yes");
}

TEST_CASE("fund: what is refused by who confirms stays in the fund, or goes on to the next") {
  Contest contest({90, 80, 70});
  const NodeId fund = contest.budget(500, {300, 200, 300}, DownTheList{});
  Stage stage{.total = contest.total, .order = std::get<Fund>(contest.small.plan[fund].rule).order, .funded = fund};
  stage.confirmation = Confirmation{.by = "the mayor", .of = Confirmation::Of::budget};
  contest.small.plan.stages = {stage};
  const Scored open = contest.small.score();
  CHECK(shown(open, fund) == "(waiting) (waiting) no");
  CHECK(open.questions.size() == 1);
  contest.small.decide("confirmed", "e1", "no");
  contest.small.decide("confirmed", "e2", "yes");
  CHECK(shown(contest.small.score(), fund) == "no yes no");
  CHECK(fates(contest.small.score(), fund) ==
        std::vector{MoneyLine::Fate::not_confirmed, MoneyLine::Fate::paid, MoneyLine::Fate::too_dear});
  contest.small.plan.stages.front().confirmation->refused = Confirmation::Refused::moves_up;
  contest.small.decide("confirmed", "e3", "yes");
  CHECK(shown(contest.small.score(), fund) == "no yes yes");
  CHECK(fates(contest.small.score(), fund).front() == MoneyLine::Fate::passed_over);
}

TEST_CASE("fund: a decision that the money is not enough for is an error") {
  struct Row {
    const char* why;
    int money;
    Selection select;
    std::vector<std::string> yes;
    std::optional<BudgetNotSettled::Why> told;
  };
  using Why = BudgetNotSettled::Why;
  Contest contest({50, 50, 10});
  const NodeId votes = contest.small.mark("votes", {{1, none}, {1, none}, {none, 1}});
  const FundCap cap{{contest.groups({0, 0, 1})}, contest.small.constant(Exact{1})};
  const EqualShares shares{EqualShares::Satisfaction::cost, EqualShares::Completion::none, votes};
  const auto row = GENERATE_COPY(values<Row>({
      {"one of the two", 11, DownTheList{}, {"e2"}, {}},
      {"both", 11, DownTheList{}, {"e1", "e2"}, Why::money},
      {"nobody", 11, DownTheList{}, {}, {}},
      {"both of one applicant", 20, DownTheList{.caps = {cap}}, {"e1", "e2"}, Why::applicant},
      {"a set that is too dear", 11, MostPoints{contest.total}, {"e1", "e2"}, Why::set},
      {"no set at all", 11, MostPoints{contest.total}, {}, Why::set},
      {"more than their voter has", 12, shares, {"e1", "e2"}, Why::voters},
      {"what its voter has", 12, shares, {"e1"}, {}},
      {"nothing that he wants", 12, shares, {}, {}},
  }));
  CAPTURE(row.why);
  contest.budget(row.money, {6, 6, 7}, row.select);
  for (const std::string entry : {"e1", "e2"}) {
    const bool yes = std::ranges::find(row.yes, entry) != row.yes.end();
    contest.small.decide("budget", entry, yes ? "yes" : "no");
  }
  const Scored scored = contest.small.score();
  REQUIRE(scored.objections.size() == (row.told ? 1 : 0));
  if (row.told) {
    CHECK(std::get<BudgetNotSettled>(scored.objections.front()).why == *row.told);
    CHECK(std::get<BudgetNotSettled>(scored.objections.front()).chosen == row.yes);
  }
}

TEST_CASE("fund: a part is paid in whole steps, when it is enough") {
  struct Row {
    const char* why;
    int at_least;
    std::string granted;
  };
  const auto row = GENERATE(values<Row>({
      {"rounded down to the step, and the list ends", 50, "300 150 0"},
      {"a share of the cost that it does not reach", 60, "300 0 0"},
  }));
  CAPTURE(row.why);
  Contest contest({90, 80, 70});
  const base::Rounding step{50, base::RoundingMode::down};
  const PayPart part{Exact::fraction(row.at_least, 100), step};
  const NodeId fund = contest.budget(490, {300, 300, 10}, DownTheList{.not_fitting = part});
  std::string granted;
  const Scored scored = contest.small.score();
  for (const MoneyLine& line : scored.money[fund.at])
    granted += (granted.empty() ? "" : " ") + shown(Value{line.granted});
  CHECK(granted == row.granted);
}

TEST_CASE("fund: who is out though it has a place leaves its money to the next") {
  Contest contest({90, 80, 70});
  const NodeId stays = contest.small.flags({0, 1, 1});
  const NodeId fund = contest.budget(500, {300, 200, 300}, DownTheList{});
  contest.small.plan.nodes[fund.at].population =
      contest.small.population({}, stays, {"дисквалифицирована", "disqualified"});
  const Scored scored = contest.small.score();
  CHECK(fates(scored, fund) == std::vector{MoneyLine::Fate::outside, MoneyLine::Fate::paid, MoneyLine::Fate::paid});
}

TEST_CASE("fund: at most so many entries and so much money for one applicant") {
  Contest contest({90, 80, 70, 60, 50, 40});
  const FundCap cap{
      {contest.groups({0, 0, 0, 0, 0, 1})}, contest.small.constant(Exact{3}), contest.small.constant(Exact{300})};
  const NodeId fund = contest.budget(1000, {150, 100, 60, 50, 1, 150}, DownTheList{.caps = {cap}});
  const Scored scored = contest.small.score();
  CHECK(shown(scored, fund) == "yes yes no yes no yes");
  CHECK(scored.money[fund.at][2].fate == MoneyLine::Fate::too_much_money);
  CHECK(scored.money[fund.at][4].fate == MoneyLine::Fate::too_many_entries);
}

TEST_CASE("fund: equal entries of one applicant who may have one of them are parted by people") {
  Contest contest({90, 90, 50});
  const FundCap cap{{contest.groups({0, 0, 1})}, contest.small.constant(Exact{1})};
  const NodeId fund = contest.budget(1000, {10, 10, 10}, DownTheList{.caps = {cap}});
  CHECK(shown(contest.small.score(), fund) == "(waiting) (waiting) (waiting)");
  contest.small.decide("budget", "e1", "no");
  contest.small.decide("budget", "e2", "yes");
  CHECK(shown(contest.small.score(), fund) == "no yes yes");
}

TEST_CASE("fund: an entry without an applicant stands for itself") {
  Contest contest({90, 80});
  const FundCap cap{{contest.groups({-1, -1})}, contest.small.constant(Exact{1})};
  const NodeId fund = contest.budget(20, {10, 10}, DownTheList{.caps = {cap}});
  CHECK(shown(contest.small.score(), fund) == "yes yes");
}

TEST_CASE("fund: the list ends where the rule says so of the entry that does not fit") {
  Contest contest({90, 80, 70, 60});
  const NodeId last = contest.small.flags({0, 0, 1, 0});
  const NodeId fund = contest.budget(100, {60, 50, 41, 10}, DownTheList{.not_fitting = StopThere{last}});
  CHECK(shown(contest.small.score(), fund) == "yes no no no");
}

TEST_CASE("fund: the set that is worth the most") {
  Contest contest({90, 80, 70, 30});
  const NodeId fund = contest.budget(10, {6, 5, 5, 4}, MostPoints{contest.total});
  const Scored scored = contest.small.score();
  CHECK(shown(scored, fund) == "no yes yes no");
  CHECK(scored.money[fund.at].back().left_after == Exact{0});
}

TEST_CASE("fund: equally good sets are people's to choose, and only one of them can be chosen") {
  Contest contest({50, 50, 10});
  const NodeId fund = contest.budget(10, {6, 6, 4}, MostPoints{contest.total});
  CHECK(shown(contest.small.score(), fund) == "(waiting) (waiting) (waiting)");
  contest.small.decide("budget", "e1", "yes");
  contest.small.decide("budget", "e2", "yes");
  CHECK(shown(contest.small.score(), fund) == "(waiting) (waiting) (waiting)");
  CHECK(contest.small.score().questions.empty());
  CHECK(contest.small.score().objections.size() == 1);
  contest.small.tables.decisions.clear();
  contest.small.decide("budget", "e1", "no");
  contest.small.decide("budget", "e2", "yes");
  CHECK(shown(contest.small.score(), fund) == "no yes yes");
}

TEST_CASE("fund: a set beyond what can be compared is told") {
  Contest contest({9, 8});
  contest.budget(1'500'000'000, {999'999'937, 1'000'000'007}, MostPoints{contest.total});
  const Scored scored = contest.small.score();
  CHECK(std::holds_alternative<TooManySets>(scored.questions.front()));
}

TEST_CASE("fund: voters share the money") {
  using Shares = EqualShares;
  struct Row {
    std::string why;
    Shares::Completion completion;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {"what is left is not spent", Shares::Completion::none, "yes no no yes no"},
      {"shares are raised until p3 would be too much", Shares::Completion::raise, "yes no no yes no"},
      {"what is left goes down the list", Shares::Completion::down_the_list, "yes no no yes yes"},
  }));
  CAPTURE(row.why);
  Contest contest({4, 3, 2, 3, 1});
  const NodeId votes = contest.small.mark("votes", {{1, 1, 1, 1, none, none},
                                                    {1, 1, 1, none, none, none},
                                                    {none, none, none, none, 1, 1},
                                                    {none, none, none, 1, 1, 1},
                                                    {1, none, none, none, none, none}});
  const NodeId fund =
      contest.budget(1200, {600, 450, 300, 360, 200}, EqualShares{Shares::Satisfaction::cost, row.completion, votes});
  CHECK(shown(contest.small.score(), fund) == row.expected);
}

TEST_CASE("fund: who has voted stays a voter, whatever becomes of what he has voted for") {
  Contest contest({4, 3, 2});
  Small& small = contest.small;
  const NodeId marks = small.mark("votes", {{1, none, none}, {none, 1, none}, {none, none, 1}});
  const NodeId votes = small.apply(Operation::add, {marks});
  const NodeId fund = contest.budget(
      90, {30, 30, 30}, EqualShares{EqualShares::Satisfaction::cost, EqualShares::Completion::none, votes});
  const Fund rule = std::get<Fund>(small.plan.nodes[fund.at].rule);
  CHECK(shown(small.score(), fund) == "yes yes yes");
  const PopulationId stays = small.population({}, small.flags({1, 1, 0}));
  for (const NodeId node : {votes, rule.order, fund}) small.plan.nodes[node.at].population = stays;
  const Scored scored = small.score();
  CHECK(shown(scored, fund) == "yes yes (outside)");
  std::get<Constant>(small.plan.nodes[rule.amount.at].rule).value = Exact{80};
  CHECK(shown(small.score(), fund) == "no no (outside)");
}

TEST_CASE("fund: what is not known yet waits, whatever way the money goes") {
  Contest contest({9, 8});
  const NodeId votes = contest.small.mark("votes", {{1, State::waiting}, {1, 1}});
  const NodeId set = contest.budget(100, {State::waiting, 10}, MostPoints{contest.total});
  const NodeId shares = contest.budget(
      100, {10, 10}, EqualShares{EqualShares::Satisfaction::count, EqualShares::Completion::none, votes});
  const Scored scored = contest.small.score();
  CHECK(shown(scored, set) == "(waiting) (waiting)");
  CHECK(shown(scored, shares) == "(waiting) (waiting)");
  CHECK(fates(scored, set).empty());
}

}  // namespace engine
