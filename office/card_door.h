#pragma once
/// Who knocks with a card: its token and a PIN. Only the look at the PIN is slow (30 ms and 19 MiB), and it needs
/// nothing else: it can run on any thread, at most two at once. The rest is quick and belongs to who holds the journal.
///
///   knock      finds the card and takes one of its attempts
///   look_at    whether the PIN is the card's
///   answer     come in, or why not; after ten wrong PINs in a row also the record that locks the card
///
/// Attempts are counted before the PIN is looked at, so a thousand at the same moment are no more than ten. The count
/// lives as long as the door, the lock is in the journal; who is in already stays in.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "office/card_secret.h"
#include "records/journal/journal.h"

namespace office {

/// A PIN that somebody brought for a card.
struct PinTrial {
  std::string juror, pin;
  records::journal::Seq card = 0;
  PinHash hash = {};
};

enum class Pin { right, wrong };
Pin look_at(const PinTrial& trial, const Pepper& pepper);

/// Why somebody stays outside, and what that is to be recorded of, if anything.
struct StaysOutside {
  base::Diagnostic why;
  std::optional<records::journal::Submission> lock = {};
};

class CardDoor {
 public:
  static constexpr int attempts = 10;

  /// Errors: card-not-good, card-is-locked, pin-not-six-digits, card-tried-at-once.
  base::Result<PinTrial> knock(const records::journal::Journal& journal, std::string_view token, std::string_view pin);

  /// Of each trial once. Nothing: it is the juror of the trial.
  std::optional<StaysOutside> answer(const records::journal::State& state, const PinTrial& trial, Pin pin);

 private:
  struct Attempts {
    int wrong = 0, running = 0;
  };
  std::map<records::journal::Seq, Attempts> made_ = {};
};

}  // namespace office
