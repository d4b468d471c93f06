#include "engine/money/fund_sets.h"

#include <algorithm>

#include "engine/money/fund_groups.h"
#include "engine/money/most_points.h"

namespace engine {

namespace {

using base::Exact;
using Fate = MoneyLine::Fate;

class SetBuyer {
 public:
  SetBuyer(FundBook& book, const MostPoints& rule) : book_(book), worth_(book.scene, rule.worth) {}

  void run() {
    std::vector<Purse> purses = book_.purses();
    for (std::uint32_t group = 0; group < purses.size(); ++group) buy(group_of(book_, group), purses[group]);
  }

 private:
  void buy(const FundGroup& group, Purse& purse) {
    const std::vector<Offer> offers = offers_of(group);
    if (!purse.known || !group.known || worth_waits_) return book_.wait(group.asking);
    const auto found = most_points(offers, purse.money);
    if (std::holds_alternative<TooLarge>(found)) return tell_too_large(group, purse);
    const std::optional<std::vector<bool>> taken = settled(group, offers, std::get<BestSet>(found));
    if (taken) write_lines(book_, group, fates(group, *taken), purse);
  }

  /// An entry without a worth can be bought for nothing that is counted: it is worth less than nothing.
  std::vector<Offer> offers_of(const FundGroup& group) {
    std::vector<Offer> offers;
    worth_waits_ = false;
    for (const std::uint32_t entry : group.asking) {
      const Value worth = worth_of(entry);
      worth_waits_ = worth_waits_ || state_of(worth) == State::waiting;
      const Exact* points = std::get_if<Exact>(&worth);
      offers.push_back({.cost = book_.claim(entry).cost,
                        .worth = points == nullptr ? Exact{-1} : *points,
                        .place = book_.ordering().ranking.first[entry],
                        .is_tie_open = book_.ordering().waits(entry)});
    }
    return offers;
  }

  Value worth_of(std::uint32_t entry) {
    worth_.enter(entry);
    return worth_.here();
  }

  /// None: people have to choose between sets, or to part a tie first.
  std::optional<std::vector<bool>> settled(const FundGroup& group, std::span<const Offer> offers, const BestSet& best) {
    if (best.waits) {
      book_.wait(group.asking);
      return std::nullopt;
    }
    std::vector<std::uint32_t> open;
    for (std::size_t k = 0; k < offers.size(); ++k)
      if (best.open[k]) open.push_back(group.asking[k]);
    if (open.empty()) return best.taken;
    FundQuestion question(book_, group, std::move(open));
    if (!question.is_answered()) {
      question.leave_open();
      return std::nullopt;
    }
    std::vector<bool> said = chosen(group, best, question);
    if (are_equally_good(offers, best.taken, said)) return said;
    question.object(BudgetNotSettled::Why::set);
    return std::nullopt;
  }

  static std::vector<bool> chosen(const FundGroup& group, const BestSet& best, const FundQuestion& question) {
    std::vector<bool> chosen = best.taken;
    for (std::size_t k = 0; k < chosen.size(); ++k)
      if (best.open[k]) chosen[k] = question.is_chosen(group.asking[k]);
    return chosen;
  }

  FundFates fates(const FundGroup& group, const std::vector<bool>& taken) {
    FundFates made;
    for (std::size_t k = 0; k < taken.size(); ++k) {
      const bool has_worth = state_of(worth_of(group.asking[k])) == State::present;
      made.fates.push_back(taken[k] ? Fate::paid : has_worth ? Fate::not_in_set : Fate::no_worth);
    }
    return made;
  }

  void tell_too_large(const FundGroup& group, const Purse& purse) {
    book_.wait(group.asking);
    book_.scene.questions.emplace_back(
        TooManySets{.stage = book_.stage,
                    .group = book_.scene.run.frames.groups.name(book_.ordering().within, group.group),
                    .entries = static_cast<std::uint32_t>(group.asking.size()),
                    .money = purse.money});
  }

  FundBook& book_;
  Cursor worth_;
  bool worth_waits_ = false;
};

}  // namespace

void buy_most_points(FundBook& book, const MostPoints& rule) { SetBuyer(book, rule).run(); }

}  // namespace engine
