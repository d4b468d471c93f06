#pragma once
/// Moments on the contest's own clocks, and as people write them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "engine/plan/plan.h"

namespace engine {

/// Seconds since 1970-01-01 as the contest's clocks count them.
std::int64_t local_seconds(Moment moment, const std::vector<ClockChange>& clock);

int local_year(Moment moment, const std::vector<ClockChange>& clock);

/// "2025-11-01 14:30", with seconds where there are any; midnight is the date alone.
std::string moment_text(Moment moment, const std::vector<ClockChange>& clock);

/// The same; in Russian "01.11.2025 14:30".
base::Words moment_words(Moment moment, const std::vector<ClockChange>& clock);

/// `2025-11-01`, `2025-11-01 14:30`, `2025-11-01T14:30:00+07:00`, `01.11.2025 14:30`; `Z` is UTC, a date alone its
/// first second. Without a zone the contest's clocks count: where they were set back the earlier of the two moments is
/// meant, where they jumped over the time written, the clock before the jump. Nothing: no moment.
std::optional<Moment> read_moment(std::string_view text, const std::vector<ClockChange>& clock);

}  // namespace engine
