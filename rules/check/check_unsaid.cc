/// What is decided silently where a regulation has to say it: asked for, with the alternatives spelled out.
#include <algorithm>
#include <set>

#include "engine/plan/inputs.h"
#include "rules/check/checks.h"
#include "rules/lower/jury_rule.h"
#include "rules/lower/lower.h"
#include "rules/lower/nodes.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

// ---------------------------------------------------------------- rounds and items

/// Axes of `per` of which no step of `across` makes one value.
engine::Axes left_open(const Criterion& criterion) {
  engine::Axes left = axes_of(criterion);
  for (const Across& step : criterion.across) {
    if (!step.over) return {};
    left = without(left, {step.over->value == Axis::round, step.over->value == Axis::item, false});
  }
  return left;
}

/// One round is what it is, however it is taken.
bool are_several(const Compilation& work, const engine::Axes& axes) {
  const std::optional<engine::Rounds>& rounds = work.plan.rounds;
  return axes.item || (axes.round && rounds && (rounds->as_listed || rounds->ids.size() > 1));
}

std::set<NodeId> read_by_others(const engine::Plan& plan) {
  std::set<NodeId> read;
  for (const engine::Node& node : plan.nodes)
    for (const NodeId input : engine::inputs(node.rule)) read.insert(input);
  return read;
}

/// Somebody reads the one value of many.
bool is_read(const StageWork& stage, const std::string& id, const std::set<NodeId>& read) {
  const auto value = stage.values.find(id);
  const bool known = value != stage.values.end() && !value->second.forms.empty();
  return known && read.contains(value->second.forms.back());
}

std::string title_of(const Criterion& criterion) {
  return criterion.title.value.empty() ? criterion.id.value : criterion.title.value;
}

/// Formulas may take the values of rounds and items as they are: then the one value is only shown.
void check_across(Compilation& work) {
  const std::set<NodeId> read = read_by_others(work.plan);
  std::set<const Criterion*> told;
  for (const StageWork& stage : work.stages) {
    for (const auto& [id, criterion] : stage.by_id) {
      const bool matters = is_read(stage, id, read) && are_several(work, left_open(*criterion));
      if (!matters || !told.insert(criterion).second) continue;
      work.report(across_unsaid(criterion->per.front().place, title_of(*criterion), left_open(*criterion)));
    }
  }
}

// ---------------------------------------------------------------- abstentions

/// Where they are nothing to add up, or the least of what the best is taken of, an abstention is as good as a zero.
bool may_matter(const JuryRule& rule) {
  const bool counts_marks = rule.marks.at_least > 1 || rule.at_least_share || rule.drop_high + rule.drop_low > 0;
  const bool by_each = rule.what == CombineWhat::criterion && (rule.by == CombineBy::sum || rule.by == CombineBy::best);
  return counts_marks || !by_each;
}

/// What is not there is waited for or counts as zero: then an abstention may be either a zero or nothing.
bool leaves_abstention_open(const StageWork& stage, const Criterion& criterion) {
  if (!is_judged(criterion) || std::holds_alternative<PlaceCriterion>(criterion.kind)) return false;
  const JuryRule rule = jury_rule(stage.rules, own_jury(criterion));
  const bool leaves_out = rule.marks.not_given == engine::Treatment::leave_out && !rule.unplaced_last;
  return rule.missing_is_said && !leaves_out && !rule.abstained_is_said && may_matter(rule);
}

void check_abstained(Compilation& work) {
  std::set<base::Place> told;
  for (const StageWork& stage : work.stages) {
    for (const auto& [id, criterion] : stage.by_id) {
      if (!leaves_abstention_open(stage, *criterion)) continue;
      const base::Place& at = jury_rule(stage.rules, own_jury(*criterion)).missing_place;
      if (told.insert(at).second) work.report(abstained_unsaid(at));
    }
  }
}

// ---------------------------------------------------------------- awards and money

/// People part the last tie: nothing is shared.
bool may_stay_tied(const StageWork& stage) {
  const std::vector<TieKey>* ties = stage.rules.ties;
  return ties == nullptr || ties->empty() || !std::holds_alternative<TieByPeople>(ties->back());
}

base::Place place_of(const Prize& prize) {
  const auto* money = std::get_if<Money>(&prize);
  return money != nullptr ? money->place : std::get<PrizeFormula>(prize).formula.place;
}

bool is_by_place(const Award& award) { return std::holds_alternative<AwardPlaces>(award.whose); }

void check_shared_prizes(Compilation& work, const StageWork& stage) {
  if (stage.rules.prizes != nullptr) return;
  const auto is_shared = [](const Award& award) { return award.prize && is_by_place(award); };
  const auto first = std::ranges::find_if(*stage.rules.awards, is_shared);
  if (first != stage.rules.awards->end()) work.report(shared_prize_unsaid(place_of(*first->prize)));
}

/// Those who share the last place that is awarded are more than there are places. With a prize it is asked what becomes
/// of that.
void check_last_award(Compilation& work, const StageWork& stage) {
  const Award* last = nullptr;
  for (const Award& each : *stage.rules.awards) {
    const auto* places = std::get_if<AwardPlaces>(&each.whose);
    if (places == nullptr) continue;
    if (each.prize) return;
    if (last == nullptr || std::get<AwardPlaces>(last->whose).last <= places->last) last = &each;
  }
  if (last != nullptr && !last->tied_at_cut)
    work.report(last_award_unsaid(last->place, std::get<AwardPlaces>(last->whose).last));
}

/// A formula asks for the number.
const engine::Node* reader_of_place(const engine::Plan& plan, NodeId order) {
  const auto reads = [&](const engine::Node& node) {
    const auto* apply = std::get_if<engine::Apply>(&node.rule);
    const bool only_there = apply != nullptr && apply->operation == engine::Operation::given;
    const bool by_value = apply != nullptr || std::holds_alternative<engine::Lookup>(node.rule);
    return by_value && !only_there && std::ranges::count(engine::inputs(node.rule), order) > 0;
  };
  const auto found = std::ranges::find_if(plan.nodes, reads);
  return found == plan.nodes.end() ? nullptr : &*found;
}

/// More than one may go on.
bool takes_several(Compilation& work, const engine::Stage& stage) {
  const auto* cut = stage.advances ? std::get_if<engine::Cut>(&work.node(*stage.advances).rule) : nullptr;
  if (cut == nullptr) return false;
  const auto most = reach_of(work, cut->places).range.high;
  return !most || *most > base::Exact{1};
}

/// What depends on the number that comes after a shared place.
std::optional<base::Place> numbers_decide(Compilation& work, const StageWork& stage, const engine::Stage& made) {
  const auto second = [](const Award& award) {
    return is_by_place(award) && std::get<AwardPlaces>(award.whose).last > 1;
  };
  if (stage.rules.awards != nullptr) {
    const auto found = std::ranges::find_if(*stage.rules.awards, second);
    if (found != stage.rules.awards->end()) return found->place;
  }
  if (takes_several(work, made)) return work.node(*made.advances).place;
  const engine::Node* reader = reader_of_place(work.plan, made.order);
  return reader == nullptr ? std::nullopt : std::optional(reader->place);
}

/// One line may say it for several stages.
void check_numbering(Compilation& work) {
  std::set<const Places*> told;
  for (std::size_t at = 0; at < work.stages.size(); ++at) {
    const StageWork& stage = work.stages[at];
    const bool said = stage.rules.places != nullptr && stage.rules.places->numbering;
    if (said || !may_stay_tied(stage)) continue;
    const auto decides = numbers_decide(work, stage, work.plan.stages[at]);
    if (decides && told.insert(stage.rules.places).second) work.report(numbering_unsaid(*decides));
  }
}

void check_not_fitting(Compilation& work, const StageWork& stage) {
  if (stage.rules.budget == nullptr) return;
  const auto* list = std::get_if<DownTheList>(&stage.rules.budget->select);
  if (list == nullptr) return;
  if (!list->not_fitting.said) work.report(not_fitting_unsaid(stage.rules.budget->place));
  if (list->left_over && !list->left_over->not_fitting.said) work.report(not_fitting_unsaid(list->left_over->place));
}

}  // namespace

void check_unsaid(Compilation& work) {
  check_across(work);
  check_abstained(work);
  if (!work.draft.any_spoilt({"awards", "places", "ties", "stages"})) check_numbering(work);
  std::set<const Budget*> budgets;
  for (const StageWork& stage : work.stages) {
    if (budgets.insert(stage.rules.budget).second) check_not_fitting(work, stage);
    const bool shares = stage.rules.awards != nullptr && may_stay_tied(stage);
    if (!shares || work.draft.any_spoilt({"awards", "prizes", "ties", "stages"})) continue;
    check_shared_prizes(work, stage);
    check_last_award(work, stage);
  }
}

}  // namespace rules
