#pragma once
/// What an order goes by.

#include <vector>

#include "engine/plan/plan.h"

namespace engine {

/// An order's keys, those of an order that it begins with first.
std::vector<Key> all_keys(const Plan& plan, NodeId order);

}  // namespace engine
