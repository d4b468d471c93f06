#include <map>
#include <string_view>

#include "base/text.h"
#include "rules/check/checks.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

/// Titles among which people choose: columns of one table, entries of one list.
class Titles {
 public:
  explicit Titles(Compilation& work) : work_(work) {}

  void add(std::string_view title, const base::Place& place) {
    if (title.empty()) return;
    const auto [first, is_new] = seen_.try_emplace(base::lower(base::trim(title)), place);
    if (!is_new && !(first->second == place)) work_.report(title_repeated(place, first->second, title));
  }

 private:
  Compilation& work_;
  std::map<std::string, base::Place> seen_ = {};
};

void check_facts(Compilation& work) {
  std::map<engine::FactColumn::Of, Titles> by_table;
  for (const engine::FactColumn& fact : work.plan.facts)
    by_table.try_emplace(fact.of, work).first->second.add(fact.title, fact.place);
}

void check_columns(Compilation& work) {
  for (const engine::Sheets& sheets : work.plan.sheets) {
    Titles titles(work);
    for (const engine::MarkColumn& column : sheets.columns) titles.add(column.title, column.place);
  }
}

template <class Named>
void check_list(Compilation& work, const std::vector<Named>& list) {
  Titles titles(work);
  for (const Named& each : list) titles.add(each.title.value, each.title.place);
}

void check_levels(Compilation& work, const std::vector<Criterion>& criteria) {
  for (const Criterion& each : criteria) {
    const auto* levels = std::get_if<LevelsCriterion>(&each.kind);
    if (levels != nullptr && !levels->of) check_list(work, levels->levels);
    if (const auto* group = std::get_if<GroupCriterion>(&each.kind)) check_levels(work, group->criteria);
  }
}

void check_all_levels(Compilation& work) {
  check_levels(work, work.draft.criteria);
  for (const Stage& stage : work.draft.stages)
    if (const auto* own = std::get_if<std::vector<Criterion>>(&stage.criteria)) check_levels(work, *own);
}

}  // namespace

void check_titles(Compilation& work) {
  check_facts(work);
  check_columns(work);
  check_list(work, work.draft.nominations);
  check_list(work, work.draft.stages);
  if (work.draft.rounds && work.draft.rounds->ids) check_list(work, *work.draft.rounds->ids);
  check_all_levels(work);
  for (const Fact& fact : work.draft.facts) check_list(work, fact.choices);
}

}  // namespace rules
