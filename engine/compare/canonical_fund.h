#pragma once
/// canonical_rule of a budget.

#include <string>

#include "engine/plan/plan.h"

namespace engine {

std::string canonical_fund(const Plan& plan, const Fund& fund);

/// What the prizes leave of their fund.
std::string canonical_rest(const Plan& plan, const FundRest& rest);

}  // namespace engine
