#include "engine/score/nobody_admitted.h"

#include <algorithm>
#include <map>
#include <string>

#include "engine/score/why_outside.h"

namespace engine {

namespace {

bool competes(const Tables& tables, std::uint32_t entry) {
  return tables.status.empty() || tables.status[entry] == EntryStatus::competing;
}

}  // namespace

std::optional<NobodyAdmitted> nobody_admitted(const Results& results) {
  const Plan& plan = results.plan;
  if (plan.stages.empty()) return std::nullopt;
  NobodyAdmitted nobody;
  std::map<std::string, std::uint32_t> kept_out;
  for (std::uint32_t entry = 0; entry < results.tables.entries.size(); ++entry) {
    if (!competes(results.tables, entry)) continue;
    const Outside found = outside(results, plan.stages.front().entered, entry);
    if (found.why.empty() || found.why == words(State::waiting)) return std::nullopt;
    ++nobody.entries;
    if (++kept_out[found.why.ru] <= nobody.kept_out) continue;
    nobody.kept_out = kept_out[found.why.ru];
    nobody.why = found.why;
    nobody.place = found.requirement == nullptr ? base::Place{} : found.requirement->place;
  }
  return nobody.entries == 0 ? std::nullopt : std::optional{nobody};
}

}  // namespace engine
