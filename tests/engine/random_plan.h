#pragma once
/// Random small plans with every local rule in them: for laws that hold for any plan.

#include <cstdint>

#include "tests/engine/plan_builder.h"

namespace engine {

/// The same seed makes the same plan everywhere.
Small random_plan(std::uint32_t seed, std::uint32_t entries = 0);  // 0: up to nine

}  // namespace engine
