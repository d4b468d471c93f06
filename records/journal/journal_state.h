#pragma once
/// What the records add up to: a pure function of them, so it can be thrown away and made again.
///
///   State            where the contest stands, who is in the jury, every mark as it is now
///   state.take(r)    the state after one more record, which journal_checks.h has let pass
///   begin, keep, undo   a submission is several records, taken together or not at all

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "records/journal/journal_frame.h"
#include "records/journal/journal_record.h"
#include "records/journal/undo_map.h"

namespace records::journal {

/// provisional: closed, and a result stands that nothing has changed since.
enum class Phase : std::uint8_t { draft, open, closed, provisional, final };

/// What stands in a cell: a mark, an abstention, or nothing again.
struct Given {
  enum class What : std::uint8_t { cleared, abstained, mark } what = What::cleared;
  std::int64_t mark = 0;
  Seq record = 0;  ///< That put it there.
  friend bool operator==(const Given&, const Given&) = default;
};

/// What lets a juror in; the record's number is the card's.
struct Card {
  Seq record = 0;
  std::string token = {}, pin = {};
  bool is_locked = false;
  friend bool operator==(const Card&, const Card&) = default;
};

struct Juror {
  std::vector<Sheet> sheets = {};
  bool is_revoked = false;
  std::optional<Card> card = {};
  friend bool operator==(const Juror&, const Juror&) = default;
};

struct Comment {
  std::string sha256 = {};
  Seq record = 0;
  friend bool operator==(const Comment&, const Comment&) = default;
};

struct Import {
  std::string stage = {}, juror = {}, way = {}, source = {};
  Actor by = {};
  bool is_confirmed = false;
  friend bool operator==(const Import&, const Import&) = default;
};

/// The records of one submission: [first, first + count).
struct Submitted {
  Seq first = 0;
  std::int64_t count = 0;
  friend bool operator==(const Submitted&, const Submitted&) = default;
};

using StageJuror = std::pair<std::string, std::string>;
using JurorEntry = std::pair<std::string, std::string>;
using StageJurorEntry = std::array<std::string, 3>;

/// The frame, and what it takes to look things up in it.
struct Known {
  Frame frame = {};
  std::map<std::string, std::map<std::string, Criterion>> stages = {};
  std::map<std::string, Entry> entries = {};
};
Known known(Frame frame);
/// As people are told of it: empty where the contest has only one.
std::string told_stage(const Known& knows, const std::string& stage);

/// The part of the state that is small.
struct Standing {
  Seq size = 0;  ///< Records so far: the number of the next.
  std::string contest = {};
  Phase phase = Phase::draft;
  std::string signer = {};             ///< The key that signs from now on.
  std::vector<FileHash> results = {};  ///< Of the last result, while nothing has changed since.
  std::int64_t missing = 0;            ///< Marks that the contest was closed without,
  std::string reason = {};             ///< and why; while it is closed.
  std::string last_key = {};
  std::int64_t last_part = 0;
  friend bool operator==(const Standing&, const Standing&) = default;
};

struct State {
  Standing standing = {};
  std::shared_ptr<const Known> knows = std::make_shared<const Known>();  ///< Large, and rarely another.
  UndoMap<std::string, Juror> jurors = {};
  UndoMap<Cell, Given> marks = {};
  UndoMap<StageJurorEntry, Comment> comments = {};
  UndoMap<StageJuror, Seq> signatures = {};
  UndoMap<StageJuror, std::string> returns = {};   ///< Why signed sheets were returned, until they are signed again.
  UndoMap<JurorEntry, std::string> recusals = {};  ///< With their reasons.
  UndoMap<Seq, Import> imports = {};
  UndoMap<Seq, std::vector<DecisionCell>> decisions = {};
  UndoMap<std::string, Submitted> submissions = {};  ///< By key.

  void take(const Record& record);

  void begin();
  void keep();
  void undo();

  friend bool operator==(const State& one, const State& other);

 private:
  std::optional<std::pair<Standing, std::shared_ptr<const Known>>> before_ = {};
};

}  // namespace records::journal
