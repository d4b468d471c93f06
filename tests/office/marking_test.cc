#include "office/marking.h"

#include <catch2/catch.hpp>

#include "base/sha256.h"
#include "office/cells.h"
#include "office/opening.h"
#include "office/place.h"
#include "records/load.h"
#include "records/text/decode.h"
#include "tests/office/sample_contest.h"

namespace {

namespace journal = records::journal;
using journal::Cell;
using journal::Given;
using office::Marking;

using sample::organizer;
using sample::secretary;

struct OpenContest : sample::OpenContest {
  OpenContest() : sample::OpenContest("marking") {}

  std::string stage() const { return journal->state().knows->frame.stages.front().stage; }
  Cell cell(const std::string& entry, const std::string& criterion, const std::string& juror = "j1") const {
    return {.stage = stage(), .juror = juror, .entry = entry, .criterion = criterion};
  }
  Marking marking() { return {plan, *journal, {stage(), "j1"}}; }
  std::uint64_t size() const { return journal->state().standing.size; }
};

Given mark(std::int64_t count) { return {Given::What::mark, count}; }

}  // namespace

TEST_CASE("a mark is in the journal at once, and undoing it is a record too") {
  OpenContest open;
  Marking marking = open.marking();
  const std::uint64_t before = open.size();
  CHECK(*marking.give(open.cell("p1", "idea"), mark(15)) == Marking::Kept::recorded);
  CHECK(open.size() == before + 1);
  CHECK(*marking.give(open.cell("p1", "idea"), mark(16)) == Marking::Kept::recorded);
  CHECK(marking.undo()->value() == open.cell("p1", "idea"));
  CHECK(marking.now(open.cell("p1", "idea")).mark == 15);
  CHECK(marking.undo()->value() == open.cell("p1", "idea"));
  CHECK(marking.now(open.cell("p1", "idea")).what == Given::What::cleared);
  CHECK(open.size() == before + 4);
  CHECK_FALSE(marking.undo()->has_value());
}

TEST_CASE("the same mark again is no record") {
  OpenContest open;
  Marking marking = open.marking();
  REQUIRE(marking.give(open.cell("p1", "idea"), mark(15)));
  const std::uint64_t before = open.size();
  CHECK(*marking.give(open.cell("p1", "idea"), mark(15)) == Marking::Kept::recorded);
  CHECK(open.size() == before);
}

TEST_CASE("marks that mean nothing alone wait until they fit together; others do not wait for them") {
  OpenContest open;
  Marking marking = open.marking();
  const std::uint64_t before = open.size();
  CHECK(*marking.give(open.cell("p1", "gift"), mark(4)) == Marking::Kept::waiting);
  CHECK(marking.now(open.cell("p1", "gift")).mark == 4);
  CHECK(open.size() == before);
  CHECK(*marking.give(open.cell("p1", "idea"), mark(15)) == Marking::Kept::recorded);
  CHECK(marking.waiting() == 1);
  CHECK(*marking.give(open.cell("p2", "gift"), mark(6)) == Marking::Kept::recorded);
  CHECK(marking.waiting() == 0);
  CHECK(open.size() == before + 3);
}

TEST_CASE("taking back one of a whole ballot leaves the journal as it was until the rest is there") {
  OpenContest open;
  Marking marking = open.marking();
  REQUIRE(marking.give(open.cell("p1", "gift"), mark(4)));
  REQUIRE(marking.give(open.cell("p2", "gift"), mark(6)));
  const std::uint64_t before = open.size();
  CHECK(*marking.give(open.cell("p1", "gift"), mark(3)) == Marking::Kept::waiting);
  CHECK(open.size() == before);
  CHECK(marking.undo()->has_value());
  CHECK(marking.waiting() == 0);
  CHECK(marking.now(open.cell("p1", "gift")).mark == 4);
}

TEST_CASE("a comment is asked for where the rules want one, until it is there") {
  OpenContest open;
  Marking marking = open.marking();
  REQUIRE(marking.give(open.cell("p1", "idea"), mark(4)));
  CHECK(marking.wants_comment(open.cell("p1", "idea")));
  CHECK_FALSE(marking.wants_comment(open.cell("p1", "ready")));
  CHECK_FALSE(marking.wants_comment(open.cell("p2", "idea")));
  CHECK_FALSE(marking.say("p1", "мелко"));
  CHECK_FALSE(marking.wants_comment(open.cell("p1", "idea")));
  CHECK(marking.comment("p1") == "мелко");
  CHECK(marking.undo()->value().criterion.empty());
  CHECK(marking.comment("p1").empty());
}

TEST_CASE("what the journal refuses changes nothing") {
  OpenContest open;
  Marking marking = open.marking();
  const std::uint64_t before = open.size();
  CHECK_FALSE(marking.give(open.cell("p1", "idea", "j2"), mark(4)));
  CHECK_FALSE(marking.give(open.cell("p1", "idea"), mark(99)));
  CHECK(open.size() == before);
  CHECK_FALSE(marking.undo()->has_value());
}

TEST_CASE("from paper: one import for all marks, and whoever began goes on") {
  OpenContest open;
  const office::SheetOf sheet{open.stage(), "j2"};
  Marking marking(open.plan, *open.journal, sheet, secretary, {"scan"});
  REQUIRE(marking.give(open.cell("p1", "idea", "j2"), mark(15)));
  REQUIRE(marking.give(open.cell("p2", "idea", "j2"), mark(12)));
  REQUIRE(open.journal->state().imports.values().size() == 1);
  const Marking later(open.plan, *open.journal, sheet, secretary, {"scan"});
  CHECK(later.import() == marking.import());
  CHECK(open.journal->state().imports.values().at(*later.import()).way == "paper");
  CHECK(Marking(open.plan, *open.journal, sheet, secretary, {}).import() == marking.import());
  CHECK_FALSE(Marking(open.plan, *open.journal, sheet, organizer, {"scan"}).import());
  Marking of_another(open.plan, *open.journal, sheet, secretary, {"the back of it"});
  CHECK_FALSE(of_another.import());
  REQUIRE(of_another.give(open.cell("p2", "idea", "j2"), mark(11)));
  CHECK(open.journal->store().attachment(base::sha256("the back of it")) == "the back of it");
}
