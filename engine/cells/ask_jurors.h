#pragma once
/// The questions that a Reduce over jurors leaves open: which marks are missing, and whose.

#include <cstdint>
#include <optional>

#include "engine/cells/run.h"
#include "engine/data/question.h"
#include "engine/data/reduce.h"

namespace engine {

struct OpenReduce {
  NodeId node;
  std::uint32_t entry;
  Reduced reduced;
};

CriterionName name_of(const MarkColumn& column);

/// The third expert's position among the entry's jurors: who has the role `third`, else the third of those not recused.
std::optional<std::uint32_t> third_juror(const Scene& scene, const Reduce& rule, std::uint32_t entry);

/// Asks nothing about entries that are not, or perhaps not, in the node's population.
void ask_jurors(Scene& scene, const OpenReduce& open);

}  // namespace engine
