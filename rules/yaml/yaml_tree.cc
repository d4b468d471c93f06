#include <algorithm>

#include "rules/yaml/yaml.h"

namespace rules::yaml {

const Node* Mapping::find(std::string_view key) const {
  const auto found =
      std::ranges::find(entries, key, [](const Entry& entry) { return std::string_view(entry.key.text); });
  return found == entries.end() ? nullptr : &found->value;
}

std::size_t node_count(const Node& node) {
  std::size_t count = 1;
  if (const auto* sequence = node.sequence()) {
    for (const auto& item : sequence->items) count += node_count(item);
  }
  if (const auto* mapping = node.mapping()) {
    for (const auto& entry : mapping->entries) count += node_count(entry.value);
  }
  return count;
}

std::size_t level_count(const Node& node) {
  std::size_t deepest = 0;
  if (const auto* sequence = node.sequence()) {
    for (const auto& item : sequence->items) deepest = std::max(deepest, level_count(item));
  }
  if (const auto* mapping = node.mapping()) {
    for (const auto& entry : mapping->entries) deepest = std::max(deepest, level_count(entry.value));
  }
  return deepest + 1;
}

}  // namespace rules::yaml
