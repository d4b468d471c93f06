#include "records/marks/score_keeper.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace records {

void Claims::join(const Claims& other, std::vector<std::size_t>& twice) {
  for (std::size_t at = 0; at < bits_.size(); ++at) {
    for (std::uint64_t both = bits_[at] & other.bits_[at]; both != 0; both &= both - 1) {
      twice.push_back(at * 64 + static_cast<std::size_t>(std::countr_zero(both)));
    }
    bits_[at] |= other.bits_[at];
  }
}

ScoreKeeper::ScoreKeeper(std::vector<StageSheets>& stages) : stages_(&stages) {
  for (const StageSheets& stage : stages) claims_.emplace_back(stage.claim_count());
}

bool ScoreKeeper::take(std::size_t stage, std::size_t claim) {
  const bool is_new = claims_[stage].take(claim);
  if (!is_new) repeated_.push_back({stage, claim});
  return is_new;
}

void ScoreKeeper::put(std::span<const PlacedMark> marks) {
  bool row_is_new = true;
  for (const PlacedMark& mark : marks) {
    StageSheets& stage = (*stages_)[mark.stage];
    const bool asks = !stage.claims_rows() || &mark == &marks.front();
    const bool is_new = asks ? take(mark.stage, stage.claim(mark.column, mark.row)) : row_is_new;
    if (asks) row_is_new = is_new;
    if (is_new) stage.marks().put(mark.column, mark.row, mark.value);
  }
}

void ScoreKeeper::put_row(std::size_t stage, std::size_t row, const char* cells) {
  if (take(stage, row)) (*stages_)[stage].marks().put_row(row, cells);
}

void ScoreKeeper::prefetch_row(std::size_t stage, std::size_t row) const {
  claims_[stage].prefetch(row);
  (*stages_)[stage].marks().prefetch_row(row);
}

void ScoreKeeper::append(ScoreKeeper&& later) {
  for (std::size_t stage = 0; stage < claims_.size(); ++stage) {
    std::vector<std::size_t> twice;
    claims_[stage].join(later.claims_[stage], twice);
    for (const std::size_t claim : twice) repeated_.push_back({stage, claim});
  }
  repeated_.insert(repeated_.end(), later.repeated_.begin(), later.repeated_.end());
  std::ranges::move(later.comments_, std::back_inserter(comments_));
}

std::vector<Repeated> ScoreKeeper::repeated() && {
  std::ranges::sort(repeated_);
  repeated_.erase(std::ranges::unique(repeated_).begin(), repeated_.end());
  return std::move(repeated_);
}

}  // namespace records
