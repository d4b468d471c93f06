#include "office/cards.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "office/changes.h"
#include "office/private_text.h"
#include "office/problems.h"
#include "records/journal/journal_checks.h"

namespace office {
namespace {

namespace journal = records::journal;

bool has_good_card(const journal::Juror& juror) { return card_stands(juror) == CardStands::good; }

bool is_meant(const CardsFor& whom, const std::string& id, const journal::Juror& juror) {
  switch (whom.who) {
    case CardsFor::Who::without_card: return !juror.is_revoked && !has_good_card(juror);
    case CardsFor::Who::everybody: return !juror.is_revoked;
    case CardsFor::Who::named: return std::ranges::count(whom.named, id) > 0;
  }
  return false;
}

CardFor card_for(const engine::Juror& person, const journal::Juror& juror) {
  CardFor whom{.juror = person.id, .name = person.name};
  if (has_good_card(juror)) whom.replaces = juror.card->record;
  if (juror.is_revoked) whom.back = juror.sheets;
  return whom;
}

/// What the records name of the juror's name, the PIN and the token.
struct Hashes {
  std::string person, pin, token;
};

std::vector<journal::Event> events_of(const CardFor& whom, const Hashes& hashes) {
  std::vector<journal::Event> events;
  if (whom.back) events.emplace_back(journal::JurorInvited{whom.juror, hashes.person, *whom.back});
  events.emplace_back(journal::CardMade{whom.juror, hashes.pin, hashes.token});
  return events;
}

/// Adds it to the attachments and gives its hash.
std::string attach(records::Attachment attachment, journal::Submission& submission) {
  submission.attachments.push_back(std::move(attachment));
  return base::sha256(submission.attachments.back().bytes);
}

std::vector<std::string> those_who_mark(const journal::State& state) {
  std::vector<std::string> jurors;
  for (const auto& [id, juror] : state.jurors.values()) jurors.push_back(id);
  return jurors;
}

}  // namespace

base::Result<std::vector<CardFor>> cards_for(const journal::State& state, const engine::Tables& tables,
                                             const CardsFor& whom) {
  std::vector<CardFor> cards;
  for (const engine::Juror& person : tables.jury) {
    const journal::Juror* juror = state.jurors.find(person.id);
    if (juror != nullptr && is_meant(whom, person.id, *juror)) cards.push_back(card_for(person, *juror));
  }
  base::Diagnostics unknown;
  for (const std::string& id : whom.named) {
    if (std::ranges::count(cards, id, &CardFor::juror) == 0)
      unknown.push_back(problems::card_for_nobody(id, those_who_mark(state)));
  }
  if (!unknown.empty()) return unknown;
  return cards;
}

std::optional<base::Diagnostic> cards_refused(const journal::State& state, const CardFor& whom,
                                              const journal::Actor& by) {
  const std::string any = base::sha256("");
  journal::Record record{.seq = state.standing.size,
                         .contest = state.standing.contest,
                         .actor = by,
                         .key = "card",
                         .nonce = new_nonce(),
                         .event = events_of(whom, {any, any, any}).front()};
  return journal::refusal(state, record);
}

Card add_card(const CardFor& whom, const Pepper& pepper, journal::Submission& submission) {
  Card card{.juror = whom.juror, .token = new_token(), .pin = new_pin()};
  Hashes hashes{.person = {},
                .pin = attach(attachment_of(hash_of(card.pin, pepper)), submission),
                .token = token_hash(card.token)};
  if (whom.back) hashes.person = attach(private_text(whom.name, new_nonce()), submission);
  for (journal::Event& event : events_of(whom, hashes)) submission.events.push_back(std::move(event));
  return card;
}

CardStands card_stands(const journal::Juror& juror) {
  if (juror.is_revoked) return CardStands::revoked;
  if (!juror.card) return CardStands::none;
  return juror.card->is_locked ? CardStands::locked : CardStands::good;
}

std::map<std::string, std::int64_t> marks_given(const journal::State& state) {
  std::map<std::string, std::int64_t> marks;
  for (const auto& [cell, given] : state.marks.values()) {
    if (given.what != journal::Given::What::cleared) ++marks[cell.juror];
  }
  return marks;
}

}  // namespace office
