/// How many jurors' values become one, and whose of them count.
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

engine::Reduction mean_or_sum(const JuryRule& rule, bool mean) {
  if (rule.drop_high + rule.drop_low > 0) return engine::Trimmed{rule.drop_high, rule.drop_low, mean};
  return mean ? engine::Reduction{engine::Mean{}} : engine::Reduction{engine::Sum{}};
}

base::Exact limit_of(const JuryRule& rule, const std::optional<base::Exact>& greatest) {
  if (!rule.limit) return 0;
  if (!rule.limit->percent) return rule.limit->value;
  return rule.limit->value * base::Exact::fraction(1, 100) * greatest.value_or(0);
}

bool limit_is_share(const JuryRule& rule) {
  return rule.by == CombineBy::two_and_third && rule.limit && rule.limit->percent;
}

}  // namespace

Term totals_that_decide(Compilation& work, StageWork& stage) {
  const bool third = jury_rule(stage.rules).by == CombineBy::two_and_third;
  return third && combines_totals(stage) ? lower_asked_totals(work, stage).totals : std::nullopt;
}

engine::Reduction of_those_who_count(Compilation& work, const JuryRule& rule, NodeId totals) {
  return engine::TwoAndThird{limit_of(rule, greatest_of(work, totals)), rule.third, totals};
}

engine::Reduction reduction(const JuryRule& rule, const std::optional<base::Exact>& greatest) {
  switch (rule.by) {
    case CombineBy::mean: return mean_or_sum(rule, true);
    case CombineBy::sum: return mean_or_sum(rule, false);
    case CombineBy::median: return engine::Median{};
    case CombineBy::best: return engine::Nth{1, true};
    case CombineBy::worst: return engine::Nth{1, false};
    case CombineBy::two_and_third: return engine::TwoAndThird{limit_of(rule, greatest), rule.third};
    case CombineBy::sum_of_places:
    case CombineBy::median_place:
    case CombineBy::first_places:
    case CombineBy::borda:
    case CombineBy::copeland:
    case CombineBy::majority_placing:
    case CombineBy::schulze:
    case CombineBy::ranked_pairs:
    case CombineBy::minimax:
    case CombineBy::kemeny:
    case CombineBy::instant_runoff: break;  // Of orders: method().
  }
  return engine::Mean{};
}

std::optional<engine::Reduction> reduction_of_marks(Compilation& work, StageWork& stage, const Criterion& criterion,
                                                    NodeId points) {
  const JuryRule rule = jury_rule(stage.rules, own_jury(criterion));
  const Term by = own_jury(criterion) == nullptr ? totals_that_decide(work, stage) : Term{};
  if (by) return of_those_who_count(work, rule, *by);
  const auto greatest = limit_is_share(rule) ? greatest_of(work, points) : std::nullopt;
  if (greatest || !limit_is_share(rule)) return reduction(rule, greatest);
  if (!work.is_broken(points)) work.report(no_greatest_value(rule.limit->place));
  return std::nullopt;
}

}  // namespace rules
