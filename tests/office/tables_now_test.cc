#include "office/tables_now.h"

#include <catch2/catch.hpp>

#include <array>
#include <optional>
#include <string>

#include "office/files_now.h"
#include "office/marking.h"
#include "tests/office/sample_contest.h"

namespace {

namespace journal = records::journal;
using Row = std::vector<journal::DecisionCell>;

const Row vote = {{"by", "комиссия"}, {"decision", "commission_vote"}, {"entry", "e1"}, {"value", "1"}};
const Row nonsense = {{"decision", "acclamation"}, {"entry", "e2"}};
/// Over two lines of the table.
const Row of_nobody = {{"decision", "disqualified"}, {"entry", "e9"}, {"reason", "нет\nтакой заявки"}};

/// The contest `life`, whose journal has decisions that nobody checked.
struct Decided {
  sample::TempFolder folder = {};
  engine::Plan plan = sample::plan("life");
  std::optional<journal::Journal> journal = {};

  explicit Decided(const std::vector<Row>& rows) {
    REQUIRE_FALSE(sample::open({folder.path}, "life"));
    journal.emplace(*office::open_journal({folder.path}));
    journal::Submission submission{.key = "decided", .actor = sample::organizer};
    for (const Row& row : rows) submission.events.emplace_back(journal::Decided{row});
    const auto answer = journal->commit(std::array{submission}).front();
    REQUIRE(std::holds_alternative<journal::Saved>(answer));
  }
  office::TablesNow tables() const { return *office::tables_now(plan, {*office::files_now(*journal), "store"}); }
};

}  // namespace

TEST_CASE("recorded decisions that do not fit the tables are left out and told, each with its line") {
  const Decided contest({nonsense, vote, of_nobody});
  const office::TablesNow now = contest.tables();
  REQUIRE(now.tables.decisions.size() == 1);
  CHECK(now.tables.decisions.front().entry == "e1");
  REQUIRE(now.unfit.size() == 2);
  CHECK(now.unfit[0].code == "decision-unknown");
  CHECK(now.unfit[0].place.file == "store/decisions.csv");
  CHECK(now.unfit[0].place.line == 2);
  CHECK(now.unfit[1].code == "entry-unknown");
  CHECK(now.unfit[1].place.line == 4);
}

TEST_CASE("more of them than are told row by row: none counts") {
  const Decided contest(std::vector<Row>(120, nonsense));
  const office::TablesNow now = contest.tables();
  CHECK(now.tables.decisions.empty());
  CHECK(now.unfit.size() == 101);
}

TEST_CASE("a decision that fits no table keeps nobody from marking") {
  Decided contest({nonsense});
  const std::string stage = contest.journal->state().knows->frame.stages.front().stage;
  office::Marking marking(contest.plan, *contest.journal, {stage, "j1"});
  const journal::Cell cell{.stage = stage, .juror = "j1", .entry = "e1", .criterion = "design"};
  CHECK(marking.give(cell, {journal::Given::What::mark, 7}));
}

TEST_CASE("what is wrong with another table stays an error") {
  const Decided contest({nonsense});
  records::Files files = *office::files_now(*contest.journal);
  files["jury.csv"] = "juror\nj1\nj1\n";
  CHECK_FALSE(office::tables_now(contest.plan, {files, "store"}));
}
