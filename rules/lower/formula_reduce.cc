#include <algorithm>
#include <array>

#include "rules/lower/formula_functions.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Axes;
using engine::Type;

enum class Takes { value, flag, number_first };

/// How sum(x), best(2, x) … reduce; with number_first the first argument says how many.
struct Reducer {
  std::string_view name;
  Takes takes;
  engine::Reduction (*how)(std::uint32_t);
};

constexpr std::array<Reducer, 12> reducers = {{
    {"sum", Takes::value, [](std::uint32_t) -> engine::Reduction { return engine::Sum{}; }},
    {"mean", Takes::value, [](std::uint32_t) -> engine::Reduction { return engine::Mean{}; }},
    {"median", Takes::value, [](std::uint32_t) -> engine::Reduction { return engine::Median{}; }},
    {"best", Takes::value,
     [](std::uint32_t) -> engine::Reduction {
       return engine::Nth{1, true};
     }},
    {"best", Takes::number_first,
     [](std::uint32_t n) -> engine::Reduction {
       return engine::Nth{n, true};
     }},
    {"worst", Takes::value,
     [](std::uint32_t) -> engine::Reduction {
       return engine::Nth{1, false};
     }},
    {"sum_best", Takes::number_first,
     [](std::uint32_t n) -> engine::Reduction {
       return engine::BestOf{n, true, false};
     }},
    {"count", Takes::value, [](std::uint32_t) -> engine::Reduction { return engine::Count{}; }},
    {"any", Takes::flag, [](std::uint32_t) -> engine::Reduction { return engine::Any{}; }},
    {"all", Takes::flag, [](std::uint32_t) -> engine::Reduction { return engine::All{}; }},
    {"last", Takes::value, [](std::uint32_t) -> engine::Reduction { return engine::Last{}; }},
    {"first", Takes::value, [](std::uint32_t) -> engine::Reduction { return engine::First{}; }},
}};

const Reducer* reducer(const Call& what, std::size_t arguments) {
  const auto fits = [&](const Reducer& each) {
    return each.name == what.function && (each.takes == Takes::number_first ? 2U : 1U) == arguments;
  };
  const auto found = std::ranges::find_if(reducers, fits);
  return found == reducers.end() ? nullptr : found;
}

/// What the value varies over, and what the formula around may.
struct Scopes {
  Axes has, around;
};

/// What is reduced away: the axes named, else all that the value has and the formula around has not.
std::optional<Axes> axes_of(Compilation& work, const Expression& expression, const Call& what, const Scopes& scopes) {
  const Axes& has = scopes.has;
  Axes away;
  for (AxisWord word : what.over) {
    const Axes one{word == AxisWord::round, word == AxisWord::item, word == AxisWord::juror};
    if (!holds(has, one)) {
      work.report(no_such_axis(expression.place, word));
      return std::nullopt;
    }
    away = join(away, one);
  }
  if (!what.over.empty()) return away;
  away = without(has, scopes.around);
  if (any(away)) return away;
  work.report(say_over_what(expression.place, what.function));
  return std::nullopt;
}

bool takes_type(Compilation& work, const Expression& argument, NodeId value, const Reducer& how) {
  const bool any_type = how.name == "count" || how.name == "last" || how.name == "first";
  return any_type || is_type(work, argument, value, how.takes == Takes::flag ? Type::flag : Type::number);
}

/// Jurors' marks are zeros already, or wait, where their rule says so (counted_marks): formulas do without the rest.
constexpr engine::MarkRule whoever = {.at_least = 0};

std::optional<std::uint32_t> how_many(Compilation& work, const Expression& expression, const Reducer& how) {
  if (how.takes != Takes::number_first) return 1;
  const auto n = literal_number(expression.operands.front());
  if (n && n->is_integer() && *n >= base::Exact{1} && *n <= base::Exact{1000})
    return static_cast<std::uint32_t>(*n->as_int64());
  work.report(not_a_count(expression.operands.front().place, how.name));
  return std::nullopt;
}

// ---------------------------------------------------------------- over entries

Term lower_over_entries(Compilation& work, const Scope& scope, const Expression& expression, const Reducer& how) {
  const Call& what = std::get<Call>(expression.is);
  if (how.name == "last" || how.name == "first") {
    work.report(entries_without_order(expression.place, what.function));
    return std::nullopt;
  }
  const Expression& argument = expression.operands.back();
  const auto n = how_many(work, expression, how);
  const auto by = groups_of(work, scope, expression);
  const Term value = of_each_entry(work, scope, argument);
  if (!n || !by || !value || !takes_type(work, argument, *value, how)) return std::nullopt;
  return over_entries(work, at(scope, expression), {*value, how.how(*n)}, *by);
}

bool says_all(const std::vector<Text>& within) { return within.size() == 1 && within.front().value == "all"; }

}  // namespace

Term of_each_entry(Compilation& work, const Scope& scope, const Expression& argument) {
  Scope of_entry = scope;
  if (!scope.axes.juror) of_entry.axes = {};
  Term value = lower(work, of_entry, argument);
  if (!value) return value;
  const engine::Domain& domain = work.node(*value).domain;
  const bool finer = !domain.axes.juror && any(domain.axes);
  of_entry.axes = {};
  if (finer) return lower(work, of_entry, argument);  // One for each round or item: told there.
  return domain.of == engine::Domain::Of::group ? own(work, at(scope, argument), *value) : value;
}

NodeId over_entries(Compilation& work, const Where& where, const OverThese& what, const std::vector<NodeId>& by) {
  if (work.node(what.of).domain.axes.juror) return over_jurors_entries(work, where, {what.of, what.how, by});
  return over_group(work, where, {what.of, what.how, whoever}, by);
}

std::optional<std::vector<NodeId>> groups_of(Compilation& work, const Scope& scope, const Expression& call) {
  const Call& what = std::get<Call>(call.is);
  const bool has_groups = what.entries && what.entries->within;
  if (!has_groups && scope.stage == nullptr) {
    work.report(needs_stage(call.place, what.function));
    return std::nullopt;
  }
  if (!has_groups) return scope.stage->within;
  if (says_all(*what.entries->within)) return std::vector<NodeId>();
  NamedGroups named = groups_named(work, *what.entries->within);
  return named.all_known ? std::optional(std::move(named.keys)) : std::nullopt;
}

Term lower_chair(const Arguments& given) {
  Scope inside = given.scope;
  inside.axes.juror = true;
  const Term value = lower(given.work, inside, given[0]);
  if (!value) return value;
  const engine::Domain domain = given.work.node(*value).domain;
  if (!domain.axes.juror) {
    given.work.report(nothing_to_reduce(given[0].place, "chair"));
    return std::nullopt;
  }
  const Where where = given.where();
  const NodeId flag = has_role(given.work, where, domain.sheets, "chair");
  const NodeId own_value = apply(given.work, where, engine::Operation::applicable, {flag, *value});
  constexpr engine::Axes of_jurors = {false, false, true};
  return reduced(given.work, where, {own_value, engine::First{}, whoever}, without(domain.axes, of_jurors));
}

bool reduces(const Call& what, std::size_t arguments) { return reducer(what, arguments) != nullptr; }

Term lower_reduction(Compilation& work, const Scope& scope, const Expression& expression, const Call& what) {
  const Reducer& how = *reducer(what, expression.operands.size());
  if (what.entries) return lower_over_entries(work, scope, expression, how);
  Scope inside = scope;
  inside.axes = {true, true, true};
  const Expression& argument = expression.operands.back();
  const auto n = how_many(work, expression, how);
  const Term value = lower(work, inside, argument);
  if (!n || !value || !takes_type(work, argument, *value, how)) return std::nullopt;
  const engine::Axes has = work.node(*value).domain.axes;
  if (!any(has)) {
    work.report(nothing_to_reduce(argument.place, how.name));
    return std::nullopt;
  }
  const auto away = axes_of(work, expression, what, {has, scope.axes});
  if (!away) return std::nullopt;
  const engine::Axes left = without(has, *away);
  if (!holds(scope.axes, left)) {
    work.report(needs_reduction(expression.place, what.function + "(…)", without(left, scope.axes)));
    return std::nullopt;
  }
  return reduced(work, at(scope, expression), {*value, how.how(*n), whoever}, left);
}

}  // namespace rules
