#pragma once
/// canonical_rule of a budget.

#include <string>

#include "engine/plan.h"

namespace engine {

std::string canonical_fund(const Plan& plan, const Fund& fund);

}  // namespace engine
