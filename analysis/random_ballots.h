#pragma once
/// One juror's marks that the rules hold together: a ballot (`each_juror`), or the places that the juror gives.

#include <optional>
#include <span>
#include <vector>

#include "analysis/mark_steps.h"

namespace analysis {

/// What the juror would give, were each mark for itself.
struct Wish {
  std::size_t row = 0;  ///< Of the column.
  std::uint32_t entry = 0;
  int level = 0;   ///< How good, in thousandths.
  Steps may = {};  ///< What the entry's facts leave of the scale.
};

inline constexpr int whole_level = 1000;

/// The step that lies at the level.
std::int64_t step_at(int level, const Steps& may);

/// Beside the wishes: the step of each that is marked, as close to the wishes as the ballot's rule allows; as many are
/// marked as may be. Nothing: no ballot that the rule allows was found.
using Filled = std::optional<std::vector<std::optional<std::int64_t>>>;
Filled filled(const engine::MarkColumn& column, std::span<const Wish> wishes);

}  // namespace analysis
