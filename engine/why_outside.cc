#include "engine/score.h"
#include "engine/standing.h"

namespace engine {

namespace {

base::Words with_reason(base::Words words, const std::string& reason) {
  if (reason.empty()) return words;
  return {words.ru + ": " + reason, words.en + ": " + reason};
}

base::Words left(EntryStatus status, const std::string& reason) {
  switch (status) {
    case EntryStatus::competing: return {};
    case EntryStatus::withdrawn: return with_reason({"заявка отозвана", "withdrawn"}, reason);
    case EntryStatus::disqualified: return with_reason({"заявка снята с конкурса", "disqualified"}, reason);
  }
  return {};
}

/// By entries.csv, else by the last decision about it.
base::Words why_left(const Tables& tables, std::uint32_t entry) {
  if (!tables.status.empty() && tables.status[entry] != EntryStatus::competing) {
    return left(tables.status[entry], tables.status_reason.empty() ? std::string{} : tables.status_reason[entry]);
  }
  base::Words words;
  for (const Decision& decision : tables.decisions) {
    if (decision.entry != tables.entries[entry]) continue;
    if (decision.kind == "withdrawn") words = left(EntryStatus::withdrawn, decision.reason);
    if (decision.kind == "disqualified") words = left(EntryStatus::disqualified, decision.reason);
  }
  return words;
}

base::Words why_not(const Requirement& requirement, const Value& met) {
  const Absent* absent = std::get_if<Absent>(&met);
  if (absent == nullptr) return std::get<bool>(met) ? base::Words{} : requirement.otherwise;
  const base::Words why = words(absent->why);
  if (absent->why == State::waiting || requirement.otherwise.empty()) return why;
  return {requirement.otherwise.ru + " (" + why.ru + ")", requirement.otherwise.en + " (" + why.en + ")"};
}

}  // namespace

base::Words why_outside(const Plan& plan, const Tables& tables, const Scored& scored, PopulationId population,
                        std::uint32_t entry) {
  const Population& here = plan.populations[population.at];
  base::Words why =
      population.at == 0 ? why_left(tables, entry) : why_outside(plan, tables, scored, here.parent, entry);
  for (const Requirement& requirement : here.requirements) {
    if (!why.empty()) return why;
    why = why_not(requirement, scored.value(requirement.flag, entry));
  }
  return why;
}

}  // namespace engine
