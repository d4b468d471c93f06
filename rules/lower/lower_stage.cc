#include <algorithm>

#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/lower/units.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Operation;
using Nodes = std::vector<NodeId>;

engine::PopulationId add_population(Compilation& work, engine::Population population) {
  work.plan.populations.push_back(std::move(population));
  return {static_cast<std::uint32_t>(work.plan.populations.size() - 1)};
}

/// One flag for each entry.
NodeId requirement_flag(Compilation& work, const Scope& scope, const FormulaText& formula) {
  const Where where{scope.population, formula.place};
  const NodeId flag = or_stand_in(work, where, flag_formula(work, scope, formula), engine::Type::flag);
  return work.node(flag).domain.of == engine::Domain::Of::group ? own(work, where, flag) : flag;
}

// ---------------------------------------------------------------- who is judged

engine::PopulationId admitted(Compilation& work) {
  engine::Population population{{0}, {}};
  for (const Condition& each : work.draft.admission) {
    const NodeId flag = requirement_flag(work, {}, each.require);
    population.requirements.push_back({flag, both(each.otherwise.value), each.require.place});
  }
  return add_population(work, std::move(population));
}

engine::PopulationId advanced(Compilation& work, const engine::Stage& before) {
  const engine::Node& order = work.node(before.order);
  const engine::PopulationId from = before.kept.value_or(before.ranked);
  const Where where{from, order.place};
  engine::Population population{from, {}};
  if (before.advances) {
    const base::Words words = did_not_advance(before.title);
    population.requirements.push_back({*before.advances, words, work.node(*before.advances).place});
  } else {
    const NodeId placed = apply(work, where, Operation::given, {before.order});
    population.requirements.push_back({placed, has_no_place(before.title), where.place});
  }
  return add_population(work, std::move(population));
}

// ---------------------------------------------------------------- who is ranked, and how

Nodes group_keys(Compilation& work, StageWork& stage) {
  if (stage.rules.rank_within == nullptr) return work.plan.has_nominations ? Nodes{work.plan.nomination} : Nodes{};
  NamedGroups named = groups_named(work, *stage.rules.rank_within);
  stage.groups_known = named.all_known;
  return std::move(named.keys);
}

/// In the unit of the total.
Term minimum_of(Compilation& work, StageWork& stage, NodeId total) {
  const FormulaText& formula = *stage.rules.minimum_total;
  const Term least = number_formula(work, scope_of(stage), formula);
  if (!least || work.is_broken(total) || is_bare_zero(work, *least)) return least;
  const engine::Unit unit = work.node(total).unit, found = work.node(*least).unit;
  if (comparable(unit, found)) return least;
  work.report(not_as_total(place_in(formula, 0, formula.text.size()), unit, found));
  return std::nullopt;
}

void require_total(Compilation& work, StageWork& stage, NodeId total) {
  if (stage.rules.minimum_total == nullptr) return;
  const FormulaText& formula = *stage.rules.minimum_total;
  const Where where{stage.entered, formula.place};
  const NodeId least = or_stand_in(work, where, minimum_of(work, stage, total));
  const NodeId enough = apply(work, where, Operation::greater_equal, {total, least});
  stage.requirements.push_back({enough, below_minimum_words(constant_number(work, least)), formula.place});
}

void require_passing(Compilation& work, StageWork& stage) {
  if (stage.rules.passing == nullptr) return;
  for (const Condition& each : *stage.rules.passing) {
    const NodeId flag = requirement_flag(work, scope_of(stage), each.require);
    stage.requirements.push_back({flag, both(each.otherwise.value), each.require.place});
  }
}

/// What jurors mark here, as contest.yaml lists it.
std::vector<const Criterion*> judged_here(const StageWork& stage) {
  std::vector<const Criterion*> judged;
  for (const Criterion* line : stage.criteria) std::ranges::move(judged_in(*line), std::back_inserter(judged));
  return judged;
}

/// Told once for a stage, at its jury rules.
void check_missing_said(Compilation& work, const StageWork& stage) {
  if (work.draft.any_spoilt({"jury"})) return;
  for (const Criterion* criterion : judged_here(stage)) {
    if (work.draft.is_spoilt(criterion->id.place)) continue;
    const JuryRule rule = jury_rule(stage.rules, own_jury(*criterion));
    if (rule.missing_is_said) continue;
    work.report(missing_not_said(rule.place.line > 0 ? rule.place : criterion->type.place));
    return;
  }
}

/// What jurors mark for the total.
std::vector<const Criterion*> judged_for_total(const StageWork& stage) {
  std::vector<const Criterion*> judged;
  for (const Criterion* line : stage.criteria)
    if (counts(*line)) std::ranges::move(judged_in(*line), std::back_inserter(judged));
  return judged;
}

/// Where combining is spoken of; nowhere: where the first criterion is that needs it.
base::Place place_of_combining(const JuryRules* rules, const Criterion& first) {
  if (rules == nullptr) return first.type.place;
  return rules->combine_place.line > 0 ? rules->combine_place : rules->place;
}

/// Of two criteria that jurors mark: the mean of sums, or the sum of means? Of one in several rounds or items: the best
/// of means, or the mean of the best? Told once.
void check_what_said(Compilation& work, const StageWork& stage) {
  if (work.draft.any_spoilt({"jury"})) return;
  const auto unsaid = [&](const Criterion* each) {
    return counts(*each) && !jury_rule(stage.rules, own_jury(*each)).what_is_said;
  };
  const std::vector<const Criterion*> judged = judged_for_total(stage);
  const bool is_one = judged.size() == 1 && judged.front()->per.empty();
  if (judged.empty() || is_one || std::ranges::none_of(judged, unsaid)) return;
  const base::Place at = place_of_combining(stage.rules.jury, *judged.front());
  const auto same = [&](const base::Diagnostic& each) { return each.code == "missing-key" && each.place == at; };
  if (std::ranges::none_of(work.found, same))
    work.report(judged.size() > 1 ? what_not_said(at) : what_of_rounds_not_said(at));
}

void lower_criteria(Compilation& work, StageWork& stage) {
  for (const Criterion* criterion : stage.criteria) (void)entry_value(work, stage, criterion->id.value);
}

bool disqualified_leave_empty(const StageWork& stage) {
  const Places* places = stage.rules.places;
  return places != nullptr && places->after_disqualification &&
         places->after_disqualification->value == Places::AfterDisqualification::stays_empty;
}

bool refused_leave_empty(const StageWork& stage) {
  const Confirmation* confirmation = stage.rules.confirmation;
  return confirmation != nullptr && confirmation->of == engine::Confirmation::Of::places &&
         confirmation->refused == engine::Confirmation::Refused::stays_empty;
}

/// Not to give an award is theirs unless it is said what is.
bool commission_may(const StageWork& stage, Places::MayDo what) {
  const Places* places = stage.rules.places;
  if (places == nullptr || !places->commission_may) return what == Places::MayDo::not_award;
  return std::ranges::find(*places->commission_may, what, &Sourced<Places::MayDo>::value) !=
         places->commission_may->end();
}

engine::Stage described(const StageWork& stage) {
  engine::Stage made;
  made.id = stage.id;
  made.title = stage.title;
  made.entered = stage.entered;
  made.ranked = stage.ranked;
  if (stage.kept != stage.ranked) made.kept = stage.kept;
  made.disqualified_leave_empty = disqualified_leave_empty(stage);
  made.may_withhold = commission_may(stage, Places::MayDo::not_award);
  made.rank_within = stage.within;
  for (const Criterion* criterion : stage.criteria) {
    made.criteria.push_back(stage.values.at(criterion->id.value).forms.back());
    made.weights.push_back(criterion->weight ? criterion->weight->value : base::Exact{1});
  }
  made.total = stage.values.at("total").forms.back();
  const Places* places = stage.rules.places;
  if (places != nullptr && places->shared)
    made.shared_as_range = places->shared->value == Places::Shared::shown_as_range;
  made.order = stage.values.at("place").forms.back();
  return made;
}

void lower_stage(Compilation& work, StageWork& stage) {
  stage.within = group_keys(work, stage);
  check_missing_said(work, stage);
  check_what_said(work, stage);
  lower_criteria(work, stage);
  (void)entry_value(work, stage, "total");
  const NodeId order = entry_value(work, stage, "place");
  engine::Stage made = described(stage);
  made.advances = lower_advance(work, stage, order);
  made.awards = lower_awards(work, stage, order);
  LoweredPrizes prizes = lower_prizes(work, stage, made.awards);
  made.prize = prizes.prize;
  made.fund = std::move(prizes.fund);
  made.funded = lower_budget(work, stage);
  made.commission = lower_commission(work, stage);
  made.confirmation = lower_confirmation(work, stage);
  work.plan.stages.push_back(std::move(made));
}

}  // namespace

std::string name_in(const Compilation& work, const StageWork& stage, const std::string& id) {
  return work.draft.stages.size() > 1 ? stage.id + "." + id : id;
}

void lower_requirements(Compilation& work, StageWork& stage) {
  require_total(work, stage, entry_value(work, stage, "total"));
  require_passing(work, stage);
  stage.ranked = add_population(work, {stage.entered, stage.requirements});
  const bool leave_empty = disqualified_leave_empty(stage) || refused_leave_empty(stage);
  stage.kept = leave_empty ? add_population(work, {stage.ranked, {}}) : stage.ranked;
}

NodeId lower_place(Compilation& work, StageWork& stage) {
  lower_criteria(work, stage);
  lower_requirements(work, stage);
  const NodeId order = lower_order(work, stage, stage.within);
  if (commission_may(stage, Places::MayDo::divide))
    std::get<engine::Order>(work.plan.nodes[order.at].rule).divided_in = stage.id;
  name(work, order, name_in(work, stage, "place"), {"место", "place"});
  return order;
}

void lower_stages(Compilation& work) {
  const engine::PopulationId first = admitted(work);
  for (StageWork& stage : work.stages) {
    stage.entered = work.plan.stages.empty() ? first : advanced(work, work.plan.stages.back());
    lower_stage(work, stage);
  }
}

}  // namespace rules
