#pragma once
/// A budget that goes down a list: each in its turn, as long as there is money.

#include <optional>
#include <string>
#include <vector>

#include "engine/money/fund_book.h"
#include "engine/money/fund_caps.h"

namespace engine {

/// What an entry gets of the money left; none: it does not fit.
std::optional<base::Exact> grant(const NotFitting& not_fitting, const base::Exact& left, const base::Exact& cost);

/// By whose places, and what the entries that do not fit come to.
struct FundList {
  NodeId order;
  const NotFitting& not_fitting;
  const std::vector<FundCap>& caps;
  bool of_left_over = false;
};

/// Goes down each group's list with its purse (by group row), past those who are paid already; the purses become what
/// is left. Entries that share a place are all paid or none; where the money is enough for some of them only, people
/// part them: decisions of kind `budget`, or `left_over` for the list of what is left over.
void go_down(FundBook& book, const FundList& list, std::vector<Purse>& purses);

/// The whole rule: the list, then what is left over.
void go_down(FundBook& book, const DownTheList& rule);

}  // namespace engine
