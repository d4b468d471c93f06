#include "rules/read/read_spoilt.h"

#include <algorithm>

namespace rules {
namespace {

using Spot = std::pair<int, int>;

Spot spot(const base::Place& place) { return {place.line, place.column}; }
Spot spot(const yaml::Entry& entry) { return spot(entry.key.place); }
Spot spot(const yaml::Node& node) { return spot(node.place); }

/// The last that does not begin behind the error: the error stands in it.
template <class Part>
const Part* around(const std::vector<Part>& parts, const Spot& error) {
  const auto behind = std::ranges::upper_bound(parts, error, {}, [](const Part& each) { return spot(each); });
  return behind == parts.begin() ? nullptr : &*std::prev(behind);
}

void spoil(Spoilt& all, const yaml::Node& node, const Spot& error) {
  if (const auto* mapping = node.mapping()) {
    const auto* entry = around(mapping->entries, error);
    if (!entry) return;
    all.heads.insert(spot(*entry));
    spoil(all, entry->value, error);
  } else if (const auto* sequence = node.sequence()) {
    const auto* item = around(sequence->items, error);
    if (!item) return;
    all.heads.insert(spot(*item));
    spoil(all, *item, error);
  }
}

}  // namespace

Spoilt spoilt_by(const base::Diagnostics& found, const yaml::Node& top) {
  Spoilt all;
  for (const base::Diagnostic& each : found) {
    if (each.severity != base::Severity::error) continue;
    spoil(all, top, spot(each.place));
    const auto* part = around(top.mapping()->entries, spot(each.place));
    if (part) all.parts.insert(part->key.text);
  }
  return all;
}

}  // namespace rules
