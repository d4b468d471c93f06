/// Entries that are ranked together should be able to reach the same total.
#include <algorithm>
#include <map>
#include <set>

#include "base/decimal.h"
#include "rules/check/checks.h"
#include "rules/formula/formula.h"
#include "rules/lower/lower.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

constexpr std::size_t most_choices = 200;

/// Choices by which criteria differ from entry to entry, and where that is first said.
using ChoicesSaid = std::map<std::string, base::Place>;

void collect(const Expression& expression, const FormulaText& formula, ChoicesSaid& said) {
  if (const auto* name = std::get_if<Name>(&expression.is))
    said.try_emplace(name->text, place_in(formula, 0, formula.text.size()));
  for (const Expression& operand : expression.operands) collect(operand, formula, said);
}

void collect(const FormulaText& formula, ChoicesSaid& said) {
  if (const auto parsed = parse(formula)) collect(*parsed, formula, said);
}

void collect_coefficient(const Criterion& criterion, ChoicesSaid& said) {
  if (!criterion.coefficient) return;
  const auto* by = std::get_if<CoefficientBy>(&*criterion.coefficient);
  if (by == nullptr) return collect(std::get<FormulaText>(*criterion.coefficient), said);
  said.try_emplace(by->by.value, by->by.place);
}

/// What does not apply is brought to the same greatest total.
bool evens_out(const StageWork& stage) {
  const Total* total = stage.rules.total;
  return total != nullptr && total->not_applicable && total->not_applicable->value != Total::NotApplicable::zero;
}

ChoicesSaid choices_said(const StageWork& stage) {
  ChoicesSaid said;
  for (const auto& [id, criterion] : stage.by_id) {
    if (!counts(*criterion)) continue;
    collect_coefficient(*criterion, said);
    if (criterion->applies_when && !evens_out(stage)) collect(*criterion->applies_when, said);
    const auto* brackets = std::get_if<BracketsCriterion>(&criterion->kind);
    if (brackets == nullptr) continue;
    for (const BracketCase& each : brackets->cases)
      if (each.when) collect(*each.when, said);
  }
  return said;
}

/// A choice fact of entries, or the nomination; none: the name means something else, or too much to try.
std::optional<NodeId> choice_named(const Compilation& work, const std::string& name) {
  const auto is_it = [&](const engine::Node& node) {
    const bool stated = std::holds_alternative<engine::Fact>(node.rule) || name == "nomination";
    return stated && node.name == name && node.type == engine::Type::choice && node.domain == engine::Domain{};
  };
  const auto found = std::ranges::find_if(work.plan.nodes, is_it);
  if (found == work.plan.nodes.end() || work.plan.lists[found->list.at].ids.size() > most_choices) return std::nullopt;
  return NodeId{static_cast<std::uint32_t>(found - work.plan.nodes.begin())};
}

/// «Малые 40, Большие 25»; nothing: all the same, or not bounded.
std::optional<base::Words> different_maxima(const Compilation& work, NodeId total, NodeId choice) {
  const engine::ChoiceList& list = work.plan.lists[work.node(choice).list.at];
  std::optional<base::Exact> first;
  base::Words text;
  bool differ = false;
  for (std::size_t i = 0; i < list.ids.size(); ++i) {
    const engine::Choice value{static_cast<std::int32_t>(i)};
    const engine::Reach reach = engine::bound(work.plan, {{choice, value}})[total.at];
    if (reach.never || !reach.range.high) return std::nullopt;
    if (!first) first = reach.range.high;
    differ = differ || *reach.range.high != *first;
    const std::string& title = list.titles[i].empty() ? list.ids[i] : list.titles[i];
    const std::string line = (i > 0 ? ", " : "") + title + " " + base::to_text(*reach.range.high);
    text = {text.ru + line, text.en + line};
  }
  return differ ? std::optional(text) : std::nullopt;
}

/// Of entries that are ranked together whatever they chose.
std::optional<base::Words> maxima_apart(const Compilation& work, const engine::Stage& stage, const std::string& name) {
  const std::optional<NodeId> choice = choice_named(work, name);
  const bool together = choice && std::ranges::find(stage.rank_within, *choice) == stage.rank_within.end();
  return together ? different_maxima(work, stage.total, *choice) : std::nullopt;
}

}  // namespace

void check_maxima(Compilation& work) {
  std::set<std::string> told;
  for (std::size_t at = 0; at < work.stages.size(); ++at) {
    const engine::Stage& stage = work.plan.stages[at];
    if (work.is_broken(stage.total)) continue;
    for (const auto& [name, place] : choices_said(work.stages[at])) {
      const std::optional<base::Words> maxima = maxima_apart(work, stage, name);
      if (maxima && told.insert(name).second) work.report(unequal_maxima(place, *maxima));
    }
  }
}

}  // namespace rules
