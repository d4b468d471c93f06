#pragma once
/// Moments in a cell, as engine/plan/clock.h reads them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "engine/plan/plan.h"

namespace records {

class MomentReader {
 public:
  explicit MomentReader(std::vector<engine::ClockChange> clock) : clock_(std::move(clock)) {}

  /// Seconds since 1970 in UTC; `cell` is trimmed. Nothing: no moment.
  std::optional<std::int64_t> seconds(std::string_view cell) const;

  /// As the contest's clock shows it: «01.11.2025 14:30», "2025-11-01 14:30"; at midnight the day alone.
  base::Words words(std::int64_t seconds) const;

 private:
  std::vector<engine::ClockChange> clock_;
};

/// For a cell that is no moment: the date that was probably meant, as one can write it, «01.11.2025» or "2025-11-01":
/// "45962" is what a spreadsheet calls it, "01.11.25" lacks the century. Empty: unknown.
base::Words probable_date(std::string_view cell);

}  // namespace records
