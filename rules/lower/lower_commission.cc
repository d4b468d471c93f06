#include <algorithm>

#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

/// A share of the members: a number that depends on nothing.
std::optional<base::Exact> lower_quorum(Compilation& work, const FormulaText& formula) {
  const Term share = number_formula(work, {}, formula);
  if (!share || work.is_broken(*share)) return std::nullopt;
  const std::optional<base::Exact> number = constant_number(work, *share);
  if (number && number->sign() > 0 && *number <= base::Exact{1}) return number;
  work.report(quorum_range(place_in(formula, 0, formula.text.size())));
  return std::nullopt;
}

bool votes(const StageWork& stage) {
  const auto by_vote = [](const TieKey& key) {
    const auto* people = std::get_if<TieByPeople>(&key);
    return people != nullptr && people->decision.value != "lot";
  };
  return stage.rules.ties != nullptr && std::ranges::any_of(*stage.rules.ties, by_vote);
}

}  // namespace

std::optional<engine::Commission> lower_commission(Compilation& work, StageWork& stage) {
  const Commission* written = stage.rules.commission;
  if (written == nullptr) return std::nullopt;
  const bool own = stage.written != nullptr && stage.written->rules.commission;
  const bool any = std::ranges::any_of(work.stages, votes);
  if (!votes(stage) && (own || !any) && !work.draft.any_spoilt({"ties", "stages"})) {
    work.report(commission_idle(written->place));
    return std::nullopt;
  }
  engine::Commission made{.panel = written->panel.value};
  if (written->quorum) made.quorum = lower_quorum(work, *written->quorum);
  if (written->majority) made.majority = written->majority->value;
  return made;
}

std::optional<engine::Confirmation> lower_confirmation(Compilation& work, const StageWork& stage) {
  const Confirmation* written = stage.rules.confirmation;
  if (written == nullptr) return std::nullopt;
  using Of = engine::Confirmation::Of;
  const bool of_awards = written->of == Of::awards;
  const bool is_there =
      written->of == Of::places || (of_awards ? stage.rules.awards != nullptr : stage.rules.budget != nullptr);
  if (!is_there && !work.draft.any_spoilt({of_awards ? "awards" : "budget", "stages"}))
    work.report(nothing_to_confirm(written->place, written->of));
  return engine::Confirmation{written->by.value, written->of, written->refused};
}

}  // namespace rules
