#pragma once
/// What a condition that came out true (or false) says of other values: `given(x)` and `x > 3` are true only where x is
/// there, and where `nomination == yard` is true, so is every fact that just the yards are asked for.

#include <cstdint>
#include <set>
#include <utility>

#include "rules/lower/compilation.h"

namespace rules {

enum class Truth : std::uint8_t { yes, no };

/// What is known at one place of a formula.
struct Known {
  std::set<NodeId> there;
  std::set<std::pair<NodeId, Truth>> conditions;  ///< What they came out as.

  bool empty() const { return there.empty() && conditions.empty(); }
};

/// What must be so when `condition` comes out like that.
Known known_where(const Compilation& work, NodeId condition, Truth truth);
Known together(Known a, const Known& b);

/// Is the value there: by itself, or as one that has to be stated where such conditions hold?
bool is_there(const Compilation& work, const Known& known, NodeId id);

}  // namespace rules
