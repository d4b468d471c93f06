#pragma once
/// Rules that make one value of the values beside it: Apply, Round, RoundIrrational, Brackets, Lookup (and Constant).
/// The general way, one row at a time over exact fractions; block.cc knows when 64-bit integers will do.

#include <functional>
#include <span>

#include "engine/data/frame.h"
#include "engine/plan/plan.h"

namespace engine {

/// The values of inputs(rule), in that order, become the node's value.
using RowFunction = std::function<Value(std::span<const Value>)>;

/// What `rule` does to a row; empty for rules that look at more than a row.
RowFunction row_function(const Plan& plan, const Frames& frames, const Rule& rule);

/// Its parts, each beside its own arithmetic.
Value bracket_points(const Brackets& rule, std::span<const Value> inputs);
/// The first row that holds the value; not for interpolated ones.
std::optional<std::size_t> bracket_row(const Brackets& rule, const base::Exact& value);
Value decide(const RoundIrrational& rule, std::span<const Value> arguments);
RowFunction look_up(const Plan& plan, const Frames& frames, const Lookup& rule);

/// What two inputs of a rule that needs both come to, the one before and the later one: what is absent before what
/// waits, and of two absences the first; but who abstained once leaves no other mark to be missing.
State joined(State before, State later);
/// Of all its inputs, the one that says so; none: every value is there.
const Value* missing(std::span<const Value> values);

}  // namespace engine
