#pragma once
/// A budget that buys what is worth the most together.

#include "engine/money/fund_book.h"

namespace engine {

/// Sets that are equally good are parted by people: decisions of kind `budget`. Too many to compare: a question of its
/// own.
void buy_most_points(FundBook& book, const MostPoints& rule);

}  // namespace engine
