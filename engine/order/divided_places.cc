#include "engine/order/divided_places.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/data/recorded.h"
#include "engine/order/order.h"

namespace engine {

namespace {

using Why = PlaceNotDivisible::Why;

/// Those who are to share one place of one group.
struct Share {
  std::vector<std::uint32_t> entries = {};
  const Decision* first = nullptr;
};

/// The group's row, and the place.
using Where = std::pair<std::uint32_t, std::int64_t>;

class Divider {
 public:
  Divider(const Tables& tables, const Undivided& order)
      : tables_(tables), rule_(order.rule), states_(order.states), ranking_(order.ranking) {}

  std::vector<Objection> run() {
    for (const Decision& decision : tables_.decisions)
      if (is_about(decision, divided_decision, rule_.divided_in)) take(decision);
    for (const auto& [where, share] : shares_) join(where, share);
    for (const std::uint32_t group : groups_) renumber(group);
    return std::move(objections_);
  }

 private:
  void take(const Decision& decision) {
    const auto entry = entry_of(tables_, decision.entry);
    const auto place = position_of(decision);
    if (!entry || !place || states_[*entry] == State::waiting) return;
    if (ranking_.first[*entry] == 0) return object(Why::no_place, decision, {});
    Share& share = shares_[{ranking_.group_of[*entry], *place}];
    share.entries.push_back(*entry);
    if (share.first == nullptr) share.first = &decision;
  }

  void object(Why why, const Decision& decision, std::vector<std::string> beside) {
    objections_.emplace_back(PlaceNotDivisible{.why = why,
                                               .entry = decision.entry,
                                               .place = position_of(decision).value_or(0),
                                               .beside = std::move(beside),
                                               .decision = decision.place});
  }

  void join(const Where& where, const Share& share) {
    const auto [group, place] = where;
    const auto is_named = [&](std::uint32_t row) {
      return std::ranges::find(share.entries, ranking_.sequence[row]) != share.entries.end();
    };
    const auto begins = [&](std::uint32_t row) { return ranking_.first[ranking_.sequence[row]] == place; };
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = ranking_.group_start[group]; row < ranking_.group_start[group + 1]; ++row)
      if (is_named(row)) rows.push_back(row);
    if (!begins(rows.front())) return object(Why::not_first, *share.first, {});
    std::vector<std::string> beside;
    const std::uint32_t end = end_of_tie(rows.back());
    for (std::uint32_t row = start_of_tie(rows.front()); row < end; ++row)
      if (!is_named(row)) beside.push_back(tables_.entries[ranking_.sequence[row]]);
    if (!beside.empty()) return object(Why::not_neighbours, *share.first, std::move(beside));
    for (std::uint32_t row = rows.front() + 1; row < end; ++row) joined_.insert(row);
    groups_.insert(group);
  }

  bool are_tied(std::uint32_t row, std::uint32_t other) const {
    return ranking_.first[ranking_.sequence[row]] == ranking_.first[ranking_.sequence[other]];
  }

  std::uint32_t start_of_tie(std::uint32_t row) const {
    const std::uint32_t start = ranking_.group_start[ranking_.group_of[ranking_.sequence[row]]];
    while (row > start && are_tied(row, row - 1)) --row;
    return row;
  }

  std::uint32_t end_of_tie(std::uint32_t row) const {
    const std::uint32_t end = ranking_.group_start[ranking_.group_of[ranking_.sequence[row]] + std::size_t{1}];
    ++row;
    while (row < end && are_tied(row, row - 1)) ++row;
    return row;
  }

  /// Of a tie, and of what has joined it.
  std::uint32_t end_of_share(std::uint32_t row) const {
    std::uint32_t end = end_of_tie(row);
    while (joined_.contains(end)) end = end_of_tie(end);
    return end;
  }

  void renumber(std::uint32_t group) {
    const bool dense = rule_.numbering == Numbering::dense;
    const std::uint32_t start = ranking_.group_start[group], end = ranking_.group_start[group + std::size_t{1}];
    std::uint32_t number = 0;
    for (std::uint32_t row = start; row < end;) {
      const std::uint32_t to = end_of_share(row);
      ++number;
      share({row, to}, dense ? Places{number, number} : Places{row - start + 1, to - start});
      row = to;
    }
  }

  struct Rows {
    std::uint32_t first, end;
  };
  struct Places {
    std::uint32_t first, last;
  };
  void share(Rows rows, Places places) {
    for (std::uint32_t row = rows.first; row < rows.end; ++row) {
      const std::uint32_t entry = ranking_.sequence[row];
      ranking_.first[entry] = places.first;
      ranking_.last[entry] = places.last;
      if (row != rows.first) ranking_.decided_by[entry] = static_cast<std::uint8_t>(rule_.keys.size());
    }
  }

  const Tables& tables_;
  const Order& rule_;
  const std::vector<State>& states_;
  Ranking& ranking_;
  std::map<Where, Share> shares_ = {};
  std::set<std::uint32_t> joined_ = {};  ///< Rows that share the place of the row before.
  std::set<std::uint32_t> groups_ = {};
  std::vector<Objection> objections_ = {};
};

}  // namespace

std::vector<Objection> divide_places(const Tables& tables, const Undivided& order) {
  if (order.rule.divided_in.empty() || tables.decisions.empty()) return {};
  return Divider(tables, order).run();
}

}  // namespace engine
