#pragma once
/// Jurors' orders, combined: the columns of Aggregate and OneByOne. The methods are in methods.h.

#include "engine/cells/run.h"

namespace engine {

Column aggregate(Scene& scene, NodeId id);
Column one_by_one(const Scene& scene, NodeId id);

}  // namespace engine
