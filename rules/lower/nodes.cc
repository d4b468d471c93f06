#include "rules/lower/nodes.h"

#include <algorithm>
#include <variant>

#include "engine/plan/inputs.h"
#include "rules/lower/absence.h"

namespace rules {
namespace {

using engine::Operation;
using engine::Type;
using engine::Unit;

bool gives_flag(Operation what) {
  const bool compares = what >= Operation::equal && what <= Operation::greater_equal;
  return compares || what == Operation::both || what == Operation::either || what == Operation::negation ||
         what == Operation::given;
}

Type type_of(const Compilation& work, Operation what, const std::vector<NodeId>& arguments) {
  if (gives_flag(what)) return Type::flag;
  if (what == Operation::year || what == Operation::days_between) return Type::number;
  return work.node(arguments.back()).type;
}

Unit unit_of(const Compilation& work, Operation what, const std::vector<NodeId>& arguments) {
  if (gives_flag(what) || what == Operation::year) return Unit::none;
  if (what == Operation::days_between) return Unit::days;
  return work.node(arguments.back()).unit;
}

engine::Domain domain_of(const Compilation& work, const std::vector<NodeId>& arguments) {
  engine::Domain all = work.node(arguments.front()).domain;
  for (NodeId argument : arguments) all = join(all, work.node(argument).domain);
  return all;
}

std::optional<base::Exact> fold(Operation what, const base::Exact& a, const base::Exact& b) {
  switch (what) {
    case Operation::add: return a + b;
    case Operation::subtract: return a - b;
    case Operation::multiply: return a * b;
    case Operation::divide: return base::divide(a, b);
    default: return std::nullopt;
  }
}

/// `-3`, `10 - 2.5`, `1 / 3`.
std::optional<base::Exact> folded(const Compilation& work, Operation what, const std::vector<NodeId>& arguments) {
  std::optional<base::Exact> all = constant_number(work, arguments.front());
  if (!all) return std::nullopt;
  if (what == Operation::negate) return -*all;
  if (arguments.size() < 2) return std::nullopt;
  for (std::size_t i = 1; i < arguments.size() && all; ++i) {
    const auto next = constant_number(work, arguments[i]);
    all = next ? fold(what, *all, *next) : std::nullopt;
  }
  return all;
}

bool rests_on_broken(const Compilation& work, const engine::Rule& rule) {
  return !work.broken.empty() &&
         std::ranges::any_of(engine::inputs(rule), [&](NodeId each) { return work.is_broken(each); });
}

}  // namespace

NodeId add(Compilation& work, engine::Node node) {
  const NodeId self{static_cast<std::uint32_t>(work.plan.nodes.size())};
  const Absence absence = absence_of(work, node.rule, self);
  node.may_be_absent = absence.possible;
  if (absence.possible && !absence.causes.empty()) work.absent_through[self.at] = absence.causes;
  if (rests_on_broken(work, node.rule)) work.broken.insert(self.at);
  work.plan.nodes.push_back(std::move(node));
  return self;
}

NodeId stand_in(Compilation& work, const Where& where, Type type) {
  const NodeId made = constant(work, where, engine::Absent{});
  work.plan.nodes[made.at].type = type;
  return spoilt(work, made);
}

NodeId or_stand_in(Compilation& work, const Where& where, Term term, Type type) {
  return term ? *term : stand_in(work, where, type);
}

NodeId spoilt(Compilation& work, NodeId node) {
  work.broken.insert(node.at);
  return node;
}

NodeId constant(Compilation& work, const Where& where, engine::Value value) {
  engine::Node node;
  if (std::holds_alternative<bool>(value)) node.type = Type::flag;
  if (std::holds_alternative<engine::Moment>(value)) node.type = Type::moment;
  if (std::holds_alternative<std::string>(value)) node.type = Type::text;
  node.domain.of = engine::Domain::Of::group;
  node.population = where.population;
  node.rule = engine::Constant{std::move(value)};
  node.place = where.place;
  return add(work, std::move(node));
}

NodeId number(Compilation& work, const Where& where, base::Exact value, Unit unit) {
  const NodeId made = constant(work, where, std::move(value));
  work.plan.nodes[made.at].unit = unit;
  return made;
}

NodeId choice(Compilation& work, const Where& where, engine::ListId list, std::int32_t index) {
  const NodeId made = constant(work, where, engine::Choice{index});
  work.plan.nodes[made.at].type = Type::choice;
  work.plan.nodes[made.at].list = list;
  return made;
}

NodeId apply(Compilation& work, const Where& where, Operation what, std::vector<NodeId> arguments) {
  const Unit unit = unit_of(work, what, arguments);
  if (const auto value = folded(work, what, arguments)) return number(work, where, *value, unit);
  engine::Node node;
  node.type = type_of(work, what, arguments);
  node.unit = unit;
  node.list = work.node(arguments.back()).list;
  node.domain = domain_of(work, arguments);
  node.population = where.population;
  node.rule = engine::Apply{what, std::move(arguments)};
  node.place = where.place;
  return add(work, std::move(node));
}

base::Exact scale_of(const Compilation& work, NodeId node) {
  return work.node(node).unit == Unit::percent ? base::Exact::fraction(1, 100) : base::Exact{1};
}

NodeId rounded(Compilation& work, const Where& where, NodeId of, const base::Rounding& rounding) {
  engine::Node node;
  node.unit = work.node(of).unit;
  node.domain = work.node(of).domain;
  node.population = where.population;
  node.rule = engine::Round{of, {rounding.step * scale_of(work, of), rounding.mode}};
  node.place = where.place;
  return add(work, std::move(node));
}

NodeId rounded(Compilation& work, const Where& where, NodeId of, const std::optional<RoundingOrNone>& rounding) {
  if (!rounding) return of;
  if (rounding->value) return rounded(work, {where.population, rounding->place}, of, *rounding->value);
  work.exact.insert(of);
  return of;
}

namespace {

engine::Node reduction(const Compilation& work, const Where& where, engine::Reduce rule) {
  engine::Node node;
  const bool counts = std::holds_alternative<engine::Count>(rule.how);
  node.type = counts ? Type::number : work.node(rule.of).type;
  node.unit = counts ? Unit::none : work.node(rule.of).unit;
  node.list = work.node(rule.of).list;
  node.population = where.population;
  node.place = where.place;
  node.domain = work.node(rule.of).domain;
  node.rule = std::move(rule);
  return node;
}

}  // namespace

NodeId reduced(Compilation& work, const Where& where, engine::Reduce rule, engine::Axes left) {
  engine::Node node = reduction(work, where, std::move(rule));
  node.domain.axes = left;
  if (!left.juror) node.domain.sheets = {};
  return add(work, std::move(node));
}

NodeId over_group(Compilation& work, const Where& where, engine::Reduce rule, const std::vector<NodeId>& by) {
  engine::Node node = reduction(work, where, std::move(rule));
  node.domain = {.of = engine::Domain::Of::group, .by = by};
  return add(work, std::move(node));
}

NodeId over_jurors_entries(Compilation& work, const Where& where, engine::PerJuror rule) {
  engine::Node node = reduction(work, where, {rule.of, rule.how, {}});
  node.domain.axes.item = false;
  node.rule = std::move(rule);
  return add(work, std::move(node));
}

NodeId juror_is(Compilation& work, const Where& where, engine::JurorIs rule) {
  engine::Node node;
  node.type = Type::flag;
  node.domain = {engine::Domain::Of::entry, {false, false, true}, rule.sheets, {}};
  node.population = where.population;
  node.rule = std::move(rule);
  node.place = where.place;
  return add(work, std::move(node));
}

NodeId ordered(Compilation& work, const Where& where, engine::Order rule) {
  engine::Node node;
  node.population = where.population;
  node.rule = std::move(rule);
  node.place = where.place;
  return add(work, std::move(node));
}

NodeId own(Compilation& work, const Where& where, NodeId of) {
  const engine::Node& node = work.node(of);
  if (node.name.empty() && node.domain.of == engine::Domain::Of::entry) return of;
  const Operation same = node.type == Type::number ? Operation::add : Operation::fallback;
  engine::Node made;
  made.type = node.type;
  made.unit = node.unit;
  made.list = node.list;
  made.domain = node.domain;
  made.population = where.population;
  made.rule = engine::Apply{same, {of}};
  made.place = where.place;
  if (made.domain.of == engine::Domain::Of::group) made.domain = {};
  return add(work, std::move(made));
}

void name(Compilation& work, NodeId node, std::string id, base::Words title) {
  work.plan.nodes[node.at].name = std::move(id);
  work.plan.nodes[node.at].title = std::move(title);
}

engine::Axes join(const engine::Axes& a, const engine::Axes& b) {
  return {a.round || b.round, a.item || b.item, a.juror || b.juror};
}

bool holds(const engine::Axes& all, const engine::Axes& part) { return join(all, part) == all; }

engine::Axes without(const engine::Axes& all, const engine::Axes& part) {
  return {all.round && !part.round, all.item && !part.item, all.juror && !part.juror};
}

engine::Domain join(const engine::Domain& a, const engine::Domain& b) {
  using Of = engine::Domain::Of;
  if (a == b) return a;
  if (a.of == Of::group && b.of == Of::group) {
    if (a.by.empty()) return b;
    return b.by.empty() ? a : engine::Domain{};
  }
  if (a.of == Of::group) return b;
  if (b.of == Of::group) return a;
  return {Of::entry, join(a.axes, b.axes), a.axes.juror ? a.sheets : b.sheets, {}};
}

const engine::Reach& reach_of(Compilation& work, NodeId node) {
  if (node.at >= work.reaches.size()) work.reaches = engine::bound_further(work.plan, std::move(work.reaches));
  return work.reaches[node.at];
}

std::optional<base::Exact> constant_number(const Compilation& work, NodeId node) {
  const auto* constant = std::get_if<engine::Constant>(&work.node(node).rule);
  const auto* value = constant == nullptr ? nullptr : std::get_if<base::Exact>(&constant->value);
  return value == nullptr ? std::nullopt : std::optional<base::Exact>{*value};
}

bool is_bare_zero(const Compilation& work, NodeId node) {
  const auto value = constant_number(work, node);
  return value && value->is_zero() && work.node(node).unit == Unit::none;
}

}  // namespace rules
