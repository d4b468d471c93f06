#pragma once
/// One Apply, one cell: the arithmetic, comparisons and logic of values, with what absent and waiting arguments do to
/// them (plan.h, Operation). And the calendar behind year() and days().

#include <span>
#include <vector>

#include "engine/plan/plan.h"

namespace engine {

Value apply(Operation operation, std::span<const Value> arguments, const std::vector<ClockChange>& clock);

}  // namespace engine
