#include "engine/money/award_quota.h"

#include <algorithm>

namespace engine {

AwardQuota::AwardQuota(const Value& count) {
  const base::Exact* number = std::get_if<base::Exact>(&count);
  known_ = number != nullptr;
  if (known_) count_ = static_cast<std::size_t>(std::max<std::int64_t>(0, base::floor(*number).as_int64().value_or(0)));
}

AwardQuota::Room AwardQuota::take(const TiedCandidates& tied) {
  if (!known_) return Room::unknown;
  if (least_ >= count_) return Room::for_none;
  const auto unsure = static_cast<std::size_t>(std::ranges::count(tied.unsure, true));
  const std::size_t all = tied.entries.size();
  if (most_ + all <= count_) {
    least_ += all - unsure;
    most_ += all;
    return Room::for_all;
  }
  if (least_ == most_ && unsure == 0 && !tied.order_waits) return Room::for_some;
  // Entries that wait among themselves fill what is left all the same, if nobody before them is in doubt.
  least_ = least_ == most_ && unsure == 0 ? count_ : least_;
  most_ = std::max(most_, count_);
  return Room::unknown;
}

}  // namespace engine
