#include <algorithm>
#include <array>

#include "rules/checks.h"
#include "rules/problems_meaning.h"

namespace rules {
namespace {

constexpr std::array<std::string_view, 15> reserved = {"and",  "or",    "not",  "if",         "then",       "else",  "in",   "over",
                                                       "true", "false", "mark", "nomination", "jury_total", "total", "place"};

void check(Compilation& work, const Text& id) {
  if (std::ranges::find(reserved, id.value) != reserved.end()) work.report(reserved_name(id.place, id.value));
}

void check(Compilation& work, const std::vector<Fact>& facts) {
  for (const Fact& each : facts) check(work, each.id);
}

void check(Compilation& work, const std::vector<Criterion>& criteria) {
  for (const Criterion& each : criteria) {
    check(work, each.id);
    if (const auto* group = std::get_if<GroupCriterion>(&each.kind)) check(work, group->criteria);
  }
}

}  // namespace

void check_reserved(Compilation& work) {
  const Draft& draft = work.draft;
  check(work, draft.facts);
  check(work, draft.nomination_facts);
  if (draft.items) check(work, draft.items->facts);
  if (draft.rounds) check(work, draft.rounds->facts);
  for (const Quantity& each : draft.quantities) check(work, each.id);
  check(work, draft.criteria);
  for (const Stage& stage : draft.stages) {
    if (const auto* own = std::get_if<std::vector<Criterion>>(&stage.criteria)) check(work, *own);
  }
}

}  // namespace rules
