#pragma once
/// What there is one of for each juror, whichever entry he looks at.

#include "engine/cells/run.h"

namespace engine {

/// Over all entries of the node's population; whole columns.
Column of_each_juror(const Scene& scene, NodeId id);

/// A JurorIs; rows of the scene's entries.
Column jurors_who_are(const Scene& scene, NodeId id);

}  // namespace engine
