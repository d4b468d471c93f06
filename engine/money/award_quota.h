#pragma once
/// Counting the winners of "the next so many": from both sides while some are not decided yet.

#include <cstdint>
#include <vector>

#include "engine/plan/value.h"

namespace engine {

/// Who of a tie may win, in the order of the sequence.
struct TiedCandidates {
  std::uint32_t group = 0;
  std::vector<std::uint32_t> entries = {};
  std::vector<bool> unsure = {};  ///< Beside entries: may win something before, or may not be allowed to.
  bool order_waits = false;       ///< Their order among themselves is still to be decided.
};

class AwardQuota {
 public:
  /// A number, or waiting.
  explicit AwardQuota(const Value& count);

  enum class Room : std::uint8_t { for_all, for_some, for_none, unknown };
  /// for_some: of this tie `left()` can win, and the count ends here.
  Room take(const TiedCandidates& tied);
  std::size_t left() const { return count_ - most_; }

 private:
  bool known_ = false;
  std::size_t count_ = 0;
  std::size_t least_ = 0, most_ = 0;  ///< How many have won for sure, and at most.
};

}  // namespace engine
