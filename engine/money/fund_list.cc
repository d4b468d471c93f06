#include "engine/money/fund_list.h"

#include <algorithm>
#include <map>
#include <string>

#include "engine/data/recorded.h"
#include "engine/order/order.h"

namespace engine {

namespace {

using base::Exact;
using Fate = MoneyLine::Fate;
using Entries = std::vector<std::uint32_t>;
using Is = Claim::Is;

bool contains(const Entries& entries, std::uint32_t entry) {
  return std::ranges::find(entries, entry) != entries.end();
}

std::optional<Exact> part(const PayPart& rule, const Exact& left, const Exact& cost) {
  const Exact rounded = rule.round ? base::round(left, *rule.round) : left;
  const Exact granted = std::min(rounded, left);
  if (granted.sign() <= 0 || granted < rule.at_least * cost) return std::nullopt;
  return granted;
}

class Walk {
 public:
  Walk(FundBook& book, const FundList& list)
      : book_(book),
        list_(list),
        kind_(list.of_left_over ? "left_over" : "budget"),
        ordering_(book.scene.run, list.order),
        recorded_(book.scene.run.decisions(), kind_, book.stage),
        caps_(book.scene, list.caps) {
    const auto* stop = std::get_if<StopThere>(&list.not_fitting);
    if (stop != nullptr && stop->when) stop_when_.emplace(book.scene, *stop->when);
    if (!list.caps.empty()) count_the_paid();
  }

  void run(std::vector<Purse>& purses) {
    std::uint32_t group = no_row;
    for (const Tie& tie : ties(ordering_.ranking)) {
      if (tie.group != group) begin(purses[tie.group]);
      group = tie.group;
      go_on(tie);
    }
    wait_for_places();
  }

  void run_in(std::uint32_t group, Purse& purse) {
    begin(purse);
    for (const Tie& tie : ties_in(ordering_.ranking, group)) go_on(tie);
  }

 private:
  /// What an applicant has got in the groups that this list puts together counts here, too.
  void count_the_paid() {
    const std::vector<std::uint32_t>& rows = book_.scene.groups(ordering_.within);
    for (const MoneyLine& line : book_.lines()) {
      if (line.fate == Fate::paid) caps_.add({rows[line.entry], line.entry, line.granted});
    }
  }

  /// Groups that have no order yet.
  void wait_for_places() {
    for (std::uint32_t entry = 0; entry < book_.scene.run.frames.entries(); ++entry) {
      const bool is_open = !book_.is_paid(entry) && !ordering_.has_place(entry) && ordering_.waits(entry);
      if (is_open && book_.claim(entry).is != Is::refused) book_.wait({&entry, 1});
    }
  }

  void begin(Purse& purse) {
    purse_ = &purse;
    open_ = true;
  }

  void go_on(const Tie& tie) {
    Entries tied(ordering_.ranking.sequence.begin() + tie.first, ordering_.ranking.sequence.begin() + tie.last);
    std::erase_if(tied, [&](std::uint32_t entry) { return book_.is_paid(entry); });
    const Entries asking = those_asking(tied);
    if (!purse_->known) return book_.wait(asking);
    Entries rivals = asking;
    std::erase_if(rivals, [&](std::uint32_t entry) { return excess({entry}).has_value(); });
    if (!is_settled(tie, rivals)) return leave_open(asking, rivals);
    for (const std::uint32_t entry : tied) settle(entry);
  }

  /// Where everybody has an answer, and the money is not enough for it, those with a no get nothing either way.
  void leave_open(Entries asking, const Entries& rivals) {
    const bool is_answered = !ordering_.waits(rivals.front()) && all_answered(rivals);
    const auto is_out = [&](std::uint32_t entry) { return is_answered && recorded_.answer(entry) == false; };
    for (const std::uint32_t entry : rivals) {
      if (is_out(entry)) refuse(entry, Fate::decided_against);
    }
    std::erase_if(asking, [&](std::uint32_t entry) { return contains(rivals, entry) && is_out(entry); });
    purse_->known = false;
    book_.wait(asking);
  }

  /// Those of the tie who ask for money; when it is not known whether one does, or for how much, nothing further is.
  Entries those_asking(const Entries& tied) {
    Entries asking;
    for (const std::uint32_t entry : tied) {
      const Is claim = book_.claim(entry).is;
      const bool is_open = claim == Is::open || (claim == Is::asks && caps_.waits(entry));
      if (is_open) purse_->known = false;
      if (is_open || claim == Is::asks) asking.push_back(entry);
    }
    return asking;
  }

  /// False: people have to part them, and have not, or in a way that can't be.
  bool is_settled(const Tie& tie, const Entries& rivals) {
    parted_ = order_matters(rivals);
    if (!parted_) return true;
    if (ordering_.waits(rivals.front())) return false;
    CutWaits question = book_.question(ordering_, tie.group, rivals);
    question.decision = kind_;
    book_.scene.asked.emplace_back(question);
    const bool is_answered = all_answered(rivals);
    const Entries chosen = is_answered ? those_chosen(rivals) : Entries();
    if (is_answered && !order_matters(chosen)) return true;
    if (is_answered) object_to(rivals, chosen);
    if (!is_answered) book_.scene.questions.emplace_back(std::move(question));
    return false;
  }

  Entries those_chosen(Entries rivals) const {
    std::erase_if(rivals, [&](std::uint32_t entry) { return !*recorded_.answer(entry); });
    return rivals;
  }

  void object_to(const Entries& rivals, const Entries& chosen) {
    Exact together;
    for (const std::uint32_t entry : chosen) together += book_.claim(entry).cost;
    using Why = BudgetNotSettled::Why;
    book_.object({.why = together > purse_->money ? Why::money : Why::applicant,
                  .chosen = entry_ids(book_.scene.run.tables, chosen),
                  .asked = together,
                  .left = purse_->money,
                  .decision = recorded_.last_of(rivals)->place});
  }

  /// Not all of them can be paid, and it would matter who is first.
  bool order_matters(const Entries& rivals) {
    if (!open_ || rivals.size() < 2) return false;
    Exact together;
    bool somebody_fits = false;
    for (const std::uint32_t entry : rivals) {
      const Exact cost = book_.claim(entry).cost;
      together += cost;
      somebody_fits = somebody_fits || grant(list_.not_fitting, purse_->money, cost);
    }
    return somebody_fits && (together > purse_->money || excess(rivals));
  }

  std::optional<FundCaps::Excess> excess(const Entries& entries) {
    std::vector<FundShare> shares;
    for (const std::uint32_t entry : entries) shares.push_back(share(entry, book_.claim(entry).cost));
    return caps_.excess(shares);
  }

  FundShare share(std::uint32_t entry, const Exact& money) const {
    return {ordering_.ranking.group_of[entry], entry, money};
  }

  bool all_answered(const Entries& rivals) const {
    return std::ranges::all_of(rivals, [&](std::uint32_t entry) { return recorded_.answer(entry).has_value(); });
  }

  void settle(std::uint32_t entry) {
    const Claim claim = book_.claim(entry);
    if (claim.is == Is::refused) return refuse(entry, claim.why);
    const auto over = excess({entry});
    if (parted_ && !over && recorded_.answer(entry) == false) return refuse(entry, Fate::decided_against);
    if (!open_) return refuse(entry, claim.cost > purse_->money ? Fate::too_dear : Fate::list_ended);
    if (over) return refuse_over(entry, *over);
    take_turn(entry, claim.cost);
  }

  void take_turn(std::uint32_t entry, const Exact& cost) {
    const Exact left = purse_->money;
    const std::optional<Exact> granted = grant(list_.not_fitting, left, cost);
    if (granted) {
      purse_->money -= *granted;
      caps_.add(share(entry, *granted));
    }
    MoneyLine line = line_of(entry, granted ? Fate::paid : Fate::too_dear);
    line.granted = granted.value_or(0);
    line.left_before = left;
    book_.write(std::move(line));
    if (!granted || *granted < cost) open_ = !ends_list(entry);
  }

  void refuse(std::uint32_t entry, Fate fate) { book_.write(line_of(entry, fate)); }

  void refuse_over(std::uint32_t entry, const FundCaps::Excess& over) {
    MoneyLine line = line_of(entry, over.fate);
    line.cap = over.cap;
    line.had = over.had;
    line.most = over.most;
    book_.write(std::move(line));
  }

  MoneyLine line_of(std::uint32_t entry, Fate fate) {
    return {.entry = entry,
            .fate = fate,
            .of_left_over = list_.of_left_over,
            .list_open = open_,
            .cost = book_.claim(entry).cost,
            .left_before = purse_->money,
            .left_after = purse_->money};
  }

  bool ends_list(std::uint32_t not_fitting) {
    if (std::holds_alternative<SkipIt>(list_.not_fitting)) return false;
    if (!stop_when_) return true;
    stop_when_->enter(not_fitting);
    const Value stops = stop_when_->here();
    if (state_of(stops) == State::waiting) purse_->known = false;
    return stops == Value{true};
  }

  FundBook& book_;
  const FundList& list_;
  std::string kind_;
  Ordering ordering_;
  Recorded recorded_;
  FundCaps caps_;
  std::optional<Cursor> stop_when_;
  Purse* purse_ = nullptr;  ///< Of the group at hand.
  bool open_ = true;        ///< Its list has not ended.
  bool parted_ = false;     ///< People have parted the tie at hand.
};

/// The groups' money, put together in the groups of the coarser order.
std::vector<Purse> put_together(const FundBook& book, const std::vector<Purse>& purses, NodeId order) {
  const Ordering coarse(book.scene.run, order);
  std::vector<Purse> together(coarse.ranking.group_start.size() - 1);
  for (std::uint32_t group = 0; group < purses.size(); ++group) {
    Purse& whole = together[book.scene.run.frames.groups.coarser(book.ordering().within, group, coarse.within)];
    whole.money += purses[group].money;
    whole.known = whole.known && purses[group].known;
  }
  return together;
}

Purse all_together(const std::vector<Purse>& purses) {
  Purse whole;
  for (const Purse& purse : purses) {
    whole.money += purse.money;
    whole.known = whole.known && purse.known;
  }
  return whole;
}

/// One purse for the lists of these groups, one after another; a group that nobody is in has no list.
void go_down_named(FundBook& book, const FundList& list, const std::vector<std::string>& to, Purse purse) {
  const Grouping& groups = book.scene.run.frames.groups;
  const std::span<const NodeId> within = book.ordering().within;
  std::map<std::string, std::uint32_t> rows;
  for (std::uint32_t group = 0; group < groups.rows(within); ++group)
    rows.emplace(groups.ids(within, group).front(), group);
  Walk walk(book, list);
  for (const std::string& id : to) {
    const auto row = rows.find(id);
    if (row != rows.end()) walk.run_in(row->second, purse);
  }
}

}  // namespace

std::optional<Exact> grant(const NotFitting& not_fitting, const Exact& left, const Exact& cost) {
  if (cost <= left) return cost;
  const auto* rule = std::get_if<PayPart>(&not_fitting);
  return rule == nullptr ? std::nullopt : part(*rule, left, cost);
}

void go_down(FundBook& book, const FundList& list, std::vector<Purse>& purses) { Walk(book, list).run(purses); }

void go_down(FundBook& book, const DownTheList& rule) {
  std::vector<Purse> purses = book.purses();
  go_down(book, {book.rule.order, rule.not_fitting, rule.caps}, purses);
  if (!rule.left_over) return;
  const LeftOver& rest = *rule.left_over;
  const FundList list{rest.order, rest.not_fitting, rule.caps, true};
  if (!rest.to.empty()) return go_down_named(book, list, rest.to, all_together(purses));
  std::vector<Purse> left = put_together(book, purses, rest.order);
  go_down(book, list, left);
}

}  // namespace engine
