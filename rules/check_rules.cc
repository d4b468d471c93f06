#include <algorithm>

#include "rules/checks.h"
#include "rules/jury_rule.h"
#include "rules/problems_meaning.h"

namespace rules {
namespace {

bool counts(const Criterion* criterion) { return !criterion->in_total || criterion->in_total->value; }

base::Exact sum_of_weights(const StageWork& stage) {
  base::Exact sum;
  for (const Criterion* criterion : stage.criteria) {
    if (counts(criterion)) sum += criterion->weight ? criterion->weight->value : base::Exact{1};
  }
  return sum;
}

void check_weights(Compilation& work) {
  const auto& stated = work.draft.weights_sum;
  if (!stated) return;
  for (const StageWork& stage : work.stages) {
    const base::Exact sum = sum_of_weights(stage);
    if (sum != stated->value) work.report(weights_sum(stated->place, stated->value, sum));
  }
}

/// A choice may stand in jury.csv and a text is for people; everything else is there to be read by a rule.
void check_unused(Compilation& work, const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) {
    const FactType type = fact.type.value;
    const bool for_people =
        type == FactType::text || type == FactType::choice || (fact.access && fact.access->value == Access::staff);
    if (!for_people && !work.used.contains(fact.id.value)) work.report(unused_fact(fact.id.place, fact.id.value));
  }
}

void check_unused(Compilation& work) {
  check_unused(work, work.draft.facts);
  check_unused(work, work.draft.nomination_facts);
  if (work.draft.items) check_unused(work, work.draft.items->facts);
  if (work.draft.rounds) check_unused(work, work.draft.rounds->facts);
}

void check_drop(Compilation& work, const StageWork& stage) {
  if (stage.rules.jury == nullptr || !stage.rules.jury->drop) return;
  const CombineBy by = jury_rule(stage.rules).by;
  const bool trims =
      by == CombineBy::mean || by == CombineBy::sum || by == CombineBy::trimmed_mean || by == CombineBy::trimmed_sum;
  if (!trims) work.report(drop_without_trimming(stage.rules.jury->drop->place));
}

/// Places already awarded by the lines above, as far as they are plain places.
struct Awarded {
  std::int64_t last = 0;
  bool known = true;
};

void check_line(Compilation& work, const Award& award, Awarded& so_far) {
  const auto* places = std::get_if<AwardPlaces>(&award.whose);
  if (places == nullptr) {
    so_far.known = so_far.known && std::holds_alternative<AwardWhen>(award.whose);
    return;
  }
  const bool overlaps = places->first <= so_far.last && !award.require;
  const bool hole = places->first > so_far.last + 1;
  if (so_far.known && overlaps) work.report(awards_overlap(award.place, static_cast<std::uint32_t>(places->first)));
  if (so_far.known && hole) {
    work.report(awards_hole(award.place, static_cast<std::uint32_t>(so_far.last + 1),
                            static_cast<std::uint32_t>(places->first - 1)));
  }
  so_far.last = std::max(so_far.last, places->last);
}

/// A line with `require` may leave its place to one further down.
void check_awards(Compilation& work, const StageWork& stage) {
  if (stage.rules.awards == nullptr) return;
  Awarded so_far;
  for (const Award& award : *stage.rules.awards) {
    if (award.require) so_far.known = false;
    check_line(work, award, so_far);
  }
}

}  // namespace

void check_rules(Compilation& work) {
  if (work.draft.partial) return;  // what is missing may be a mistake told already
  check_weights(work);
  if (!base::has_error(work.found)) check_unused(work);  // a formula with a mistake may be what reads a fact
  for (const StageWork& stage : work.stages) {
    check_drop(work, stage);
    check_awards(work, stage);
  }
}

}  // namespace rules
