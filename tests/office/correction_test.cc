#include "office/correction.h"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <array>
#include <filesystem>

#include "office/changes.h"
#include "office/files_now.h"
#include "office/opening.h"
#include "office/place.h"
#include "tests/office/sample_contest.h"

namespace {

namespace fs = std::filesystem;
namespace journal = records::journal;

using sample::organizer;

/// An opened contest, and the files that it was opened with.
struct OpenContest {
  sample::TempFolder folder = {};
  records::Files files = sample::files("life");
  std::optional<journal::Journal> journal = {};

  OpenContest() {
    REQUIRE_FALSE(sample::open({folder.path}, "life"));
    journal.emplace(*office::open_journal({folder.path}));
  }

  engine::Plan plan() const { return sample::plan(files); }

  void replace(const std::string& file, const std::string& from, const std::string& to) {
    std::string& text = files.at(file);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
  }

  base::Result<office::Correction> correction() const {
    return office::correction(*journal, plan(), files, "опечатка");
  }

  journal::Submission submission() const {
    const base::Result<office::Correction> found = correction();
    REQUIRE(found);
    return {
        .key = office::new_key("test"), .actor = organizer, .events = found->events, .attachments = found->attachments};
  }

  void record(journal::Submission submission) {
    const std::array submissions = {std::move(submission)};
    REQUIRE(std::holds_alternative<journal::Saved>(journal->commit(submissions).front()));
  }
};

}  // namespace

TEST_CASE("the frozen files themselves correct nothing") {
  const OpenContest open;
  const base::Result<office::Correction> found = open.correction();
  REQUIRE(found);
  CHECK(found->files.empty());
  CHECK(found->events.empty());
}

TEST_CASE("a corrected definition is what the journal gives from then on; before that it is only supposed") {
  OpenContest open;
  open.replace("contest.yaml", "by: mean", "by: median");
  const journal::Submission submission = open.submission();
  CHECK(office::files_if(*open.journal, submission)->at("contest.yaml") == open.files.at("contest.yaml"));
  CHECK(office::files_now(*open.journal)->at("contest.yaml") != open.files.at("contest.yaml"));
  open.record(submission);
  CHECK(office::files_now(*open.journal)->at("contest.yaml") == open.files.at("contest.yaml"));
  CHECK(open.correction()->files.empty());
}

TEST_CASE("who is new in jury.csv is invited, who is gone is revoked, recusals follow") {
  OpenContest open;
  open.replace("jury.csv", "j3,Новикова Л. С.,member,", "j4,Ручьёв Г. О.,member,e1");
  open.replace("jury.csv", "member,e3", "member,");
  open.record(open.submission());
  const journal::State& state = open.journal->state();
  CHECK(state.jurors.values().at("j3").is_revoked);
  CHECK_FALSE(state.jurors.values().at("j4").is_revoked);
  CHECK(state.recusals.contains({"j4", "e1"}));
  CHECK_FALSE(state.recusals.contains({"j2", "e3"}));
}

TEST_CASE("who was gone from jury.csv and is there again is invited again") {
  OpenContest open;
  const std::string line = "j3,Новикова Л. С.,member,\n";
  open.replace("jury.csv", line, "");
  open.record(open.submission());
  REQUIRE(open.journal->state().jurors.find("j3")->is_revoked);
  open.files.at("jury.csv") += line;
  open.record(open.submission());
  CHECK_FALSE(open.journal->state().jurors.find("j3")->is_revoked);
  CHECK(open.correction()->events.empty());
}

TEST_CASE("a recusal that a juror declared stays") {
  OpenContest open;
  open.record(
      {.key = office::new_key("test"), .actor = organizer, .events = {journal::Recused{"j1", "e2", "родственник"}}});
  open.replace("contest.yaml", "by: mean", "by: median");
  open.record(open.submission());
  CHECK(open.journal->state().recusals.contains({"j1", "e2"}));
}

TEST_CASE("another contest is no correction, and a scale with marks stays") {
  OpenContest open;
  open.replace("contest.yaml", "id: dvor", "id: sad");
  CHECK(open.correction().diagnostics().front().code == "another-contest");
  open.replace("contest.yaml", "id: sad", "id: dvor");

  const std::string stage = open.journal->state().knows->frame.stages.front().stage;
  const journal::Cell cell{.stage = stage, .juror = "j1", .entry = "e1", .criterion = "design"};
  open.record({.key = office::new_key("test"),
               .actor = {journal::Role::juror, "j1"},
               .events = {journal::MarkSet{.cell = cell, .mark = 4}}});
  open.replace("contest.yaml", "scale: 0..10", "scale: 0..20");
  CHECK(office::files_if(*open.journal, open.submission()).diagnostics().front().code ==
        "journal-correction-loses-mark");
}
