#pragma once
/// What must be there when a condition came out true (or false): `given(x)` and `x > 3` are true only where x is there.

#include <set>

#include "rules/lower/compilation.h"

namespace rules {

using Known = std::set<NodeId>;

enum class Truth : std::uint8_t { yes, no };

/// What must be there when `condition` comes out so.
Known known_where(const Compilation& work, NodeId condition, Truth truth);
Known together(Known a, const Known& b);

}  // namespace rules
