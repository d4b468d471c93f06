#include <catch2/catch.hpp>

#include "engine/score/standing.h"
#include "tests/engine/plan_builder.h"

namespace engine {

using base::Exact;

namespace {

using Strings = std::vector<std::string>;

AwardLine place(Ranked& ranked, std::uint32_t number, int prize) {
  AwardLine line{.id = "place_" + std::to_string(number), .prize = ranked.small.constant(Exact{prize})};
  line.places = {number, number};
  line.tied = TiedAtCut::all;
  return line;
}

const base::Rounding to_kopecks = base::to_digits(2, base::RoundingMode::down);

}  // namespace

TEST_CASE("pay: what the prizes of shared places come to") {
  struct Row {
    std::string why;
    std::vector<Cell> points;
    Sharing shared;
    Remainder remainder;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {"nobody shares", {9, 8, 7, 6}, Sharing::split, Remainder::left, "100 60 20 (not_applicable)"},
      {"to each in full", {9, 9, 7, 6}, Sharing::in_full, Remainder::left, "100 100 20 (not_applicable)"},
      {"the first one's, divided", {9, 9, 7, 6}, Sharing::split, Remainder::left, "50 50 20 (not_applicable)"},
      {"all of them, divided", {9, 9, 7, 6}, Sharing::added_and_split, Remainder::left, "80 80 20 (not_applicable)"},
      {"only the last has one", {9, 8, 7, 7}, Sharing::added_and_split, Remainder::left, "100 60 10 10"},
      {"a kopeck is left", {9, 9, 9, 6}, Sharing::split, Remainder::left, "33.33 33.33 33.33 (not_applicable)"},
      {"and goes to the first", {9, 9, 9, 6}, Sharing::split, Remainder::first, "33.34 33.33 33.33 (not_applicable)"},
  }));
  CAPTURE(row.why);
  Ranked ranked(row.points);
  Award rule{ranked.order, {place(ranked, 1, 100), place(ranked, 2, 60), place(ranked, 3, 20)}, "final"};
  const NodeId award = ranked.small.select(rule, Type::choice);
  const NodeId paid = ranked.small.select(Pay{{award}, row.shared, to_kopecks, row.remainder}, Type::number);
  CHECK(shown(ranked.small.score(), paid) == row.expected);
}

TEST_CASE("pay: who may not have the award takes no part of the prize") {
  Ranked ranked({9, 9, 9, 7});
  const NodeId eligible = ranked.small.flags({1, 0, 1, 1});
  std::vector<AwardLine> lines = {place(ranked, 1, 100), place(ranked, 2, 60), place(ranked, 3, 20)};
  for (AwardLine& line : lines) line.require = eligible;
  const NodeId award = ranked.small.select(Award{ranked.order, lines, "final"}, Type::choice);
  const NodeId paid =
      ranked.small.select(Pay{{award}, Sharing::added_and_split, to_kopecks, Remainder::left}, Type::number);
  CHECK(shown(ranked.small.score(), paid) == "80 (not_applicable) 80 (not_applicable)");
}

TEST_CASE("pay: a prize that is not there, and one below zero, are none") {
  Ranked ranked({9, 8, 7});
  AwardLine line{.id = "all", .prize = ranked.small.numbers({5, none, -5})};
  line.when = ranked.small.constant(true, Type::flag);
  const NodeId award = ranked.small.select(Award{ranked.order, {line}, "final"}, Type::choice);
  const NodeId paid = ranked.small.select(Pay{{award}, Sharing::in_full, to_kopecks, Remainder::left}, Type::number);
  CHECK(shown(ranked.small.score(), paid) == "5 (not_given) (undefined)");
}

TEST_CASE("award: the first so many, whatever they have won before") {
  struct Row {
    std::string why;
    std::vector<Cell> points;
    TiedAtCut tied;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {"the winner is one of them", {9, 8, 7, 6}, TiedAtCut::wait, "#0 #1 #1 (not_applicable)"},
      {"two winners are two of them", {9, 9, 7, 6}, TiedAtCut::wait, "#0 #0 #1 (not_applicable)"},
      {"winners beyond the number", {9, 9, 9, 9}, TiedAtCut::wait, "#0 #0 #0 #0"},
      {"a tie over the end", {9, 8, 7, 7}, TiedAtCut::wait, "#0 #1 (waiting) (waiting)"},
      {"all of it", {9, 8, 7, 7}, TiedAtCut::all, "#0 #1 #1 #1"},
  }));
  CAPTURE(row.why);
  Ranked ranked(row.points);
  AwardLine first{.id = "winner"}, next{.id = "prize", .tied = row.tied};
  first.places = {1, 1};
  first.tied = TiedAtCut::all;
  next.winners = ranked.small.constant(Exact{3});
  const NodeId award = ranked.small.select(Award{ranked.order, {first, next}, "final"}, Type::choice);
  CHECK(shown(ranked.small.score(), award) == row.expected);
}

TEST_CASE("award: people give it") {
  Ranked ranked({9, 8, 7, none});
  Small& small = ranked.small;
  AwardLine first{.id = "first"}, special{.id = "special"};
  first.places = {1, 1};
  first.tied = TiedAtCut::all;
  special.by = ByPeople{.at_most = small.constant(Exact{1})};
  special.require = small.flags({1, 0, 1, 1});
  const auto objections = [&] {
    const NodeId award = small.select(Award{ranked.order, {first, special}, "final"}, Type::choice);
    const Scored scored = small.score();
    return std::pair(shown(scored, award), scored.objections);
  };
  using Why = AwardNotAllowed::Why;
  const auto refused = [&](const std::string& entry) {
    small.decide("award", entry, "special");
    const auto [won, found] = objections();
    REQUIRE(found.size() == 1);
    return std::get<AwardNotAllowed>(found.front()).why;
  };
  SECTION("nobody has to") { CHECK(objections().first == "#0 (not_applicable) (not_applicable) (not_applicable)"); }
  SECTION("to one who may have it") {
    small.decide("award", "e3", "special");
    CHECK(objections().first == "#0 (not_applicable) #1 (not_applicable)");
    CHECK(objections().second.empty());
  }
  SECTION("not to one who has an award") { CHECK(refused("e1") == Why::has_another); }
  SECTION("not against what it requires") { CHECK(refused("e2") == Why::requirement); }
  SECTION("not to one without a place") { CHECK(refused("e4") == Why::not_ranked); }
  SECTION("not more often than it may be given") {
    special.require = {};
    small.decide("award", "e2", "special");
    small.decide("award", "e3", "special");
    const auto found = objections().second;
    REQUIRE(found.size() == 1);
    CHECK(std::get<TooManyAwards>(found.front()).most == 1);
  }
  SECTION("one is still to be given") {
    special.by->at_least = small.constant(Exact{1});
    CHECK(objections().first == "#0 (not_applicable) (waiting) (not_applicable)");
  }
}

namespace {

/// Two nominations, first and second prizes; texts say whose the entries are.
struct Limited {
  Small small{8};
  NodeId order;
  NodeId award(std::vector<std::string> owners, AwardLimit limit) {
    const NodeId nomination = small.choices({"yard", "house"}, {0, 0, 0, 0, 1, 1, 1, 1});
    small.nominate(nomination);
    order = small.order({{small.numbers({9, 8, 7, 6, 9, 8, 7, 6}), Direction::highest_first}}, {nomination});
    limit.per = {small.texts(std::move(owners))};
    AwardLine first{.id = "first"}, second{.id = "second"};
    first.places = {1, 1};
    first.tied = TiedAtCut::all;
    second.places = {2, 2};
    second.tied = TiedAtCut::all;
    return small.select(Award{order, {first, second}, "final", std::move(limit)}, Type::choice);
  }
};

}  // namespace

TEST_CASE("award: so many for one applicant") {
  using Keep = AwardLimit::Keep;
  using Freed = AwardLimit::Freed;
  struct Row {
    std::string why;
    Strings owners;
    AwardLimit limit;
    Strings decided;
    std::string expected;
  };
  const std::string no = "(not_applicable)", open = "(waiting)";
  const auto row = GENERATE_COPY(values<Row>({
      {"everybody has one", {"a", "b", "c", "d", "e", "f", "g", "h"}, {}, {}, "#0 #1 no no #0 #1 no no"},
      {"the best place stays, the next moves up",
       {"a", "b", "c", "d", "e", "a", "g", "h"},
       {},
       {},
       "#0 #1 no no #0 no #1 no"},
      {"nobody moves up",
       {"a", "b", "c", "d", "e", "a", "g", "h"},
       {.per = {}, .freed = Freed::stays_empty},
       {},
       "#0 #1 no no #0 no no no"},
      {"what moves up may be one too many, too",
       {"a", "b", "c", "d", "b", "a", "b", "h"},
       {},
       {},
       "#0 no #1 no #0 no no #1"},
      {"two firsts: people say",
       {"a", "b", "c", "d", "a", "f", "g", "h"},
       {},
       {},
       "open open open no open open open no"},
      {"they have said", {"a", "b", "c", "d", "a", "f", "g", "h"}, {}, {"e5"}, "no #0 #1 no #0 #1 no no"},
      {"two are allowed",
       {"a", "b", "c", "d", "a", "f", "g", "h"},
       {.per = {}, .awards = 2},
       {},
       "#0 #1 no no #0 #1 no no"},
      {"asked, even where places differ",
       {"a", "b", "c", "d", "e", "a", "g", "h"},
       {.per = {}, .keep = Keep::ask, .freed = Freed::stays_empty},
       {},
       "open #1 no no #0 open no no"},
  }));
  CAPTURE(row.why);
  Limited limited;
  const NodeId award = limited.award(row.owners, row.limit);
  for (const std::string& entry : row.decided) limited.small.decide("award", entry, "first");
  std::string expected = row.expected;
  for (const auto& [word, state] : {std::pair{std::string("no"), no}, std::pair{std::string("open"), open}})
    for (std::size_t at = expected.find(word); at != std::string::npos; at = expected.find(word, at + state.size()))
      if (at == 0 || expected[at - 1] == ' ') expected.replace(at, word.size(), state);
  CHECK(shown(limited.small.score(), award) == expected);
}

TEST_CASE("award: of one applicant's awards the one that is listed first stays") {
  Small small(5);
  const NodeId order = small.order({{small.numbers({9, 8, 7, 6, 5}), Direction::highest_first}});
  AwardLine eco{.id = "eco", .listed = 0}, first{.id = "first", .listed = 1}, second{.id = "second", .listed = 2};
  eco.when = small.flags({0, 0, 0, 0, 1});
  first.places = {1, 1};
  first.tied = TiedAtCut::all;
  second.places = {2, 2};
  second.tied = TiedAtCut::all;
  AwardLimit limit{.per = {small.texts({"a", "b", "c", "d", "a"})}, .keep = AwardLimit::Keep::earliest_listed};
  const auto won = [&] {
    const NodeId award = small.select(Award{order, {eco, first, second}, "final", limit}, Type::choice);
    return shown(small.score(), award);
  };
  const std::string no = "(not_applicable)";
  CHECK(won() == no + " #1 #2 " + no + " #0");
  limit.freed = AwardLimit::Freed::stays_empty;
  CHECK(won() == no + " #2 " + no + " " + no + " #0");
  limit.keep = AwardLimit::Keep::best_place;
  CHECK(won() == "#1 #2 " + no + " " + no + " " + no);
}

TEST_CASE("award: who loses one to the limit gets none that needs no place, either") {
  Small small(3);
  const NodeId order = small.order({{small.numbers({9, 8, 7}), Direction::highest_first}});
  AwardLine all{.id = "all"};
  all.when = small.flags({1, 1, 1});
  const AwardLimit limit{.per = {small.texts({"a", "a", "b"})}};
  const NodeId award = small.select(Award{order, {all}, "final", limit}, Type::choice);
  CHECK(shown(small.score(), award) == "#0 (not_applicable) #0");
}

TEST_CASE("award: who loses one to the limit makes room in the order of another line, and people can't give it") {
  Small small(4);
  const NodeId group = small.choices({"yard", "house"}, {0, 0, 1, 1});
  const NodeId points = small.numbers({90, 85, 70, 75});
  const NodeId order = small.order({{points, Direction::highest_first}}, {group});
  AwardLine first{.id = "first"}, top{.id = "top"}, special{.id = "special"};
  first.places = {1, 1};
  top.places = {1, 3};
  top.order = small.order({{points, Direction::highest_first}});
  special.by = ByPeople{};
  small.decide("award", "e2", "special");
  const AwardLimit limit{.per = {small.texts({"a", "a", "b", "c"})}};
  const NodeId award = small.select(Award{order, {first, top, special}, "final", limit}, Type::choice);
  const Scored scored = small.score();
  CHECK(shown(scored, award) == "#0 (not_applicable) #1 #0");
  CHECK(scored.objections.empty());
}

TEST_CASE("award: who has no place gets none by a condition") {
  Small small(3);
  const NodeId order = small.order({{small.numbers({9, none, 7}), Direction::highest_first}});
  AwardLine all{.id = "all"};
  all.when = small.flags({1, 1, 1});
  const NodeId award = small.select(Award{order, {all}, "final"}, Type::choice);
  CHECK(shown(small.score(), award) == "#0 (not_applicable) #0");
}

TEST_CASE("pay: what the funds have left over is divided among the winners of one award") {
  Small small(4);
  const NodeId group = small.choices({"a", "b", "empty"}, {0, 0, 1, 1});
  const NodeId order = small.order({{small.numbers({9, 8, 7, 6}), Direction::highest_first}}, {group});
  AwardLine first{.id = "first", .prize = small.constant(Exact{60})}, second{.id = "second"};
  first.places = {1, 1};
  first.tied = TiedAtCut::all;
  second.places = {2, 2};
  second.tied = TiedAtCut::all;
  const NodeId award = small.select(Award{order, {first, second}, "final"}, Type::choice);
  const NodeId amount = small.constant(Exact{100});
  const auto paid = [&](std::uint32_t line, std::vector<NodeId> within) {
    const FundRest rest{amount, {group}, award, line, std::move(within), to_kopecks};
    const NodeId pay = small.select(Pay{{award}, Sharing::in_full, to_kopecks, Remainder::left, rest}, Type::number);
    return shown(small.score(), pay);
  };
  CHECK(paid(0, {group}) == "100 (not_applicable) 100 (not_applicable)");
  CHECK(paid(1, {group}) == "60 40 60 40");
  CHECK(paid(0, {}) == "150 (not_applicable) 150 (not_applicable)");
  small.plan.nodes[amount.at].rule = Constant{Exact{60}};
  CHECK(paid(0, {group}) == "60 (not_applicable) 60 (not_applicable)");
}

TEST_CASE("award: equal winners are shown without an order") {
  Ranked ranked({9, 7, 8, 5});
  Small& small = ranked.small;
  AwardLine winner{.id = "winner", .equal = true};
  winner.winners = small.constant(Exact{3});
  const NodeId award = small.select(Award{ranked.order, {winner}, "final"}, Type::choice);
  small.plan.stages.push_back({.id = "final", .total = ranked.points, .order = ranked.order, .awards = {award}});
  const Scored scored = small.score();
  const Results results = {small.plan, small.tables, scored};
  const Stage& stage = small.plan.stages.front();
  Strings places;
  const Standing listed = standing(results, stage);
  for (const std::uint32_t entry : listed.groups.front().placed)
    places.push_back(small.tables.entries[entry] + " " + place_text(results, stage, entry));
  CHECK(places == Strings{"e1 1–3", "e2 1–3", "e3 1–3", "e4 4"});
}

TEST_CASE("award: equal winners whose places are open keep their own") {
  const auto places = [](Numbering numbering, Column::Flags have_won) {
    Small small(4);
    const NodeId points = small.numbers({9, 9, 7, 5});
    const NodeId vote = small.numbers({State::waiting, State::waiting, 0, 0});
    const auto highest = Direction::highest_first;
    const NodeId order = small.order({{points, highest}, {vote, highest}}, {}, numbering);
    AwardLine winner{.id = "winner", .equal = true};
    winner.when = small.flags(std::move(have_won));
    const NodeId award = small.select(Award{order, {winner}, "final"}, Type::choice);
    small.plan.stages.push_back({.id = "final", .total = points, .order = order, .awards = {award}});
    const Scored scored = small.score();
    Strings texts;
    for (std::uint32_t entry = 0; entry < 4; ++entry)
      texts.push_back(place_text({small.plan, small.tables, scored}, small.plan.stages.front(), entry));
    return texts;
  };
  CHECK(places(Numbering::competition, {1, 1, 1, 0}) == Strings{"1–3", "1–3", "1–3", "4"});
  CHECK(places(Numbering::competition, {1, 0, 1, 0}) == Strings{"1–2", "1–2", "3", "4"});
  CHECK(places(Numbering::dense, {0, 0, 1, 1}) == Strings{"", "", "", ""});
}

}  // namespace engine
