#pragma once
/// What ways to spend a budget share that look at all entries of a group at once.

#include <vector>

#include "engine/data/recorded.h"
#include "engine/money/fund_book.h"

namespace engine {

/// The placed entries of one group, in order.
struct FundGroup {
  std::uint32_t group = 0;
  std::vector<std::uint32_t> entries = {}, asking = {};
  bool known = true;  ///< Nobody's claim is open.
};
FundGroup group_of(FundBook& book, std::uint32_t group);

/// Who gets what of the group's money, with what is left after every line: the asking by their fates (beside them), the
/// others for their own reasons. `had`: beside fates, or empty.
struct FundFates {
  std::vector<MoneyLine::Fate> fates;
  std::vector<base::Exact> had = {};
};
void write_lines(FundBook& book, const FundGroup& group, const FundFates& fates, Purse& purse);

/// Puts the question to those of the asking that are marked; it is answered when each has yes or no.
class FundQuestion {
 public:
  FundQuestion(FundBook& book, const FundGroup& group, std::vector<std::uint32_t> entries);

  bool is_answered() const;
  /// They are answered, in a way that can't be.
  void object(BudgetNotSettled::Why why);
  /// Yes or no of an entry that has one.
  bool is_chosen(std::uint32_t entry) const { return *recorded_.answer(entry); }
  /// There is no result before it is answered. Where the tie itself is not settled yet, nothing is asked.
  void leave_open();

 private:
  FundBook& book_;
  const FundGroup& group_;
  std::vector<std::uint32_t> entries_;
  Recorded recorded_;
};

}  // namespace engine
