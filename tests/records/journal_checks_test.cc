#include "records/journal/journal_checks.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "base/sha256.h"
#include "journal_sample.h"

namespace {

using namespace journal_sample;

const std::string hash = base::sha256("x");

/// After what has happened, who does what, and what becomes of it.
struct Row {
  std::string why;
  std::vector<std::pair<Actor, Event>> before;
  Actor actor;
  Event event;
  std::string expected;
};

MarkSet mark(const std::string& entry, const std::string& criterion, std::int64_t steps, Seq after = 0) {
  return {cell("j1", entry, criterion), after, {}, steps};
}

// Records 0 to 2 open the contest and invite j1 (Mira) and j2 (Petr); what stands in `before` begins at 3.
const Actor mira = juror("j1"), petr = juror("j2"), anna = organizer(), olga = secretary();
const std::pair<Actor, Event> given = {mira, mark("e1", "design", 4)};
const std::pair<Actor, Event> closing = {anna, Closed{}};
const std::pair<Actor, Event> resulting = {anna, Resulted{{{"results.csv", hash}}}};
const std::pair<Actor, Event> paper = {olga, SheetImported{"main", "j1", "paper", hash}};

Frame other_scale() {
  Frame changed = frame();
  changed.stages[0].criteria[0].scale = Steps{"0", "1", 5};
  return changed;
}

Frame other_weight() {
  Frame changed = frame();
  changed.files[0].sha256 = hash;
  return changed;
}

Frame broken(void (*change)(Frame&)) {
  Frame changed = frame();
  change(changed);
  return changed;
}

void check(const Row& row) {
  Journal journal = open_journal();
  for (const auto& [actor, event] : row.before) saved(journal, actor, event);
  const Seq size = journal.state().standing.size;
  CAPTURE(row.why);
  CHECK(refused(journal, row.actor, row.event) == row.expected);
  CHECK(journal.state().standing.size == size + (row.expected.empty() ? 1 : 0));
}

}  // namespace

TEST_CASE("marks: which may be given") {
  check(GENERATE(values<Row>({
      {"a mark", {}, mira, mark("e1", "design", 4), ""},
      {"the highest", {}, mira, mark("e1", "design", 10), ""},
      {"one step too many", {}, mira, mark("e1", "design", 11), "journal-off-scale"},
      {"below the lowest", {}, mira, mark("e1", "design", -1), "journal-off-scale"},
      {"no such level", {}, mira, mark("e1", "light", 3), "journal-off-scale"},
      {"an unknown criterion", {}, mira, mark("e1", "taste", 1), "journal-criterion-unknown"},
      {"an unknown entry", {}, mira, mark("e9", "design", 1), "journal-entry-unknown"},
      {"an unknown stage",
       {},
       mira,
       MarkSet{{"final", "j1", "e1", "", "", "design"}, 0, {}, 1},
       "journal-stage-unknown"},
      {"an unknown juror", {}, juror("j9"), MarkSet{cell("j9", "e1", "design"), 0, {}, 1}, "journal-juror-unknown"},
      {"a round where there is none",
       {},
       mira,
       MarkSet{{"main", "j1", "e1", "r1", "", "design"}, 0, {}, 1},
       "journal-part-of-entry-wrong"},
      {"no item where one is needed",
       {},
       mira,
       MarkSet{{"main", "j1", "e1", "r1", "", "jump"}, 0, {}, 1},
       "journal-part-of-entry-wrong"},
      {"a round and an item", {}, mira, MarkSet{{"main", "j1", "e1", "r2", "i1", "jump"}, 0, {}, 1}, ""},
      {"an entry of the stage that is not assigned",
       {},
       mira,
       MarkSet{{"city", "j1", "e2", "", "", "design"}, 0, {}, 1},
       "journal-not-assigned"},
      {"another juror's cell", {}, petr, mark("e1", "design", 4), "journal-not-own-sheet"},
      {"the organizer marks", {}, anna, mark("e1", "design", 4), "journal-not-own-sheet"},
      {"the chair marks", {}, {Role::chair, "c"}, mark("e1", "design", 4), "journal-role-forbids"},
      {"again, knowing the one before", {given}, mira, mark("e1", "design", 5, 3), ""},
      {"again, not knowing it", {given}, mira, mark("e1", "design", 5), "journal-mark-changed"},
      {"clearing it", {given}, mira, MarkCleared{cell("j1", "e1", "design"), 3, {}}, ""},
      {"clearing what is not there",
       {},
       mira,
       MarkCleared{cell("j1", "e1", "design"), 0, {}},
       "journal-mark-not-there"},
      {"an abstention instead", {given}, mira, Abstained{cell("j1", "e1", "design"), 3, {}}, ""},
      {"after the close", {closing}, mira, mark("e1", "design", 4), "journal-phase-forbids"},
      {"on a signed sheet",
       {{mira, SheetSigned{"main", "j1", {}}}},
       mira,
       mark("e1", "design", 4),
       "journal-sheet-signed"},
      {"on a returned sheet",
       {{mira, SheetSigned{"main", "j1", {}}}, {olga, SheetReturned{"main", "j1", "ошибка"}}},
       mira,
       mark("e1", "design", 4),
       ""},
      {"of another stage", {{mira, SheetSigned{"city", "j1", {}}}}, mira, mark("e1", "design", 4), ""},
      {"recused", {{mira, Recused{"j1", "e1", "родня"}}}, mira, mark("e1", "design", 4), "journal-recused"},
      {"no more recused",
       {{mira, Recused{"j1", "e1", "родня"}}, {anna, RecusalWithdrawn{"j1", "e1", "ошибка"}}},
       mira,
       mark("e1", "design", 4),
       ""},
      {"a revoked card",
       {{anna, JurorRevoked{"j1", "потеряна"}}},
       mira,
       mark("e1", "design", 4),
       "journal-juror-revoked"},
      {"a new card",
       {{anna, JurorRevoked{"j1", "потеряна"}}, {anna, invitation("j1")}},
       mira,
       mark("e1", "design", 4),
       ""},
  })));
}

TEST_CASE("sheets that are typed in") {
  const auto from = [](Seq sheet) { return MarkSet{cell("j1", "e1", "design"), 0, sheet, 4}; };
  check(GENERATE_REF(values<Row>({
      {"from a sheet", {paper}, olga, from(3), ""},
      {"by somebody else", {paper}, anna, from(3), "journal-import-of-another"},
      {"no such sheet", {paper}, olga, from(2), "journal-import-unknown"},
      {"another juror's", {paper}, olga, MarkSet{cell("j2", "e1", "design"), 0, 3, 4}, "journal-import-of-another"},
      {"confirmed by the same person", {paper}, olga, SheetConfirmed{3}, "journal-import-same-person"},
      {"confirmed", {paper}, anna, SheetConfirmed{3}, ""},
      {"confirmed twice", {paper, {anna, SheetConfirmed{3}}}, anna, SheetConfirmed{3}, "journal-import-confirmed"},
      {"marks after the confirmation", {paper, {anna, SheetConfirmed{3}}}, olga, from(3), "journal-import-confirmed"},
      {"closing before it", {paper}, anna, Closed{}, "journal-import-not-confirmed"},
      {"closing after it", {paper, {anna, SheetConfirmed{3}}}, anna, Closed{}, ""},
      {"a file needs no second person", {{olga, SheetImported{"main", "j1", "file", hash}}}, anna, Closed{}, ""},
      {"by another way", {}, olga, SheetImported{"main", "j1", "fax", hash}, "journal-way-unknown"},
      {"by the juror", {}, mira, SheetImported{"main", "j1", "file", hash}, "journal-role-forbids"},
      {"without a hash", {}, olga, SheetImported{"main", "j1", "file", "x"}, "journal-hash-wrong"},
  })));
}

TEST_CASE("the jury") {
  check(GENERATE(values<Row>({
      {"invited twice", {}, anna, invitation("j1"), "journal-juror-known"},
      {"by the secretary", {}, olga, invitation("j3"), "journal-role-forbids"},
      {"without an id", {}, anna, JurorInvited{"", hash, {}}, "journal-id-missing"},
      {"for an unknown stage", {}, anna, JurorInvited{"j3", hash, {{"final", {}, {}}}}, "journal-stage-unknown"},
      {"for an unknown entry", {}, anna, JurorInvited{"j3", hash, {{"main", {}, {"e9"}}}}, "journal-entry-unknown"},
      {"a device", {}, mira, JurorBound{"j1", hash}, ""},
      {"another's device", {}, petr, JurorBound{"j1", hash}, "journal-not-own-sheet"},
      {"revoked twice",
       {{anna, JurorRevoked{"j1", "потеряна"}}},
       anna,
       JurorRevoked{"j1", "снова"},
       "journal-juror-revoked"},
      {"fewer entries", {}, anna, SheetsAssigned{"j1", {{"main", {}, {"e2"}}}, "поровну"}, ""},
      {"without a reason", {}, anna, SheetsAssigned{"j1", {}, ""}, "journal-reason-missing"},
      {"recused twice", {{mira, Recused{"j1", "e1", "родня"}}}, anna, Recused{"j1", "e1", "родня"}, "journal-recused"},
      {"a recusal that is not there", {}, mira, RecusalWithdrawn{"j1", "e1", "ошибка"}, "journal-recusal-not-there"},
      {"another's recusal", {}, petr, Recused{"j1", "e1", "родня"}, "journal-not-own-sheet"},
      {"a sheet signed twice",
       {{mira, SheetSigned{"main", "j1", {}}}},
       mira,
       SheetSigned{"main", "j1", {}},
       "journal-sheet-signed"},
      {"a sheet returned unsigned", {}, anna, SheetReturned{"main", "j1", "ошибка"}, "journal-sheet-not-signed"},
      {"a comment", {}, mira, Commented{"main", "j1", "e1", hash}, ""},
      {"a comment over another",
       {{mira, Commented{"main", "j1", "e1", hash}}},
       mira,
       Commented{"main", "j1", "e1", hash},
       "journal-mark-changed"},
  })));
}

TEST_CASE("cards") {
  const std::pair<Actor, Event> card = {anna, CardMade{"j1", hash, hash}}, locked = {mira, CardLocked{3}};
  const std::pair<Actor, Event> revoked = {anna, JurorRevoked{"j1", "потеряна"}};
  check(GENERATE_REF(values<Row>({
      {"a card", {}, anna, CardMade{"j1", hash, hash}, ""},
      {"a card in place of another", {card}, anna, CardMade{"j1", hash, hash}, ""},
      {"in place of a locked one", {card, locked}, anna, CardMade{"j1", hash, hash}, ""},
      {"by the secretary", {}, olga, CardMade{"j1", hash, hash}, "journal-role-forbids"},
      {"by the juror", {}, mira, CardMade{"j1", hash, hash}, "journal-role-forbids"},
      {"of nobody", {}, anna, CardMade{"j9", hash, hash}, "journal-juror-unknown"},
      {"of a revoked juror", {revoked}, anna, CardMade{"j1", hash, hash}, "journal-juror-revoked"},
      {"of a juror who is back", {revoked, {anna, invitation("j1")}}, anna, CardMade{"j1", hash, hash}, ""},
      {"after the close", {closing}, anna, CardMade{"j1", hash, hash}, "journal-phase-forbids"},
      {"without a PIN", {}, anna, CardMade{"j1", "", hash}, "journal-hash-wrong"},
      {"with a token in the clear", {}, anna, CardMade{"j1", hash, "7K3M-9QXD"}, "journal-hash-wrong"},
      {"locked", {card}, mira, CardLocked{3}, ""},
      {"locked after the close", {card, closing}, mira, CardLocked{3}, ""},
      {"locked twice", {card, locked}, mira, CardLocked{3}, "journal-card-not-good"},
      {"another's card locked", {card}, petr, CardLocked{3}, "journal-card-not-good"},
      {"a juror without a card", {}, mira, CardLocked{2}, "journal-card-not-good"},
      {"a card that was replaced", {card, card}, mira, CardLocked{3}, "journal-card-not-good"},
      {"a card that was revoked", {card, revoked}, mira, CardLocked{3}, "journal-card-not-good"},
      {"from before the juror came back",
       {card, revoked, {anna, invitation("j1")}},
       mira,
       CardLocked{3},
       "journal-card-not-good"},
      {"locked by the organizer", {card}, anna, CardLocked{3}, "journal-role-forbids"},
  })));
}

TEST_CASE("the life of a contest") {
  check(GENERATE(values<Row>({
      {"opened twice", {}, anna, opening(), "journal-phase-forbids"},
      {"closed with gaps, no reason", {}, anna, Closed{3, ""}, "journal-reason-missing"},
      {"closed with gaps and a reason", {}, anna, Closed{3, "в отъезде"}, ""},
      {"closed by a juror", {}, mira, Closed{}, "journal-role-forbids"},
      {"closed twice", {closing}, anna, Closed{}, "journal-phase-forbids"},
      {"a result of an open contest", {}, anna, Resulted{{{"results.csv", hash}}}, "journal-phase-forbids"},
      {"a result", {closing}, anna, Resulted{{{"results.csv", hash}}}, ""},
      {"a result without files", {closing}, anna, Resulted{}, "journal-frame-wrong"},
      {"final without a result", {closing}, anna, Finalized{}, "journal-phase-forbids"},
      {"final", {closing, resulting}, anna, Finalized{}, ""},
      {"a decision undoes the result",
       {closing, resulting, {olga, Decided{{{"decision", "x"}}}}},
       anna,
       Finalized{},
       "journal-phase-forbids"},
      {"a decision with a column twice", {}, olga, Decided{{{"entry", "e1"}, {"entry", "e2"}}}, "journal-row-wrong"},
      {"a decision withdrawn", {{olga, Decided{{{"decision", "x"}}}}}, olga, DecisionWithdrawn{3, "ошибка"}, ""},
      {"no such decision", {}, olga, DecisionWithdrawn{2, "ошибка"}, "journal-decision-unknown"},
      {"reopened by two", {closing}, anna, Reopened{"ошибка", organizer("boris")}, ""},
      {"reopened by one", {closing}, anna, Reopened{"ошибка", anna}, "journal-second-person-missing"},
      {"reopened with the secretary", {closing}, anna, Reopened{"ошибка", olga}, "journal-second-person-missing"},
      {"reopened without a reason", {closing}, anna, Reopened{"", organizer("boris")}, "journal-reason-missing"},
      {"marks once it is reopened",
       {closing, {anna, Reopened{"ошибка", organizer("boris")}}},
       mira,
       mark("e1", "design", 4),
       ""},
      {"corrected", {given}, anna, Corrected{"вес", other_weight()}, ""},
      {"corrected under a mark", {given}, anna, Corrected{"шкала", other_scale()}, "journal-correction-loses-mark"},
      {"corrected where no mark is", {}, anna, Corrected{"шкала", other_scale()}, ""},
      {"a mark too high for the corrected scale",
       {{anna, Corrected{"шкала", other_scale()}}},
       mira,
       mark("e1", "design", 6),
       "journal-off-scale"},
      {"entries out of order",
       {},
       anna,
       Corrected{"x", broken([](Frame& f) { std::swap(f.entries[0], f.entries[1]); })},
       "journal-frame-wrong"},
      {"a step of nothing",
       {},
       anna,
       Corrected{"x", broken([](Frame& f) {
                   f.stages[0].criteria[0].scale = Steps{"0", "0", 5};
                 })},
       "journal-frame-wrong"},
      {"a decimal written otherwise",
       {},
       anna,
       Corrected{"x", broken([](Frame& f) {
                   f.stages[0].criteria[0].scale = Steps{"0", "0.50", 5};
                 })},
       "journal-frame-wrong"},
      {"a level twice",
       {},
       anna,
       Corrected{"x", broken([](Frame& f) {
                   f.stages[0].criteria[1].scale = Levels{{"a", "a"}};
                 })},
       "journal-frame-wrong"},
      {"a stage twice",
       {},
       anna,
       Corrected{"x", broken([](Frame& f) { f.stages[1].stage = "main"; })},
       "journal-frame-wrong"},
      {"no definition", {}, anna, Corrected{"x", broken([](Frame& f) { f.files.clear(); })}, "journal-frame-wrong"},
  })));
}

TEST_CASE("what every record holds to") {
  const Journal journal = open_journal();
  const Record sound{.seq = 3,
                     .contest = "snow",
                     .actor = mira,
                     .key = "new",
                     .nonce = std::string(32, '0'),
                     .event = mark("e1", "design", 4)};
  REQUIRE_FALSE(refusal(journal.state(), sound));
  const auto code = [&](auto change) {
    Record record = sound;
    change(record);
    return refusal(journal.state(), record)->code;
  };
  CHECK(code([](Record& record) { record.seq = 4; }) == "journal-seq-wrong");
  CHECK(code([](Record& record) { record.contest = "rain"; }) == "journal-contest-other");
  CHECK(code([](Record& record) { record.key = ""; }) == "journal-key-wrong");
  CHECK(code([](Record& record) { record.key = "ключ"; }) == "journal-key-wrong");
  CHECK(code([](Record& record) { record.key = std::string(65, 'a'); }) == "journal-key-wrong");
  CHECK(code([](Record& record) { record.part = 1; }) == "journal-part-wrong");
  CHECK(code([](Record& record) { record.nonce = "1"; }) == "journal-nonce-wrong");
  CHECK(code([](Record& record) {
          record.actor = anna;
          record.event = KeyChanged{records::verifier_text(records::verifier(signer("rain"))), "плановая"};
        }) == "journal-signer-wrong");
  CHECK(
      refusal(
          State{},
          Record{
              .contest = "snow", .actor = anna, .key = "k", .nonce = std::string(32, '0'), .event = Opened{2, "", {}}})
          ->code == "journal-format-unknown");
}

TEST_CASE("every code of a journal's problems stands in docs/journal-format.md") {
  std::ifstream page(KONKURS_SOURCE_DIR "/docs/journal-format.md");
  const std::string text{std::istreambuf_iterator<char>(page), {}};
  const std::regex code("problem\\(\"([a-z-]+)\"");
  std::size_t count = 0;
  for (const char* file : {"journal_problems.cc", "journal_problems_marks.cc", "journal_problems_bundle.cc"}) {
    std::ifstream source(std::string(KONKURS_SOURCE_DIR "/records/journal/") + file);
    const std::string words{std::istreambuf_iterator<char>(source), {}};
    for (std::sregex_iterator each(words.begin(), words.end(), code), end; each != end; ++each, ++count) {
      CAPTURE((*each)[1].str());
      CHECK(text.find("`journal-" + (*each)[1].str() + "`") != std::string::npos);
    }
  }
  CHECK(count > 40);
}
