#include "engine/money/award_withheld.h"

#include "engine/data/recorded.h"

namespace engine {

namespace {

void withhold_in(const Scene& scene, std::string_view nomination, std::vector<bool>& entries) {
  const Plan& plan = scene.run.plan;
  const std::vector<std::string>& ids = scene.run.frames.groups.ids(plan.nominations);
  Cursor of(scene, plan.nomination);
  for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
    of.enter(entry);
    const Value value = of.here();
    const Choice* choice = std::get_if<Choice>(&value);
    if (choice != nullptr && ids[static_cast<std::size_t>(choice->index)] == nomination) entries[entry] = true;
  }
}

}  // namespace

std::vector<bool> withheld(const Scene& scene, std::string_view award, std::string_view stage) {
  std::vector<bool> entries;
  for (const Decision& decision : scene.run.tables.decisions) {
    if (!is_about(decision, "not_awarded", stage) || decision.value != award) continue;
    entries.resize(scene.run.frames.entries(), decision.nomination.empty());
    if (!decision.nomination.empty()) withhold_in(scene, decision.nomination, entries);
  }
  return entries;
}

}  // namespace engine
