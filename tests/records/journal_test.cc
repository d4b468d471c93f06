#include "records/journal/journal.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>
#include <vector>

#include "journal_sample.h"
#include "records/journal/journal_desk.h"
#include "records/journal/journal_line.h"
#include "records/journal/journal_scores.h"

namespace {

using namespace journal_sample;

/// Fails when told to; what it was given before stays.
class FailingStore : public records::MemoryStore {
 public:
  explicit FailingStore(const bool& fails) : fails_(fails) {}
  void append(const records::Group& group) override {
    if (fails_) throw records::StoreFailure(records::StoreTrouble::system, "store", "disk full");
    MemoryStore::append(group);
  }

 private:
  const bool& fails_;
};

Submission marks(const std::string& key, std::vector<std::int64_t> steps) {
  Submission submission{key, juror("j1"), {}, {}};
  const std::vector<std::string> entries = {"e1", "e2"};
  for (std::size_t at = 0; at < steps.size(); ++at) {
    submission.events.emplace_back(MarkSet{cell("j1", entries[at], "design"), 0, {}, steps[at]});
  }
  return submission;
}

Answer commit_one(Journal& journal, const Submission& submission) {
  return journal.commit(std::span(&submission, 1)).front();
}

State derived(const Journal& journal) {
  State state;
  for (const std::string& line : lines_of(journal)) state.take(*parse(line));
  return state;
}

}  // namespace

TEST_CASE("a journal: its state is that of its lines, read again") {
  const Journal journal = finished_journal();
  CHECK(derived(journal) == derived(journal));
  CHECK(derived(journal) == journal.state());
  CHECK(journal.state().standing.phase == Phase::final);
  CHECK(journal.tree().size() == lines_of(journal).size());
}

TEST_CASE("a journal: its marks as scores.csv") {
  CHECK(scores_csv(finished_journal().state()) ==
        "stage,juror,entry,round,item,criterion,mark\n"
        "main,j1,e1,,,design,4\n"
        "main,j1,e1,,,light,abstained\n"
        "main,j1,e1,r1,i1,jump,2\n"
        "main,j2,e2,,,design,5\n"
        "main,j2,e2,,,light,poor\n");
}

TEST_CASE("a submission is recorded whole or not at all") {
  Journal journal = open_journal();
  const State before = journal.state();
  const Answer answer = commit_one(journal, marks("k", {4, 11}));
  CHECK(std::get<base::Diagnostic>(answer).code == "journal-off-scale");
  CHECK(journal.state() == before);
  CHECK(lines_of(journal).size() == 3);
  CHECK(std::get<Saved>(commit_one(journal, marks("k", {4, 10}))) == Saved{3, 2});
}

TEST_CASE("what is only supposed is seen and forgotten; what can't be is not seen") {
  Journal journal = open_journal();
  const State before = journal.state();
  std::size_t seen = 0;
  const auto look = [&](const State& then) { seen = then.marks.values().size(); };
  CHECK_FALSE(journal.suppose(marks("two", {3, 4}), look));
  CHECK(seen == 2);
  CHECK(journal.state() == before);
  CHECK(journal.suppose(marks("off", {3, 999}), [](const State&) { FAIL("nobody looks"); })->code ==
        "journal-off-scale");
  CHECK(journal.state() == before);
  CHECK(std::holds_alternative<Saved>(commit_one(journal, marks("two", {3, 4}))));
}

TEST_CASE("a submission sent again gets the same answer and adds nothing") {
  Journal journal = open_journal();
  const std::vector<Submission> twice = {marks("k", {4, 5}), marks("k", {4, 5})};
  for (const Answer& answer : journal.commit(twice)) CHECK(std::get<Saved>(answer) == Saved{3, 2});
  CHECK(std::get<Saved>(commit_one(journal, marks("k", {4, 5}))) == Saved{3, 2});
  CHECK(std::get<base::Diagnostic>(commit_one(journal, marks("k", {4, 6}))).code == "journal-key-repeated");
  CHECK(std::get<base::Diagnostic>(commit_one(journal, marks("k", {4}))).code == "journal-key-repeated");
  Submission foreign = marks("k", {4, 5});
  foreign.actor = juror("j2");
  CHECK(std::get<base::Diagnostic>(commit_one(journal, foreign)).code == "journal-key-repeated");
  saved(journal, organizer(), Closed{});
  CHECK(std::get<Saved>(commit_one(journal, marks("k", {4, 5}))) == Saved{3, 2});
  CHECK(journal.state().standing.size == 6);
}

TEST_CASE("in one group each is held against those before it") {
  Journal journal = open_journal();
  const std::vector<Submission> group = {marks("a", {4}),
                                         marks("b", {5}),
                                         {"c", organizer(), {Closed{}}, {}},
                                         {"d", juror("j1"), {Abstained{cell("j1", "e2", "light"), 0, {}}}, {}}};
  const std::vector<Answer> answers = journal.commit(group);
  CHECK(std::holds_alternative<Saved>(answers[0]));
  CHECK(std::get<base::Diagnostic>(answers[1]).code == "journal-mark-changed");
  CHECK(std::holds_alternative<Saved>(answers[2]));
  CHECK(std::get<base::Diagnostic>(answers[3]).code == "journal-phase-forbids");
}

TEST_CASE("an opening that is refused leaves nothing; only an opening begins") {
  Journal journal = empty_journal();
  CHECK(refused(journal, organizer(), Closed{}) == "journal-phase-forbids");
  CHECK(refused(journal, organizer(), opening("rain")) == "journal-signer-wrong");
  CHECK(journal.note().empty());
  CHECK(refused(journal, organizer(), opening()).empty());
}

TEST_CASE("after a failed write a journal takes nothing more") {
  bool fails = false;
  Journal journal = *Journal::open(std::make_unique<FailingStore>(fails), signer(), counting_world());
  saved(journal, organizer(), opening());
  fails = true;
  CHECK_THROWS_AS(saved(journal, organizer(), invitation("j1")), records::StoreFailure);
  fails = false;
  CHECK_THROWS_AS(saved(journal, organizer(), invitation("j1")), records::StoreFailure);
  CHECK(lines_of(journal).size() == 1);
}

TEST_CASE("a receipt proves its record; an older one still does under its own checkpoint") {
  Journal journal = open_journal();
  const Seq seq = saved(journal, juror("j1"), MarkSet{cell("j1", "e1", "design"), 0, {}, 4}).first;
  const records::Receipt receipt = journal.receipt(seq);
  CHECK(receipt.line == lines_of(journal)[seq]);
  CHECK(records::holds(receipt, records::verifier(signer())));
  saved(journal, organizer(), Closed{});
  CHECK(records::holds(receipt, records::verifier(signer())));
  for (Seq each = 0; each < journal.state().standing.size; ++each)
    CHECK(records::holds(journal.receipt(each), records::verifier(signer())));
}

TEST_CASE("a key changes: the old one signs that, the new one what comes after") {
  Journal journal = open_journal();
  const records::Signer next = records::new_signer("snow");
  const Answer answer = journal.change_key(
      {"rotate", organizer(), {KeyChanged{records::verifier_text(records::verifier(next)), "плановая"}}, {}}, next);
  CHECK(std::get<Saved>(answer) == Saved{3, 1});
  CHECK(records::is_signed_by(*records::read_note(journal.note()), records::verifier(signer())));
  saved(journal, juror("j1"), MarkSet{cell("j1", "e1", "design"), 0, {}, 4});
  CHECK(records::is_signed_by(*records::read_note(journal.note()), records::verifier(next)));
  CHECK(records::verify(bundle_of(journal)));
}

TEST_CASE("the desk: many at once, each answered once, all in one order") {
  constexpr int people = 16, each_gives = 25;
  Journal journal = open_journal();
  records::journal::Desk desk(journal);
  std::atomic<int> accepted = 0, refusals = 0;
  std::vector<std::thread> threads;
  for (int person = 0; person < people; ++person) {
    threads.emplace_back([&, person] {
      for (int at = 0; at < each_gives; ++at) {
        const std::string key = std::to_string(person) + "-" + std::to_string(at);
        const Answer answer = desk.submit({key, organizer(), {JurorInvited{key, base::sha256(key), {}}}, {}});
        (std::holds_alternative<Saved>(answer) ? accepted : refusals)++;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(accepted == people * each_gives);
  CHECK(refusals == 0);
  CHECK(journal.state().standing.size == 3 + people * each_gives);
  CHECK(journal.store().notes().size() <= 3U + people * each_gives);
  CHECK(derived(journal) == journal.state());
}

TEST_CASE("the desk: when the disk fails, everybody who waited hears it") {
  bool fails = false;
  Journal journal = *Journal::open(std::make_unique<FailingStore>(fails), signer(), counting_world());
  records::journal::Desk desk(journal);
  CHECK(std::holds_alternative<Saved>(desk.submit({"open", organizer(), {opening()}, {}})));
  fails = true;
  CHECK_THROWS_AS(desk.submit({"a", organizer(), {invitation("j1")}, {}}), records::StoreFailure);
  CHECK_THROWS_AS(desk.submit({"b", organizer(), {invitation("j2")}, {}}), records::StoreFailure);
}
