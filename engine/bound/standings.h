#pragma once
/// What comparisons of two ranges can come to.

#include "engine/data/interval.h"
#include "engine/plan/plan.h"

namespace engine {

/// How two numbers of these ranges can stand to each other.
struct Standings {
  bool below, same, above;
};

Standings standings(const Interval& a, const Interval& b);
bool can_hold(Operation comparison, const Standings& can);
/// True where the comparison is false.
Operation opposite(Operation comparison);

}  // namespace engine
