/// Cases that exclude each other: what is reachable is what one of them reaches.
///
/// Nominations: whose criteria do not apply in the same one never add up. Look-ups: several by one key find their
/// values in one row, and `a[size, 1] * x + a[size, 2] * y` never takes the best cells of two different rows.

#include <algorithm>
#include <map>

#include "engine/bound/bound_once.h"
#include "engine/bound/reach.h"

namespace engine {
namespace {

constexpr std::size_t most_cases = 100;  ///< Of a longer table every cell is taken for itself, as without cases.

/// What is looked up more than once by the same value of an entry.
struct SharedKey {
  NodeId key;
  std::vector<NodeId> lookups;
  std::vector<Value> values;  ///< That some row has for it.
};

bool is_of_entry(const Node& node) { return node.domain.of == Domain::Of::entry && node.domain.axes == Axes{}; }

void take_key(SharedKey& shared, const LookupTable& table, std::size_t position) {
  for (const LookupTable::Row& row : table.rows) {
    if (std::ranges::find(shared.values, row.keys[position]) == shared.values.end())
      shared.values.push_back(row.keys[position]);
  }
}

using Keys = std::map<NodeId, SharedKey>;

void take_lookup(Keys& keys, const Plan& plan, NodeId at, const Lookup& lookup) {
  for (std::size_t k = 0; k < lookup.keys.size(); ++k) {
    const NodeId key = lookup.keys[k];
    if (!is_of_entry(plan[key])) continue;
    SharedKey& shared = keys.try_emplace(key, SharedKey{key, {}, {}}).first->second;
    shared.lookups.push_back(at);
    take_key(shared, plan.tables[lookup.table.at], k);
  }
}

std::vector<SharedKey> shared_keys(const Plan& plan) {
  Keys keys;
  for (std::uint32_t at = 0; at < plan.nodes.size(); ++at) {
    if (const Lookup* lookup = std::get_if<Lookup>(&plan.nodes[at].rule)) take_lookup(keys, plan, NodeId{at}, *lookup);
  }
  std::vector<SharedKey> several;
  for (const auto& [key, shared] : keys) {
    if (shared.lookups.size() > 1 && shared.values.size() <= most_cases) several.push_back(shared);
  }
  return several;
}

class Cases {
 public:
  /// What is known of groups stays as it is: the entries of one group may be different cases.
  Cases(const Plan& plan, std::vector<Assumed> assumed, const std::vector<Reach>& so_far)
      : plan_(plan), assumed_(std::move(assumed)), so_far_(so_far) {
    for (std::uint32_t at = 0; at < plan.nodes.size(); ++at) {
      if (plan.nodes[at].domain.of == Domain::Of::group) assumed_.push_back({NodeId{at}, so_far[at]});
    }
  }

  std::vector<Reach> of_choice(NodeId choice, std::size_t choices) const {
    std::vector<Reach> reached = with({{choice, Reach{.only = Choice{0}}}});
    for (std::size_t at = 1; at < choices; ++at)
      join(reached, with({{choice, Reach{.only = Choice{static_cast<std::int32_t>(at)}}}}));
    return as_far_as_known(std::move(reached));
  }

  std::vector<Reach> of(const SharedKey& shared) const {
    std::vector<Assumed> in_no_row;
    for (const NodeId lookup : shared.lookups) in_no_row.push_back({lookup, Reach{.never = true}});
    std::vector<Reach> reached = with(in_no_row);
    for (const Value& value : shared.values) {
      const std::optional<Reach> key = reach_at(plan_, shared.key, so_far_[shared.key.at], value);
      if (key) join(reached, with({{shared.key, *key}}));
    }
    return as_far_as_known(std::move(reached));
  }

 private:
  std::vector<Reach> as_far_as_known(std::vector<Reach> reached) const {
    for (std::size_t at = 0; at < reached.size(); ++at) reached[at] = common(so_far_[at], reached[at]);
    return reached;
  }

  std::vector<Reach> with(std::vector<Assumed> more) const {
    more.insert(more.end(), assumed_.begin(), assumed_.end());
    return bound_once(plan_, more);
  }

  static void join(std::vector<Reach>& all, const std::vector<Reach>& one) {
    for (std::size_t at = 0; at < all.size(); ++at) all[at] = hull(all[at], one[at]);
  }

  const Plan& plan_;
  std::vector<Assumed> assumed_;
  const std::vector<Reach>& so_far_;
};

/// Where the definition lists them, and nothing is known of the nomination yet.
bool differ_by_nomination(const Plan& plan, const std::vector<Known>& known) {
  const std::size_t nominations = plan.lists[plan.nominations.at].ids.size();
  return plan.has_nominations && !plan.nominations_from_file && nominations > 1 && nominations <= most_cases &&
         std::ranges::count(known, plan.nomination, &Known::of) == 0;
}

}  // namespace

std::vector<Reach> bound(const Plan& plan, const std::vector<Known>& known) {
  std::vector<Assumed> assumed;
  for (const Known& each : known) assumed.push_back({each.of, each.is});
  std::vector<Reach> reached = bound_once(plan, assumed);
  for (const SharedKey& shared : shared_keys(plan)) reached = Cases(plan, assumed, reached).of(shared);
  if (!differ_by_nomination(plan, known)) return reached;
  return Cases(plan, assumed, reached).of_choice(plan.nomination, plan.lists[plan.nominations.at].ids.size());
}

}  // namespace engine
