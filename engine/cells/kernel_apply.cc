#include <algorithm>
#include <functional>
#include <numeric>

#include "engine/cells/kernel.h"
#include "engine/cells/pointwise.h"

namespace engine {

namespace {

using Numbers = std::vector<std::int64_t>;

/// Calls back for every row, with the constants taken out of the loop.
template <class Step>
void fold_in(Numbers& values, const Operand& input, std::int64_t factor, Step step) {
  if (input.is_constant()) {
    const std::int64_t constant = input.constant() * factor;
    for (std::int64_t& value : values) value = step(value, constant);
    return;
  }
  const std::int64_t* from = input.values();
  for (std::size_t row = 0; row < values.size(); ++row) values[row] = step(values[row], from[row] * factor);
}

Numbers scaled(const KernelTask& task, std::size_t input, std::int64_t factor) {
  Numbers values(task.rows);
  fold_in(values, task.inputs[input], factor, [](std::int64_t, std::int64_t next) { return next; });
  return values;
}

/// All inputs in the result's denominator, taken together from the first on.
template <class Step>
Numbers folded(const KernelTask& task, Step step) {
  const auto factor = [&](std::size_t input) { return task.layout.denominator / task.inputs[input].denominator(); };
  Numbers values = scaled(task, 0, factor(0));
  for (std::size_t input = 1; input < task.inputs.size(); ++input)
    fold_in(values, task.inputs[input], factor(input), step);
  return values;
}

Numbers product(const KernelTask& task) {
  Numbers values = scaled(task, 0, 1);
  for (std::size_t input = 1; input < task.inputs.size(); ++input)
    fold_in(values, task.inputs[input], 1, std::multiplies<>{});
  return values;
}

/// x / (p / q) counts x × q of 1/(denominator × p).
Numbers quotient(const KernelTask& task, const Apply& rule) {
  const base::Exact& divisor = std::get<base::Exact>(std::get<Constant>(task.run.plan[rule.arguments[1]].rule).value);
  const base::Exact::Small small = *divisor.small();
  return scaled(task, 0, small.numerator < 0 ? -small.denominator : small.denominator);
}

Numbers magnitudes(const KernelTask& task) {
  Numbers values = scaled(task, 0, 1);
  for (std::int64_t& value : values) value = value < 0 ? -value : value;
  return values;
}

template <class Compare>
Numbers compared(const KernelTask& task, Compare compare) {
  const std::int64_t common = std::lcm(task.inputs[0].denominator(), task.inputs[1].denominator());
  Numbers values = scaled(task, 0, common / task.inputs[0].denominator());
  fold_in(values, task.inputs[1], common / task.inputs[1].denominator(),
          [&](std::int64_t a, std::int64_t b) { return std::int64_t{compare(a, b) ? 1 : 0}; });
  return values;
}

/// For rules that look at the states themselves: a value and a state for each row.
struct One {
  std::int64_t value = 0;
  State state = State::present;
};

template <class Choose>
Counts64 row_by_row(const KernelTask& task, Choose choose) {
  Counts64 result{.values = Numbers(task.rows), .states = std::vector<State>(task.rows)};
  bool all_present = true;
  for (std::size_t row = 0; row < task.rows; ++row) {
    const One one = choose(row);
    result.values[row] = one.state == State::present ? one.value : 0;
    result.states[row] = one.state;
    all_present = all_present && one.state == State::present;
  }
  if (all_present) result.states.clear();
  return result;
}

One taken(const KernelTask& task, std::size_t input, std::size_t row) {
  const Operand& from = task.inputs[input];
  return {from.at(row) * (task.layout.denominator / from.denominator()), from.state(row)};
}

One one_flag(bool flag) { return {flag ? 1 : 0}; }

/// Of two sides that settle nothing: waiting before absent, else as joined() says.
State undecided(State before, State later) {
  if (before == State::present || later == State::waiting) return later;
  return before == State::waiting ? before : joined(before, later);
}

Counts64 settled(const KernelTask& task, bool decides) {
  return row_by_row(task, [&](std::size_t row) {
    State state = State::present;
    for (std::size_t input = task.inputs.size(); input-- > 0;) {
      const One side = taken(task, input, row);
      if (side.state == State::present && (side.value != 0) == decides) return one_flag(decides);
      state = undecided(side.state, state);
    }
    return state == State::present ? one_flag(!decides) : One{0, state};
  });
}

Counts64 chosen(const KernelTask& task) {
  return row_by_row(task, [&](std::size_t row) {
    const State condition = task.inputs[0].state(row);
    if (condition != State::present) return One{0, condition};
    return taken(task, task.inputs[0].at(row) != 0 ? 1 : 2, row);
  });
}

Counts64 given(const KernelTask& task) {
  return row_by_row(task, [&](std::size_t row) {
    const State state = task.inputs[0].state(row);
    return state == State::waiting ? One{0, state} : One{state == State::present ? 1 : 0};
  });
}

Counts64 first_there(const KernelTask& task) {
  return row_by_row(task, [&](std::size_t row) {
    std::size_t input = 0;
    while (input + 1 < task.inputs.size() && is_absent(task.inputs[input].state(row))) ++input;
    return taken(task, input, row);
  });
}

Counts64 where_applicable(const KernelTask& task) {
  return row_by_row(task, [&](std::size_t row) {
    const State condition = task.inputs[0].state(row);
    if (condition != State::present) return One{0, condition};
    return task.inputs[0].at(row) != 0 ? taken(task, 1, row) : One{0, State::not_applicable};
  });
}

Counts64 where_given(const KernelTask& task) {
  return row_by_row(task, [&](std::size_t row) {
    const State asked = task.inputs[0].state(row);
    return asked == State::present ? taken(task, 1, row) : One{0, asked};
  });
}

Counts64 zero_if(State why, const KernelTask& task) {
  return row_by_row(task,
                    [&](std::size_t row) { return task.inputs[0].state(row) == why ? One{} : taken(task, 0, row); });
}

Counts64 waiting_if_not_given(const KernelTask& task) {
  return row_by_row(task, [&](std::size_t row) {
    const One one = taken(task, 0, row);
    return one.state == State::not_given ? One{0, State::waiting} : one;
  });
}

Numbers negated(const KernelTask& task) {
  Numbers values = scaled(task, 0, 1);
  for (std::int64_t& value : values) value = value == 0 ? 1 : 0;
  return values;
}

/// Rules that need all their inputs, whose states decide the result's alone.
Numbers arithmetic(const Apply& rule, const KernelTask& task) {
  switch (rule.operation) {
    case Operation::add: return folded(task, std::plus<>{});
    case Operation::subtract: return folded(task, std::minus<>{});
    case Operation::minimum: return folded(task, [](std::int64_t a, std::int64_t b) { return std::min(a, b); });
    case Operation::maximum: return folded(task, [](std::int64_t a, std::int64_t b) { return std::max(a, b); });
    case Operation::multiply: return product(task);
    case Operation::divide: return quotient(task, rule);
    case Operation::negate: return scaled(task, 0, -1);
    case Operation::absolute: return magnitudes(task);
    default: return {};  // layout_of_apply lays out no other.
  }
}

Numbers comparison(const Apply& rule, const KernelTask& task) {
  switch (rule.operation) {
    case Operation::equal: return compared(task, std::equal_to<>{});
    case Operation::not_equal: return compared(task, std::not_equal_to<>{});
    case Operation::less: return compared(task, std::less<>{});
    case Operation::less_equal: return compared(task, std::less_equal<>{});
    case Operation::greater: return compared(task, std::greater<>{});
    case Operation::greater_equal: return compared(task, std::greater_equal<>{});
    case Operation::negation: return negated(task);
    default: return arithmetic(rule, task);
  }
}

}  // namespace

Counts64 apply_counts(const Apply& rule, const KernelTask& task) {
  switch (rule.operation) {
    case Operation::both: return settled(task, false);
    case Operation::either: return settled(task, true);
    case Operation::choose: return chosen(task);
    case Operation::given: return given(task);
    case Operation::fallback: return first_there(task);
    case Operation::applicable: return where_applicable(task);
    case Operation::where_given: return where_given(task);
    case Operation::zero_unless_applicable: return zero_if(State::not_applicable, task);
    case Operation::zero_if_not_given: return zero_if(State::not_given, task);
    case Operation::zero_if_abstained: return zero_if(State::abstained, task);
    case Operation::zero_if_not_asked: return zero_if(State::not_asked, task);
    case Operation::wait_if_not_given: return waiting_if_not_given(task);
    default: return {comparison(rule, task), joined_states(task)};
  }
}

}  // namespace engine
