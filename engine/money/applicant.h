#pragma once
/// Whose entries are counted together: those that agree in some texts or choices.

#include <span>
#include <vector>

#include "engine/cells/run.h"

namespace engine {

/// Empty: one of them is not stated, so the entry stands for itself.
std::vector<Value> applicant_of(const Scene& scene, std::span<const NodeId> per, std::uint32_t entry);

}  // namespace engine
