#include "engine/money/award_withheld.h"

#include <set>
#include <string_view>

#include "engine/data/recorded.h"

namespace engine {

namespace {

/// By entry: is it in one of these nominations?
std::vector<bool> entries_of(const Scene& scene, const std::set<std::string_view>& nominations) {
  const std::vector<std::string>& ids = scene.run.frames.groups.ids(scene.run.plan.nominations);
  std::vector<bool> entries(scene.run.frames.entries());
  Cursor of(scene, scene.run.plan.nomination);
  for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
    of.enter(entry);
    const Value value = of.here();
    const Choice* choice = std::get_if<Choice>(&value);
    entries[entry] = choice != nullptr && nominations.contains(ids[static_cast<std::size_t>(choice->index)]);
  }
  return entries;
}

}  // namespace

std::vector<bool> withheld(const Scene& scene, std::string_view award, std::string_view stage) {
  std::set<std::string_view> nominations;
  for (const Decision& decision : scene.run.tables.decisions)
    if (is_about(decision, "not_awarded", stage) && decision.value == award) nominations.insert(decision.nomination);
  if (nominations.empty()) return {};
  const bool everywhere = nominations.contains("");
  return everywhere ? std::vector<bool>(scene.run.frames.entries(), true) : entries_of(scene, nominations);
}

}  // namespace engine
