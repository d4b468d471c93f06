#include <algorithm>
#include <array>

#include "rules/lower/formula_functions.h"
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

/// One value of this type for each entry, or for each of these of an entry.
Term value_below(const Arguments& given, engine::Type type, const engine::Axes& axes) {
  Scope scope = given.scope;
  scope.axes = axes;
  const Term value = lower(given.work, scope, given[0]);
  if (!value || !is_type(given.work, given[0], *value, type)) return std::nullopt;
  return given.work.node(*value).domain.of == engine::Domain::Of::group ? own(given.work, given.where(), *value)
                                                                        : *value;
}

bool has_group(const Arguments& given) {
  if (given.scope.stage != nullptr) return true;
  given.work.report(needs_stage(given.call.place, std::get<Call>(given.call.is).function));
  return false;
}

/// Who comes first in rank(x, highest).
struct Better {
  std::string_view word;
  engine::Type type;
  engine::Direction direction;
};
constexpr std::array<Better, 4> all_better = {{
    {"highest", engine::Type::number, engine::Direction::highest_first},
    {"lowest", engine::Type::number, engine::Direction::lowest_first},
    {"earliest", engine::Type::moment, engine::Direction::lowest_first},
    {"latest", engine::Type::moment, engine::Direction::highest_first},
}};

std::optional<Better> better_of(const Arguments& given) {
  if (given.call.operands.size() == 1) return all_better.front();
  const auto* name = std::get_if<Name>(&given[1].is);
  const auto* found = name == nullptr ? all_better.end() : std::ranges::find(all_better, name->text, &Better::word);
  if (found != all_better.end()) return *found;
  given.work.report(unknown_direction(given[1].place));
  return std::nullopt;
}

struct Spread {
  NodeId variance, count;
};

/// The mean of the squares less the square of the mean.
std::optional<Spread> squares_and_count(const Arguments& given) {
  const auto by = groups_of(given.work, given.scope, given.call);
  const Term value = of_each_entry(given.work, given.scope, given[0]);
  if (!by || !value || !is_type(given.work, given[0], *value, engine::Type::number)) return std::nullopt;
  const auto of_all = [&](NodeId of, engine::Reduction how) {
    return over_entries(given.work, given.where(), {of, std::move(how)}, *by);
  };
  const auto product = [&](NodeId a) { return apply(given.work, given.where(), engine::Operation::multiply, {a, a}); };
  const NodeId of_squares = of_all(product(*value), engine::Mean{});
  const NodeId of_mean = product(of_all(*value, engine::Mean{}));
  const NodeId variance = apply(given.work, given.where(), engine::Operation::subtract, {of_squares, of_mean});
  return Spread{variance, of_all(*value, engine::Count{})};
}

}  // namespace

Term lower_rank(const Arguments& given) {
  const auto by = groups_of(given.work, given.scope, given.call);
  const std::optional<Better> better = better_of(given);
  if (!by || !better) return std::nullopt;
  const Term value = value_below(given, better->type, {given.scope.axes.round, false, given.scope.axes.juror});
  if (!value) return value;
  engine::Order order{{{*value, better->direction}}, *by, engine::Numbering::competition};
  const NodeId place = ordered(given.work, given.where(), std::move(order));
  given.work.plan.nodes[place.at].domain = given.work.node(*value).domain;
  return place;
}

Term lower_greatest(const Arguments& given) {
  const auto* name = std::get_if<Name>(&given[0].is);
  const Criterion* criterion = name == nullptr ? nullptr : criterion_named(given.scope.stage, name->text);
  if (criterion == nullptr) {
    given.work.report(maximum_of_what(given[0].place));
    return std::nullopt;
  }
  given.work.used.insert(name->text);
  const auto most = greatest_points(given.work, *given.scope.stage, *criterion);
  return own(given.work, given.where(), most.of_applicable);
}

Term lower_variance(const Arguments& given) {
  const auto spread = squares_and_count(given);
  return spread ? Term{spread->variance} : std::nullopt;
}

Term lower_sample_variance(const Arguments& given) {
  const auto spread = squares_and_count(given);
  if (!spread) return std::nullopt;
  const Where where = given.where();
  const NodeId others =
      apply(given.work, where, engine::Operation::subtract, {spread->count, number(given.work, where, 1)});
  const NodeId all = apply(given.work, where, engine::Operation::multiply, {spread->variance, spread->count});
  return apply(given.work, where, engine::Operation::divide, {all, others});
}

Term lower_entries(const Arguments& given) {
  if (!has_group(given)) return std::nullopt;
  const NodeId one = own(given.work, given.where(), number(given.work, given.where(), 1));
  return over_entries(given.work, given.where(), {one, engine::Count{}}, given.scope.stage->within);
}

}  // namespace rules
