#include "rules/lower/formula_lower.h"
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"

namespace rules {
namespace {

base::Exact or_else(const std::optional<Number>& number, std::int64_t otherwise) {
  return number ? number->value : base::Exact{otherwise};
}

/// A count that an application states: a whole number from zero on.
bool is_count(const Compilation& work, NodeId node) {
  const auto* fact = std::get_if<engine::Fact>(&work.node(node).rule);
  return fact != nullptr && work.plan.facts[fact->fact.at].whole;
}

/// floor((of − above) / step), without the parts that change nothing.
NodeId full_steps(Compilation& work, const Where& where, NodeId of, const PerUnitCriterion& kind) {
  const base::Exact scale = scale_of(work, of);
  const base::Exact above = or_else(kind.above, 0) * scale, step = or_else(kind.step, 1) * scale;
  if (above.is_zero() && step == base::Exact{1} && is_count(work, of)) return of;
  NodeId over = of;
  if (!above.is_zero()) over = apply(work, where, engine::Operation::subtract, {over, number(work, where, above)});
  if (step != base::Exact{1}) over = apply(work, where, engine::Operation::divide, {over, number(work, where, step)});
  const NodeId whole = rounded(work, where, over, {1, base::RoundingMode::floor});
  work.plan.nodes[whole.at].unit = engine::Unit::none;
  return whole;
}

}  // namespace

Term points_per_unit(Compilation& work, StageWork& stage, const Criterion& criterion, const PerUnitCriterion& kind) {
  const Term of = number_formula(work, scope_of(stage, criterion), kind.of);
  if (!of) return of;
  const Where where = where_of(stage, criterion);
  const NodeId steps = full_steps(work, where, *of, kind);
  NodeId points = apply(work, where, engine::Operation::multiply, {number(work, where, kind.each.value), steps});
  const base::Exact base = or_else(kind.base, 0), above = or_else(kind.above, 0);
  if (!base.is_zero()) points = apply(work, where, engine::Operation::add, {number(work, where, base), points});
  work.plan.nodes[points.at].unit = engine::Unit::none;
  if (base.is_zero() && above.is_zero() && is_count(work, *of)) return points;
  const NodeId limit = number(work, where, above * scale_of(work, *of));
  const NodeId counts = apply(work, where, engine::Operation::greater, {*of, limit});
  const NodeId made = apply(work, where, engine::Operation::choose, {counts, points, number(work, where, 0)});
  work.plan.nodes[made.at].unit = engine::Unit::none;
  return made;
}

}  // namespace rules
