#include "engine/order/shown_ranking.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_set>
#include <utility>

#include "engine/data/list_order.h"
#include "engine/data/recorded.h"
#include "engine/order/order.h"

namespace engine {

namespace {

/// Rows of the sequence where the winners of one line stand in one group, ascending.
using Rows = std::vector<std::uint32_t>;

/// A line of an award's list, by its position there.
struct EqualLine {
  NodeId award;
  std::size_t line;
};

std::vector<EqualLine> equal_lines(const Plan& plan, const Stage& stage) {
  std::vector<EqualLine> found;
  for (const NodeId award : stage.awards) {
    const std::vector<AwardLine>& lines = std::get<Award>(plan[award].rule).lines;
    for (std::size_t line = 0; line < lines.size(); ++line)
      if (lines[line].equal) found.push_back({award, line});
  }
  return found;
}

/// Who has won the line, by group.
std::map<std::uint32_t, Rows> winners_of(const Scene& scene, const EqualLine& of, const Ranking& ranking) {
  std::map<std::uint32_t, Rows> found;
  Cursor won(scene, of.award);
  for (std::uint32_t row = 0; row < ranking.sequence.size(); ++row) {
    const std::uint32_t entry = ranking.sequence[row];
    won.enter(entry);
    const Value value = won.here();
    const Choice* line = std::get_if<Choice>(&value);
    if (line != nullptr && static_cast<std::size_t>(line->index) == of.line)
      found[ranking.group_of[entry]].push_back(row);
  }
  return found;
}

std::vector<std::uint32_t> entries_at(const Ranking& ranking, const Rows& rows) {
  std::vector<std::uint32_t> entries;
  for (const std::uint32_t row : rows) entries.push_back(ranking.sequence[row]);
  return entries;
}

/// Is it open which places they take? People may yet part a tie of theirs with others, or the ties that dense numbers
/// follow.
bool are_open(const Scene& scene, NodeId order, const std::vector<std::uint32_t>& winners) {
  const Ranking& ranking = scene.run.rankings[order.at];
  const bool dense = std::get<Order>(scene.run.plan[order].rule).numbering == Numbering::dense;
  Cursor place(scene, order);
  return std::ranges::any_of(winners, [&](std::uint32_t entry) {
    place.enter(entry);
    if (place.state_here() != State::waiting) return false;
    const auto is_tied = [&](std::uint32_t other) { return ranking.first[other] == ranking.first[entry]; };
    const auto tied = static_cast<std::uint32_t>(std::ranges::count_if(winners, is_tied));
    return dense || tied <= ranking.last[entry] - ranking.first[entry];
  });
}

/// Where the last of the winners shares its place with others, they come before those.
void part_last_tie(Ranking& ranking, Rows& rows, const std::vector<Tie>& ties) {
  const auto tie = std::prev(std::ranges::upper_bound(ties, rows.back(), {}, &Tie::first));
  const auto first = std::ranges::lower_bound(rows, tie->first);
  std::unordered_set<std::uint32_t> winners;
  for (auto row = first; row != rows.end(); ++row) winners.insert(ranking.sequence[*row]);
  const auto has_won = [&](std::uint32_t entry) { return winners.contains(entry); };
  const std::span<std::uint32_t> tied(ranking.sequence.data() + tie->first, tie->size());
  std::ranges::stable_partition(tied, has_won);
  std::iota(first, rows.end(), tie->first);
  const std::uint32_t before = ranking.first[tied.front()] + static_cast<std::uint32_t>(winners.size());
  if (ranking.first[tied.front()] == ranking.last[tied.front()]) return;  // alone, or dense numbers
  for (const std::uint32_t entry : tied) {
    if (has_won(entry)) ranking.last[entry] = before - 1;
    if (!has_won(entry)) ranking.first[entry] = before;
  }
}

void make_equal(Ranking& ranking, const Rows& rows, const ListOrder& listed) {
  std::vector<std::uint32_t> entries = entries_at(ranking, rows);
  const std::uint32_t first = ranking.first[entries.front()], last = ranking.last[entries.back()];
  const std::uint8_t parted_from_above = ranking.decided_by[entries.front()];
  listed.sort(entries);
  for (std::size_t k = 0; k < entries.size(); ++k) {
    ranking.sequence[rows[k]] = entries[k];
    ranking.first[entries[k]] = first;
    ranking.last[entries[k]] = last;
    ranking.decided_by[entries[k]] = k == 0 ? parted_from_above : nothing_parted;
  }
}

/// Those who have lost their places leave them empty. Who comes after them was parted from whoever stood before them by
/// the first key that parted any of these.
Ranking without_removed(const Ranking& all, const std::vector<State>& keep) {
  Ranking shown = all;
  shown.sequence.clear();
  shown.group_start.clear();
  for (std::size_t group = 0; group + 1 < all.group_start.size(); ++group) {
    shown.group_start.push_back(static_cast<std::uint32_t>(shown.sequence.size()));
    std::uint8_t parted = nothing_parted;
    for (std::uint32_t row = all.group_start[group]; row < all.group_start[group + 1]; ++row) {
      const std::uint32_t entry = all.sequence[row];
      parted = std::min(parted, all.decided_by[entry]);
      if (keep[entry] == State::outside) {
        shown.first[entry] = shown.last[entry] = 0;
        continue;
      }
      shown.decided_by[entry] = std::exchange(parted, nothing_parted);
      shown.sequence.push_back(entry);
    }
  }
  shown.group_start.push_back(static_cast<std::uint32_t>(shown.sequence.size()));
  return shown;
}

}  // namespace

Ranking shown_ranking(const Run& run, const Stage& stage) {
  const std::vector<EqualLine> lines = equal_lines(run.plan, stage);
  if (lines.empty() && !stage.kept) return {};
  const Ranking& all = run.rankings[stage.order.at];
  Ranking shown = stage.kept ? without_removed(all, run.members[stage.kept->at]) : all;
  const Scene scene = whole_scene(run);
  const ListOrder listed(run.plan, run.tables, std::get<Order>(run.plan[stage.order].rule).listed_by);
  for (const EqualLine& line : lines) {
    const std::vector<Tie> tied = ties(shown);
    for (auto [group, rows] : winners_of(scene, line, shown)) {
      if (are_open(scene, stage.order, entries_at(shown, rows))) continue;
      part_last_tie(shown, rows, tied);
      make_equal(shown, rows, listed);
    }
  }
  return shown;
}

base::Place place_of_spending(const Run& run, NodeId amount, std::string_view stage) {
  const Decision* last = nullptr;
  for (const Decision& decision : run.tables.decisions)
    if (is_about(decision, "award", stage) && decision.amount) last = &decision;
  return last == nullptr ? run.plan[amount].place : last->place;
}

std::vector<Objection> overspending(const Scene& scene, const Stage& stage) {
  if (stage.prize && std::get<Pay>(scene.run.plan[*stage.prize].rule).rest) return {};
  const Grouping& groups = scene.run.frames.groups;
  const PrizeFund& fund = *stage.fund;
  const base::Place place = place_of_spending(scene.run, fund.amount, stage.id);
  Cursor left(scene, fund.left), amount(scene, fund.amount);
  std::vector<Objection> objections;
  for (std::uint32_t group = 0; group < groups.rows(fund.within); ++group) {
    left.enter_group(fund.within, group);
    amount.enter_group(fund.within, group);
    const Value rest = left.here(), whole = amount.here();
    const auto* money = std::get_if<base::Exact>(&rest);
    const auto* all = std::get_if<base::Exact>(&whole);
    if (money == nullptr || all == nullptr || money->sign() >= 0) continue;
    objections.emplace_back(FundExceeded{*all, *all - *money, groups.name(fund.within, group), place});
  }
  return objections;
}

}  // namespace engine
