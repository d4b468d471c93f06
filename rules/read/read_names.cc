#include "rules/read/read_names.h"

#include <unordered_map>
#include <utility>

#include "rules/problems/problems_shape.h"

namespace rules {
namespace {

class Names {
 public:
  template <class Named>
  std::vector<Named> first_of_each(std::vector<Named> all) {
    std::erase_if(all, [&](const Named& each) { return !take(each.id); });
    return all;
  }

  /// A group that loses all its members goes with them.
  std::vector<Criterion> first_of_each(std::vector<Criterion> all) {
    std::erase_if(all, [&](Criterion& each) {
      if (!take(each.id)) return true;
      auto* group = std::get_if<GroupCriterion>(&each.kind);
      if (!group) return false;
      group->criteria = first_of_each(std::move(group->criteria));
      return group->criteria.empty();
    });
    return all;
  }

  Stage distinct(Stage stage) {
    auto* own = std::get_if<std::vector<Criterion>>(&stage.criteria);
    if (!own) return stage;
    const auto shared = seen_;
    *own = first_of_each(std::move(*own));
    seen_ = shared;
    return stage;
  }

  base::Diagnostics problems() && { return std::move(problems_); }

 private:
  /// False when the name is taken.
  bool take(const Text& id) {
    const auto [first, is_new] = seen_.try_emplace(id.value, id.place);
    if (!is_new) problems_.push_back(problems::duplicate_id(id.place, first->second, id.value));
    return is_new;
  }

  std::unordered_map<std::string, base::Place> seen_;
  base::Diagnostics problems_;
};

}  // namespace

DistinctNames with_distinct_names(Draft draft) {
  Names names;
  draft.facts = names.first_of_each(std::move(draft.facts));
  draft.decided = names.first_of_each(std::move(draft.decided));
  draft.nomination_facts = names.first_of_each(std::move(draft.nomination_facts));
  if (draft.items) draft.items->facts = names.first_of_each(std::move(draft.items->facts));
  if (draft.rounds) draft.rounds->facts = names.first_of_each(std::move(draft.rounds->facts));
  draft.tables = names.first_of_each(std::move(draft.tables));
  draft.quantities = names.first_of_each(std::move(draft.quantities));
  draft.criteria = names.first_of_each(std::move(draft.criteria));
  for (auto& stage : draft.stages) stage = names.distinct(std::move(stage));
  return {std::move(draft), std::move(names).problems()};
}

}  // namespace rules
