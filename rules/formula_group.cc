#include "rules/formula_functions.h"
#include "rules/problems_meaning.h"

namespace rules {
namespace {

/// One number for each entry, or for each of these of an entry.
Term number_below(const Arguments& given, const engine::Axes& axes) {
  Scope scope = given.scope;
  scope.axes = axes;
  const Term value = lower(given.work, scope, given[0]);
  if (!value || !is_type(given.work, given[0], *value, engine::Type::number)) return std::nullopt;
  return given.work.node(*value).domain.of == engine::Domain::Of::group ? own(given.work, given.where(), *value)
                                                                        : *value;
}

/// Whatever the formula around varies over.
Term entry_number(const Arguments& given) { return number_below(given, {}); }

bool has_group(const Arguments& given) {
  if (given.scope.stage != nullptr) return true;
  given.work.report(needs_stage(given.call.place, std::get<Call>(given.call.is).function));
  return false;
}

Term group_value(const Arguments& given, NodeId of, engine::Reduction how) {
  engine::MarkRule whoever;
  whoever.at_least = 0;
  return over_group(given.work, given.where(), {of, std::move(how), whoever}, given.scope.stage->within);
}

}  // namespace

Term lower_rank(const Arguments& given) {
  if (!has_group(given)) return std::nullopt;
  const Term value = number_below(given, {given.scope.axes.round, false, given.scope.axes.juror});
  if (!value) return value;
  engine::Order order{
      {{*value, engine::Direction::highest_first}}, given.scope.stage->within, engine::Numbering::competition};
  const NodeId place = ordered(given.work, given.where(), std::move(order));
  given.work.plan.nodes[place.at].domain = given.work.node(*value).domain;
  return place;
}

Term lower_best_of_group(const Arguments& given) {
  if (!has_group(given)) return std::nullopt;
  const Term value = entry_number(given);
  return value ? group_value(given, *value, engine::Nth{1, true}) : value;
}

Term lower_entries(const Arguments& given) {
  if (!has_group(given)) return std::nullopt;
  const NodeId one = own(given.work, given.where(), number(given.work, given.where(), 1));
  return group_value(given, one, engine::Count{});
}

}  // namespace rules
