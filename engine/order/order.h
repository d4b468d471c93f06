#pragma once
/// Places within groups, and the ties that are left.

#include "engine/cells/run.h"

namespace engine {

/// The Ranking and the places (the node's own column) of an Order node.
struct Ordered {
  Ranking ranking;
  Column places;
  std::vector<Objection> objections = {};
};
Ordered order(const Scene& scene, NodeId id);

/// The places of an Order with axes: of each juror (in each round) among the entries of a group, by its one key.
Column order_rows(const Scene& scene, NodeId id);

/// Entries that follow each other in a ranking's sequence and share a place: positions [first, last) of the sequence.
struct Tie {
  std::uint32_t group = 0;
  std::uint32_t first = 0, last = 0;
  std::uint32_t size() const { return last - first; }
};

/// The sequence cut into entries that share a place (also those that share it with nobody), in order.
std::vector<Tie> ties(const Ranking& ranking);
std::vector<Tie> ties_in(const Ranking& ranking, std::uint32_t group);
/// Those of them in which there are several.
std::vector<Tie> shared_places(const Ranking& ranking);

}  // namespace engine
