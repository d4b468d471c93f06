// A process that is made to be killed. Fifty jurors mark one entry after another; the key of a mark says which it is,
// and each juror begins with the last mark that is in the store, so whatever was not acknowledged is sent again.

#include <fmt/format.h>
#include <unistd.h>

#include <span>
#include <thread>

#include "base/sha256.h"
#include "journal_sample.h"
#include "records/journal/journal_desk.h"
#include "records/journal/journal_line.h"
#include "records/store/store_sqlite.h"
#include "tool.h"

namespace journal_tool {
namespace {

using namespace journal_sample;

constexpr int people = 50, entry_count = 1500;

std::string entry_id(int at) { return fmt::format("e{:04}", at); }
std::string juror_id(int at) { return fmt::format("j{}", at); }

Frame wide_frame() {
  Frame wide = frame();
  wide.stages.resize(1);
  wide.entries.clear();
  for (int at = 0; at < entry_count; ++at) wide.entries.push_back({entry_id(at)});
  return wide;
}

/// All of it or nothing: a contest is there with its whole jury.
void begin(Journal& journal) {
  const std::string key = records::verifier_text(records::verifier(signer()));
  Submission all{"begin", organizer(), {Opened{1, key, wide_frame()}}, {}};
  for (int at = 0; at < people; ++at)
    all.events.emplace_back(JurorInvited{juror_id(at), base::sha256(juror_id(at)), {{"main", {}, {}}}});
  journal.commit(std::span(&all, 1));
}

Submission mark_of(int person, int at) {
  const Cell place = cell(juror_id(person), entry_id(at), "design");
  return {fmt::format("{}-{}", place.juror, place.entry),
          juror(place.juror),
          {MarkSet{place, 0, {}, (person * 7 + at) % 11}},
          {}};
}

/// The last entry that the juror has marked, or the first.
int resume_at(const Journal& journal, int person) {
  int at = 0;
  while (at + 1 < entry_count && journal.state().marks.contains(cell(juror_id(person), entry_id(at + 1), "design")))
    ++at;
  return at;
}

enum class Acknowledges { when_saved, early };

void mark_all(Desk& desk, Acknowledges how, int person, int from) {
  for (int at = from; at < entry_count; ++at) {
    const Submission submission = mark_of(person, at);
    if (how == Acknowledges::early) acknowledge(submission.key);
    const Answer answer = desk.submit(submission);
    if (const auto* fault = std::get_if<base::Diagnostic>(&answer)) throw std::runtime_error(fault->code);
    if (how == Acknowledges::when_saved) acknowledge(submission.key);
  }
}

}  // namespace

void acknowledge(const std::string& key) {
  const std::string line = key + '\n';
  if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) ::_exit(1);
}

Journal open_store(const std::string& path) {
  base::Result<Journal> journal = Journal::open(std::make_unique<records::SqliteStore>(path), signer(), real_world());
  if (!journal) throw std::runtime_error(journal.diagnostics().front().code);
  return *std::move(journal);
}

int write(const Arguments& arguments) {
  Journal journal = open_store(arguments.at(0));
  if (journal.state().standing.size == 0) begin(journal);
  const Acknowledges how = arguments.at(1) == "early" ? Acknowledges::early : Acknowledges::when_saved;
  Desk desk(journal);
  std::vector<int> from;
  for (int person = 0; person < people; ++person) from.push_back(resume_at(journal, person));
  std::vector<std::thread> threads;
  for (int person = 0; person < people; ++person) {
    threads.emplace_back([&, person] { mark_all(desk, how, person, from[static_cast<std::size_t>(person)]); });
  }
  for (std::thread& thread : threads) thread.join();
  return 0;
}

int keys(const Arguments& arguments) {
  const Journal journal = open_store(arguments.at(0));
  for (const std::string& line : lines_of(journal)) {
    const Record record = *parse(line);
    if (std::holds_alternative<MarkSet>(record.event)) fmt::print("{}\n", record.key);
  }
  return 0;
}

}  // namespace journal_tool
