#include "engine/money/pay_rest.h"

namespace engine {

namespace {

using base::Exact;

/// What is left in a group, and who shares it.
struct Group {
  Exact left = {};
  bool known = true;
  std::vector<std::uint32_t> winners = {};
};

class Rest {
 public:
  Rest(const Scene& scene, const FundRest& rule)
      : scene_(scene), rule_(rule), groups_(scene.run.frames.groups), made_(groups_.rows(rule.within)) {}

  RestOfFund run(const Column& paid) {
    add_funds();
    take_prizes(paid);
    find_winners();
    RestOfFund rest;
    for (const Group& group : made_) divide(group, rest);
    return rest;
  }

 private:
  void add_funds() {
    Cursor amount(scene_, rule_.amount);
    for (std::uint32_t fund = 0; fund < groups_.rows(rule_.funds); ++fund) {
      amount.enter_group(rule_.funds, fund);
      const Value value = amount.here();
      Group& group = made_[groups_.coarser(rule_.funds, fund, rule_.within)];
      if (const Exact* money = std::get_if<Exact>(&value)) group.left += *money;
      group.known = group.known && state_of(value) != State::waiting;
    }
  }

  /// Of those who belong to a fund.
  void take_prizes(const Column& paid) {
    const std::vector<std::uint32_t>& fund_of = scene_.groups(rule_.funds);
    for (std::uint32_t entry = 0; entry < scene_.run.frames.entries(); ++entry) {
      if (fund_of[entry] == no_row) continue;
      Group& group = made_[groups_.coarser(rule_.funds, fund_of[entry], rule_.within)];
      const Value value = cell(paid, Type::number, entry);
      if (const Exact* money = std::get_if<Exact>(&value)) group.left -= *money;
      group.known = group.known && state_of(value) != State::waiting;
    }
  }

  void find_winners() {
    const std::vector<std::uint32_t>& group_of = scene_.groups(rule_.within);
    const Value line = Choice{static_cast<std::int32_t>(rule_.line)};
    Cursor won(scene_, rule_.award);
    for (std::uint32_t entry = 0; entry < scene_.run.frames.entries(); ++entry) {
      if (group_of[entry] == no_row) continue;
      Group& group = made_[group_of[entry]];
      won.enter(entry);
      if (won.state_here() == State::waiting) group.known = false;
      if (won.here() == line) group.winners.push_back(entry);
    }
  }

  /// A fund that is exceeded leaves nothing.
  void divide(const Group& group, RestOfFund& rest) const {
    if (!group.known) rest.waiting.insert(rest.waiting.end(), group.winners.begin(), group.winners.end());
    if (!group.known || group.left.sign() <= 0) return;
    for (const std::uint32_t entry : group.winners) {
      const Exact share = group.left * Exact::fraction(1, static_cast<std::int64_t>(group.winners.size()));
      rest.shares.push_back({.entry = entry,
                             .award = rule_.award,
                             .among = group.winners.size(),
                             .prizes = {group.left},
                             .paid = base::round(share, rule_.share)});
    }
  }

  const Scene& scene_;
  const FundRest& rule_;
  const Grouping& groups_;
  std::vector<Group> made_;  ///< By row of `within`.
};

}  // namespace

RestOfFund rest_of_fund(const Scene& scene, const FundRest& rule, const Column& paid) {
  return Rest(scene, rule).run(paid);
}

}  // namespace engine
