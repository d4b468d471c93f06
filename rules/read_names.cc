#include "rules/read_names.h"

#include <unordered_map>

#include "rules/problems_shape.h"

namespace rules {
namespace {

class Names {
 public:
  void add(const Text& id) {
    const auto [first, is_new] = seen_.try_emplace(id.value, id.place);
    if (!is_new) problems_.push_back(problems::duplicate_id(id.place, first->second, id.value));
  }

  template <class Named>
  void add_all(const std::vector<Named>& all) {
    for (const auto& each : all) add(each.id);
  }

  void add_criteria(const std::vector<Criterion>& criteria) {
    for (const auto& criterion : criteria) {
      add(criterion.id);
      if (const auto* group = std::get_if<GroupCriterion>(&criterion.kind)) add_criteria(group->criteria);
    }
  }

  base::Diagnostics take_problems() { return std::exchange(problems_, {}); }

 private:
  std::unordered_map<std::string, base::Place> seen_;
  base::Diagnostics problems_;
};

}  // namespace

base::Diagnostics check_names(const Draft& draft) {
  Names names;
  names.add_all(draft.facts);
  names.add_all(draft.nomination_facts);
  if (draft.items) names.add_all(draft.items->facts);
  if (draft.rounds) names.add_all(draft.rounds->facts);
  names.add_all(draft.tables);
  names.add_all(draft.quantities);
  names.add_criteria(draft.criteria);
  auto problems = names.take_problems();
  for (const auto& stage : draft.stages) {
    const auto* own = std::get_if<std::vector<Criterion>>(&stage.criteria);
    if (!own) continue;
    auto here = names;
    here.add_criteria(*own);
    for (auto& each : here.take_problems()) problems.push_back(std::move(each));
  }
  return problems;
}

}  // namespace rules
