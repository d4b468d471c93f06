#include "engine/score/nobody_admitted.h"

#include <algorithm>
#include <map>
#include <string>

#include "engine/score/score.h"

namespace engine {

namespace {

bool competes(const Tables& tables, std::uint32_t entry) {
  return tables.status.empty() || tables.status[entry] == EntryStatus::competing;
}

base::Place place_of(const Plan& plan, const base::Words& why) {
  for (const Population& population : plan.populations) {
    const auto found =
        std::ranges::find(population.requirements, why.ru, [](const Requirement& each) { return each.otherwise.ru; });
    if (found != population.requirements.end()) return found->place;
  }
  return {};
}

}  // namespace

std::optional<NobodyAdmitted> nobody_admitted(const Results& results) {
  const Plan& plan = results.plan;
  if (plan.stages.empty()) return std::nullopt;
  NobodyAdmitted nobody;
  std::map<std::string, std::uint32_t> kept_out;
  for (std::uint32_t entry = 0; entry < results.tables.entries.size(); ++entry) {
    if (!competes(results.tables, entry)) continue;
    const base::Words why = why_outside(plan, results.tables, results.scored, plan.stages.front().entered, entry);
    if (why.empty() || why == words(State::waiting)) return std::nullopt;
    ++nobody.entries;
    if (++kept_out[why.ru] <= nobody.kept_out) continue;
    nobody.kept_out = kept_out[why.ru];
    nobody.why = why;
  }
  if (nobody.entries == 0) return std::nullopt;
  nobody.place = place_of(plan, nobody.why);
  return nobody;
}

}  // namespace engine
