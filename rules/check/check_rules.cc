#include <algorithm>
#include <set>
#include <unordered_map>

#include "rules/check/checks.h"
#include "rules/lower/lower.h"
#include "rules/problems/problems_meaning.h"
#include "rules/read/mentions.h"

namespace rules {
namespace {

/// A group that says what its members' weights add up to counts with that.
base::Exact weight_of(const Criterion& criterion) {
  if (criterion.weight) return criterion.weight->value;
  const auto* group = std::get_if<GroupCriterion>(&criterion.kind);
  return group != nullptr && group->weights_sum ? group->weights_sum->value : base::Exact{1};
}

base::Exact sum_of_weights(const StageWork& stage) {
  base::Exact sum;
  for (const Criterion* criterion : stage.criteria) {
    if (counts(*criterion)) sum += weight_of(*criterion);
  }
  return sum;
}

bool weights_known(const Compilation& work, const StageWork& stage) {
  const auto spoilt = [&](const Criterion* each) { return work.draft.is_spoilt(each->id.place); };
  return stage.criteria_known && std::ranges::none_of(stage.criteria, spoilt);
}

void check_group_weights(Compilation& work, const Criterion& criterion) {
  const auto* group = std::get_if<GroupCriterion>(&criterion.kind);
  if (group == nullptr) return;
  base::Exact sum;
  for (const Criterion& member : group->criteria) {
    sum += weight_of(member);
    check_group_weights(work, member);
  }
  const auto& stated = group->weights_sum;
  if (stated && sum != stated->value) work.report(weights_sum(stated->place, stated->value, sum));
}

void check_weights(Compilation& work, const StageWork& stage) {
  for (const Criterion* criterion : stage.criteria) check_group_weights(work, *criterion);
  const auto& stated = work.draft.weights_sum;
  if (!stated) return;
  const base::Exact sum = sum_of_weights(stage);
  if (sum != stated->value) work.report(weights_sum(stated->place, stated->value, sum));
}

void check_weights(Compilation& work) {
  for (const StageWork& stage : work.stages)
    if (weights_known(work, stage)) check_weights(work, stage);
}

/// With its members, each once, in however many stages it counts.
void check_weight(Compilation& work, const Criterion& criterion, std::set<const Criterion*>& seen) {
  if (!seen.insert(&criterion).second) return;
  const int sign = criterion.weight ? criterion.weight->value.sign() : 1;
  if (sign == 0) work.report(weight_idle(criterion.weight->place));
  if (sign < 0) work.report(weight_negative(criterion.weight->place));
  const auto* group = std::get_if<GroupCriterion>(&criterion.kind);
  if (group == nullptr) return;
  for (const Criterion& member : group->criteria) check_weight(work, member, seen);
}

void check_each_weight(Compilation& work) {
  std::set<const Criterion*> seen;
  for (const StageWork& stage : work.stages)
    for (const Criterion* criterion : stage.criteria) check_weight(work, *criterion, seen);
}

/// How often each name stands in the file.
using Mentions = std::unordered_map<std::string_view, int>;

Mentions mentions_in(std::string_view text) {
  Mentions all;
  for (const std::string_view name : names_in(text)) ++all[name];
  return all;
}

/// A choice may stand in jury.csv and a text is for people; everything else is there to be read by a rule.
void check_unused(Compilation& work, const std::vector<Fact>& facts, const Mentions& elsewhere) {
  for (const Fact& fact : facts) {
    const FactType type = fact.type.value;
    const bool for_people =
        type == FactType::text || type == FactType::choice || (fact.access && fact.access->value == Access::staff);
    const auto mentioned = elsewhere.find(fact.id.value);
    const bool may_be_read = mentioned != elsewhere.end() && mentioned->second > 1;
    if (!for_people && !may_be_read && !work.used.contains(fact.id.value))
      work.report(unused_fact(fact.id.place, fact.id.value));
  }
}

/// A formula with a mistake may be what reads a fact: beside errors only a fact is unused that the file names once.
void check_unused(Compilation& work) {
  const Mentions elsewhere = base::has_error(work.found) ? mentions_in(work.text) : Mentions{};
  check_unused(work, work.draft.facts, elsewhere);
  check_unused(work, work.draft.nomination_facts, elsewhere);
  check_unused(work, work.draft.decided, elsewhere);
  if (work.draft.items) check_unused(work, work.draft.items->facts, elsewhere);
  if (work.draft.rounds) check_unused(work, work.draft.rounds->facts, elsewhere);
}

void check_drop(Compilation& work, const StageWork& stage) {
  if (stage.rules.jury == nullptr || !stage.rules.jury->drop) return;
  const CombineBy by = jury_rule(stage.rules).by;
  const bool trims = by == CombineBy::mean || by == CombineBy::sum;
  if (!trims) work.report(drop_without_trimming(stage.rules.jury->drop->place));
}

void check_anchors(Compilation& work, const MarkCriterion& kind) {
  for (const Anchor& anchor : kind.anchors) {
    if (!is_on(kind.scale, anchor.lowest) || !is_on(kind.scale, anchor.highest))
      work.report(off_the_scale(anchor.place));
  }
}

/// Several stages may use the same criterion.
void check_anchors(Compilation& work) {
  std::set<const Criterion*> seen;
  for (const StageWork& stage : work.stages) {
    for (const auto& [id, criterion] : stage.by_id) {
      const auto* mark = std::get_if<MarkCriterion>(&criterion->kind);
      if (mark != nullptr && seen.insert(criterion).second) check_anchors(work, *mark);
    }
  }
}

/// Half of such a group stands on the jurors' sheets, half does not.
void check_mixed_groups(Compilation& work, const StageWork& stage) {
  if (jury_rule(stage.rules).what != CombineWhat::total) return;
  for (const Criterion* criterion : stage.criteria) {
    const bool mixed = counts(*criterion) && !is_on_sheets(*criterion) && !judged_in(*criterion).empty();
    if (mixed) work.report(group_mixed_with_totals(criterion->id.place, criterion->id.value));
  }
}

/// Places already awarded by the lines above, as far as they are plain places.
struct Awarded {
  std::int64_t last = 0;
  bool known = true;
};

/// Lines over other groups or beside the rest leave the places as they are.
bool goes_by_places(const Award& award) { return !award.within && !(award.beside && award.beside->value); }

bool takes_the_next(const Award& award) {
  return std::holds_alternative<AwardCount>(award.whose) || std::holds_alternative<AwardWinners>(award.whose);
}

void check_line(Compilation& work, const Award& award, Awarded& so_far) {
  const auto* places = std::get_if<AwardPlaces>(&award.whose);
  if (takes_the_next(award)) so_far.known = false;
  if (places == nullptr) return;
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
  if (stage.rules.awards == nullptr || work.draft.any_spoilt({"awards", "stages"})) return;
  Awarded so_far;
  for (const Award& award : *stage.rules.awards) {
    if (!goes_by_places(award)) continue;
    if (award.require) so_far.known = false;
    check_line(work, award, so_far);
  }
}

}  // namespace

std::vector<NodeId> prizes_of(const Compilation& work, const engine::Stage& stage) {
  std::vector<NodeId> prizes;
  for (const NodeId award : stage.awards) {
    for (const engine::AwardLine& line : std::get<engine::Award>(work.node(award).rule).lines)
      if (line.prize) prizes.push_back(*line.prize);
  }
  return prizes;
}

void check_rules(Compilation& work) {
  check_weights(work);
  check_each_weight(work);
  check_anchors(work);
  check_unused(work);
  for (const StageWork& stage : work.stages) {
    check_drop(work, stage);
    check_mixed_groups(work, stage);
    check_awards(work, stage);
  }
}

}  // namespace rules
