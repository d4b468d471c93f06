#include <algorithm>
#include <array>

#include "rules/lower/formula_lower.h"
#include "rules/lower/scope.h"
#include "rules/lower/units.h"
#include "rules/lower/whole_day.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Type;
using engine::Unit;
using Nodes = std::vector<NodeId>;

engine::Operation operation(Operator what) {
  switch (what) {
    case Operator::add: return engine::Operation::add;
    case Operator::subtract: return engine::Operation::subtract;
    case Operator::multiply: return engine::Operation::multiply;
    case Operator::divide: return engine::Operation::divide;
    case Operator::power: return engine::Operation::power;
    case Operator::negate: return engine::Operation::negate;
    case Operator::equal: return engine::Operation::equal;
    case Operator::not_equal: return engine::Operation::not_equal;
    case Operator::less: return engine::Operation::less;
    case Operator::less_equal: return engine::Operation::less_equal;
    case Operator::greater: return engine::Operation::greater;
    case Operator::greater_equal: return engine::Operation::greater_equal;
    case Operator::negation: return engine::Operation::negation;
    case Operator::both: return engine::Operation::both;
    case Operator::either: return engine::Operation::either;
  }
  return engine::Operation::add;
}

bool is_equality(Operator what) { return what == Operator::equal || what == Operator::not_equal; }
bool is_comparison(Operator what) { return what >= Operator::equal && what <= Operator::greater_equal; }

bool all_of_type(Compilation& work, const Expression& expression, const Nodes& nodes, Type wanted) {
  bool right = true;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    right = is_type(work, expression.operands[i], nodes[i], wanted) && right;
  }
  return right;
}

std::optional<Unit> unit_of(Operator what, Unit a, Unit b) {
  if (what == Operator::multiply) return product_unit(a, b);
  if (what == Operator::divide) return quotient_unit(a, b);
  return sum_unit(a, b);
}

std::optional<Unit> arithmetic_unit(const Compilation& work, Operator what, Unit so_far, NodeId next) {
  if (what != Operator::multiply && what != Operator::divide && is_bare_zero(work, next)) return so_far;
  return unit_of(what, so_far, work.node(next).unit);
}

Term lower_arithmetic(Compilation& work, const Scope& scope, const Expression& expression, const Operation& what) {
  const auto sides = lower_all(work, scope, expression.operands);
  if (!sides || !all_of_type(work, expression, *sides, Type::number)) return std::nullopt;
  Unit unit = work.node(sides->front()).unit;
  const bool sums = what.what == Operator::add || what.what == Operator::subtract;
  if (sums && is_bare_zero(work, sides->front())) unit = work.node(sides->back()).unit;
  for (std::size_t i = 1; i < sides->size(); ++i) {
    const auto next = arithmetic_unit(work, what.what, unit, (*sides)[i]);
    if (!next) {
      work.report(unit_mismatch(what.sign, sign(what.what), unit, work.node((*sides)[i]).unit));
      return std::nullopt;
    }
    unit = *next;
  }
  const NodeId made = apply(work, at(scope, expression), operation(what.what), *sides);
  work.plan.nodes[made.at].unit = unit;
  return made;
}

Term lower_power(Compilation& work, const Scope& scope, const Expression& expression) {
  const auto exponent = literal_number(expression.operands[1]);
  if (!exponent || !exponent->is_integer()) {
    work.report(irrational_unrounded(expression.place, "^"));
    return std::nullopt;
  }
  const auto sides = lower_all(work, scope, expression.operands);
  if (!sides || !all_of_type(work, expression, *sides, Type::number)) return std::nullopt;
  const NodeId made = apply(work, at(scope, expression), engine::Operation::power, *sides);
  work.plan.nodes[made.at].unit = Unit::none;
  return made;
}

Term lower_flags(Compilation& work, const Scope& scope, const Expression& expression, const Operation& what) {
  const auto sides = lower_all(work, scope, expression.operands);
  if (!sides || !all_of_type(work, expression, *sides, Type::flag)) return std::nullopt;
  return apply(work, at(scope, expression), operation(what.what), *sides);
}

// ---------------------------------------------------------------- comparing

/// `central` in `district == central`, or the text 'central'.
const std::string* choice_word(const Expression& expression) {
  if (const auto* name = std::get_if<Name>(&expression.is)) return &name->text;
  const auto* literal = std::get_if<Literal>(&expression.is);
  return literal == nullptr ? nullptr : std::get_if<std::string>(&literal->value);
}

/// May be one of the choices of whatever it is compared with: it means nothing by itself.
bool waits_for_choice(Compilation& work, const Scope& scope, const Expression& expression) {
  const auto* name = std::get_if<Name>(&expression.is);
  return name != nullptr && !is_known(work, scope, name->text);
}

Term choice_literal(Compilation& work, const Scope& scope, const Expression& expression, engine::ListId list) {
  const std::string& word = *choice_word(expression);
  const engine::ChoiceList& known = work.plan.lists[list.at];
  const auto found = std::ranges::find(known.ids, word);
  if (found == known.ids.end()) {
    work.report(unknown_choice(expression.place, word, known));
    return std::nullopt;
  }
  if (std::holds_alternative<Name>(expression.is) && is_known(work, scope, word)) {
    work.report(ambiguous_name(expression.place, word));
    return std::nullopt;
  }
  return choice(work, at(scope, expression), list, static_cast<std::int32_t>(found - known.ids.begin()));
}

/// One side of a comparison, after the other one turned out to be of `other`.
Term lower_beside(Compilation& work, const Scope& scope, const Expression& expression, NodeId other) {
  const engine::Node& known = work.node(other);
  const std::string* word = choice_word(expression);
  if (known.type != Type::choice || word == nullptr) return lower(work, scope, expression);
  const auto& ids = work.plan.lists[known.list.at].ids;
  const bool listed = std::ranges::find(ids, *word) != ids.end();
  if (!listed && is_known(work, scope, *word)) return lower(work, scope, expression);
  return choice_literal(work, scope, expression, known.list);
}

/// `yard == kind`, where `yard` is a quantity and also one of the kinds.
bool is_also_choice(const Compilation& work, const Expression& expression, NodeId other) {
  const auto* name = std::get_if<Name>(&expression.is);
  if (name == nullptr || work.node(other).type != Type::choice) return false;
  return std::ranges::count(work.plan.lists[work.node(other).list.at].ids, name->text) > 0;
}

/// A side as it is written and what became of it; nothing: it has a mistake.
struct Side {
  const Expression& written;
  Term lowered;
};

Term lower_second(Compilation& work, const Scope& scope, const Side& first, const Expression& second) {
  if (!first.lowered) {
    if (!waits_for_choice(work, scope, second)) lower(work, scope, second);  // for its mistakes
    return std::nullopt;
  }
  const Term other = lower_beside(work, scope, second, *first.lowered);
  if (!other || !is_also_choice(work, first.written, *other)) return other;
  work.report(ambiguous_name(first.written.place, std::get<Name>(first.written.is).text));
  return std::nullopt;
}

std::optional<Nodes> lower_compared(Compilation& work, const Scope& scope, const Expression& a, const Expression& b) {
  const bool second_first = waits_for_choice(work, scope, a);
  const Side first = {second_first ? b : a, lower(work, scope, second_first ? b : a)};
  const Term other = lower_second(work, scope, first, second_first ? a : b);
  if (!other) return std::nullopt;
  return second_first ? Nodes{*other, *first.lowered} : Nodes{*first.lowered, *other};
}

bool same_kind(const engine::Node& a, const engine::Node& b) {
  return a.type == b.type && (a.type != Type::choice || a.list == b.list);
}

base::Diagnostic incomparable_units(const Expression& expression, const Operation& what, engine::Unit a,
                                    engine::Unit b) {
  if (a == Unit::none) return bare_number(expression.operands[0].place, b);
  if (b == Unit::none) return bare_number(expression.operands[1].place, a);
  return unit_mismatch(what.sign, sign(what.what), a, b);
}

bool may_compare(Compilation& work, const Expression& expression, const Operation& what, const Nodes& sides) {
  const engine::Node& a = work.node(sides[0]);
  const engine::Node& b = work.node(sides[1]);
  if (!same_kind(a, b)) {
    work.report(not_comparable(what.sign, a.type, b.type));
    return false;
  }
  if (!is_equality(what.what) && a.type != Type::number && a.type != Type::moment) {
    work.report(has_no_order(what.sign, sign(what.what), a.type));
    return false;
  }
  if (a.type != Type::number || comparable(a.unit, b.unit)) return true;
  work.report(incomparable_units(expression, what, a.unit, b.unit));
  return false;
}

Term compared(Compilation& work, const Scope& scope, const Expression& expression, const std::optional<Nodes>& sides) {
  const auto& what = std::get<Operation>(expression.is);
  if (!sides || !may_compare(work, expression, what, *sides)) return std::nullopt;
  check_whole_day(work, expression, what);
  return apply(work, at(scope, expression), operation(what.what), *sides);
}

Term lower_comparison(Compilation& work, const Scope& scope, const Expression& expression) {
  return compared(work, scope, expression, lower_compared(work, scope, expression.operands[0], expression.operands[1]));
}

/// `a == b`, with the place of what a list has there.
Expression equality(const Expression& a, const Expression& b) {
  return {Operation{Operator::equal, b.place}, {a, b}, b.place};
}

/// A choice may stand before the list of facts that it is looked for in: it means something only beside each of them.
std::vector<Term> lower_equalities(Compilation& work, const Scope& scope, const std::vector<Expression>& operands) {
  const bool waits = waits_for_choice(work, scope, operands.front());
  const Side known = {operands.front(), waits ? Term{} : lower(work, scope, operands.front())};
  std::vector<Term> all;
  for (auto each = operands.begin() + 1; each != operands.end(); ++each) {
    if (waits) {
      all.push_back(lower_comparison(work, scope, equality(operands.front(), *each)));
      continue;
    }
    const Term other = lower_second(work, scope, known, *each);
    const auto sides = other ? std::optional(Nodes{*known.lowered, *other}) : std::nullopt;
    all.push_back(compared(work, scope, equality(operands.front(), *each), sides));
  }
  return all;
}

}  // namespace

Term lower_operation(Compilation& work, const Scope& scope, const Expression& expression, const Operation& what) {
  if (is_comparison(what.what)) return lower_comparison(work, scope, expression);
  if (what.what >= Operator::negation) return lower_flags(work, scope, expression, what);
  if (what.what == Operator::power) return lower_power(work, scope, expression);
  return lower_arithmetic(work, scope, expression, what);
}

/// `x in [a, b]` is `x == a or x == b`.
Term lower_one_of(Compilation& work, const Scope& scope, const Expression& expression) {
  const std::vector<Term> found = lower_equalities(work, scope, expression.operands);
  if (found.empty()) work.report(empty_list(expression.place));
  if (found.empty() || std::ranges::find(found, Term{}) != found.end()) return std::nullopt;
  Nodes equal;
  for (const Term each : found) equal.push_back(*each);
  return equal.size() == 1 ? equal.front() : apply(work, at(scope, expression), engine::Operation::either, equal);
}

Term lower_conditional(Compilation& work, const Scope& scope, const Expression& expression) {
  const Term condition = lower(work, scope, expression.operands[0]);
  const auto sides = lower_compared(work, scope, expression.operands[1], expression.operands[2]);
  if (condition && !is_type(work, expression.operands[0], *condition, Type::flag)) return std::nullopt;
  if (!condition || !sides) return std::nullopt;
  const engine::Node& yes = work.node(sides->front());
  const engine::Node& no = work.node(sides->back());
  if (!same_kind(yes, no)) {
    work.report(branches_differ(expression.operands[2].place, yes.type, no.type));
    return std::nullopt;
  }
  const Unit kept = is_bare_zero(work, sides->front()) ? no.unit : yes.unit;
  const auto unit = is_bare_zero(work, sides->back()) ? std::optional{kept} : sum_unit(kept, no.unit);
  if (!unit) {
    work.report(unit_mismatch(expression.operands[2].place, "else", yes.unit, no.unit));
    return std::nullopt;
  }
  const NodeId made =
      apply(work, at(scope, expression), engine::Operation::choose, {*condition, sides->front(), sides->back()});
  work.plan.nodes[made.at].unit = *unit;
  return made;
}

}  // namespace rules
