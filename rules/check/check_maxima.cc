/// Entries that are ranked together should be able to reach the same total.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/decimal.h"
#include "base/exact.h"
#include "engine/plan/inputs.h"
#include "rules/check/checks.h"
#include "rules/formula/formula.h"
#include "rules/lower/lower.h"
#include "rules/lower/nodes.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

constexpr std::size_t most_choices = 200;

/// Where a fact is first said to make criteria differ from entry to entry, and whether by not applying to some.
struct FirstSaid {
  base::Place place;
  bool by_condition;
};
using FactsSaid = std::map<std::string, FirstSaid>;

/// Collects the facts that formulas name, themselves or through quantities.
class Collector {
 public:
  Collector(const Compilation& work, FactsSaid& said) : work_(work), said_(said) {}

  void from(const FormulaText& formula, FirstSaid where) {
    if (const auto parsed = parse(formula)) from(*parsed, where);
  }
  void from(const FormulaText& formula) { from(formula, {place_in(formula, 0, formula.text.size()), false}); }
  void from_condition(const FormulaText& formula) { from(formula, {place_in(formula, 0, formula.text.size()), true}); }
  void from_name(const Text& name) { said_.try_emplace(name.value, FirstSaid{name.place, false}); }

 private:
  void from(const Expression& expression, const FirstSaid& where) {
    const auto* name = std::get_if<Name>(&expression.is);
    const bool is_new = name != nullptr && said_.try_emplace(name->text, where).second;
    const auto quantity = is_new ? work_.quantities.find(name->text) : work_.quantities.end();
    if (quantity != work_.quantities.end()) from(quantity->second->formula, where);
    for (const Expression& operand : expression.operands) from(operand, where);
  }

  const Compilation& work_;
  FactsSaid& said_;
};

void collect_coefficient(const Criterion& criterion, Collector& facts) {
  if (!criterion.coefficient) return;
  const auto* by = std::get_if<CoefficientBy>(&*criterion.coefficient);
  if (by == nullptr) return facts.from(std::get<FormulaText>(*criterion.coefficient));
  facts.from_name(by->by);
}

/// What becomes of that which does not apply is said.
bool says_not_applicable(const StageWork& stage) {
  const Total* total = stage.rules.total;
  return total != nullptr && total->not_applicable;
}

void collect_rows(const Criterion& criterion, Collector& facts) {
  const auto* brackets = std::get_if<BracketsCriterion>(&criterion.kind);
  if (brackets == nullptr) return;
  for (const BracketCase& each : brackets->cases)
    if (each.when) facts.from(*each.when);
}

FactsSaid facts_said(const Compilation& work, const StageWork& stage) {
  FactsSaid said;
  Collector facts(work, said);
  const bool asks_conditions = !says_not_applicable(stage);
  for (const auto& [id, criterion] : stage.by_id) {
    if (!counts(*criterion)) continue;
    collect_coefficient(*criterion, facts);
    if (criterion->applies_when && asks_conditions) facts.from_condition(*criterion->applies_when);
    collect_rows(*criterion, facts);
  }
  return said;
}

// ---------------------------------------------------------------- what a fact may be

/// One value to try, and how it is called.
struct Try {
  engine::Reach is;
  base::Words title;
};

std::vector<Try> choices(const engine::ChoiceList& list) {
  std::vector<Try> all;
  for (std::size_t i = 0; i < list.ids.size() && list.ids.size() <= most_choices; ++i) {
    const std::string& title = list.titles[i].empty() ? list.ids[i] : list.titles[i];
    all.push_back({engine::Reach{.only = engine::Choice{static_cast<std::int32_t>(i)}}, {title, title}});
  }
  return all;
}

base::Words title_of(const engine::Node& fact) {
  return fact.title.empty() ? base::Words{fact.name, fact.name} : fact.title;
}

std::vector<Try> answers(const engine::Node& fact) {
  const base::Words title = title_of(fact);
  return {{{.can_be_false = false}, {title.ru + ": да", title.en + ": yes"}},
          {{.can_be_true = false}, {title.ru + ": нет", title.en + ": no"}}};
}

/// Numbers that conditions hold the fact against.
std::set<base::Exact> compared_with(const Compilation& work, NodeId fact) {
  std::set<base::Exact> numbers;
  for (const engine::Node& node : work.plan.nodes) {
    const auto* apply = std::get_if<engine::Apply>(&node.rule);
    const bool compares = apply != nullptr && node.type == engine::Type::flag && apply->arguments.size() == 2;
    if (!compares || std::ranges::count(apply->arguments, fact) == 0) continue;
    const NodeId other = apply->arguments[apply->arguments[0] == fact ? 1 : 0];
    if (const auto number = constant_number(work, other)) numbers.insert(*number);
  }
  return numbers;
}

/// Each of them, and the values next to it.
std::vector<Try> numbers(const Compilation& work, NodeId id) {
  const engine::Node& fact = work.node(id);
  const engine::FactColumn& column = work.plan.facts[std::get<engine::Fact>(fact.rule).fact.at];
  const base::Exact unit = scale_of(work, id);
  const base::Exact step = column.whole ? base::Exact{1} : column.step.value_or(unit * base::Exact::fraction(1, 100));
  std::vector<Try> all;
  for (const base::Exact& number : compared_with(work, id)) {
    for (const base::Exact& value : {number - step, number, number + step}) {
      const bool below = column.minimum && value < *column.minimum;
      if (below || (column.maximum && value > *column.maximum)) continue;
      const std::string text = base::to_text(*base::divide(value, unit));
      const base::Words title = title_of(fact);
      all.push_back(
          {{.range = engine::Interval::of(value)}, {title.ru + " " + text + ":", title.en + " " + text + ":"}});
    }
  }
  return all;
}

/// The points are made of the fact's value itself, not only by which it is.
bool is_made_of(const Compilation& work, NodeId value, NodeId fact, std::set<NodeId>& seen) {
  if (value == fact) return true;
  if (!seen.insert(value).second || work.node(value).type == engine::Type::flag) return false;
  const auto of = [&](NodeId each) { return is_made_of(work, each, fact, seen); };
  return std::ranges::any_of(engine::inputs(work.node(value).rule), of);
}

std::vector<Try> values_to_try(const Compilation& work, NodeId fact, NodeId total) {
  const engine::Node& node = work.node(fact);
  if (node.type == engine::Type::choice) return choices(work.plan.lists[node.list.at]);
  if (node.type == engine::Type::flag) return answers(node);
  std::set<NodeId> seen;
  const bool compared = node.type == engine::Type::number && !is_made_of(work, total, fact, seen);
  return compared ? numbers(work, fact) : std::vector<Try>{};
}

/// A fact of entries, or the nomination; none: the name means something else.
std::optional<NodeId> fact_named(const Compilation& work, const std::string& name) {
  const auto is_it = [&](const engine::Node& node) {
    const bool stated = std::holds_alternative<engine::Fact>(node.rule) || name == "nomination";
    return stated && node.name == name && node.domain == engine::Domain{};
  };
  const auto found = std::ranges::find_if(work.plan.nodes, is_it);
  if (found == work.plan.nodes.end()) return std::nullopt;
  return NodeId{static_cast<std::uint32_t>(found - work.plan.nodes.begin())};
}

// ---------------------------------------------------------------- what the total can be then

/// What is known of the fact, and which facts are not stated then.
std::vector<engine::Known> known_with(const Compilation& work, NodeId fact, const engine::Reach& is) {
  std::vector<engine::Known> known = {{fact, is}};
  const std::vector<engine::Reach> reached = engine::bound(work.plan, known);
  for (std::uint32_t at = 0; at < work.plan.nodes.size(); ++at) {
    const auto* stated = std::get_if<engine::Fact>(&work.plan.nodes[at].rule);
    if (stated == nullptr) continue;
    const auto& asked = work.plan.facts[stated->fact.at].asked_when;
    if (asked && !reached[asked->at].can_be_true) known.push_back({NodeId{at}, engine::Reach{.never = true}});
  }
  return known;
}

base::Words joined(const base::Words& all, const base::Words& title, const std::string& most) {
  const std::string_view comma = all.ru.empty() ? "" : ", ";
  return {fmt::format("{}{}{} {}", all.ru, comma, title.ru, most),
          fmt::format("{}{}{} {}", all.en, comma, title.en, most)};
}

/// «Малые 40, Большие 25»; nothing: all the same, or not bounded. Of numbers only those that differ are named.
std::optional<base::Words> different_maxima(const Compilation& work, NodeId total, NodeId fact) {
  const bool names_all = work.node(fact).type != engine::Type::number;
  std::set<base::Exact> maxima;
  base::Words text;
  for (const Try& each : values_to_try(work, fact, total)) {
    const engine::Reach reach = engine::bound(work.plan, known_with(work, fact, each.is))[total.at];
    if (reach.never || !reach.range.high) return std::nullopt;
    const bool is_new = maxima.insert(*reach.range.high).second;
    if (!is_new && !names_all) continue;
    text = joined(text, each.title, base::to_text(*reach.range.high));
  }
  return maxima.size() > 1 ? std::optional(text) : std::nullopt;
}

/// Of entries that are ranked together whatever they state.
std::optional<base::Words> maxima_apart(const Compilation& work, const engine::Stage& stage, const std::string& name) {
  const std::optional<NodeId> fact = fact_named(work, name);
  const bool together = fact && std::ranges::find(stage.rank_within, *fact) == stage.rank_within.end();
  return together ? different_maxima(work, stage.total, *fact) : std::nullopt;
}

void check_stage(Compilation& work, std::size_t at, std::set<std::string>& told) {
  for (const auto& [name, first] : facts_said(work, work.stages[at])) {
    const std::optional<base::Words> maxima = maxima_apart(work, work.plan.stages[at], name);
    if (!maxima || !told.insert(name).second) continue;
    work.report(first.by_condition ? maxima_where_inapplicable(first.place, *maxima)
                                   : unequal_maxima(first.place, *maxima));
  }
}

}  // namespace

void check_maxima(Compilation& work) {
  std::set<std::string> told;
  for (std::size_t at = 0; at < work.stages.size(); ++at)
    if (!work.is_broken(work.plan.stages[at].total)) check_stage(work, at, told);
}

}  // namespace rules
