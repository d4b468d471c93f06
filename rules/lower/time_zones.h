#pragma once
/// What `time_zone` means: when the contest's clocks were changed, and to what. A table of ours rather than the
/// machine's, so that the same definition gives the same moments everywhere: Russia and its neighbours, the European
/// Union, UTC, and fixed offsets (`+07:00`).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"

namespace rules {

using Clock = std::vector<engine::ClockChange>;

std::optional<Clock> clock_of_zone(std::string_view zone);
std::vector<std::string> zone_names();

}  // namespace rules
