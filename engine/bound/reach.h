#pragma once
/// What can be said of two reaches, and of a reach and a table.

#include <optional>

#include "engine/bound/bound.h"

namespace engine {

/// Either of them.
Reach hull(const Reach& a, const Reach& b);
/// Both at once.
Reach common(const Reach& a, const Reach& b);

/// What is left of a key's reach where it is what a table's cell says; none: it is not that.
std::optional<Reach> reach_at(const Plan& plan, NodeId key, const Reach& reach, const Value& cell);

}  // namespace engine
