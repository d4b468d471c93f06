#pragma once
/// Moments as people write them in a cell: `2025-11-01`, `2025-11-01 14:30`, `2025-11-01T14:30:00+07:00`, `01.11.2025
/// 14:30`. Seconds may be there, `Z` is UTC. Without a zone the contest's clock counts: where it was set back the
/// earlier of the two moments is meant, where it jumped over the time written, the clock before the jump.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan.h"

namespace records {

class MomentReader {
 public:
  explicit MomentReader(std::vector<engine::ClockChange> clock) : clock_(std::move(clock)) {}

  /// Seconds since 1970 in UTC; `cell` is trimmed. Nothing: no moment.
  std::optional<std::int64_t> seconds(std::string_view cell) const;

  /// As the contest's clock shows it: "2025-11-01", or "2025-11-01 14:30".
  std::string text(std::int64_t seconds) const;

 private:
  std::int64_t to_utc(std::int64_t local) const;

  std::vector<engine::ClockChange> clock_;
};

/// For a cell that is no moment: the date that was probably meant, as one can write it: "45962" is what a spreadsheet
/// calls 2025-11-01, "01.11.25" lacks the century. Empty: unknown.
std::string probable_date(std::string_view cell);

}  // namespace records
