#include "engine/apply.h"

#include <algorithm>
#include <cassert>

#include "engine/clock.h"
#include "engine/column.h"
#include "engine/pointwise.h"

namespace engine {

namespace {

using base::Exact;
using Arguments = std::span<const Value>;

const Exact& number(const Value& value) { return std::get<Exact>(value); }

std::int64_t seconds_of(const Value& value, const std::vector<ClockChange>& clock) {
  return local_seconds(std::get<Moment>(value), clock);
}

/// Whole days of the contest's clocks; a part of a day does not count, in either direction.
Value days_between(Arguments arguments, const std::vector<ClockChange>& clock) {
  constexpr std::int64_t day = 24 * 60 * 60;
  return Exact{(seconds_of(arguments[1], clock) - seconds_of(arguments[0], clock)) / day};
}

Value quotient(const Exact& a, const Exact& b) {
  const std::optional<Exact> result = base::divide(a, b);
  return result ? Value{*result} : Absent{State::division_by_zero};
}

Value raised(const Exact& base_value, const Exact& exponent) {
  const std::optional<std::int64_t> whole = exponent.as_int64();
  if (!whole) return Absent{State::undefined};
  if (base_value.is_zero() && *whole < 0) return Absent{State::division_by_zero};
  const std::optional<Exact> result = base::power(base_value, *whole);
  return result ? Value{*result} : Absent{State::undefined};
}

template <class Step>
Value folded(Arguments arguments, Step step) {
  Exact result = number(arguments[0]);
  for (const Value& argument : arguments.subspan(1)) result = step(result, number(argument));
  return result;
}

Value arithmetic(Operation operation, Arguments arguments) {
  switch (operation) {
    case Operation::add: return folded(arguments, [](const Exact& a, const Exact& b) { return a + b; });
    case Operation::multiply: return folded(arguments, [](const Exact& a, const Exact& b) { return a * b; });
    case Operation::minimum: return folded(arguments, [](const Exact& a, const Exact& b) { return std::min(a, b); });
    case Operation::maximum: return folded(arguments, [](const Exact& a, const Exact& b) { return std::max(a, b); });
    case Operation::subtract: return number(arguments[0]) - number(arguments[1]);
    case Operation::divide: return quotient(number(arguments[0]), number(arguments[1]));
    case Operation::power: return raised(number(arguments[0]), number(arguments[1]));
    case Operation::negate: return -number(arguments[0]);
    case Operation::absolute: return base::abs(number(arguments[0]));
    default: assert(false && "not arithmetic"); return Absent{State::undefined};
  }
}

Value comparison(Operation operation, const Value& a, const Value& b) {
  assert(a.index() == b.index() && "the checker lets only values of one type be compared");
  switch (operation) {
    case Operation::equal: return a == b;
    case Operation::not_equal: return a != b;
    case Operation::less: return a < b;
    case Operation::less_equal: return a <= b;
    case Operation::greater: return a > b;
    case Operation::greater_equal: return a >= b;
    default: assert(false && "not a comparison"); return Absent{State::undefined};
  }
}

/// `decides`: the side that settles it alone (false for `and`, true for `or`). One that waits may still settle it.
Value settled(Arguments sides, bool decides) {
  if (std::ranges::find(sides, Value{decides}) != sides.end()) return decides;
  const auto waits = std::ranges::find(sides, Value{Absent{State::waiting}});
  if (waits != sides.end()) return *waits;
  const Value* absent = missing(sides);
  return absent == nullptr ? Value{!decides} : *absent;
}

Value chosen(Arguments arguments) {
  const bool* condition = std::get_if<bool>(&arguments[0]);
  if (condition == nullptr) return arguments[0];
  return *condition ? arguments[1] : arguments[2];
}

Value given(const Value& value) {
  const State state = state_of(value);
  return state == State::waiting ? value : Value{state == State::present};
}

Value first_there(Arguments arguments) {
  const auto settles = [](const Value& value) { return !is_absent(state_of(value)); };
  const auto found = std::ranges::find_if(arguments, settles);
  return found == arguments.end() ? arguments.back() : *found;
}

Value where_applicable(const Value& condition, const Value& value) {
  const bool* applies = std::get_if<bool>(&condition);
  if (applies == nullptr) return condition;
  return *applies ? value : Value{Absent{State::not_applicable}};
}

/// What takes its arguments whole, whatever their types.
Value strict(Operation operation, Arguments arguments, const std::vector<ClockChange>& clock) {
  if (const Value* why = missing(arguments)) return *why;
  switch (operation) {
    case Operation::equal:
    case Operation::not_equal:
    case Operation::less:
    case Operation::less_equal:
    case Operation::greater:
    case Operation::greater_equal: return comparison(operation, arguments[0], arguments[1]);
    case Operation::negation: return !std::get<bool>(arguments[0]);
    case Operation::year: return Exact{local_year(std::get<Moment>(arguments[0]), clock)};
    case Operation::days_between: return days_between(arguments, clock);
    default: return arithmetic(operation, arguments);
  }
}

}  // namespace

namespace {

Value zero_if(State why, const Value& value) { return state_of(value) == why ? Value{Exact{0}} : value; }

}  // namespace

Value apply(Operation operation, Arguments arguments, const std::vector<ClockChange>& clock) {
  switch (operation) {
    case Operation::both: return settled(arguments, false);
    case Operation::either: return settled(arguments, true);
    case Operation::choose: return chosen(arguments);
    case Operation::given: return given(arguments[0]);
    case Operation::fallback: return first_there(arguments);
    case Operation::applicable: return where_applicable(arguments[0], arguments[1]);
    case Operation::zero_unless_applicable: return zero_if(State::not_applicable, arguments[0]);
    case Operation::zero_if_not_given: return zero_if(State::not_given, arguments[0]);
    case Operation::zero_if_abstained: return zero_if(State::abstained, arguments[0]);
    case Operation::zero_if_not_asked: return zero_if(State::not_asked, arguments[0]);
    default: return strict(operation, arguments, clock);
  }
}

}  // namespace engine
