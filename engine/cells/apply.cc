#include "engine/cells/apply.h"

#include <algorithm>
#include <cassert>
#include <functional>

#include "engine/cells/pointwise.h"
#include "engine/data/column.h"
#include "engine/plan/clock.h"

namespace engine {

namespace {

using base::Exact;
using Arguments = std::span<const Value>;
using Clock = std::vector<ClockChange>;

const Exact& number(const Value& value) { return std::get<Exact>(value); }

/// For rules that need every argument: what is missing goes before whatever `make` makes of them.
template <class Make>
Value strict(Arguments arguments, Make make) {
  if (const Value* why = missing(arguments)) return *why;
  return make();
}

/// One argument is itself, whatever its type.
template <class Step>
Value folded(Arguments arguments, Step step) {
  if (arguments.size() == 1) return arguments[0];
  return strict(arguments, [&] {
    Exact result = number(arguments[0]);
    for (const Value& argument : arguments.subspan(1)) result = step(result, number(argument));
    return Value{result};
  });
}

Value negated(Arguments arguments) {
  return strict(arguments, [&] { return Value{-number(arguments[0])}; });
}

Value magnitude(Arguments arguments) {
  return strict(arguments, [&] { return Value{base::abs(number(arguments[0]))}; });
}

Value quotient(Arguments arguments) {
  return strict(arguments, [&] {
    const std::optional<Exact> result = base::divide(number(arguments[0]), number(arguments[1]));
    return result ? Value{*result} : Absent{State::division_by_zero};
  });
}

Value raised(const Exact& to_raise, const Exact& exponent) {
  const std::optional<std::int64_t> whole = exponent.as_int64();
  if (!whole) return Absent{State::undefined};
  if (to_raise.is_zero() && *whole < 0) return Absent{State::division_by_zero};
  const std::optional<Exact> result = base::power(to_raise, *whole);
  return result ? Value{*result} : Absent{State::undefined};
}

Value power(Arguments arguments) {
  return strict(arguments, [&] { return raised(number(arguments[0]), number(arguments[1])); });
}

template <class Compare>
Value compared(Arguments arguments, Compare compare) {
  return strict(arguments, [&] {
    assert(arguments[0].index() == arguments[1].index() && "the checker lets only values of one type be compared");
    return Value{compare(arguments[0], arguments[1])};
  });
}

Value negation(Arguments arguments) {
  return strict(arguments, [&] { return Value{!std::get<bool>(arguments[0])}; });
}

Value year(Arguments arguments, const Clock& clock) {
  return strict(arguments, [&] { return Value{Exact{local_year(std::get<Moment>(arguments[0]), clock)}}; });
}

/// Whole days of the contest's clocks; a part of a day does not count, in either direction.
Value days_between(Arguments arguments, const Clock& clock) {
  constexpr std::int64_t day = std::int64_t{24} * 60 * 60;
  const auto seconds = [&](const Value& moment) { return local_seconds(std::get<Moment>(moment), clock); };
  return strict(arguments, [&] { return Value{Exact{(seconds(arguments[1]) - seconds(arguments[0])) / day}}; });
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

Value where_given(const Value& asked, const Value& value) { return state_of(asked) == State::present ? value : asked; }

Value zero_if(State why, const Value& value) { return state_of(value) == why ? Value{Exact{0}} : value; }

Value waiting_if_not_given(const Value& value) {
  return state_of(value) == State::not_given ? Value{Absent{State::waiting}} : value;
}

const Exact& lesser(const Exact& a, const Exact& b) { return b < a ? b : a; }
const Exact& greater(const Exact& a, const Exact& b) { return a < b ? b : a; }

}  // namespace

Value apply(Operation operation, Arguments arguments, const Clock& clock) {
  switch (operation) {
    case Operation::add: return folded(arguments, std::plus<>{});
    case Operation::subtract: return folded(arguments, std::minus<>{});
    case Operation::multiply: return folded(arguments, std::multiplies<>{});
    case Operation::divide: return quotient(arguments);
    case Operation::negate: return negated(arguments);
    case Operation::absolute: return magnitude(arguments);
    case Operation::minimum: return folded(arguments, lesser);
    case Operation::maximum: return folded(arguments, greater);
    case Operation::power: return power(arguments);
    case Operation::equal: return compared(arguments, std::equal_to<>{});
    case Operation::not_equal: return compared(arguments, std::not_equal_to<>{});
    case Operation::less: return compared(arguments, std::less<>{});
    case Operation::less_equal: return compared(arguments, std::less_equal<>{});
    case Operation::greater: return compared(arguments, std::greater<>{});
    case Operation::greater_equal: return compared(arguments, std::greater_equal<>{});
    case Operation::both: return settled(arguments, false);
    case Operation::either: return settled(arguments, true);
    case Operation::negation: return negation(arguments);
    case Operation::choose: return chosen(arguments);
    case Operation::given: return given(arguments[0]);
    case Operation::fallback: return first_there(arguments);
    case Operation::applicable: return where_applicable(arguments[0], arguments[1]);
    case Operation::where_given: return where_given(arguments[0], arguments[1]);
    case Operation::zero_unless_applicable: return zero_if(State::not_applicable, arguments[0]);
    case Operation::zero_if_not_given: return zero_if(State::not_given, arguments[0]);
    case Operation::zero_if_abstained: return zero_if(State::abstained, arguments[0]);
    case Operation::zero_if_not_asked: return zero_if(State::not_asked, arguments[0]);
    case Operation::wait_if_not_given: return waiting_if_not_given(arguments[0]);
    case Operation::year: return year(arguments, clock);
    case Operation::days_between: return days_between(arguments, clock);
  }
  assert(false && "an operation beyond its list");
  return Absent{State::undefined};
}

}  // namespace engine
