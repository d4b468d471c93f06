/// Entries that are ranked together should be able to reach the same total.
#include <algorithm>
#include <map>
#include <set>

#include "base/decimal.h"
#include "rules/checks.h"
#include "rules/formula.h"
#include "rules/lower.h"
#include "rules/problems_meaning.h"

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

bool is_choice_of_entries(const Compilation& work, NodeId id) {
  const engine::Node& node = work.node(id);
  const bool stated = std::holds_alternative<engine::Fact>(node.rule) || id == work.plan.nomination;
  return stated && node.type == engine::Type::choice && node.domain == engine::Domain{};
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

}  // namespace

void check_maxima(Compilation& work) {
  std::set<std::string> told;
  for (std::size_t at = 0; at < work.plan.stages.size(); ++at) {
    const engine::Stage& stage = work.plan.stages[at];
    if (work.is_broken(stage.total)) continue;
    const ChoicesSaid said = choices_said(work.stages[at]);
    for (std::uint32_t node = 0; node < work.plan.nodes.size(); ++node) {
      const NodeId choice{node};
      const auto where = said.find(work.node(choice).name);
      if (where == said.end() || !is_choice_of_entries(work, choice) || told.contains(where->first)) continue;
      const bool apart = std::ranges::find(stage.rank_within, choice) != stage.rank_within.end();
      if (apart || work.plan.lists[work.node(choice).list.at].ids.size() > most_choices) continue;
      const auto maxima = different_maxima(work, stage.total, choice);
      if (!maxima) continue;
      told.insert(where->first);
      work.report(unequal_maxima(where->second, *maxima));
    }
  }
}

}  // namespace rules
