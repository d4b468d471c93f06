#include "engine/order/renumbered.h"

#include <algorithm>

#include "engine/order/order.h"

namespace engine {

namespace {

using Entries = std::vector<std::uint32_t>;

class Renumbering {
 public:
  Renumbering(const Ranking& ranking, Numbering numbering) : made_(ranking), dense_(numbering == Numbering::dense) {
    made_.sequence.clear();
    made_.group_start.clear();
    std::ranges::fill(made_.first, 0u);
    std::ranges::fill(made_.last, 0u);
  }

  void begin_groups_up_to(std::uint32_t group) {
    while (made_.group_start.size() <= group) {
      made_.group_start.push_back(static_cast<std::uint32_t>(made_.sequence.size()));
      before_ = number_ = 0;
    }
  }

  void add(const Entries& tied) {
    if (tied.empty()) return;
    const auto size = static_cast<std::uint32_t>(tied.size());
    ++number_;
    for (const std::uint32_t entry : tied) {
      made_.first[entry] = dense_ ? number_ : before_ + 1;
      made_.last[entry] = dense_ ? number_ : before_ + size;
      made_.sequence.push_back(entry);
    }
    before_ += size;
  }

  Ranking take() && { return std::move(made_); }

 private:
  Ranking made_;
  bool dense_;
  std::uint32_t before_ = 0, number_ = 0;
};

}  // namespace

Ranking ranked_without(const Run& run, NodeId order, const std::vector<bool>& left_out) {
  const Ranking& ranking = run.rankings[order.at];
  Renumbering made(ranking, std::get<Order>(run.plan[order].rule).numbering);
  for (const Tie& tie : ties(ranking)) {
    made.begin_groups_up_to(tie.group);
    Entries left(ranking.sequence.begin() + tie.first, ranking.sequence.begin() + tie.last);
    std::erase_if(left, [&](std::uint32_t entry) { return left_out[entry]; });
    made.add(left);
  }
  made.begin_groups_up_to(static_cast<std::uint32_t>(ranking.group_start.size() - 1));
  return std::move(made).take();
}

}  // namespace engine
