#pragma once
/// One pass over a plan, some of its nodes taken for granted. bound.h puts such passes together.

#include <vector>

#include "engine/bound/bound.h"

namespace engine {

struct Assumed {
  NodeId node;
  Reach reach;
};

/// By node. Of several assumptions about one node the first holds.
std::vector<Reach> bound_once(const Plan& plan, const std::vector<Assumed>& assumed);

}  // namespace engine
