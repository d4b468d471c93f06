#include "engine/money/fund_groups.h"

#include <algorithm>

namespace engine {

namespace {

using base::Exact;
using Fate = MoneyLine::Fate;
using Is = Claim::Is;

}  // namespace

FundGroup group_of(FundBook& book, std::uint32_t group) {
  const Ranking& ranking = book.ordering().ranking;
  FundGroup made{.group = group};
  made.entries.assign(ranking.sequence.begin() + ranking.group_start[group],
                      ranking.sequence.begin() + ranking.group_start[group + std::size_t{1}]);
  for (const std::uint32_t entry : made.entries) {
    const Is claim = book.claim(entry).is;
    made.known = made.known && claim != Is::open;
    if (claim == Is::open || claim == Is::asks) made.asking.push_back(entry);
  }
  return made;
}

void write_lines(FundBook& book, const FundGroup& group, const FundFates& fates, Purse& purse) {
  std::size_t next = 0;
  for (const std::uint32_t entry : group.entries) {
    const Claim claim = book.claim(entry);
    MoneyLine line{.entry = entry, .fate = claim.why, .cost = claim.cost, .left_before = purse.money};
    if (next < group.asking.size() && group.asking[next] == entry) {
      line.fate = fates.fates[next];
      line.had = fates.had.empty() ? Exact{0} : fates.had[next];
      ++next;
    }
    if (line.fate == Fate::paid) purse.money -= line.granted = claim.cost;
    line.left_after = purse.money;
    book.write(std::move(line));
  }
}

FundQuestion::FundQuestion(FundBook& book, const FundGroup& group, std::vector<std::uint32_t> entries)
    : book_(book),
      group_(group),
      entries_(std::move(entries)),
      recorded_(book.scene.run.decisions(), "budget", book.stage) {
  const auto waits = [&](std::uint32_t entry) { return book_.ordering().waits(entry); };
  if (std::ranges::none_of(entries_, waits))
    book_.scene.asked.emplace_back(book_.question(book_.ordering(), group_.group, entries_));
}

bool FundQuestion::is_answered() const {
  return std::ranges::all_of(entries_, [&](std::uint32_t entry) { return recorded_.answer(entry).has_value(); });
}

void FundQuestion::object(BudgetNotSettled::Why why) {
  std::vector<std::uint32_t> chosen = entries_;
  std::erase_if(chosen, [&](std::uint32_t entry) { return !is_chosen(entry); });
  book_.wait(group_.asking);
  book_.object({.why = why,
                .chosen = entry_ids(book_.scene.run.tables, chosen),
                .decision = recorded_.last_of(entries_)->place});
}

void FundQuestion::leave_open() {
  book_.wait(group_.asking);
  const auto waits = [&](std::uint32_t entry) { return book_.ordering().waits(entry); };
  if (std::ranges::none_of(entries_, waits))
    book_.scene.questions.emplace_back(book_.question(book_.ordering(), group_.group, entries_));
}

}  // namespace engine
