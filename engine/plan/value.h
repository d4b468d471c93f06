#pragma once
/// What a quantity can hold. A value is present, absent for a reason, or waiting for people; these three never mix.

#include <compare>
#include <cstdint>
#include <string>
#include <variant>

#include "base/exact.h"

namespace engine {

enum class Type : std::uint8_t { number, flag, choice, moment, text };

/// What a number counts. A percent is kept as a share (30 % is 0.30), money in its currency, days as a number of days.
enum class Unit : std::uint8_t { none, percent, money, days };

/// Why a value is there, is not there, or is not there yet.
enum class State : std::uint8_t {
  present,
  not_given,       ///< an empty cell: a fact not stated, a mark not (yet) given
  abstained,       ///< the juror abstained
  recused,         ///< the juror is recused from the entry
  not_asked,       ///< the juror's panel does not mark this criterion, or a third expert was not needed
  not_applicable,  ///< the rules say that this does not apply to the entry
  division_by_zero,
  not_in_table,    ///< a look-up found no row
  undefined,       ///< a root of a negative number, a logarithm of zero, the best of nothing
  too_few,         ///< fewer marks than the rules need
  does_not_count,  ///< the juror has marked too little for his marks to count
  outside,         ///< the entry is not in the population that the quantity speaks of
  waiting,         ///< people have to do something first; see Outcome::questions
};

constexpr bool is_absent(State state) { return state != State::present && state != State::waiting; }

/// One of a list of choices, by its position there.
struct Choice {
  std::int32_t index = 0;
  friend auto operator<=>(const Choice&, const Choice&) = default;
};

/// Seconds since 1970-01-01T00:00:00Z. A date is its first second in the contest's time zone.
struct Moment {
  std::int64_t seconds = 0;
  friend auto operator<=>(const Moment&, const Moment&) = default;
};

struct Absent {
  State why = State::not_given;
  friend auto operator<=>(const Absent&, const Absent&) = default;
};

/// One cell of a column: the present value, or why there is none.
using Value = std::variant<Absent, base::Exact, bool, Choice, Moment, std::string>;

}  // namespace engine
