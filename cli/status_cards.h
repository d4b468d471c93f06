#pragma once
/// What `status` says of the jury's cards.

#include <string>
#include <string_view>

#include "base/words.h"
#include "office/cards.h"
#include "records/journal/journal_state.h"

namespace cli {

/// In JSON: "none", "good", "locked", "revoked".
std::string_view card_id(office::CardStands card);

/// Who can't get in, and why; empty while nobody has a card, because then none are needed.
std::string cards_text(const records::journal::State& state, base::Language language);

}  // namespace cli
