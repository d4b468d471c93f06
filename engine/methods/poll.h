#pragma once
/// The ballots of one group in one round, as an Aggregate's jurors gave them, and what its method makes of them.
/// Scoring and explaining read the same ballots.

#include <functional>

#include "engine/data/frame.h"
#include "engine/data/tables.h"
#include "engine/methods/methods.h"

namespace engine {

/// Where values are read: while scoring, or out of the result.
struct Polling {
  const Plan& plan;
  const Tables& tables;
  const Frames& frames;
  std::function<Value(NodeId, std::size_t)> value;  ///< Of a node on entries, by row.
};

struct Poll {
  std::vector<std::uint32_t> entries;  ///< Who is on the ballots, in the order of the members.
  Ballots ballots;
  bool waits = false;  ///< Something that the orders are made of is not there yet.
};

/// Of the entries of one group, in the round of that number (Slots; 0 where the aggregate has none).
Poll poll(const Polling& from, NodeId aggregate, const std::vector<std::uint32_t>& members, std::uint32_t round);

/// By entry of the ballots; nothing: the method can't do that many.
std::optional<Points> aggregated(const Aggregate& rule, const Ballots& ballots);

}  // namespace engine
