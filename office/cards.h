#pragma once
/// A juror's card: by it a juror gets in where the contest is served. It holds a link that ends with a token, and a
/// PIN; of neither is more kept than a hash (card_secret.h). A card in place of a lost one makes the lost one void;
/// marks stay, whatever becomes of cards.
///
///   cards_for       whose cards are made, and what becomes of those before
///   cards_refused   what the journal would refuse of it
///   card_stands     whether a juror has a card that is good
///   add_card        one card, and the records that make it good

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/data/tables.h"
#include "office/card_secret.h"
#include "records/journal/journal.h"

namespace office {

/// Exists from its making until it is printed.
struct Card {
  std::string juror, token, pin;
};

struct CardFor {
  std::string juror, name;                                        ///< The name of jury.csv may be empty.
  std::optional<records::journal::Seq> replaces = {};             ///< The card that becomes void.
  std::optional<std::vector<records::journal::Sheet>> back = {};  ///< Of a revoked juror, who marks these again.
};

/// Who shall have a card. Of revoked jurors only those who are named.
struct CardsFor {
  enum class Who { without_card, everybody, named } who = Who::without_card;
  std::vector<std::string> named = {};
};

/// In the order of the jury. Errors: card-for-nobody, for each who is named and marks nothing.
base::Result<std::vector<CardFor>> cards_for(const records::journal::State& state, const engine::Tables& tables,
                                             const CardsFor& whom);

std::optional<base::Diagnostic> cards_refused(const records::journal::State& state, const CardFor& whom,
                                              const records::journal::Actor& by);

/// It is good once the submission is recorded.
Card add_card(const CardFor& whom, const Pepper& pepper, records::journal::Submission& submission);

/// Whether a juror can get in.
enum class CardStands { none, good, locked, revoked };
CardStands card_stands(const records::journal::Juror& juror);

/// By juror, the marks that are in the journal, abstentions among them; of those who gave some.
std::map<std::string, std::int64_t> marks_given(const records::journal::State& state);

}  // namespace office
