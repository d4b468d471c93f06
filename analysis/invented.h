#pragma once
/// Tables that fit a plan, made up: entries with random facts, a jury for each panel. For trying a definition before
/// any data are there; the same plan, sizes and chance make the same tables.

#include "analysis/chance.h"
#include "engine/tables.h"

namespace analysis {

struct Sizes {
  std::uint32_t entries = 30;
  std::uint32_t jurors = 5;  ///< In each panel. Where the rule is two experts and a third: two and one.
};

/// Marks are there, all not given; see random_marks.h. Entries that the rules do not admit are invented anew, some
/// times. Facts lie within their limits (numbers without limits: 0 to 100; money: 0 to 1,000,000; moments: the years
/// 2023 to 2025); a flag is true in nine cases of ten, a fact that may be left out is there as often; every choice is
/// as likely as the others.
engine::Tables invented(const engine::Plan& plan, const Sizes& sizes, Chance& chance);

}  // namespace analysis
