#pragma once
/// One record of the journal: who did what, when. docs/journal-format.md says what each kind means, who may write it
/// and what must have come before; journal_line.h writes and reads it, journal_checks.h holds it against what came
/// before.

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "records/journal/journal_frame.h"

namespace records::journal {

using Seq = std::uint64_t;  ///< The number of a record; the first is 0.

enum class Role : std::uint8_t { organizer, secretary, chair, juror };

struct Actor {
  Role role = Role::organizer;
  std::string id = {};
  friend auto operator<=>(const Actor&, const Actor&) = default;
};

/// Where a mark stands. round and item: empty unless the criterion has them.
struct Cell {
  std::string stage = {}, juror = {}, entry = {}, round = {}, item = {}, criterion = {};
  friend auto operator<=>(const Cell&, const Cell&) = default;
};

/// What a juror marks in a stage; none said: all of its criteria, all entries.
struct Sheet {
  std::string stage = {};
  std::vector<std::string> criteria = {}, entries = {};
  friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// A cell of decisions.csv.
struct DecisionCell {
  std::string column = {}, text = {};
  friend auto operator<=>(const DecisionCell&, const DecisionCell&) = default;
};

// ---------------------------------------------------------------- the life of the contest

struct Opened {
  std::int64_t format = 1;
  std::string signer = {};
  Frame frame = {};
};
/// The frame as it is from now on.
struct Corrected {
  std::string reason = {};
  Frame frame = {};
};
/// missing: marks that were waited for; with any, a reason must be given.
struct Closed {
  std::int64_t missing = 0;
  std::string reason = {};
};
struct Reopened {
  std::string reason = {};
  Actor with = {};
};
struct Resulted {
  std::vector<FileHash> files = {};
};
struct Finalized {};
struct Published {
  std::vector<FileHash> files = {};
};
/// Checkpoints of later records are signed by this key.
struct KeyChanged {
  std::string signer = {};
  std::string reason = {};
};

// ---------------------------------------------------------------- the jury

/// person: the SHA-256 of an attachment that says who it is.
struct JurorInvited {
  std::string juror = {};
  std::string person = {};
  std::vector<Sheet> sheets = {};
};
struct JurorBound {
  std::string juror = {};
  std::string device = {};
};
struct JurorRevoked {
  std::string juror = {};
  std::string reason = {};
};
/// Lets the juror in, in place of the card before. token: SHA-256 of what the card's link ends with. pin: the SHA-256
/// of an attachment by which a PIN is known.
struct CardMade {
  std::string juror = {};
  std::string pin = {};
  std::string token = {};
};
/// Too many wrong PINs. card: the record that made it.
struct CardLocked {
  Seq card = 0;
};
struct SheetsAssigned {
  std::string juror = {};
  std::vector<Sheet> sheets = {};
  std::string reason = {};
};
struct Recused {
  std::string juror = {}, entry = {}, reason = {};
};
struct RecusalWithdrawn {
  std::string juror = {}, entry = {}, reason = {};
};

// ---------------------------------------------------------------- sheets

/// after: the record that the cell's mark stood in when this one was given, 0 for an empty cell. sheet: the import that
/// it was typed from, if any.
struct MarkSet {
  Cell cell = {};
  Seq after = 0;
  std::optional<Seq> sheet = {};
  std::int64_t mark = 0;
};
struct Abstained {
  Cell cell = {};
  Seq after = 0;
  std::optional<Seq> sheet = {};
};
struct MarkCleared {
  Cell cell = {};
  Seq after = 0;
  std::optional<Seq> sheet = {};
};
/// comment: the SHA-256 of an attachment with the text; empty takes it away.
struct Commented {
  std::string stage = {}, juror = {}, entry = {}, comment = {};
  Seq after = 0;
  std::optional<Seq> sheet = {};
};
struct SheetSigned {
  std::string stage = {}, juror = {};
  std::optional<Seq> sheet = {};
};
/// To be changed again.
struct SheetReturned {
  std::string stage = {}, juror = {}, reason = {};
};
/// way: "paper" (a second person confirms it) or "file". source: the SHA-256 of what was read.
struct SheetImported {
  std::string stage = {}, juror = {}, way = {}, source = {};
};
struct SheetConfirmed {
  Seq sheet = 0;
};

// ---------------------------------------------------------------- decisions

struct Decided {
  std::vector<DecisionCell> row = {};
};
struct DecisionWithdrawn {
  Seq decision = 0;
  std::string reason = {};
};

using Event = std::variant<Opened, Corrected, Closed, Reopened, Resulted, Finalized, Published, KeyChanged,
                           JurorInvited, JurorBound, JurorRevoked, CardMade, CardLocked, SheetsAssigned, Recused,
                           RecusalWithdrawn, MarkSet, Abstained, MarkCleared, Commented, SheetSigned, SheetReturned,
                           SheetImported, SheetConfirmed, Decided, DecisionWithdrawn>;

struct Record {
  Seq seq = 0;
  std::string contest = {};
  Actor actor = {};
  std::int64_t time = 0;   ///< Seconds since 1970, UTC; informative: nothing is decided by it.
  std::string key = {};    ///< Of the submission: whoever repeats it gets the same answer.
  std::int64_t part = 0;   ///< Which record of the submission, from 0.
  std::string nonce = {};  ///< 128 random bits in hexadecimal, so that a record can't be guessed from its hash.
  Event event = {};
};

}  // namespace records::journal
