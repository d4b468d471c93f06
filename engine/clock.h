#pragma once
/// Moments on the contest's own clocks.

#include <string>
#include <vector>

#include "engine/plan.h"

namespace engine {

/// Seconds since 1970-01-01 as the contest's clocks count them.
std::int64_t local_seconds(Moment moment, const std::vector<ClockChange>& clock);

int local_year(Moment moment, const std::vector<ClockChange>& clock);

/// "2025-11-01 14:30", with seconds where there are any; midnight is the date alone.
std::string moment_text(Moment moment, const std::vector<ClockChange>& clock);

}  // namespace engine
