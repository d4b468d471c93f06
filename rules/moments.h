#pragma once
/// Moments as formulas and the file itself write them: `2025-11-01`, `2025-11-01T14:30`, `2025-11-01 14:30:05`,
/// `2025-11-01T14:30:00+07:00`, `01.11.2025 14:30`. Without a zone the contest's clock says when that was; a date is
/// its first second.

#include <optional>
#include <string_view>

#include "rules/time_zones.h"

namespace rules {

std::optional<engine::Moment> moment_of(std::string_view text, const Clock& clock);

}  // namespace rules
