// A journal may hold a decision that no verb would have recorded: an older program did, or another one.

#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

#include "cli/exit.h"
#include "cli/verbs.h"
#include "tests/office/sample_contest.h"

namespace {

namespace fs = std::filesystem;
namespace journal = records::journal;

/// A folder of the contest `life`, opened, with a decision of a kind that nobody knows.
struct Contest {
  sample::TempFolder folder = {};

  Contest() {
    fs::copy(sample::folder("life"), folder.path, fs::copy_options::recursive);
    REQUIRE_FALSE(sample::open({folder.path / "store"}, "life"));
    journal::Journal journal = *office::open_journal({folder.path / "store"});
    const journal::Submission submission{
        "old", sample::organizer, {journal::Decided{{{"decision", "acclamation"}, {"entry", "e1"}}}}, {}};
    REQUIRE(std::holds_alternative<journal::Saved>(journal.commit(std::array{submission}).front()));
  }
  std::string path(const std::string& name = "") const { return (folder.path / name).string(); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(path(name)) << text; }
};

int run(int (*verb)(const cli::Invocation&), std::string name, std::vector<std::string> arguments) {
  return verb({std::move(name), std::move(arguments), base::Language::en});
}

}  // namespace

TEST_CASE("a store with a decision that can't be read is open to every verb, and to withdraw it") {
  const Contest contest;
  CHECK(run(cli::status, "status", {contest.path()}) == cli::exit_done);
  CHECK(run(cli::sheets, "sheets", {"in", contest.path(), contest.path("filled/j1.csv"), "--yes"}) == cli::exit_done);
  contest.write("another.csv", "decision,entry\nby_applause,e2\n");
  CHECK(run(cli::decide, "decide", {contest.path(), contest.path("another.csv"), "--yes"}) == cli::exit_input_errors);
  CHECK(run(cli::finalize, "finalize", {contest.path(), "--yes"}) != cli::exit_done);
  contest.write("old.csv", "decision,entry\nacclamation,e1\n");
  CHECK(run(cli::decide, "decide",
            {contest.path(), contest.path("old.csv"), "--withdraw", "--reason", "old", "--yes"}) == cli::exit_done);
  CHECK(run(cli::rank, "rank", {contest.path(), "--quiet"}) == cli::exit_done);
}
