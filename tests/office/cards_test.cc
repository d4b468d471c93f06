#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "base/sha256.h"
#include "office/card_door.h"
#include "office/cards.h"
#include "office/files_now.h"
#include "records/load.h"
#include "tests/office/sample_contest.h"

namespace {

namespace journal = records::journal;
using office::CardsFor;
using office::Pin;
using sample::organizer;

const journal::Actor first_juror{journal::Role::juror, "j1"};

/// The contest "life", opened, and what cards need of it.
struct Served {
  sample::TempFolder folder = {};
  office::Pepper pepper = {};
  engine::Tables tables = {};
  std::optional<journal::Journal> journal = {};

  Served() {
    const office::StorePlace place{folder.path};
    REQUIRE_FALSE(sample::open(place, "life"));
    journal = *office::open_journal(place);
    pepper = office::pepper_of(*records::load_signer(place.key()));
    tables = *records::load(sample::plan("life"), {*office::files_now(*journal), "store"});
  }

  const journal::State& state() const { return journal->state(); }

  std::string commit(const journal::Submission& submission) {
    const std::vector one = {submission};
    const journal::Answer answer = journal->commit(one).front();
    const auto* refusal = std::get_if<base::Diagnostic>(&answer);
    return refusal == nullptr ? "" : refusal->code;
  }
  std::string record(const journal::Actor& by, const journal::Event& event) {
    return commit({.key = "k" + std::to_string(state().standing.size), .actor = by, .events = {event}});
  }

  std::vector<std::string> wanted(const CardsFor& whom) const {
    const base::Result<std::vector<office::CardFor>> cards = office::cards_for(state(), tables, whom);
    std::vector<std::string> jurors;
    for (const base::Diagnostic& each : cards.diagnostics()) jurors.push_back(each.code);
    if (cards)
      for (const office::CardFor& each : *cards) jurors.push_back(each.juror);
    return jurors;
  }

  office::Card make(const std::string& juror) {
    const office::CardFor whom = office::cards_for(state(), tables, {CardsFor::Who::named, {juror}})->front();
    journal::Submission submission{.key = "card-" + std::to_string(state().standing.size), .actor = organizer};
    office::Card card = office::add_card(whom, pepper, submission);
    REQUIRE(commit(submission).empty());
    return card;
  }

  /// Who is in, or the code of why not; a lock is recorded.
  std::string enter(office::CardDoor& door, const std::string& token, const std::string& pin) {
    const base::Result<office::PinTrial> trial = door.knock(*journal, token, pin);
    if (!trial) return trial.diagnostics().front().code;
    const auto outside = door.answer(state(), *trial, office::look_at(*trial, pepper));
    if (!outside) return trial->juror;
    if (outside->lock) REQUIRE(commit(*outside->lock).empty());
    return outside->why.code;
  }
};

/// Another one than this.
std::string wrong(std::string pin) {
  pin.back() = pin.back() == '9' ? '0' : static_cast<char>(pin.back() + 1);
  return pin;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("secrets: 26 letters, six digits, never the same") {
  std::set<std::string> tokens, pins;
  for (int each = 0; each < 200; ++each) {
    const std::string token = office::new_token(), pin = office::new_pin();
    CHECK(office::read_token(token) == token);
    CHECK(office::read_token(office::in_groups(token)) == token);
    CHECK(office::read_pin(pin) == pin);
    tokens.insert(token);
    pins.insert(pin);
  }
  CHECK(tokens.size() == 200);
  CHECK(pins.size() > 190);
}

TEST_CASE("a token is read as people type it") {
  const std::string token = "0123456789ABCDEFGHJKMNPQRS";
  CHECK(office::in_groups(token) == "0123-4567-89AB-CDEF-GHJK-MNPQ-RS");
  CHECK(office::read_token("0123 4567 89ab cdef ghjk mnpq rs") == token);
  CHECK(office::read_token("оL23–4567–89АВ–СDЕF–GНJК–МNРQ–RS") == token);
  CHECK_FALSE(office::read_token("0123-4567-89AB-CDEF-GHJK-MNPQ-R"));
  CHECK_FALSE(office::read_token("0123-4567-89AB-CDEF-GHJK-MNPQ-RST"));
  CHECK_FALSE(office::read_token("0123-4567-89AB-CDEF-GHJK-MNPQ-RU"));
  CHECK_FALSE(office::read_token("\xff"));
  CHECK(office::read_pin("12 34 56") == "123456");
  CHECK_FALSE(office::read_pin("12345"));
  CHECK_FALSE(office::read_pin("12345x"));
}

TEST_CASE("what is kept of a PIN tells it from others, with the right pepper only") {
  const office::Pepper pepper{base::sha256_bytes({"a"})}, other{base::sha256_bytes({"b"})};
  const std::optional<office::PinHash> kept =
      office::pin_hash_in(office::attachment_of(office::hash_of("012345", pepper)));
  REQUIRE(kept);
  CHECK(office::is_pin("012345", pepper, *kept));
  CHECK_FALSE(office::is_pin("012346", pepper, *kept));
  CHECK_FALSE(office::is_pin("012345", other, *kept));
}

TEST_CASE("an attachment that is none of a PIN, or asks for too much, is none") {
  const std::string digest(64, 'a'), salt(32, 'b');
  const auto text = [&](const std::string& memory, const std::string& passes) {
    return R"({"argon2id":")" + digest + R"(","memory":)" + memory + R"(,"passes":)" + passes + R"(,"salt":")" + salt +
           "\"}";
  };
  CHECK(office::pin_hash_in({text("19456", "2")}));
  CHECK_FALSE(office::pin_hash_in({text("1073741824", "2")}));
  CHECK_FALSE(office::pin_hash_in({text("7", "2")}));
  CHECK_FALSE(office::pin_hash_in({text("19456", "0")}));
  CHECK_FALSE(office::pin_hash_in({text("19456", "\"2\"")}));
  CHECK_FALSE(office::pin_hash_in({"{}"}));
  CHECK_FALSE(office::pin_hash_in({""}));
}

TEST_CASE("cards are made for who has none, for everybody, or for who is named") {
  Served served;
  CHECK(served.wanted({}) == Codes{"j1", "j2", "j3"});
  served.make("j2");
  CHECK(served.wanted({}) == Codes{"j1", "j3"});
  CHECK(served.wanted({CardsFor::Who::everybody}) == Codes{"j1", "j2", "j3"});
  CHECK(served.wanted({CardsFor::Who::named, {"j3", "j2"}}) == Codes{"j2", "j3"});
  CHECK(served.wanted({CardsFor::Who::named, {"j9", "j2", "j8"}}) == Codes{"card-for-nobody", "card-for-nobody"});
  REQUIRE(served.record(organizer, journal::JurorRevoked{"j3", "болен"}).empty());
  CHECK(served.wanted({CardsFor::Who::everybody}) == Codes{"j1", "j2"});
  CHECK(served.wanted({CardsFor::Who::named, {"j3"}}) == Codes{"j3"});
}

TEST_CASE("a card lets its juror in, and neither its token nor its PIN is kept") {
  Served served;
  office::CardDoor door;
  const office::Card card = served.make("j1");
  CHECK(served.enter(door, card.token, card.pin) == "j1");
  CHECK(served.enter(door, office::in_groups(card.token), card.pin) == "j1");
  CHECK(served.enter(door, office::new_token(), card.pin) == "card-not-good");
  CHECK(served.enter(door, card.token, "12345") == "pin-not-six-digits");
  std::string kept;
  served.journal->store().read(0, [&](std::string_view line) { kept += line; });
  for (const std::string& name : served.journal->store().attachments())
    kept += *served.journal->store().attachment(name);
  CHECK(kept.find(card.token) == std::string::npos);
  CHECK(kept.find("\"" + card.pin + "\"") == std::string::npos);
  CHECK(kept.find(office::token_hash(card.token)) != std::string::npos);
}

TEST_CASE("ten wrong PINs in a row lock the card, a right one before that starts anew") {
  Served served;
  office::CardDoor door;
  const office::Card card = served.make("j1");
  const auto fail = [&](int times) {
    for (int each = 0; each < times; ++each) REQUIRE(served.enter(door, card.token, wrong(card.pin)) == "pin-wrong");
  };
  fail(9);
  CHECK(served.enter(door, card.token, card.pin) == "j1");
  fail(9);
  CHECK(served.enter(door, card.token, wrong(card.pin)) == "card-is-locked");
  CHECK(served.enter(door, card.token, card.pin) == "card-is-locked");
  office::CardDoor after_a_restart;
  CHECK(served.enter(after_a_restart, card.token, card.pin) == "card-is-locked");
  CHECK(office::card_stands(*served.state().jurors.find("j1")) == office::CardStands::locked);
  CHECK(served.wanted({}) == Codes{"j1", "j2", "j3"});
  const office::Card another = served.make("j1");
  CHECK(served.enter(door, card.token, card.pin) == "card-not-good");
  CHECK(served.enter(door, another.token, another.pin) == "j1");
}

TEST_CASE("a thousand PINs at the same moment are no more than ten") {
  Served served;
  office::CardDoor door;
  const office::Card card = served.make("j1");
  std::vector<office::PinTrial> trials;
  for (int each = 0; each < 1000; ++each) {
    if (base::Result<office::PinTrial> trial = door.knock(*served.journal, card.token, wrong(card.pin)))
      trials.push_back(*std::move(trial));
  }
  REQUIRE(trials.size() == office::CardDoor::attempts);
  for (const office::PinTrial& trial : trials) REQUIRE(door.answer(served.state(), trial, Pin::wrong));
  CHECK(door.knock(*served.journal, card.token, card.pin).diagnostics().front().code == "card-tried-at-once");
}

TEST_CASE("a card that is revoked or replaced while its PIN is looked at lets nobody in") {
  Served served;
  office::CardDoor door;
  const office::Card card = served.make("j1");
  const office::PinTrial trial = *door.knock(*served.journal, card.token, card.pin);
  REQUIRE(served.record(organizer, journal::JurorRevoked{"j1", "потеряна"}).empty());
  const auto outside = door.answer(served.state(), trial, office::look_at(trial, served.pepper));
  REQUIRE(outside);
  CHECK(outside->why.code == "card-not-good");
  CHECK(served.enter(door, card.token, card.pin) == "card-not-good");
}

TEST_CASE("a revoked juror with a new card marks again, and the marks were there all the time") {
  Served served;
  const journal::Cell cell{"final", "j1", "e1", "", "", "design"};
  REQUIRE(served.record(first_juror, journal::MarkSet{cell, 0, {}, 7}).empty());
  REQUIRE(served.record(organizer, journal::JurorRevoked{"j1", "потеряна"}).empty());
  CHECK(served.record(first_juror, journal::Abstained{cell, served.state().marks.find(cell)->record, {}}) ==
        "journal-juror-revoked");
  const std::vector<journal::Sheet> sheets = served.state().jurors.find("j1")->sheets;
  office::CardDoor door;
  const office::Card card = served.make("j1");
  CHECK(served.enter(door, card.token, card.pin) == "j1");
  CHECK(served.state().jurors.find("j1")->sheets == sheets);
  CHECK(office::marks_given(served.state()).at("j1") == 1);
  CHECK(served.record(first_juror, journal::Abstained{cell, served.state().marks.find(cell)->record, {}}).empty());
}

TEST_CASE("another key makes all cards void; a PIN that was erased lets nobody in") {
  Served served;
  office::CardDoor door;
  const office::Card card = served.make("j1"), other = served.make("j2");
  served.journal->erase_attachment(served.state().jurors.find("j1")->card->pin);
  CHECK(served.enter(door, card.token, card.pin) == "card-not-good");
  CHECK(served.enter(door, other.token, other.pin) == "j2");
  const records::Signer next = records::new_signer(served.state().standing.contest);
  const journal::Submission change{
      .key = "key", .actor = organizer, .events = {journal::KeyChanged{verifier_text(verifier(next)), "утечка"}}};
  REQUIRE(std::holds_alternative<journal::Saved>(served.journal->change_key(change, next)));
  CHECK(served.enter(door, other.token, other.pin) == "card-not-good");
}

TEST_CASE("what the journal would refuse of a card is known before it is made") {
  Served served;
  const office::CardFor whom = office::cards_for(served.state(), served.tables, {})->front();
  CHECK_FALSE(office::cards_refused(served.state(), whom, organizer));
  CHECK(office::cards_refused(served.state(), whom, sample::secretary)->code == "journal-role-forbids");
  REQUIRE(served.record(organizer, journal::Closed{16, "все в отъезде"}).empty());
  CHECK(office::cards_refused(served.state(), whom, organizer)->code == "journal-phase-forbids");
}
