#include "engine/cells/pointwise.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/cells/apply.h"
#include "engine/data/column.h"

namespace engine {

namespace {

using Values = std::span<const Value>;

Value rounded(const Value& value, const base::Rounding& rounding) {
  const base::Exact* number = std::get_if<base::Exact>(&value);
  return number == nullptr ? value : Value{base::round(*number, rounding)};
}

}  // namespace

State joined(State before, State later) {
  if (before == State::not_given && later == State::abstained) return later;
  if (is_absent(before)) return before;
  return later == State::present ? before : later;
}

const Value* missing(Values values) {
  const Value* found = nullptr;
  for (std::size_t at = values.size(); at-- > 0;) {
    const State state = state_of(values[at]);
    if (state == State::present) continue;
    if (found == nullptr || joined(state, state_of(*found)) == state) found = &values[at];
  }
  return found;
}

RowFunction row_function(const Plan& plan, const Frames& frames, const Rule& rule) {
  return std::visit(
      base::Overloaded{
          [](const Fact&) { return RowFunction{}; },
          [](const Mark&) { return RowFunction{}; },
          [](const Constant& constant) { return RowFunction{[&](Values) { return constant.value; }}; },
          [&](const Apply& how) {
            return RowFunction{[&](Values values) { return apply(how.operation, values, plan.clock); }};
          },
          [](const Round& how) { return RowFunction{[&](Values values) { return rounded(values[0], how.rounding); }}; },
          [](const RoundIrrational& how) { return RowFunction{[&](Values values) { return decide(how, values); }}; },
          [](const Brackets& how) { return RowFunction{[&](Values values) { return bracket_points(how, values); }}; },
          [&](const Lookup& how) { return look_up(plan, frames, how); },
          [](const Reduce&) { return RowFunction{}; },
          [](const PerJuror&) { return RowFunction{}; },
          [](const JurorIs&) { return RowFunction{}; },
          [](const Hold&) { return RowFunction{}; },
          [](const Order&) { return RowFunction{}; },
          [](const Aggregate&) { return RowFunction{}; },
          [](const OneByOne&) { return RowFunction{}; },
          [](const Among&) { return RowFunction{}; },
          [](const Ask&) { return RowFunction{}; },
          [](const Cut&) { return RowFunction{}; },
          [](const Award&) { return RowFunction{}; },
          [](const Pay&) { return RowFunction{}; },
          [](const Fund&) { return RowFunction{}; },
      },
      rule);
}

}  // namespace engine
