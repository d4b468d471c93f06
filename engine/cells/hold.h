#pragma once
/// Values that wait until people have looked at them.

#include "engine/cells/run.h"

namespace engine {

/// Asks nothing about entries that are not, or perhaps not, in the node's population.
Column hold(Scene& scene, NodeId id);

}  // namespace engine
