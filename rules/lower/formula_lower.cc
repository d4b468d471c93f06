#include "rules/lower/formula_lower.h"

#include <variant>

#include "base/overloaded.h"
#include "engine/plan/clock.h"
#include "rules/formula/problems_formula.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Type;
using engine::Unit;

Term lower_literal(Compilation& work, const Scope& scope, const Expression& expression, const Literal& what) {
  const NodeId made = constant(work, at(scope, expression), what.value);
  work.plan.nodes[made.at].unit = what.unit;
  return made;
}

Term lower_moment(Compilation& work, const Scope& scope, const Expression& expression, const MomentLiteral& what) {
  const auto moment = engine::read_moment(what.text, work.plan.clock);
  if (moment) return constant(work, at(scope, expression), *moment);
  work.report(no_such_moment(expression.place, what.text));
  return std::nullopt;
}

/// `3 ^ 2`, `1 / 2`: arithmetic between numbers that are known.
std::optional<base::Exact> folded(Operator what, const base::Exact& a, const base::Exact& b) {
  switch (what) {
    case Operator::add: return a + b;
    case Operator::subtract: return a - b;
    case Operator::multiply: return a * b;
    case Operator::divide: return base::divide(a, b);
    case Operator::power: return b.as_int64() ? base::power(a, *b.as_int64()) : std::nullopt;
    default: return std::nullopt;
  }
}

std::optional<base::Exact> folded(const Operation& operation, std::optional<base::Exact> all,
                                  const std::vector<Expression>& operands) {
  for (std::size_t i = 1; i < operands.size() && all; ++i) {
    const auto next = literal_number(operands[i]);
    all = next ? folded(operation.what, *all, *next) : std::nullopt;
  }
  return all;
}

/// As the rule that holds the formula needs it.
Term of_type(Compilation& work, const FormulaText& formula, Term found, Type wanted) {
  if (!found || work.node(*found).type == wanted) return found;
  const engine::Node& node = work.node(*found);
  work.report(wrong_type(place_in(formula, 0, formula.text.size()), wanted, node.type));
  return std::nullopt;
}

/// What it names is lowered meanwhile, and what that names: so deep is the stack.
Term lower_whole(Compilation& work, const Scope& scope, const FormulaText& formula, const Expression& expression) {
  const int levels = height(expression);
  if (work.levels + levels > deepest_chain) {
    work.report(chain_too_deep(place_in(formula, 0, formula.text.size())));
    return std::nullopt;
  }
  work.levels += levels;
  const Term made = lower(work, scope, expression);
  work.levels -= levels;
  return made;
}

}  // namespace

Term lower(Compilation& work, const Scope& scope, const Expression& expression) {
  return std::visit(base::Overloaded{
                        [&](const Literal& what) { return lower_literal(work, scope, expression, what); },
                        [&](const MomentLiteral& what) { return lower_moment(work, scope, expression, what); },
                        [&](const Name& what) { return lower_name(work, scope, expression, what); },
                        [&](const Call& what) { return lower_call(work, scope, expression, what); },
                        [&](const TableAccess& what) { return lower_table(work, scope, expression, what); },
                        [&](const Operation& what) { return lower_operation(work, scope, expression, what); },
                        [&](const OneOf&) { return lower_one_of(work, scope, expression); },
                        [&](const Conditional&) { return lower_conditional(work, scope, expression); },
                    },
                    expression.is);
}

std::optional<std::vector<NodeId>> lower_all(Compilation& work, const Scope& scope,
                                             const std::vector<Expression>& all) {
  std::vector<NodeId> made;
  for (const Expression& each : all) {
    if (const Term term = lower(work, scope, each)) made.push_back(*term);
  }
  if (made.size() != all.size()) return std::nullopt;
  return made;
}

bool is_type(Compilation& work, const Expression& expression, NodeId node, Type wanted) {
  if (work.node(node).type == wanted) return true;
  work.report(wrong_type(expression.place, wanted, work.node(node).type));
  return false;
}

std::optional<base::Exact> literal_number(const Expression& expression) {
  if (const auto* literal = std::get_if<Literal>(&expression.is)) {
    const auto* value = std::get_if<base::Exact>(&literal->value);
    return value == nullptr ? std::nullopt : std::optional{*value};
  }
  const auto* operation = std::get_if<Operation>(&expression.is);
  if (operation == nullptr) return std::nullopt;
  const auto first = literal_number(expression.operands.front());
  if (operation->what == Operator::negate) return first ? std::optional{-*first} : std::nullopt;
  return folded(*operation, first, expression.operands);
}

Term any_formula(Compilation& work, const Scope& scope, const FormulaText& formula) {
  const base::Result<Expression> parsed = parse(formula);
  if (parsed) return lower_whole(work, scope, formula, *parsed);
  for (const base::Diagnostic& each : parsed.diagnostics()) work.report(each);
  return std::nullopt;
}

Term number_formula(Compilation& work, const Scope& scope, const FormulaText& formula) {
  return of_type(work, formula, any_formula(work, scope, formula), Type::number);
}

Term points_formula(Compilation& work, const Scope& scope, const FormulaText& formula) {
  const Term found = number_formula(work, scope, formula);
  if (!found) return found;
  const Unit unit = work.node(*found).unit;
  if (unit == Unit::none || unit == Unit::days) return found;
  work.report(points_with_unit(place_in(formula, 0, formula.text.size()), unit));
  return std::nullopt;
}

Term flag_formula(Compilation& work, const Scope& scope, const FormulaText& formula) {
  return of_type(work, formula, any_formula(work, scope, formula), Type::flag);
}

Term choice_formula(Compilation& work, const Scope& scope, const FormulaText& formula) {
  return of_type(work, formula, any_formula(work, scope, formula), Type::choice);
}

}  // namespace rules
