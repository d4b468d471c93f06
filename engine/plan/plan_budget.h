#pragma once
/// The part of the plan that spends a budget.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/exact.h"
#include "base/rounding.h"
#include "engine/plan/ids.h"

namespace engine {

/// What becomes of an entry that the money left is not enough for.
struct SkipIt {};
struct StopThere {
  std::optional<NodeId> when = {};
};  ///< The list ends there, where this flag of the entry holds (none: always).
/// It gets what is left, rounded, when that is at least this share of its cost. The list ends there either way.
struct PayPart {
  base::Exact at_least = 0;
  std::optional<base::Rounding> round = {};
};
using NotFitting = std::variant<SkipIt, StopThere, PayPart>;

/// At most so many entries and so much money (numbers on groups) for all entries of a list that agree in `per` (texts
/// or choices on entries).
struct FundCap {
  std::vector<NodeId> per;
  std::optional<NodeId> entries = {}, money = {};
};

/// What the groups have left over goes down another list, of coarser groups: those that have got nothing. `to`: down
/// the lists of these groups only, one after another (ids of the one choice that the groups are made of).
struct LeftOver {
  NodeId order;
  NotFitting not_fitting;
  std::vector<std::string> to = {};
};

struct DownTheList {
  NotFitting not_fitting = SkipIt{};
  std::vector<FundCap> caps = {};
  std::optional<LeftOver> left_over = {};
};

/// Those that are worth the most together (a number on entries). Of equal sets: more entries, then less money, then
/// better places.
struct MostPoints {
  NodeId worth;
};

/// The method of equal shares (equal_shares.h). `votes`: flags or numbers on entry × juror; who has given one has a
/// share, and wants what is above 0.
struct EqualShares {
  enum class Satisfaction : std::uint8_t { cost, count } satisfaction;  ///< count: of numbers, the number.
  /// What becomes of money left: nothing; every share is raised again and again, as long as the money is enough; it
  /// goes down the list.
  enum class Completion : std::uint8_t { none, raise, down_the_list } completion;
  NodeId votes;
  std::optional<NodeId> raise = {};  ///< With Completion::raise: by how much (a number on groups); none: by 1.
};

using Selection = std::variant<DownTheList, MostPoints, EqualShares>;

/// Flag: funded, within the groups of `order`. How much, and why not: Scored::money.
struct Fund {
  NodeId order, amount, cost;
  std::optional<NodeId> require = {};
  Selection select = DownTheList{};
};

}  // namespace engine
