#pragma once
/// Tables that fit a plan, made up: entries with random facts, a jury for each panel. For trying a definition before
/// any data are there; the same plan, sizes and chance make the same tables.

#include "analysis/chance.h"
#include "engine/data/tables.h"

namespace analysis {

struct Sizes {
  std::uint32_t entries = 30;
  std::uint32_t jurors = 5;  ///< In each panel. Where the rule is two experts and a third: two and one.
};

/// Marks are there, all not given; see random_marks.h. Entries that the rules do not admit are invented anew, some
/// times. Facts: see invented_facts.h; one that may be left out is there in nine cases of ten. What people decide after
/// scoring is decided (decided.h).
engine::Tables invented(const engine::Plan& plan, const Sizes& sizes, Chance& chance);

}  // namespace analysis
