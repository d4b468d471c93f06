#include "engine/plan/order_keys.h"

namespace engine {

std::vector<Key> all_keys(const Plan& plan, NodeId order) {
  std::vector<Key> keys;
  for (const Key& key : std::get<Order>(plan[order].rule).keys) {
    if (!std::holds_alternative<Order>(plan[key.of].rule)) {
      keys.push_back(key);
      continue;
    }
    const std::vector<Key> first = all_keys(plan, key.of);
    keys.insert(keys.end(), first.begin(), first.end());
  }
  return keys;
}

}  // namespace engine
