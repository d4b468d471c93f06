#pragma once
/// Reduce over rows: which values each row is made of, and whom to ask when a mark is missing.

#include "engine/cells/run.h"

namespace engine {

/// Within entries: the axes that `of` has and the node has not. The column's rows are those of scene.entries.
Column reduce_axes(Scene& scene, NodeId id);

/// From entries (or finer groups) to groups, over the members of the node's population.
Column reduce_to_groups(const Scene& scene, NodeId id);

const Juror& juror_at(const Tables& tables, SheetsId sheets, std::uint32_t entry, std::uint32_t juror);

}  // namespace engine
