#include <algorithm>
#include <array>
#include <span>

#include "rules/lower/formula_functions.h"
#include "rules/lower/units.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Type;
using engine::Unit;
using Nodes = std::vector<NodeId>;
constexpr std::size_t any_number = 99;
constexpr std::size_t most_of_a_median = 25;  // its network of min and max grows with the square

using Lower = Term (*)(const Arguments&);

struct Function {
  std::string_view name;
  std::size_t least, most;
  Lower lower;
};

/// The arguments as numbers of one unit.
struct Numbers {
  Nodes nodes;
  Unit unit = Unit::none;
};

std::optional<Unit> common_unit(const Arguments& given, const Nodes& nodes) {
  std::optional<Unit> unit;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (is_bare_zero(given.work, nodes[i])) continue;
    const Unit next = given.work.node(nodes[i]).unit;
    const auto joined = unit ? sum_unit(*unit, next) : std::optional{next};
    if (!joined) {
      given.work.report(unit_mismatch(given[i].place, ",", *unit, next));
      return std::nullopt;
    }
    unit = joined;
  }
  return unit.value_or(Unit::none);
}

std::optional<Numbers> numbers(const Arguments& given) {
  const auto nodes = lower_all(given.work, given.scope, given.call.operands);
  if (!nodes) return std::nullopt;
  bool right = true;
  for (std::size_t i = 0; i < nodes->size(); ++i)
    right = is_type(given.work, given[i], (*nodes)[i], Type::number) && right;
  if (!right) return std::nullopt;
  const auto unit = common_unit(given, *nodes);
  if (!unit) return std::nullopt;
  return Numbers{*nodes, *unit};
}

NodeId with_unit(Compilation& work, NodeId node, Unit unit) {
  work.plan.nodes[node.at].unit = unit;
  return node;
}

Term pointwise(const Arguments& given, engine::Operation what) {
  const auto values = numbers(given);
  if (!values) return std::nullopt;
  return with_unit(given.work, apply(given.work, given.where(), what, values->nodes), values->unit);
}

Term lower_minimum(const Arguments& given) { return pointwise(given, engine::Operation::minimum); }
Term lower_maximum(const Arguments& given) { return pointwise(given, engine::Operation::maximum); }
Term lower_sum(const Arguments& given) { return pointwise(given, engine::Operation::add); }
Term lower_absolute(const Arguments& given) { return pointwise(given, engine::Operation::absolute); }

NodeId mean_of(const Arguments& given, const Nodes& nodes, Unit unit) {
  const NodeId sum = apply(given.work, given.where(), engine::Operation::add, nodes);
  const NodeId count = number(given.work, given.where(), base::Exact{static_cast<std::int64_t>(nodes.size())});
  return with_unit(given.work, apply(given.work, given.where(), engine::Operation::divide, {sum, count}), unit);
}

Term lower_mean(const Arguments& given) {
  const auto values = numbers(given);
  if (!values) return std::nullopt;
  return mean_of(given, values->nodes, values->unit);
}

/// Sorted by pairs of min and max (a bubble sort whose swaps are nodes).
Nodes sorted(const Arguments& given, Nodes nodes) {
  for (std::size_t end = nodes.size(); end > 1; --end) {
    for (std::size_t i = 0; i + 1 < end; ++i) {
      const Nodes pair = {nodes[i], nodes[i + 1]};
      nodes[i] = apply(given.work, given.where(), engine::Operation::minimum, pair);
      nodes[i + 1] = apply(given.work, given.where(), engine::Operation::maximum, pair);
    }
  }
  return nodes;
}

Term lower_median(const Arguments& given) {
  const auto values = numbers(given);
  if (!values) return std::nullopt;
  const Nodes ascending = sorted(given, values->nodes);
  const std::size_t half = ascending.size() / 2;
  if (ascending.size() % 2 == 1) return with_unit(given.work, ascending[half], values->unit);
  return mean_of(given, {ascending[half - 1], ascending[half]}, values->unit);
}

std::optional<base::RoundingMode> mode_of(const Arguments& given) {
  const auto* name = std::get_if<Name>(&given[2].is);
  const auto mode = name == nullptr ? std::nullopt : base::rounding_mode(name->text);
  if (!mode) given.work.report(unknown_rounding_mode(given[2].place));
  return mode;
}

Term lower_round(const Arguments& given) {
  const auto digits = literal_number(given[1]);
  const bool usable = digits && digits->is_integer() && base::abs(*digits) <= base::Exact{18};
  if (!usable) given.work.report(not_a_number_of_digits(given[1].place));
  const auto mode = mode_of(given);
  if (!usable || !mode) return std::nullopt;
  const base::Rounding rounding = base::to_digits(static_cast<int>(*digits->as_int64()), *mode);
  return lower_rounded(given.work, given.scope, given[0], {rounding, given.call.place});
}

Term lower_round_to(const Arguments& given) {
  const auto step = literal_number(given[1]);
  const bool usable = step && step->sign() > 0;
  if (!usable) given.work.report(not_a_step(given[1].place));
  const auto mode = mode_of(given);
  if (!usable || !mode) return std::nullopt;
  return lower_rounded(given.work, given.scope, given[0], {{*step, *mode}, given.call.place});
}

Term lower_floor(const Arguments& given) {
  return lower_rounded(given.work, given.scope, given[0], {{1, base::RoundingMode::floor}, given.call.place});
}

Term lower_ceiling(const Arguments& given) {
  return lower_rounded(given.work, given.scope, given[0], {{1, base::RoundingMode::ceiling}, given.call.place});
}

/// The value is a share already; only its unit changes.
Term lower_percent(const Arguments& given) {
  const Term share = lower(given.work, given.scope, given[0]);
  if (!share || !is_type(given.work, given[0], *share, Type::number)) return std::nullopt;
  const Unit unit = given.work.node(*share).unit;
  if (unit != Unit::none) {
    given.work.report(not_a_share(given[0].place, unit));
    return std::nullopt;
  }
  const NodeId same = apply(given.work, given.where(), engine::Operation::add, {*share});
  return with_unit(given.work, same, Unit::percent);
}

Term lower_given(const Arguments& given) {
  const Term value = lower(given.work, given.scope, given[0]);
  if (!value) return value;
  return apply(given.work, given.where(), engine::Operation::given, {*value});
}

Term lower_default(const Arguments& given) {
  const auto values = lower_all(given.work, given.scope, given.call.operands);
  if (!values) return std::nullopt;
  const engine::Node& value = given.work.node(values->front());
  const engine::Node& instead = given.work.node(values->back());
  if (value.type != instead.type) {
    given.work.report(wrong_type(given[1].place, value.type, instead.type));
    return std::nullopt;
  }
  const auto unit =
      is_bare_zero(given.work, values->back()) ? std::optional{value.unit} : sum_unit(value.unit, instead.unit);
  if (!unit) {
    given.work.report(unit_mismatch(given[1].place, ",", value.unit, instead.unit));
    return std::nullopt;
  }
  return with_unit(given.work, apply(given.work, given.where(), engine::Operation::fallback, *values), *unit);
}

Term of_moments(const Arguments& given, engine::Operation what) {
  const auto moments = lower_all(given.work, given.scope, given.call.operands);
  if (!moments) return std::nullopt;
  bool right = true;
  for (std::size_t i = 0; i < moments->size(); ++i)
    right = is_type(given.work, given[i], (*moments)[i], Type::moment) && right;
  if (!right) return std::nullopt;
  return apply(given.work, given.where(), what, *moments);
}

Term lower_year(const Arguments& given) { return of_moments(given, engine::Operation::year); }
Term lower_days(const Arguments& given) { return of_moments(given, engine::Operation::days_between); }

Term refuse_irrational(const Arguments& given) {
  given.work.report(irrational_unrounded(given.call.place, std::get<Call>(given.call.is).function));
  lower_all(given.work, given.scope, given.call.operands);  // for their own mistakes
  return std::nullopt;
}

constexpr std::array<Function, 25> functions = {{
    {"min", 2, any_number, lower_minimum},
    {"max", 2, any_number, lower_maximum},
    {"sum", 2, any_number, lower_sum},
    {"mean", 2, any_number, lower_mean},
    {"median", 2, most_of_a_median, lower_median},
    {"abs", 1, 1, lower_absolute},
    {"round", 3, 3, lower_round},
    {"round_to", 3, 3, lower_round_to},
    {"floor", 1, 1, lower_floor},
    {"ceiling", 1, 1, lower_ceiling},
    {"percent", 1, 1, lower_percent},
    {"given", 1, 1, lower_given},
    {"default", 2, 2, lower_default},
    {"year", 1, 1, lower_year},
    {"days", 2, 2, lower_days},
    {"rank", 1, 2, lower_rank},
    {"chair", 1, 1, lower_chair},
    {"maximum", 1, 1, lower_greatest},
    {"variance", 1, 1, lower_variance},
    {"sample_variance", 1, 1, lower_sample_variance},
    {"entries", 0, 0, lower_entries},
    {"sqrt", 1, 1, refuse_irrational},
    {"exp", 1, 1, refuse_irrational},
    {"ln", 1, 1, refuse_irrational},
    {"log10", 1, 1, refuse_irrational},
}};

constexpr std::array<std::string_view, 11> finer_functions = {"best", "worst", "sum_best", "count", "any",   "all",
                                                              "last", "first", "sum",      "mean",  "median"};

std::vector<std::string_view> function_names() {
  std::vector<std::string_view> names(finer_functions.begin(), finer_functions.end());
  for (const Function& each : functions) names.push_back(each.name);
  return names;
}

Term lower_known(const Arguments& given, const Function& function, const Call& what) {
  const std::size_t count = given.call.operands.size();
  if (count < function.least || count > function.most) {
    given.work.report(
        wrong_number_of_arguments(given.call.place, function.name, {function.least, function.most, count}));
    return std::nullopt;
  }
  const bool spread = function.name == "variance" || function.name == "sample_variance";
  const bool of_entries = spread || function.name == "rank";
  if (spread && !what.entries) {
    given.work.report(say_over_entries(given.call.place, function.name));
    return std::nullopt;
  }
  if (!what.over.empty() || (what.entries && !of_entries)) {
    given.work.report(axis_without_reduction(given.call.place, function.name));
    return std::nullopt;
  }
  return function.lower(given);
}

}  // namespace

Term lower_call(Compilation& work, const Scope& scope, const Expression& expression, const Call& what) {
  if (reduces(what, expression.operands.size())) return lower_reduction(work, scope, expression, what);
  const auto* function = std::ranges::find(functions, what.function, &Function::name);
  if (function != functions.end()) return lower_known({work, scope, expression}, *function, what);
  work.report(unknown_function(what.function_place, what.function, function_names()));
  return std::nullopt;
}

}  // namespace rules
