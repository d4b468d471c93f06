#include "journal_sample.h"

#include <fmt/format.h>

#include "base/sha256.h"
#include "records/journal/journal_scores.h"

namespace journal_sample {
namespace {

const std::string definition = "format: 1\n";
const std::string entries = "entry,title\ne1,Двор\ne2,Дом\n";
const std::string results = "entry,place\ne1,1\ne2,2\n";

std::string next_key() {
  static int number = 0;
  return fmt::format("k-{:04}", ++number);
}

}  // namespace

records::Signer signer(const std::string& contest) {
  records::Signer signer{records::signer_name(contest)};
  signer.seed.bytes.fill(7);
  return signer;
}

World counting_world() {
  return {.now = [now = std::int64_t{1795384800}]() mutable { return now++; },
          .nonce = [nonce = 0]() mutable { return fmt::format("{:032x}", nonce++); }};
}

Frame frame() {
  const Criterion design{"design", {}, Steps{"0", "0.5", 10}};
  const Criterion light{"light", {}, Levels{{"poor", "good", "отлично"}}};
  const Criterion jump{"jump", {"item", "round"}, Steps{"-3", "1", 6}};
  return {.files = {{"contest.yaml", base::sha256(definition)}, {"entries.csv", base::sha256(entries)}},
          .stages = {{"main", {design, light, jump}}, {"city", {design}}},
          .entries = {{"e1", {"i1"}, {"r1", "r2"}}, {"e2"}}};
}

Actor organizer(const std::string& id) { return {Role::organizer, id}; }
Actor secretary(const std::string& id) { return {Role::secretary, id}; }
Actor juror(const std::string& id) { return {Role::juror, id}; }
Cell cell(const std::string& juror, const std::string& entry, const std::string& criterion) {
  return {"main", juror, entry, "", "", criterion};
}

Submission submission(const Actor& actor, const Event& event) { return {next_key(), actor, {event}, {}}; }

Event opening(const std::string& contest) {
  return Opened{1, records::verifier_text(records::verifier(signer(contest))), frame()};
}

Event invitation(const std::string& juror) {
  return JurorInvited{juror, base::sha256(juror), {{"main", {}, {}}, {"city", {"design"}, {"e1"}}}};
}

Journal empty_journal(const std::string& contest) {
  return *Journal::open(std::make_unique<records::MemoryStore>(), signer(contest), counting_world());
}

Journal open_journal(const std::string& contest) {
  Journal journal = empty_journal(contest);
  saved(journal, organizer(), opening(contest));
  saved(journal, organizer(), invitation("j1"));
  saved(journal, organizer(), invitation("j2"));
  return journal;
}

Saved saved(Journal& journal, const Actor& actor, const Event& event) {
  const std::vector<Submission> one = {submission(actor, event)};
  const Answer answer = journal.commit(one).front();
  if (const auto* fault = std::get_if<base::Diagnostic>(&answer)) throw std::runtime_error(fault->code);
  return std::get<Saved>(answer);
}

std::string refused(Journal& journal, const Actor& actor, const Event& event) {
  const std::vector<Submission> one = {submission(actor, event)};
  const Answer answer = journal.commit(one).front();
  const auto* fault = std::get_if<base::Diagnostic>(&answer);
  return fault == nullptr ? "" : fault->code;
}

Journal finished_journal() {
  Journal journal = open_journal();
  const Seq first = saved(journal, juror("j1"), MarkSet{cell("j1", "e1", "design"), 0, {}, 9}).first;
  saved(journal, juror("j1"), MarkSet{cell("j1", "e1", "design"), first, {}, 8});
  saved(journal, juror("j1"), Abstained{cell("j1", "e1", "light"), 0, {}});
  saved(journal, juror("j1"), MarkSet{{"main", "j1", "e1", "r1", "i1", "jump"}, 0, {}, 5});
  saved(journal, juror("j1"), Commented{"main", "j1", "e1", base::sha256("хорошо")});
  saved(journal, juror("j1"), SheetSigned{"main", "j1", {}});
  const Seq sheet = saved(journal, secretary(), SheetImported{"main", "j2", "paper", base::sha256("scan")}).first;
  const std::vector<Submission> typed = {
      {next_key(),
       secretary(),
       {MarkSet{cell("j2", "e2", "design"), 0, sheet, 10}, MarkSet{cell("j2", "e1", "light"), 0, sheet, 2},
        MarkSet{cell("j2", "e2", "light"), 0, sheet, 0}},
       {{"scan"}}}};
  journal.commit(typed);
  saved(journal, organizer(), SheetConfirmed{sheet});
  saved(journal, juror("j2"), Recused{"j2", "e1", "родственник"});
  const Seq card = saved(journal, organizer(), CardMade{"j2", base::sha256("pin"), base::sha256("token")}).first;
  saved(journal, juror("j2"), CardLocked{card});
  saved(journal, organizer(), Closed{2, "двое в отъезде"});
  saved(journal, organizer(), Decided{{{"decision", "commission_vote"}, {"entry", "e1"}, {"value", "1"}}});
  saved(journal, organizer(), Resulted{{{"results.csv", base::sha256(results)}}});
  saved(journal, organizer(), Finalized{});
  return journal;
}

std::vector<std::string> lines_of(const Journal& journal) {
  std::vector<std::string> lines;
  journal.store().read(0, [&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

records::Bundle bundle_of(const Journal& journal) {
  records::Bundle bundle;
  for (const std::string& line : lines_of(journal)) bundle.journal += line + '\n';
  bundle.checkpoints = records::joined_notes(journal.store().notes());
  bundle.files = {{"contest.yaml", definition}, {"entries.csv", entries}, {"scores.csv", scores_csv(journal.state())}};
  if (!journal.state().standing.results.empty()) bundle.files.emplace("results.csv", results);
  for (const std::string& name : journal.store().attachments())
    bundle.attachments.emplace(name, *journal.store().attachment(name));
  return bundle;
}

}  // namespace journal_sample
