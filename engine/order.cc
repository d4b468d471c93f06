#include "engine/order.h"

#include <algorithm>
#include <numeric>

#include "engine/sort_key.h"

namespace engine {

namespace {

class Orderer {
 public:
  Orderer(const Scene& scene, NodeId id)
      : run_(scene.run), node_(run_.plan[id]), rule_(std::get<Order>(node_.rule)), keys_(sort_keys(scene, rule_)) {
    const std::uint32_t entries = run_.frames.entries();
    ranking_.group_of = scene.groups(rule_.within);
    ranking_.first.assign(entries, 0);
    ranking_.last.assign(entries, 0);
    ranking_.decided_by.assign(entries, static_cast<std::uint8_t>(keys_.size()));
    states_.assign(entries, State::not_given);   // Without a choice that makes the group: nowhere to be placed.
  }

  Ordered run() {
    for (std::vector<std::uint32_t>& members : members_by_group()) {
      ranking_.group_start.push_back(static_cast<std::uint32_t>(ranking_.sequence.size()));
      if (!members.empty()) order_group(members);
    }
    ranking_.group_start.push_back(static_cast<std::uint32_t>(ranking_.sequence.size()));
    Column column = places();
    return {.ranking = std::move(ranking_), .places = std::move(column)};
  }

 private:
  using Entries = std::vector<std::uint32_t>;
  using Span = std::span<std::uint32_t>;

  std::vector<Entries> members_by_group() const {
    std::vector<Entries> groups(run_.frames.group(rule_.within).rows);
    const std::vector<State>& members = run_.members[node_.population.at];
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      if (members[entry] == State::outside) continue;
      const std::uint32_t group = ranking_.group_of[entry];
      if (group != no_row) groups[group].push_back(entry);
    }
    return groups;
  }

  State first_key(std::uint32_t entry) const {
    if (run_.members[node_.population.at][entry] == State::waiting) return State::waiting;
    return keys_.empty() ? State::present : keys_.front().state(entry);
  }

  void order_group(Entries& members) {
    for (const std::uint32_t entry : members) states_[entry] = first_key(entry);
    std::erase_if(members, [&](std::uint32_t entry) { return is_absent(states_[entry]); });
    const auto waits = [&](std::uint32_t entry) { return states_[entry] == State::waiting; };
    if (std::ranges::any_of(members, waits)) {
      for (const std::uint32_t entry : members) states_[entry] = State::waiting;
      return;
    }
    before_ = 0;
    number_ = 0;
    part(members, 0);
  }

  /// Parts entries that are equal in every key before `key`, best first.
  void part(Span equal, std::size_t key) {
    const auto waits = [&](std::uint32_t entry) { return keys_[key].state(entry) == State::waiting; };
    const bool end = key == keys_.size() || equal.size() == 1;
    if (end || std::ranges::any_of(equal, waits)) return share(equal, end ? State::present : State::waiting);
    const SortKey& by = keys_[key];
    std::ranges::sort(equal, [&](std::uint32_t a, std::uint32_t b) { return by.compare(a, b) < 0; });
    for (auto from = equal.begin(); from != equal.end();) {
      const auto differs = [&](std::uint32_t entry) { return by.compare(*from, entry) != 0; };
      const auto to = std::find_if(from, equal.end(), differs);
      const std::size_t start = ranking_.sequence.size();
      part({from, to}, key + 1);
      if (from != equal.begin()) ranking_.decided_by[ranking_.sequence[start]] = static_cast<std::uint8_t>(key);
      from = to;
    }
  }

  /// A place, or some, for entries that nothing parts (or that wait for what may).
  void share(Span entries, State state) {
    const auto id = [&](std::uint32_t entry) -> const std::string& { return run_.tables.entries[entry]; };
    if (entries.size() > 1) std::ranges::sort(entries, {}, id);
    ++number_;
    const auto size = static_cast<std::uint32_t>(entries.size());
    const bool dense = rule_.numbering == Numbering::dense;
    for (const std::uint32_t entry : entries) {
      ranking_.first[entry] = dense ? number_ : before_ + 1;
      ranking_.last[entry] = dense ? number_ : before_ + size;
      states_[entry] = state;
    }
    ranking_.sequence.insert(ranking_.sequence.end(), entries.begin(), entries.end());
    before_ += size;
  }

  Column places() {
    const bool mean = rule_.numbering == Numbering::mean;
    Column::Wide values(ranking_.first.size());
    for (std::size_t entry = 0; entry < values.size(); ++entry) {
      values[entry] = ranking_.first[entry] + (mean ? ranking_.last[entry] : 0);
    }
    return {.values = std::move(values), .denominator = mean ? 2 : 1, .states = std::move(states_)};
  }

  const Run& run_;
  const Node& node_;
  const Order& rule_;
  std::vector<SortKey> keys_;
  Ranking ranking_;
  std::vector<State> states_;
  std::uint32_t before_ = 0, number_ = 0;   ///< In the group: entries with a better place, and places given.
};

}  // namespace

Ordered order(const Scene& scene, NodeId id) { return Orderer(scene, id).run(); }

std::vector<Tie> ties(const Ranking& ranking) {
  std::vector<Tie> result;
  for (std::uint32_t group = 0; group + 1 < ranking.group_start.size(); ++group) {
    const std::uint32_t end = ranking.group_start[group + 1];
    for (std::uint32_t at = ranking.group_start[group]; at < end;) {
      std::uint32_t next = at + 1;
      const std::uint32_t place = ranking.first[ranking.sequence[at]];
      while (next < end && ranking.first[ranking.sequence[next]] == place) ++next;
      result.push_back({.group = group, .first = at, .last = next});
      at = next;
    }
  }
  return result;
}

}  // namespace engine
