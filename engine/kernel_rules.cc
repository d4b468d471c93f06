#include <algorithm>
#include <numeric>

#include "engine/kernel.h"

namespace engine {

std::int64_t rounded_quotient(std::int64_t count, std::int64_t divisor, base::RoundingMode mode) {
  const std::int64_t quotient = count / divisor;
  const std::int64_t rest = count % divisor;
  if (rest == 0) return quotient;
  const std::int64_t away = rest < 0 ? -1 : 1;
  const std::int64_t twice = 2 * (rest < 0 ? -rest : rest);
  switch (mode) {
    case base::RoundingMode::half_up: return quotient + (twice >= divisor ? away : 0);
    case base::RoundingMode::half_even:
      return quotient + (twice > divisor || (twice == divisor && quotient % 2 != 0) ? away : 0);
    case base::RoundingMode::half_down: return quotient + (twice > divisor ? away : 0);
    case base::RoundingMode::up: return quotient + away;
    case base::RoundingMode::down: return quotient;
    case base::RoundingMode::floor: return quotient - (rest < 0 ? 1 : 0);
    case base::RoundingMode::ceiling: return quotient + (rest > 0 ? 1 : 0);
  }
  return quotient;
}

Counts64 round_counts(const Round& rule, const KernelTask& task) {
  const Operand& of = task.inputs[0];
  const base::Exact::Small step = *rule.rounding.step.small();
  const std::int64_t common = std::gcd(step.denominator, of.denominator());
  const std::int64_t factor = step.denominator / common;
  const std::int64_t divisor = of.denominator() / common * step.numerator;
  Counts64 result{.values = std::vector<std::int64_t>(task.rows), .states = joined_states(task)};
  for (std::size_t row = 0; row < task.rows; ++row) {
    result.values[row] = rounded_quotient(of.at(row) * factor, divisor, rule.rounding.mode) * step.numerator;
  }
  return result;
}

Counts64 lookup_counts(const Lookup& rule, const KernelTask& task) {
  const std::vector<std::string>& ids = task.run.frames.ids(task.run.plan[rule.keys[0]].list);
  const LookupTable& table = task.run.plan.tables[rule.table.at];
  std::vector<std::optional<std::int64_t>> by_choice(ids.size());
  for (std::size_t index = 0; index < ids.size(); ++index) {
    const auto is_it = [&](const LookupTable::Row& row) { return row.keys[0] == Value{ids[index]}; };
    const auto row = std::ranges::find_if(table.rows, is_it);
    if (row != table.rows.end() && row->value) by_choice[index] = count_of(*row->value, task.layout.denominator);
  }
  Counts64 result{.values = std::vector<std::int64_t>(task.rows), .states = std::vector<State>(task.rows)};
  bool all_present = true;
  for (std::size_t row = 0; row < task.rows; ++row) {
    const auto index = static_cast<std::size_t>(task.inputs[0].at(row));
    State state = task.inputs[0].state(row);
    if (state == State::present && (index >= by_choice.size() || !by_choice[index])) state = State::not_in_table;
    if (state == State::present) result.values[row] = *by_choice[index];
    result.states[row] = state;
    all_present = all_present && state == State::present;
  }
  if (all_present) result.states.clear();
  return result;
}

}  // namespace engine
