#pragma once
/// A budget that the voters share.

#include "engine/money/fund_book.h"

namespace engine {

/// Has a share: a juror who has given an entry of the group a vote, also one of 0, or one for an entry that is out
/// since. What equal rates leave open is parted by people: decisions of kind `budget`.
void share_equally(FundBook& book, const EqualShares& rule);

}  // namespace engine
