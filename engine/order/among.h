#pragma once
/// Entries that an order leaves tied, compared with each other by their finer values.

#include "engine/cells/run.h"

namespace engine {

Column among(const Scene& scene, NodeId id);

}  // namespace engine
