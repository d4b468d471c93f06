#pragma once
/// What scoring gives: every value, order and place, every line of money, and what people still have to do.

#include <cstdint>
#include <vector>

#include "engine/data/objection.h"
#include "engine/data/question.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "engine/plan/value.h"

namespace engine {

struct ScoreOptions {
  unsigned threads = 2;
  bool keep_every_node =
      false;  ///< For explain; otherwise only what results show (totals, places, criteria, awards …) is kept.
  bool general_numbers = false;  ///< Never take the 64-bit path: for tests that hold the two paths against each other.
};

/// Of Ranking::decided_by: more keys than any order has.
inline constexpr std::uint8_t nothing_parted = 255;

/// The order that an Order node made, group by group.
struct Ranking {
  std::vector<std::uint32_t>
      sequence;  ///< Entries that have a place, by group, then place, then as lists write them (which decides nothing).
  std::vector<std::uint32_t> group_of;  ///< Of every entry: its group's row; none: ~0u.
  std::vector<std::uint32_t> first,
      last;  ///< Of every entry: the places it holds, 1-based; first < last when shared; 0: none.
  std::vector<std::uint8_t> decided_by;    ///< Of every entry: position of the key that parted it from the entry before
                                           ///< it in the sequence; the number of keys when none did.
  std::vector<std::uint32_t> group_start;  ///< Into sequence, by group row; size groups + 1.
};

/// One entry's line at a budget: what became of it, what was left when its turn came, and after it.
struct MoneyLine {
  enum class Fate : std::uint8_t {
    paid,
    requirement,
    no_cost,
    decided_against,
    outside,
    passed_over,  // another gets it: who is out though its place stays empty, who is refused
    to_confirm,
    not_confirmed,  // it would have been paid
    too_dear,
    list_ended,
    too_many_entries,
    too_much_money,  // down the list; the last two: of one applicant
    not_in_set,
    no_worth,     // most points
    voters_short  // equal shares
  };
  std::uint32_t entry = 0;
  Fate fate = Fate::paid;
  bool of_left_over =
      false;  ///< Of the list down which the left over goes; an entry may have a line in both, this one second.
  bool list_open = true;  ///< False: it had ended above.
  std::uint32_t cap = 0;  ///< too_many_entries, too_much_money: by which FundCap …
  base::Exact had = {};   ///< … and how much the applicant had already. voters_short: what its voters had left.
  base::Exact most = {};  ///< too_many_entries, too_much_money: what the applicant may have.
  base::Exact cost = {}, granted = {}, left_before = {}, left_after = {};
};

/// What an entry is paid of the prizes of places that it shares; first 0: of what the fund has left over, instead.
struct SharedPrize {
  std::uint32_t entry = 0;
  NodeId award = {};
  std::uint32_t first = 0, last = 0;  ///< The places whose prizes are divided.
  std::size_t among = 1;
  std::vector<base::Exact> prizes = {};  ///< Those there are, added before they are divided.
  base::Exact paid = {};
  State missing = State::not_applicable;  ///< Why there is no prize, when there is none.
};

struct Scored {
  std::vector<Column>
      columns;              ///< By node; values of nodes that were not kept are empty. Rows as the node's domain says.
  std::vector<Type> types;  ///< By node, so that value() can read its column.
  std::vector<Ranking> rankings;                        ///< By node; empty where the node is no Order.
  std::vector<std::vector<MoneyLine>> money;            ///< By node; empty where the node is no Fund.
  std::vector<std::vector<SharedPrize>> shared_prizes;  ///< By node; empty where the node is no Pay.
  std::vector<Ranking> shown;         ///< By stage: as results show it, where that is not the order itself; else empty.
  std::vector<Objection> objections;  ///< Decisions that the rules do not allow: there is no result while they stand.
  std::vector<Question> questions;    ///< Sorted by stage, entry; empty: the result stands.
  std::vector<Question>
      asked;  ///< Every tie and cut that is people's to decide: answered, open, or unsettled before it.

  std::vector<std::uint32_t> decisions_by_entry;  ///< Of the tables that were scored (recorded.h).

  Value value(NodeId node, std::uint32_t row) const;  ///< Absent{state} when absent or waiting (State::waiting).
  State state(NodeId node, std::uint32_t row) const;
};

}  // namespace engine
