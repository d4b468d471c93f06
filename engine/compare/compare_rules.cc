#include <algorithm>
#include <map>

#include "engine/compare/compare.h"
#include "engine/compare/outline.h"

namespace engine {

namespace {

using base::Words;

using ByName = std::map<std::string, const OutlineItem*, std::less<>>;

ByName by_name(const std::vector<OutlineItem>& items) {
  ByName found;
  for (const OutlineItem& item : items) found.emplace(item.name, &item);
  return found;
}

const OutlineItem* find(const ByName& items, const std::string& name) {
  const auto found = items.find(name);
  return found == items.end() ? nullptr : found->second;
}

/// The sentences of `these` that `those` do not have.
std::vector<Words> only_in(const std::vector<Words>& these, const std::vector<Words>& those) {
  std::vector<Words> only;
  for (const Words& line : these)
    if (std::ranges::count(those, line) == 0) only.push_back(line);
  return only;
}

RuleChange changed(const OutlineItem& before, const OutlineItem& after) {
  return {.kind = RuleChange::Kind::changed,
          .name = after.name,
          .subject = after.subject,
          .before = only_in(before.rule, after.rule),
          .after = only_in(after.rule, before.rule),
          .place_before = before.place,
          .place_after = after.place};
}

RuleChange added(const OutlineItem& item) {
  return {.kind = RuleChange::Kind::added,
          .name = item.name,
          .subject = item.subject,
          .before = {},
          .after = item.rule,
          .place_before = {},
          .place_after = item.place};
}

RuleChange removed(const OutlineItem& item) {
  return {.kind = RuleChange::Kind::removed,
          .name = item.name,
          .subject = item.subject,
          .before = item.rule,
          .after = {},
          .place_before = item.place,
          .place_after = {}};
}

}  // namespace

std::vector<RuleChange> compare_rules(const Plan& before, const Plan& after) {
  const std::vector<OutlineItem> old_items = outline(before), new_items = outline(after);
  const ByName old_by_name = by_name(old_items), new_by_name = by_name(new_items);
  std::vector<RuleChange> changes;
  for (const OutlineItem& item : old_items)
    if (find(new_by_name, item.name) == nullptr) changes.push_back(removed(item));
  for (const OutlineItem& item : new_items) {
    const OutlineItem* old = find(old_by_name, item.name);
    if (old == nullptr)
      changes.push_back(added(item));
    else if (old->canonical != item.canonical)
      changes.push_back(changed(*old, item));
  }
  return changes;
}

}  // namespace engine
