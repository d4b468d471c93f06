#include <algorithm>

#include "rules/lower/cells.h"
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using Of = engine::FactColumn::Of;

engine::Domain domain_of(Compilation& work, const engine::FactColumn& column) {
  const Of of = column.of;
  if (of == Of::nomination) return {engine::Domain::Of::group, {}, {}, {work.plan.nomination}};
  if (of != Of::decision) return {engine::Domain::Of::entry, {of == Of::round, of == Of::item, false}, {}, {}};
  engine::Domain domain{engine::Domain::Of::group, {}, {}, {}};
  for (const engine::FactId choice : column.per)
    if (const Term key = first_form(work, {work.plan.facts[choice.at].name, {}})) domain.by.push_back(*key);
  return domain;
}

/// The flag that FactColumn::asked_when is.
void lower_applies_when(Compilation& work, const Fact& fact, engine::FactId id) {
  if (!fact.applies_when) return;
  const Of of = work.plan.facts[id.at].of;
  const Scope scope{nullptr, {0}, {of == Of::round, of == Of::item, false}, {}};
  const Where where{scope.population, fact.applies_when->place};
  const Term flag = flag_formula(work, scope, *fact.applies_when);
  if (flag) work.plan.facts[id.at].asked_when = own(work, where, *flag);
}

Term from_column(Compilation& work, const NamedFact& fact) {
  const engine::FactId id = work.columns.at(fact.written->id.value);
  lower_applies_when(work, *fact.written, id);
  const engine::FactColumn column = work.plan.facts[id.at];
  engine::Node node;
  node.name = column.name;
  node.title = both(column.title);
  node.type = column.type;
  node.unit = column.unit;
  node.list = column.list;
  node.domain = domain_of(work, column);
  node.rule = engine::Fact{id};
  node.place = column.place;
  const NodeId made = add(work, std::move(node));
  return work.draft.is_spoilt(fact.written->id.place) ? spoilt(work, made) : made;
}

// ---------------------------------------------------------------- facts of nominations that the definition states

const NamedCell* cell_of(const Nomination& nomination, const std::string& fact) {
  const auto found =
      std::ranges::find_if(nomination.facts, [&](const NamedCell& each) { return each.id.value == fact; });
  return found == nomination.facts.end() ? nullptr : &*found;
}

std::optional<engine::Value> stated(Compilation& work, const Fact& fact, const Nomination& nomination) {
  const NamedCell* cell = cell_of(nomination, fact.id.value);
  const bool given = cell != nullptr && cell->cell.value;
  if (!given) {
    const bool optional = fact.optional && fact.optional->value;
    if (!optional) work.report(nomination_fact_missing(nomination.id.place, nomination.id.value, fact.id.value));
    return std::nullopt;
  }
  auto value = cell_value(work, fact, *cell->cell.value);
  if (!value) work.report(wrong_fact_value(cell->cell.place, fact, *cell->cell.value));
  return value;
}

std::vector<std::optional<engine::Value>> all_stated(Compilation& work, const Fact& fact) {
  std::vector<std::optional<engine::Value>> values;
  for (const Nomination& each : work.draft.nominations) values.push_back(stated(work, fact, each));
  return values;
}

NodeId numbers_stated(Compilation& work, const Where& where, const std::vector<std::optional<engine::Value>>& values) {
  std::vector<ChoiceNumber> numbers;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto number = values[i] ? std::optional{std::get<base::Exact>(*values[i])} : std::nullopt;
    numbers.push_back({work.draft.nominations[i].id.value, number});
  }
  return by_choice(work, where, work.plan.nomination, numbers);
}

NodeId value_node(Compilation& work, const Where& where, const Fact& fact, const std::optional<engine::Value>& value) {
  const auto* choice_value = value ? std::get_if<engine::Choice>(&*value) : nullptr;
  const engine::Value kept = value ? *value : engine::Value{engine::Absent{}};
  if (fact.type.value != FactType::choice) return constant(work, where, kept);
  const NodeId made =
      choice(work, where, work.lists.at(fact.id.value), choice_value == nullptr ? 0 : choice_value->index);
  if (choice_value == nullptr) work.plan.nodes[made.at].rule = engine::Constant{engine::Absent{}};
  return made;
}

/// if nomination == first then … else if nomination == second then … else …
NodeId others_stated(Compilation& work, const Where& where, const Fact& fact,
                     const std::vector<std::optional<engine::Value>>& values) {
  NodeId all = value_node(work, where, fact, values.back());
  for (std::size_t i = values.size() - 1; i-- > 0;) {
    const NodeId here = choice(work, where, work.plan.nominations, static_cast<std::int32_t>(i));
    const NodeId is_here = apply(work, where, engine::Operation::equal, {work.plan.nomination, here});
    all = apply(work, where, engine::Operation::choose, {is_here, value_node(work, where, fact, values[i]), all});
  }
  return all;
}

engine::Unit unit_of(FactType type) {
  if (type == FactType::money) return engine::Unit::money;
  return type == FactType::percent ? engine::Unit::percent : engine::Unit::none;
}

Term from_definition(Compilation& work, const Fact& fact) {
  const std::size_t mistakes = work.found.size();
  const auto values = all_stated(work, fact);
  if (work.found.size() != mistakes) return std::nullopt;
  const Where where{{}, fact.id.place};
  const bool number = unit_of(fact.type.value) != engine::Unit::none || fact.type.value <= FactType::count;
  NodeId made = number ? numbers_stated(work, where, values) : others_stated(work, where, fact, values);
  made = own(work, where, made);
  work.plan.nodes[made.at].unit = unit_of(fact.type.value);
  name(work, made, fact.id.value, both(fact.title.value));
  return made;
}

}  // namespace

Term lower_fact(Compilation& work, const NamedFact& fact) {
  const bool column = work.columns.contains(fact.written->id.value);
  return column ? from_column(work, fact) : from_definition(work, *fact.written);
}

Term lower_stated(Compilation& work, const std::string& criterion) {
  if (!work.columns.contains(criterion)) return std::nullopt;
  const Term column = from_column(work, work.stated.at(criterion));
  work.plan.nodes[column->at].name.clear();  // It is the criterion that has a name.
  return column;
}

Term lower_quantity(Compilation& work, StageWork* stage, const Quantity& quantity) {
  Scope scope;
  scope.stage = stage;
  if (stage != nullptr) scope.population = stage->entered;
  for (const Sourced<Axis>& axis : quantity.per) {
    scope.axes = join(scope.axes, {axis.value == Axis::round, axis.value == Axis::item, false});
  }
  Term value = any_formula(work, scope, quantity.formula);
  if (!value) return value;
  const Where where{scope.population, quantity.id.place};
  if (quantity.round) value = rounded(work, where, *value, quantity.round->value);
  const NodeId made = own(work, where, *value);
  name(work, made, stage == nullptr ? quantity.id.value : name_in(work, *stage, quantity.id.value),
       both(quantity.title.value));
  return work.draft.is_spoilt(quantity.id.place) ? spoilt(work, made) : made;
}

}  // namespace rules
