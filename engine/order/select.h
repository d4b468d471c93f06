#pragma once
/// What follows from an order: who is asked about ties, who goes on, who wins what, who is funded. Whole columns, a row
/// per entry; questions about what people must decide are put into the scene.

#include "engine/cells/run.h"

namespace engine {

Column ask(Scene& scene, NodeId id);
Column cut(Scene& scene, NodeId id);

struct Awarded {
  Column column;
  Ranking ranking;  ///< As the awards went by it, where a limit has changed it; else empty.
};
/// Line by line, each entry the first that fits. `count` and `winners` go past those who do not meet `require`; where
/// their end runs through a tie, people say who gets it: decisions of kind `award`, whose value is the line's id.
Awarded award(Scene& scene, NodeId id);

struct Paid {
  Column column;
  std::vector<SharedPrize> shared;
  std::vector<Objection> overspending;  ///< Of funds whose rest it pays.
};
Paid pay(const Scene& scene, NodeId id);

struct Funded {
  Column column;
  std::vector<MoneyLine> lines;  ///< Of those that had their turn, by entry.
};
/// Entries that share a place are all funded or none; where the money is enough for some of them only, people part
/// them: decisions of kind `budget`, yes or no.
Funded fund(Scene& scene, NodeId id);

/// The order that a rule goes down, and what every entry has to do with it before the rule itself is asked.
struct Ordering {
  Ordering(const Run& run, NodeId order);
  /// With other places than the order gave.
  Ordering(const Run& run, NodeId order, const Ranking& instead);

  const Ranking& ranking;
  const Column& places;
  std::span<const NodeId> within;

  bool has_place(std::uint32_t entry) const { return ranking.first[entry] != 0; }
  /// Its place may still change within first..last (or is not known at all).
  bool waits(std::uint32_t entry) const { return state(places, entry) == State::waiting; }
};

/// Positions among the tied, before anything parts them: 0; an entry without a place has none for the place's reason.
Column positions_unparted(const Run& run, const Ordering& ordering);

/// Who is outside of the node's population has no value, whatever the rule said.
void mask_members(const Run& run, NodeId id, Column& column);

std::vector<std::string> entry_ids(const Tables& tables, std::span<const std::uint32_t> entries);

}  // namespace engine
