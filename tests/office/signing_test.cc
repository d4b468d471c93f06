#include "office/signing.h"

#include <catch2/catch.hpp>

#include <array>
#include <utility>

#include "engine/score/score.h"
#include "office/files_now.h"
#include "office/marking.h"
#include "office/progress.h"
#include "records/load.h"
#include "tests/office/sample_contest.h"

namespace {

namespace journal = records::journal;
using journal::Given;
using office::SheetOf;

using sample::organizer;
using sample::secretary;

/// The contest `marking`, whose jurors mark two entries by four criteria; ideas below 3 want a comment.
struct OpenContest : sample::OpenContest {
  SheetOf sheet = {};

  OpenContest() : sample::OpenContest("marking") { sheet = {journal->state().knows->frame.stages.front().stage, "j1"}; }

  journal::Answer commit(journal::Submission submission) {
    return journal->commit(std::array{std::move(submission)}).front();
  }
  std::string refused(journal::Submission submission) {
    const journal::Answer answer = commit(std::move(submission));
    const auto* why = std::get_if<base::Diagnostic>(&answer);
    return why == nullptr ? "" : why->code;
  }
  office::Unfinished unfinished() const {
    const engine::Tables tables = *records::load(plan, {*office::files_now(*journal), "store"});
    const engine::Scored scored = engine::score(plan, tables);
    return office::unfinished(journal->state(), {plan, tables, scored}, sheet);
  }
  journal::Cell cell(const std::string& entry, const std::string& criterion) const {
    return {.stage = sheet.stage, .juror = sheet.juror, .entry = entry, .criterion = criterion};
  }
  /// The whole sheet; the first idea is so low that it wants a comment.
  void fill() {
    office::Marking marking(plan, *journal, sheet);
    for (const std::string entry : {"p1", "p2"}) {
      for (const std::string criterion : {"idea", "ready", "mistakes"})
        REQUIRE(marking.give(cell(entry, criterion), {Given::What::mark, entry == "p1" ? 0 : 1}));
      REQUIRE(marking.give(cell(entry, "gift"), {Given::What::mark, 5}));
    }
  }
};

}  // namespace

TEST_CASE("a sheet is finished when its marks and the comments that the rules want are there") {
  OpenContest open;
  CHECK(open.unfinished().marks.size() == 8);
  open.fill();
  const office::Unfinished left = open.unfinished();
  CHECK(left.marks.empty());
  REQUIRE(left.comments.size() == 2);
  CHECK(left.comments.front().entry == "p1");
  office::Marking marking(open.plan, *open.journal, open.sheet);
  REQUIRE_FALSE(marking.say("p1", "плаката нет"));
  REQUIRE_FALSE(marking.say("p2", "почти нет"));
  CHECK(open.unfinished().is_nothing());
}

TEST_CASE("an abstention is as good as a mark on a signed sheet") {
  OpenContest open;
  office::Marking marking(open.plan, *open.journal, open.sheet);
  REQUIRE(marking.give(open.cell("p1", "ready"), {Given::What::abstained}));
  CHECK(open.unfinished().marks.size() == 7);
}

TEST_CASE("nothing on a signed sheet changes until it is returned, and then why is told until it is signed again") {
  OpenContest open;
  CHECK(open.refused(office::signature(open.sheet)).empty());
  CHECK(open.refused(office::signature(open.sheet)) == "journal-sheet-signed");
  office::Marking marking(open.plan, *open.journal, open.sheet);
  const auto refused = marking.give(open.cell("p1", "idea"), {Given::What::mark, 10});
  REQUIRE_FALSE(refused);
  CHECK(refused.diagnostics().front().code == "journal-sheet-signed");
  CHECK(open.refused({"back", secretary, {journal::SheetReturned{open.sheet.stage, "j1", "описка"}}, {}}).empty());
  CHECK(*open.journal->state().returns.find({open.sheet.stage, "j1"}) == "описка");
  CHECK(marking.give(open.cell("p1", "idea"), {Given::What::mark, 10}));
  CHECK(open.refused(office::signature(open.sheet)).empty());
  CHECK_FALSE(open.journal->state().returns.contains({open.sheet.stage, "j1"}));
}

TEST_CASE("a signature on paper goes with the paper that was typed in, or is a paper of its own") {
  OpenContest open;
  office::Marking typed(open.plan, *open.journal, open.sheet, secretary, {});
  REQUIRE(typed.give(open.cell("p1", "idea"), {Given::What::mark, 10}));
  const journal::Submission with = office::signature(open.journal->state(), open.sheet, secretary, {});
  REQUIRE(with.events.size() == 1);
  CHECK(std::get<journal::SheetSigned>(with.events.front()).sheet == typed.import());
  const journal::Submission another = office::signature(open.journal->state(), open.sheet, organizer, {"a picture"});
  REQUIRE(another.events.size() == 2);
  CHECK(std::get<journal::SheetSigned>(another.events.back()).sheet == open.journal->state().standing.size);
  CHECK(another.attachments.front().bytes == "a picture");
  CHECK(open.refused(another).empty());
  CHECK(open.refused({"close", organizer, {journal::Closed{0, ""}}, {}}) == "journal-import-not-confirmed");
}
