#include <algorithm>
#include <set>

#include "engine/data/recorded.h"
#include "engine/money/award_withheld.h"
#include "engine/money/pay_rest.h"
#include "engine/order/order.h"
#include "engine/order/select.h"

namespace engine {

namespace {

using base::Exact;

/// A line's prize, and who may have it.
class PrizeLine {
 public:
  PrizeLine(const Scene& scene, const Award& list, const AwardLine& line)
      : line_(&line),
        order_(line.order.value_or(list.order)),
        awards_(scene.run.decisions(), "award", list.stage),
        withheld_(withheld(scene, line.id, list.stage)) {
    if (line.prize) prize_.emplace(scene, *line.prize);
    if (line.require) require_.emplace(scene, *line.require);
  }

  Value prize_of(std::uint32_t entry) {
    if (line_->by && line_->by->they_say_how_much) return decided(entry);
    if (!prize_) return Absent{State::not_applicable};
    prize_->enter(entry);
    const Value money = prize_->here();
    const Exact* amount = std::get_if<Exact>(&money);
    return amount != nullptr && amount->sign() < 0 ? Value{Absent{State::undefined}} : money;
  }

  bool is_open_to(std::uint32_t entry) {
    if (!withheld_.empty() && withheld_[entry]) return false;
    if (!require_) return true;
    require_->enter(entry);
    return require_->here() == Value{true};
  }

  NodeId order() const { return order_; }
  bool is_for_places() const { return line_->places.has_value(); }
  bool is_for(std::uint32_t place) const {
    return line_->places && line_->places->first <= place && place <= line_->places->second;
  }

 private:
  Value decided(std::uint32_t entry) const {
    const Decision* decision = awards_.saying(line_->id, entry);
    if (decision == nullptr || !decision->amount) return Absent{State::not_given};
    return *decision->amount;
  }

  const AwardLine* line_;
  NodeId order_;
  Recorded awards_;
  std::optional<Cursor> prize_, require_;
  std::vector<bool> withheld_;
};

/// One list of awards, and what it pays.
class PrizeList {
 public:
  PrizeList(const Scene& scene, NodeId award)
      : run_(scene.run), node_(award), rule_(std::get<Award>(scene.run.plan[award].rule)), won_(scene, award) {
    for (const AwardLine& line : rule_.lines) lines_.emplace_back(scene, rule_, line);
  }

  NodeId node() const { return node_; }

  /// The orders by whose places it gives prizes.
  std::set<NodeId> orders() const {
    std::set<NodeId> found;
    for (const PrizeLine& line : lines_)
      if (line.is_for_places()) found.insert(line.order());
    return found;
  }

  /// The entries as the awards went by them.
  Ordering ordering(NodeId order) const {
    const bool is_limited = rule_.limit && order == rule_.order;
    return Ordering(run_, order, run_.rankings[is_limited ? node_.at : order.at]);
  }

  State state(std::uint32_t entry) {
    won_.enter(entry);
    return won_.state_here();
  }

  /// Of an entry that has won one.
  PrizeLine& line(std::uint32_t entry) {
    won_.enter(entry);
    return lines_[static_cast<std::size_t>(std::get<Choice>(won_.here()).index)];
  }

  /// The prize that stands for a place of the order, for an entry that shares it.
  Value prize(NodeId order, std::uint32_t place, std::uint32_t entry) {
    for (PrizeLine& each : lines_)
      if (each.order() == order && each.is_for(place) && each.is_open_to(entry)) return each.prize_of(entry);
    return Absent{State::not_applicable};
  }

 private:
  const Run& run_;
  NodeId node_;
  const Award& rule_;
  Cursor won_;
  std::vector<PrizeLine> lines_;
};

/// The entries that share a place of an order.
struct Tied {
  NodeId order;
  const Ordering& ordering;
  std::span<const std::uint32_t> entries;
};

class Payer {
 public:
  Payer(const Scene& scene, NodeId id)
      : scene_(scene),
        rule_(std::get<Pay>(scene.run.plan[id].rule)),
        paid_{.column = new_column(Type::number, scene.run.frames.entries()), .shared = {}, .overspending = {}} {
    for (std::uint32_t entry = 0; entry < scene.run.frames.entries(); ++entry)
      put_state(paid_.column, entry, State::not_applicable);
  }

  Paid run() {
    for (const NodeId award : rule_.awards) {
      PrizeList list(scene_, award);
      pay_in_full(list);
      if (rule_.shared == Sharing::in_full) continue;
      for (const NodeId order : list.orders()) pay_by_places(list, order);
    }
    if (rule_.rest) pay_rest(*rule_.rest);
    return std::move(paid_);
  }

 private:
  void pay_rest(const FundRest& rule) {
    RestOfFund rest = rest_of_fund(scene_, rule, paid_.column);
    paid_.overspending = std::move(rest.overspending);
    for (const std::uint32_t entry : rest.waiting) wait(entry);
    for (SharedPrize& share : rest.shares) {
      add(share.entry, share.paid);
      paid_.shared.push_back(std::move(share));
    }
  }

  bool is_shared(const PrizeLine& line) const { return line.is_for_places() && rule_.shared != Sharing::in_full; }

  void pay_in_full(PrizeList& list) {
    for (std::uint32_t entry = 0; entry < scene_.run.frames.entries(); ++entry) {
      const State state = list.state(entry);
      if (state == State::waiting) wait(entry);
      if (state != State::present) continue;
      PrizeLine& line = list.line(entry);
      if (!is_shared(line)) add(entry, line.prize_of(entry));
    }
  }

  void pay_by_places(PrizeList& list, NodeId order) {
    const Ordering ordering = list.ordering(order);
    for (const Tie& tie : ties(ordering.ranking))
      pay_shares(list, {order, ordering, {ordering.ranking.sequence.data() + tie.first, tie.size()}});
  }

  /// Those who share the places take as many prizes as they are.
  void pay_shares(PrizeList& list, const Tied& tied) {
    const std::vector<std::uint32_t> winners = winners_of(list, tied);
    const auto waits = [&](std::uint32_t entry) { return list.state(entry) == State::waiting; };
    if (tied.ordering.waits(tied.entries.front()) || std::ranges::any_of(tied.entries, waits)) {
      for (const std::uint32_t entry : winners) wait(entry);
      return;
    }
    std::vector<SharedPrize> shares;
    for (const std::uint32_t entry : winners) shares.push_back(share(list, tied, entry, winners.size()));
    hand_out(shares);
    for (SharedPrize& share : shares) pay(std::move(share));
  }

  std::vector<std::uint32_t> winners_of(PrizeList& list, const Tied& tied) const {
    std::vector<std::uint32_t> winners;
    for (const std::uint32_t entry : tied.entries) {
      if (list.state(entry) != State::present) continue;
      const PrizeLine& line = list.line(entry);
      if (is_shared(line) && line.order() == tied.order) winners.push_back(entry);
    }
    return winners;
  }

  SharedPrize share(PrizeList& list, const Tied& tied, std::uint32_t entry, std::size_t among) const {
    const Ranking& ranking = tied.ordering.ranking;
    SharedPrize made{.entry = entry, .award = list.node(), .first = ranking.first[entry], .among = among};
    const auto covered = static_cast<std::uint32_t>(made.first + among - 1);
    const bool all = rule_.shared == Sharing::added_and_split;
    made.last = all ? std::min(ranking.last[entry], covered) : made.first;
    for (std::uint32_t place = made.first; place <= made.last; ++place) {
      const bool is_own = place == made.first;
      const Value prize = is_own ? list.line(entry).prize_of(entry) : list.prize(tied.order, place, entry);
      if (const Exact* money = std::get_if<Exact>(&prize)) made.prizes.push_back(*money);
      if (const Absent* absent = std::get_if<Absent>(&prize)) made.missing = absent->why;
    }
    return made;
  }

  /// What the rounding leaves goes to the first of them, one smallest unit each, or to nobody.
  void hand_out(std::vector<SharedPrize>& shares) const {
    Exact left;
    for (SharedPrize& share : shares) {
      const Exact exact = sum(share.prizes) * Exact::fraction(1, static_cast<std::int64_t>(share.among));
      share.paid = share.among == 1 ? exact : base::round(exact, rule_.share);
      left += exact - share.paid;
    }
    if (rule_.remainder == Remainder::left) return;
    for (auto share = shares.begin(); share != shares.end() && left >= rule_.share.step; ++share) {
      share->paid += rule_.share.step;
      left -= rule_.share.step;
    }
  }

  void pay(SharedPrize share) {
    if (share.prizes.empty()) return add(share.entry, Absent{share.missing});
    add(share.entry, share.paid);
    if (share.among > 1) paid_.shared.push_back(std::move(share));
  }

  static Exact sum(const std::vector<Exact>& prizes) {
    Exact all;
    for (const Exact& prize : prizes) all += prize;
    return all;
  }

  void wait(std::uint32_t entry) { put_state(paid_.column, entry, State::waiting); }

  /// What one award pays, to what others do; a prize that is not there is none.
  void add(std::uint32_t entry, const Value& prize) {
    const Value before = cell(paid_.column, Type::number, entry);
    const Exact* had = std::get_if<Exact>(&before);
    const Exact* gets = std::get_if<Exact>(&prize);
    if (state_of(before) == State::waiting || (had != nullptr && is_absent(state_of(prize)))) return;
    put(paid_.column, entry, had != nullptr && gets != nullptr ? Value{*had + *gets} : prize);
  }

  const Scene& scene_;
  const Pay& rule_;
  Paid paid_;
};

}  // namespace

Paid pay(const Scene& scene, NodeId id) { return Payer(scene, id).run(); }

}  // namespace engine
