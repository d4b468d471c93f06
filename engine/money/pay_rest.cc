#include "engine/money/pay_rest.h"

#include "engine/order/shown_ranking.h"

namespace engine {

namespace {

using base::Exact;

/// What there is, and what the prizes come to.
struct Fund {
  Exact amount = {}, paid = {};
  bool known = true;
};

/// What is left in a group, and who shares it.
struct Group {
  Exact left = {};
  bool known = true;
  std::vector<std::uint32_t> winners = {};
};

class Rest {
 public:
  Rest(const Scene& scene, const FundRest& rule)
      : scene_(scene),
        rule_(rule),
        groups_(scene.run.frames.groups),
        funds_(groups_.rows(rule.funds)),
        made_(groups_.rows(rule.within)) {}

  RestOfFund run(const Column& paid) {
    read_amounts();
    take_prizes(paid);
    put_together();
    find_winners();
    RestOfFund rest{.shares = {}, .waiting = {}, .overspending = overspending()};
    for (const Group& group : made_) divide(group, rest);
    return rest;
  }

 private:
  void read_amounts() {
    Cursor amount(scene_, rule_.amount);
    for (std::uint32_t row = 0; row < funds_.size(); ++row) {
      amount.enter_group(rule_.funds, row);
      const Value value = amount.here();
      if (const Exact* money = std::get_if<Exact>(&value)) funds_[row].amount = *money;
      funds_[row].known = state_of(value) != State::waiting;
    }
  }

  /// Of those who belong to a fund.
  void take_prizes(const Column& paid) {
    const std::vector<std::uint32_t>& fund_of = scene_.groups(rule_.funds);
    for (std::uint32_t entry = 0; entry < scene_.run.frames.entries(); ++entry) {
      if (fund_of[entry] == no_row) continue;
      Fund& fund = funds_[fund_of[entry]];
      const Value value = cell(paid, Type::number, entry);
      if (const Exact* money = std::get_if<Exact>(&value)) fund.paid += *money;
      fund.known = fund.known && state_of(value) != State::waiting;
    }
  }

  void put_together() {
    for (std::uint32_t row = 0; row < funds_.size(); ++row) {
      Group& group = made_[groups_.coarser(rule_.funds, row, rule_.within)];
      group.left += funds_[row].amount - funds_[row].paid;
      group.known = group.known && funds_[row].known;
    }
  }

  std::vector<Objection> overspending() const {
    const std::string& stage = std::get<Award>(scene_.run.plan[rule_.award].rule).stage;
    const base::Place place = place_of_spending(scene_.run, rule_.amount, stage);
    std::vector<Objection> found;
    for (std::uint32_t row = 0; row < funds_.size(); ++row) {
      const auto& [amount, paid, known] = funds_[row];
      if (known && paid > amount) found.emplace_back(FundExceeded{amount, paid, groups_.name(rule_.funds, row), place});
    }
    return found;
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
  std::vector<Fund> funds_;  ///< By row of `funds`.
  std::vector<Group> made_;  ///< By row of `within`.
};

}  // namespace

RestOfFund rest_of_fund(const Scene& scene, const FundRest& rule, const Column& paid) {
  return Rest(scene, rule).run(paid);
}

}  // namespace engine
