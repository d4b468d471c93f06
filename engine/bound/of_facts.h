#pragma once
/// Values that facts alone decide: known before any mark is read.

#include <cstdint>
#include <vector>

#include "engine/data/frame.h"
#include "engine/data/scored.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace engine {

class OfFacts {
 public:
  /// `wanted`: nodes on entries (or finer) that no mark has a part in. The sheets of the tables are not looked at.
  OfFacts(const Plan& plan, const Tables& tables, const std::vector<NodeId>& wanted);

  struct Cell {
    std::uint32_t entry = 0, round = 0, item = 0;
  };
  /// Of a node that is wanted, or that a wanted one comes from.
  Value value(NodeId id, const Cell& cell) const;

  const Node& operator[](NodeId id) const { return plan_[id]; }
  const Plan& plan() const { return plan_; }

 private:
  Plan plan_;  ///< With nothing in it but what the wanted nodes are made of.
  Tables tables_;
  Frames frames_;
  Scored scored_;
};

}  // namespace engine
