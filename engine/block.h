#pragma once
/// A local step over some entries: its nodes in order, and who belongs to the populations that it settles.

#include "engine/run.h"
#include "engine/schedule.h"

namespace engine {

/// What a block found out. Columns hold the rows of the block's entries, for lasting nodes only.
struct BlockResult {
  Range entries;
  std::vector<Column> columns;                   ///< By node.
  std::vector<std::vector<State>> members;       ///< By population, those of the step only.
  std::vector<Question> questions;
};

/// `keep`: by node, is it needed after the step?
struct BlockTask {
  const Step& step;
  const std::vector<bool>& keep;
  Range entries;
};

BlockResult evaluate(Run& run, const BlockTask& task);

/// A node on groups made of groups' values only (or a constant among groups).
Column evaluate_groups(const Scene& scene, NodeId id);

}  // namespace engine
