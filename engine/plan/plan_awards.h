#pragma once
/// The part of the plan that gives awards and pays for them.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/rounding.h"
#include "base/words.h"
#include "engine/plan/ids.h"

namespace engine {

enum class TiedAtCut : std::uint8_t { all, none, wait };

/// An award that people give: decisions.csv, `award`.
struct ByPeople {
  base::Words who = {};                 ///< «комиссия»
  std::optional<NodeId> at_most = {};   ///< In each group (a number); none: as many as they like.
  std::optional<NodeId> at_least = {};  ///< With fewer it waits.
  bool they_name_it = false;            ///< The decision says the title …
  bool they_say_how_much = false;       ///< … and the money.
};

/// One line of the awards list. Exactly one of the ways to win is set.
struct AwardLine {
  std::string id = {};
  base::Words title = {};
  std::uint32_t listed = 0;          ///< Its position in the list as written, from 0.
  std::optional<NodeId> order = {};  ///< Another than the rule's: the line goes by other groups.
  std::optional<NodeId> prize = {};  ///< Money, for each who gets it (on entry, or coarser).
  std::optional<std::pair<std::uint32_t, std::uint32_t>> places = {};  ///< first..last place number
  std::optional<NodeId> count = {};                                    ///< the next so many entries in order (a number)
  std::optional<NodeId> winners = {};  ///< the first so many, whatever they have won before (a number)
  std::optional<NodeId> when = {};     ///< a flag
  std::optional<ByPeople> by = {};
  std::optional<NodeId> require = {};  ///< beside any of these
  bool beside = false;                 ///< given in addition to what the entry has; alone in its list
  bool equal = false;                  ///< its winners are shown without an order among themselves
  TiedAtCut tied = TiedAtCut::wait;    ///< when a tie runs over the end of `count` or `winners`
};

/// At most so many awards of the list for all entries that agree in `per`, over all groups.
struct AwardLimit {
  std::vector<NodeId> per;  ///< Texts or choices on entries.
  std::uint32_t awards = 1;
  /// Which stay: the best places (of equal ones the greater prize), the lines that are listed first (of one line the
  /// better place); what is equal even so people say, or they say in any case.
  enum class Keep : std::uint8_t { best_place, earliest_listed, ask } keep = Keep::best_place;
  enum class Freed : std::uint8_t { moves_up, stays_empty } freed = Freed::moves_up;
};

/// Choice: which line each entry gets (index into lines); none: absent, not_applicable.
struct Award {
  NodeId order;
  std::vector<AwardLine> lines;
  std::string stage;
  std::optional<AwardLimit> limit = {};
};

/// Places, awards or money are recommended only until an authority confirms them: decisions.csv, `confirmed`, about an
/// entry or about all. Whose place is refused leaves the stage's `ranked` (moves_up) or `kept` (stays_empty).
struct Confirmation {
  std::string by = {};  ///< «глава города»
  enum class Of : std::uint8_t { places, awards, budget } of = Of::awards;
  enum class Refused : std::uint8_t { stays_empty, moves_up } refused = Refused::stays_empty;
};

/// What becomes of the prizes of places that entries share.
enum class Sharing : std::uint8_t { in_full, split, added_and_split };
/// What rounding the shares leaves: to the first of the list, one smallest unit each, or to nobody.
enum class Remainder : std::uint8_t { left, first };

/// What the prizes leave of a fund (`amount` for each of the groups `funds`) is divided equally among those who have
/// got a line of an award, within the same groups or coarser ones. What the rounding leaves, and what nobody is there
/// for, stays.
struct FundRest {
  NodeId amount;
  std::vector<NodeId> funds;
  NodeId award;
  std::uint32_t line;
  std::vector<NodeId> within;
  base::Rounding share;
};

/// Money: what the awards (Award nodes) pay an entry together; absent where none has a prize for it. Only lines with
/// `places` are shared: the prize of the first of the places that entries share, or those of all of them, is divided by
/// those who get it; everything else is paid in full. What the fund has left over then goes to the winners of one
/// award.
struct Pay {
  std::vector<NodeId> awards;
  Sharing shared;
  base::Rounding share;
  Remainder remainder;
  std::optional<FundRest> rest = {};
};

}  // namespace engine
