#include <algorithm>
#include <numeric>

#include "engine/cells/kernel.h"

namespace engine {

namespace {

/// What a division left: `twice` the rest, without its sign, beside the divisor.
struct Rest {
  std::int64_t twice, divisor;
  bool negative, odd;  ///< The count's sign; whether the quotient is odd.
};

bool goes_away_from_zero(const Rest& rest, base::RoundingMode mode) {
  switch (mode) {
    case base::RoundingMode::half_up: return rest.twice >= rest.divisor;
    case base::RoundingMode::half_even: return rest.twice > rest.divisor || (rest.twice == rest.divisor && rest.odd);
    case base::RoundingMode::half_down: return rest.twice > rest.divisor;
    case base::RoundingMode::up: return true;
    case base::RoundingMode::down: return false;
    case base::RoundingMode::floor: return rest.negative;
    case base::RoundingMode::ceiling: return !rest.negative;
  }
  return false;
}

}  // namespace

std::int64_t rounded_quotient(std::int64_t count, std::int64_t divisor, base::RoundingMode mode) {
  const std::int64_t quotient = count / divisor;
  const std::int64_t rest = count % divisor;
  if (rest == 0) return quotient;
  const std::int64_t away = rest < 0 ? -1 : 1;
  return quotient + (goes_away_from_zero({2 * away * rest, divisor, rest < 0, quotient % 2 != 0}, mode) ? away : 0);
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

namespace {

/// What the table gives for each choice.
std::vector<std::optional<std::int64_t>> counts_by_choice(const Lookup& rule, const KernelTask& task) {
  const std::vector<std::string>& ids = task.run.frames.groups.ids(task.run.plan[rule.keys[0]].list);
  const LookupTable& table = task.run.plan.tables[rule.table.at];
  std::vector<std::optional<std::int64_t>> counts(ids.size());
  for (std::size_t index = 0; index < ids.size(); ++index) {
    const auto is_it = [&](const LookupTable::Row& row) { return row.keys[0] == Value{ids[index]}; };
    const auto row = std::ranges::find_if(table.rows, is_it);
    if (row != table.rows.end() && row->value) counts[index] = count_of(*row->value, task.layout.denominator);
  }
  return counts;
}

}  // namespace

Counts64 lookup_counts(const Lookup& rule, const KernelTask& task) {
  const std::vector<std::optional<std::int64_t>> by_choice = counts_by_choice(rule, task);
  Counts64 result{.values = std::vector<std::int64_t>(task.rows), .states = std::vector<State>(task.rows)};
  for (std::size_t row = 0; row < task.rows; ++row) {
    const auto index = static_cast<std::size_t>(task.inputs[0].at(row));
    const bool found = index < by_choice.size() && by_choice[index].has_value();
    const State key = task.inputs[0].state(row);
    result.states[row] = key == State::present && !found ? State::not_in_table : key;
    if (result.states[row] == State::present) result.values[row] = *by_choice[index];
  }
  const auto present = [](State state) { return state == State::present; };
  if (std::ranges::all_of(result.states, present)) result.states.clear();
  return result;
}

}  // namespace engine
