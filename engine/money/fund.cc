#include "base/overloaded.h"
#include "engine/money/fund_list.h"
#include "engine/money/fund_sets.h"
#include "engine/money/fund_shares.h"

namespace engine {

Funded fund(Scene& scene, NodeId id) {
  FundBook book(scene, id);
  std::visit(base::Overloaded{
                 [&](const DownTheList& rule) { go_down(book, rule); },
                 [&](const MostPoints& rule) { buy_most_points(book, rule); },
                 [&](const EqualShares& rule) { share_equally(book, rule); },
             },
             book.rule.select);
  return std::move(book).take();
}

}  // namespace engine
