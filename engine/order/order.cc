#include "engine/order/order.h"

#include <algorithm>
#include <iterator>

#include "engine/data/list_order.h"
#include "engine/data/parallel.h"
#include "engine/order/divided_places.h"
#include "engine/order/sort_key.h"

namespace engine {

namespace {

using Entries = std::vector<std::uint32_t>;
using Span = std::span<std::uint32_t>;

/// What all groups of one order share. Groups have no entry in common, so that several may write at once.
struct Work {
  const Run& run;
  const Node& node;
  const Order& rule;
  std::vector<SortKey> keys;
  Ranking ranking;
  std::vector<State> states;  ///< Of every entry's place.

  const std::vector<State>& members() const { return run.members[node.population.at]; }
};

/// Orders the entries of one group, which come as they are listed when they share a place.
class GroupOrderer {
 public:
  explicit GroupOrderer(Work& work) : work_(work) {}

  /// Those that have a place, best first.
  Entries order(Entries members) {
    for (const std::uint32_t entry : members) work_.states[entry] = first_key(entry);
    std::erase_if(members, [&](std::uint32_t entry) { return is_absent(work_.states[entry]); });
    if (std::ranges::any_of(members, [&](std::uint32_t entry) { return work_.states[entry] == State::waiting; })) {
      for (const std::uint32_t entry : members) work_.states[entry] = State::waiting;
      return {};
    }
    if (!members.empty()) part(members, 0);
    return members;
  }

 private:
  /// Who has no first key has no place, whatever else waits.
  State first_key(std::uint32_t entry) const {
    const State key = work_.keys.empty() ? State::present : work_.keys.front().state(entry);
    return is_absent(key) || work_.members()[entry] == State::present ? key : State::waiting;
  }

  bool waits(Span entries, std::size_t key) const {
    const auto waiting = [&](std::uint32_t entry) { return work_.keys[key].state(entry) == State::waiting; };
    return std::ranges::any_of(entries, waiting);
  }

  /// Parts entries that are equal in every key before `key`, best first; those that stay equal stay as they are
  /// listed.
  void part(Span equal, std::size_t key) {
    if (key == work_.keys.size() || equal.size() == 1) return share(equal, State::present);
    const SortKey& by = work_.keys[key];
    if (!by.all_present() && waits(equal, key)) return share(equal, State::waiting);
    by.sort(equal);
    for (auto from = equal.begin(); from != equal.end();) {
      const auto differs = [&](std::uint32_t entry) { return by.compare(*from, entry) != 0; };
      const auto to = std::find_if(from + 1, equal.end(), differs);
      part({from, to}, key + 1);
      if (from != equal.begin()) work_.ranking.decided_by[*from] = static_cast<std::uint8_t>(key);
      from = to;
    }
  }

  /// A place, or some, for entries that nothing parts (or that wait for what may).
  void share(Span entries, State state) {
    const auto size = static_cast<std::uint32_t>(entries.size());
    const bool dense = work_.rule.numbering == Numbering::dense;
    if (dense && state == State::waiting) more_numbers_ += size - 1;
    ++number_;
    for (const std::uint32_t entry : entries) {
      work_.ranking.first[entry] = dense ? number_ : before_ + 1;
      work_.ranking.last[entry] = dense ? number_ + more_numbers_ : before_ + size;
      work_.states[entry] = more_numbers_ > 0 ? State::waiting : state;
    }
    before_ += size;
  }

  Work& work_;
  std::uint32_t before_ = 0, number_ = 0;  ///< Entries with a better place, and places given.
  std::uint32_t more_numbers_ = 0;         ///< That dense numbers may yet take: by ties that people have not parted.
};

/// No entries yet, but room for all that are in each group.
std::vector<Entries> empty_groups(const Work& work) {
  std::vector<Entries> groups(work.run.frames.groups.rows(work.rule.within));
  std::vector<std::uint32_t> sizes(groups.size());
  for (const std::uint32_t group : work.ranking.group_of) {
    if (group != no_row) ++sizes[group];
  }
  for (std::size_t group = 0; group < groups.size(); ++group) groups[group].reserve(sizes[group]);
  return groups;
}

std::vector<Entries> members_by_group(const Work& work) {
  std::vector<Entries> groups = empty_groups(work);
  const std::vector<State>& members = work.members();
  for (const std::uint32_t entry : ListOrder(work.run.plan, work.run.tables, work.rule.listed_by).all()) {
    if (members[entry] == State::outside) continue;
    const std::uint32_t group = work.ranking.group_of[entry];
    if (group != no_row) groups[group].push_back(entry);
  }
  return groups;
}

Work prepared(const Scene& scene, NodeId id) {
  const Node& node = scene.run.plan[id];
  const Order& rule = std::get<Order>(node.rule);
  const std::uint32_t entries = scene.run.frames.entries();
  Work work{scene.run, node, rule, sort_keys(scene, rule), {}, {}};
  work.ranking.group_of = scene.groups(rule.within);
  work.ranking.first.assign(entries, 0);
  work.ranking.last.assign(entries, 0);
  work.ranking.decided_by.assign(entries, static_cast<std::uint8_t>(work.keys.size()));
  work.states.assign(entries, State::not_given);  // Without a choice that makes the group: nowhere to be placed.
  return work;
}

void put_in_sequence(Ranking& ranking, const std::vector<Entries>& groups) {
  std::size_t placed = 0;
  for (const Entries& group : groups) placed += group.size();
  ranking.sequence.reserve(placed);
  for (const Entries& group : groups) {
    ranking.group_start.push_back(static_cast<std::uint32_t>(ranking.sequence.size()));
    ranking.sequence.insert(ranking.sequence.end(), group.begin(), group.end());
  }
  ranking.group_start.push_back(static_cast<std::uint32_t>(ranking.sequence.size()));
}

Column places(const Ranking& ranking, Numbering numbering, std::vector<State> states) {
  const bool mean = numbering == Numbering::mean;
  Column::Wide values(ranking.first.size());
  for (std::size_t entry = 0; entry < values.size(); ++entry) {
    values[entry] = ranking.first[entry] + (mean ? ranking.last[entry] : 0);
  }
  return {.values = std::move(values), .denominator = mean ? 2 : 1, .states = std::move(states)};
}

}  // namespace

Ordered order(const Scene& scene, NodeId id) {
  Work work = prepared(scene, id);
  std::vector<Entries> groups = members_by_group(work);
  in_parallel(groups.size(), scene.run.threads,
              [&](std::size_t group) { groups[group] = GroupOrderer(work).order(std::move(groups[group])); });
  put_in_sequence(work.ranking, groups);
  std::vector<Objection> objections = divide_places(scene.run.tables, {work.rule, work.states, work.ranking});
  Column column = places(work.ranking, work.rule.numbering, std::move(work.states));
  return {.ranking = std::move(work.ranking), .places = std::move(column), .objections = std::move(objections)};
}

std::vector<Tie> ties_in(const Ranking& ranking, std::uint32_t group) {
  std::vector<Tie> result;
  const std::uint32_t end = ranking.group_start[group + 1];
  for (std::uint32_t at = ranking.group_start[group]; at < end;) {
    std::uint32_t next = at + 1;
    const std::uint32_t place = ranking.first[ranking.sequence[at]];
    while (next < end && ranking.first[ranking.sequence[next]] == place) ++next;
    result.push_back({.group = group, .first = at, .last = next});
    at = next;
  }
  return result;
}

std::vector<Tie> ties(const Ranking& ranking) {
  std::vector<Tie> result;
  for (std::uint32_t group = 0; group + 1 < ranking.group_start.size(); ++group)
    std::ranges::move(ties_in(ranking, group), std::back_inserter(result));
  return result;
}

std::vector<Tie> shared_places(const Ranking& ranking) {
  std::vector<Tie> all = ties(ranking);
  std::erase_if(all, [](const Tie& tie) { return tie.size() == 1; });
  return all;
}

}  // namespace engine
