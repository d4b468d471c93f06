#pragma once
/// The data of one contest, as columns. records/ fills it, checked against the plan's facts and scales; engine/ reads
/// it and trusts it.

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/plan/plan.h"

namespace engine {

/// Values of one quantity, a row each. Numbers are whole counts of 1/denominator wherever they fit.
struct Column {
  using Narrow = std::vector<std::int8_t>;
  using Short = std::vector<std::int16_t>;
  using Wide = std::vector<std::int64_t>;  ///< Also moments (seconds) and choices (index).
  using Big = std::vector<base::Exact>;
  using Flags = std::vector<std::uint8_t>;
  using Texts = std::vector<std::string>;

  std::variant<Wide, Narrow, Short, Big, Flags, Texts> values = {};
  std::int64_t denominator = 1;    ///< Of Narrow, Short and Wide numbers.
  std::vector<State> states = {};  ///< Empty: every row is present.
};

/// Rows of a finer thing under each of a coarser one: those of row r are [start[r], start[r + 1]).
struct Offsets {
  std::vector<std::uint32_t> start = {};  ///< size rows + 1; empty: none at all
};

struct Juror {
  std::string id = {}, name = {}, role = {};
  std::vector<std::string> panels = {};
  std::vector<std::uint32_t> recused = {};  ///< From these entries, ascending.
};

/// One stage's sheets: which juror has which entry, and the marks. A juror of an entry is there because the marks are
/// expected or were given.
struct SheetRows {
  std::vector<std::uint32_t> jurors;  ///< Positions in Tables::jury of those who mark in this stage, ascending.
  std::uint32_t uniform =
      0;  ///< != 0: every entry has the jurors 0 … uniform-1 of `jurors`; then of_entry and juror are empty.
  Offsets of_entry;                  ///< Rows of entry × juror.
  std::vector<std::uint32_t> juror;  ///< Of each such row: position in `jurors`, ascending within an entry.
  /// By Sheets::columns. Rows: entry × (its rounds, if per_round) × (its items, if per_item) × its jurors, nested in
  /// this order.
  std::vector<Column> marks;
  std::vector<std::string> comments;  ///< Beside the rows of entry × juror; empty when there are none.
};

struct Votes {
  int in_favour = 0, against = 0, abstained = 0;
};

struct Decision {
  std::string kind = {}, stage = {}, nomination = {}, entry = {}, value = {}, by = {}, date = {}, reason = {};
  std::string what = {};                   ///< The value that is decided: a fact's name …
  std::vector<std::string> group = {};     ///< … and for which of its groups, by FactColumn::per.
  std::string title = {};                  ///< Of an award that people name …
  std::optional<base::Exact> amount = {};  ///< … and its money.
  std::optional<Votes> votes = {};
  base::Place place = {};
};

enum class EntryStatus : std::uint8_t { competing, withdrawn, disqualified };

struct Tables {
  std::vector<std::string> entries, titles;  ///< Ids, ascending by their bytes: row order never matters.
  std::vector<EntryStatus> status;           ///< Empty: all compete.
  std::vector<std::string> status_reason;    ///< Beside status.
  std::vector<std::string> nominations,
      nomination_titles;                         ///< Replaces the plan's list when nominations come from a file.
  std::vector<Column> facts;                     ///< By FactId: rows are entries, nominations, items or rounds.
  Offsets items, rounds;                         ///< Rows of items / rounds of each entry.
  std::vector<std::string> item_ids, round_ids;  ///< By row.
  std::vector<Juror> jury;
  std::vector<SheetRows> sheets;  ///< By SheetsId.
  std::vector<Decision> decisions;
};

}  // namespace engine
