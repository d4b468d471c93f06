#include "rules/read/read_slips.h"

#include <string_view>
#include <utility>
#include <vector>

#include "rules/keys/keys.h"
#include "rules/problems/problems_shape.h"

namespace rules {
namespace {

std::vector<std::string_view> known_keys() {
  std::vector<std::string_view> names;
  for (const auto& key : keys::contest_table.keys) names.push_back(key.name);
  return names;
}

}  // namespace

AsMeant as_meant(yaml::Node top) {
  AsMeant made{std::move(top), {}};
  auto* mapping = std::get_if<yaml::Mapping>(&made.top.value);
  if (!mapping) return made;
  const std::vector<std::string_view> known = known_keys();
  for (auto& entry : mapping->entries) {
    if (keys::find(keys::contest_table.keys, entry.key.text)) continue;
    const auto meant = problems::suggested_key(entry.key.text, known);
    if (!meant || mapping->find(*meant)) continue;
    made.problems.push_back(problems::unknown_key(entry.key.place, entry.key.text, known));
    entry.key.text = *meant;
  }
  return made;
}

}  // namespace rules
