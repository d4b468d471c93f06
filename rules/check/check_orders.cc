#include <algorithm>
#include <optional>

#include "rules/check/checks.h"
#include "rules/keys/words.h"
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

std::string_view word_of(CombineBy by) { return std::ranges::find(combine_ways, by, &Named<CombineBy>::meaning)->word; }

/// The rules of the stage, and those that its criteria say themselves.
std::vector<const JuryRules*> all_rules(const StageWork& stage) {
  std::vector<const JuryRules*> all = {stage.rules.jury};
  for (const auto& each : stage.by_id) {
    if (is_judged(*each.second)) all.push_back(own_jury(*each.second));
  }
  std::erase(all, nullptr);
  return all;
}

/// Does the rule hold for anything that is combined by orders? A criterion's own words decide about it alone.
bool combines_orders(const StageWork& stage, const JuryRules& rules) {
  const auto of_this = [&](const auto& each) {
    if (!is_judged(*each.second)) return false;
    const JuryRules* own = own_jury(*each.second);
    return (own == &rules || stage.rules.jury == &rules) && method(jury_rule(stage.rules, own)).has_value();
  };
  return std::ranges::any_of(stage.by_id, of_this);
}

bool has_strength(CombineBy by) {
  return by == CombineBy::schulze || by == CombineBy::ranked_pairs || by == CombineBy::minimax;
}

void check_strength(Compilation& work, const StageWork& stage, const JuryRules& rules) {
  if (!rules.strength) return;
  const CombineBy by = jury_rule(stage.rules, &rules).by;
  if (!has_strength(by)) {
    work.report(orders_key_without_orders(rules.strength->place, "strength", "schulze, ranked_pairs, minimax"));
  } else if (rules.strength->value == engine::Strength::opposition && by != CombineBy::minimax) {
    work.report(orders_key_without_orders(rules.strength->place, "opposition", "minimax"));
  }
}

void check_keys(Compilation& work, const StageWork& stage, const JuryRules& rules) {
  check_strength(work, stage, rules);
  if (combines_orders(stage, rules)) return;
  constexpr std::string_view orders = "sum_of_places, borda, schulze …";
  if (rules.numbering) work.report(orders_key_without_orders(rules.numbering->place, "numbering", orders));
  const bool last = rules.missing && rules.missing->value == Missing::last;
  if (last) work.report(orders_key_without_orders(rules.missing->place, "missing: last", orders));
}

/// Told where the stage says the method: nothing there to combine.
void check_jurors(Compilation& work, const StageWork& stage) {
  const JuryRules* rules = stage.rules.jury;
  if (rules == nullptr || !rules->by || !method(jury_rule(stage.rules))) return;
  const auto judged = [](const auto& each) { return is_judged(*each.second); };
  const bool for_all = stage.written == nullptr || stage.written->rules.jury;
  if (for_all && std::ranges::none_of(stage.by_id, judged)) {
    work.report(orders_without_jurors(rules->by->place, word_of(rules->by->value)));
  }
}

/// By the criterion itself, else by the stage.
template <class Said>
std::optional<Said> said_by(const JuryRules* own, const JuryRules* of_stage, std::optional<Said> JuryRules::*key) {
  if (own != nullptr && own->*key) return own->*key;
  return of_stage == nullptr ? std::nullopt : of_stage->*key;
}

/// Where it is said that what is not there is 0.
std::optional<base::Place> zero_said(const JuryRules* own, const JuryRules* of_stage) {
  const auto missing = said_by(own, of_stage, &JuryRules::missing);
  const auto abstained = said_by(own, of_stage, &JuryRules::abstained);
  if (missing && missing->value == Missing::zero) return missing->place;
  if (abstained && abstained->value == engine::Treatment::zero) return abstained->place;
  return std::nullopt;
}

void check_zeros(Compilation& work, const StageWork& stage) {
  for (const auto& each : stage.by_id) {
    if (!std::holds_alternative<PlaceCriterion>(each.second->kind)) continue;
    if (const auto said = zero_said(own_jury(*each.second), stage.rules.jury)) work.report(zero_place(*said));
  }
}

/// Are the totals of the stages that `with` names better the same way?
bool agree(Compilation& work, const StageWork& stage, std::optional<engine::Direction> better) {
  const Total* total = stage.rules.total;
  if (total == nullptr) return true;
  return std::ranges::all_of(total->with, [&](const StageShare& each) {
    const StageWork* const named = earlier_stage(work, &stage, each.stage.value);
    return named == nullptr || better_terms(*named) == better;
  });
}

/// Do the parts of the total say by themselves which end of it is the better one?
bool tells_better(Compilation& work, const StageWork& stage) {
  const auto better = better_terms(stage);
  const bool by_formula = stage.rules.total != nullptr && stage.rules.total->formula;
  return better && agree(work, stage, better) && (!by_formula || *better == engine::Direction::highest_first);
}

/// What is not said must follow from what the total is made of.
void check_first(Compilation& work, const StageWork& stage) {
  if (stage.criteria.empty()) return;
  if (combines_totals(stage) && !better_juror_total(stage)) {
    return work.report(places_and_marks_added(stage.rules.jury->what->place));
  }
  const Places* places = stage.rules.places;
  if ((places != nullptr && places->first) || tells_better(work, stage)) return;
  const Total* total = stage.rules.total;
  const bool by_formula = total != nullptr && total->formula;
  work.report(first_not_said(by_formula ? total->place : stage.criteria.front()->id.place));
}

/// A line of the total, and what a group of it is made of.
void add_lines(std::vector<const Criterion*>& all, const Criterion& line) {
  all.push_back(&line);
  if (const auto* group = std::get_if<GroupCriterion>(&line.kind))
    for (const Criterion& member : group->criteria) add_lines(all, member);
}

void check_best(Compilation& work, const StageWork& stage, const Criterion& criterion) {
  for (const Across& step : criterion.across) {
    if (step.by.value == AcrossBy::best) work.report(best_is_greatest(step.by.place));
    if (step.best) work.report(best_ones_are_greatest(step.best->place, step.best->value));
  }
  if (!is_judged(criterion)) return;
  const JuryRule rule = jury_rule(stage.rules, own_jury(criterion));
  if (rule.by == CombineBy::best) work.report(best_is_greatest(rule.by_place));
}

/// The best of several values is the greatest one, which is the worst where the lowest total stands first.
void check_best(Compilation& work, const StageWork& stage) {
  const Total* total = stage.rules.total;
  const bool by_formula = total != nullptr && total->formula;
  if (by_formula || better_total(stage) == engine::Direction::highest_first) return;
  std::vector<const Criterion*> lines;
  for (const Criterion* line : stage.criteria)
    if (counts(*line)) add_lines(lines, *line);
  for (const Criterion* line : lines) check_best(work, stage, *line);
}

bool asks_people(const StageWork& stage) {
  const auto people = [](const TieKey& key) { return std::holds_alternative<TieByPeople>(key); };
  return stage.rules.ties != nullptr && std::ranges::any_of(*stage.rules.ties, people);
}

void check_kemeny(Compilation& work, const StageWork& stage) {
  if (asks_people(stage)) return;
  for (const JuryRules* rules : all_rules(stage)) {
    const bool kemeny = rules->by && rules->by->value == CombineBy::kemeny && combines_orders(stage, *rules);
    if (kemeny) work.report(kemeny_without_vote(rules->by->place));
  }
}

}  // namespace

void check_orders(Compilation& work) {
  if (!work.draft.left_out.empty()) return;  // What is missing may be a mistake that is told already.
  for (const StageWork& stage : work.stages) {
    for (const JuryRules* rules : all_rules(stage)) check_keys(work, stage, *rules);
    check_jurors(work, stage);
    check_zeros(work, stage);
    check_first(work, stage);
    check_best(work, stage);
    check_kemeny(work, stage);
  }
}

}  // namespace rules
