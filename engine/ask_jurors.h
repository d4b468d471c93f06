#pragma once
/// The questions that a Reduce over jurors leaves open: which marks are missing, and whose.

#include "engine/reduce.h"
#include "engine/run.h"

namespace engine {

struct OpenReduce {
  NodeId node;
  std::uint32_t entry;
  Reduced reduced;
};

/// Asks nothing about entries that are not, or perhaps not, in the node's population.
void ask_jurors(Scene& scene, const OpenReduce& open);

}  // namespace engine
