#include "records/journal/bundle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "journal_sample.h"

namespace {

using namespace journal_sample;
using records::Bundle;

std::string code(const Bundle& bundle) {
  const base::Result<records::Verified> verified = records::verify(bundle);
  return verified ? "" : verified.diagnostics().front().code;
}

int line(const Bundle& bundle) { return records::verify(bundle).diagnostics().front().place.line; }

Bundle with_lines(const Bundle& bundle, const std::vector<std::string>& lines) {
  Bundle changed = bundle;
  changed.journal.clear();
  for (const std::string& each : lines) changed.journal += each + '\n';
  return changed;
}

std::string flipped(std::string text, std::size_t bit) {
  text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
  return text;
}

}  // namespace

TEST_CASE("a bundle: holds, and says where it stands") {
  const Bundle bundle = bundle_of(finished_journal());
  const base::Result<records::Verified> verified = records::verify(bundle);
  REQUIRE(verified);
  CHECK(verified->head.size == 21);
  CHECK(verified->state.standing.phase == Phase::final);
  Bundle open_to_all = bundle;
  open_to_all.attachments.clear();
  CHECK(code(open_to_all).empty());
}

TEST_CASE("a bundle: every record deleted, doubled, swapped or from another contest is found, where it stands") {
  const Journal journal = finished_journal();
  const std::vector<std::string> lines = lines_of(journal);
  const std::vector<std::string> others = lines_of(open_journal("rain"));
  const Bundle bundle = bundle_of(journal);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    CAPTURE(at);
    std::vector<std::string> deleted = lines, doubled = lines, swapped = lines, moved = lines;
    deleted.erase(deleted.begin() + static_cast<long>(at));
    const bool is_last = at + 1 == lines.size();  // Then only the checkpoint that is left over tells.
    if (is_last) CHECK(code(with_lines(bundle, deleted)) == "journal-checkpoint-misplaced");
    if (!is_last) CHECK(line(with_lines(bundle, deleted)) <= static_cast<int>(at) + 1);
    doubled.insert(doubled.begin() + static_cast<long>(at), lines[at]);
    CHECK(line(with_lines(bundle, doubled)) == static_cast<int>(at) + 2);
    std::swap(swapped[at], swapped[(at + 1) % lines.size()]);
    CHECK(line(with_lines(bundle, swapped)) <= static_cast<int>(at) + 1);
    moved[at] = others[at % others.size()];
    CHECK_FALSE(code(with_lines(bundle, moved)).empty());
  }
}

TEST_CASE("a bundle: a flipped bit is found, in the records and in the checkpoints") {
  const Bundle bundle = bundle_of(finished_journal());
  constexpr std::size_t step = 37;  // tests/check.d/journal flips every bit.
  for (std::size_t byte = 0; byte < bundle.journal.size(); byte += step) {
    Bundle changed = bundle;
    changed.journal = flipped(bundle.journal, byte * 8 + byte % 8);
    CAPTURE(byte);
    REQUIRE_FALSE(code(changed).empty());
  }
  for (std::size_t byte = 0; byte < bundle.checkpoints.size(); byte += step) {
    Bundle changed = bundle;
    changed.checkpoints = flipped(bundle.checkpoints, byte * 8 + byte % 8);
    CAPTURE(byte);
    REQUIRE_FALSE(code(changed).empty());
  }
}

TEST_CASE("a bundle: what is wrong is named") {
  const Bundle sound = bundle_of(finished_journal());
  const auto with = [&](auto change) {
    Bundle bundle = sound;
    change(bundle);
    return code(bundle);
  };
  CHECK_FALSE(with([](Bundle& b) { b.journal.clear(); }).empty());
  CHECK(code({}) == "journal-empty");
  CHECK(with([](Bundle& b) { b.journal.pop_back(); }) == "journal-line-unfinished");
  CHECK(with([](Bundle& b) { b.journal += '\n'; }) == "journal-not-json");
  CHECK(with([](Bundle& b) { b.checkpoints.clear(); }) == "journal-tail-unsigned");
  CHECK_FALSE(with([](Bundle& b) { b.checkpoints += '\n'; }).empty());
  CHECK(with([](Bundle& b) { b.checkpoints += "\n" + b.checkpoints; }) == "journal-checkpoint-misplaced");
  CHECK(with([](Bundle& b) { b.files.erase("entries.csv"); }) == "journal-file-missing");
  CHECK(with([](Bundle& b) { b.files["contest.yaml"] += "#"; }) == "journal-file-differs");
  CHECK(with([](Bundle& b) { b.files["results.csv"] += "#"; }) == "journal-file-differs");
  CHECK(with([](Bundle& b) { b.files["notes.txt"] = "x"; }) == "journal-file-unknown");
  CHECK(with([](Bundle& b) { b.files["scores.csv"] += "x"; }) == "journal-scores-differ");
  CHECK(with([](Bundle& b) { b.files.erase("scores.csv"); }) == "journal-file-missing");
  CHECK(with([](Bundle& b) { b.attachments.begin()->second += "x"; }) == "journal-attachment-differs");
}

TEST_CASE("a bundle: the first line of scores.csv that differs is named") {
  Bundle bundle = bundle_of(finished_journal());
  std::string& scores = bundle.files["scores.csv"];
  scores.replace(scores.find("design,5"), 8, "design,4");
  CHECK(line(bundle) == 5);
}

TEST_CASE("a bundle signed anew by another key is that of another signer") {
  const Bundle bundle = bundle_of(finished_journal());
  Bundle changed = bundle;
  changed.checkpoints = bundle_of(open_journal("rain")).checkpoints;
  CHECK(code(changed) == "journal-checkpoint-wrong");
}

TEST_CASE("a newer bundle continues an older one, or the first changed record is named") {
  Journal journal = open_journal();
  const Bundle old = bundle_of(journal);
  saved(journal, organizer(), Closed{});
  const Bundle now = bundle_of(journal);
  CHECK_FALSE(records::continues(old, now));
  CHECK(records::continues(now, old)->place.line == 4);
  const Bundle other = bundle_of(open_journal("rain"));
  CHECK(records::continues(other, now)->code == "journal-not-continued");
}
