#include "office/card_door.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "office/problems.h"

namespace office {
namespace {

namespace journal = records::journal;

struct Found {
  std::string juror;
  journal::Card card;
};

std::optional<Found> card_of(const journal::State& state, std::string_view token) {
  const std::optional<std::string> typed = read_token(token);
  if (!typed) return std::nullopt;
  const std::string hash = token_hash(*typed);
  for (const auto& [id, juror] : state.jurors.values()) {
    if (juror.card && juror.card->token == hash) return Found{id, *juror.card};
  }
  return std::nullopt;
}

/// It was not locked, replaced or revoked since the trial began.
bool is_still_good(const journal::State& state, const PinTrial& trial) {
  const journal::Juror* juror = state.jurors.find(trial.juror);
  return juror != nullptr && juror->card && juror->card->record == trial.card && !juror->card->is_locked;
}

journal::Submission lock_of(const PinTrial& trial) {
  return {.key = fmt::format("lock-{}", trial.card),
          .actor = {journal::Role::juror, trial.juror},
          .events = {journal::CardLocked{trial.card}}};
}

}  // namespace

Pin look_at(const PinTrial& trial, const Pepper& pepper) {
  return is_pin(trial.pin, pepper, trial.hash) ? Pin::right : Pin::wrong;
}

base::Result<PinTrial> CardDoor::knock(const journal::Journal& journal, std::string_view token, std::string_view pin) {
  const std::optional<Found> found = card_of(journal.state(), token);
  if (!found) return base::Diagnostics{problems::card_not_good()};
  if (found->card.is_locked) return base::Diagnostics{problems::card_is_locked()};
  std::optional<std::string> typed = read_pin(pin);
  if (!typed) return base::Diagnostics{problems::pin_not_six_digits()};
  const std::optional<std::string> kept = journal.store().attachment(found->card.pin);
  const std::optional<PinHash> hash = kept ? pin_hash_in({*kept}) : std::nullopt;
  if (!hash) return base::Diagnostics{problems::card_not_good()};
  Attempts& made = made_[found->card.record];
  if (made.wrong + made.running >= attempts) return base::Diagnostics{problems::card_tried_at_once()};
  ++made.running;
  return PinTrial{.juror = found->juror, .pin = *std::move(typed), .card = found->card.record, .hash = *hash};
}

std::optional<StaysOutside> CardDoor::answer(const journal::State& state, const PinTrial& trial, Pin pin) {
  Attempts& made = made_[trial.card];
  --made.running;
  if (!is_still_good(state, trial)) return StaysOutside{problems::card_not_good()};
  if (pin == Pin::right) {
    made.wrong = 0;
    return std::nullopt;
  }
  if (++made.wrong < attempts) return StaysOutside{problems::pin_wrong(attempts - made.wrong)};
  return StaysOutside{problems::card_is_locked(), lock_of(trial)};
}

}  // namespace office
