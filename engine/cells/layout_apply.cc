#include <algorithm>
#include <array>
#include <cassert>

#include "engine/cells/safe_integer.h"

namespace engine {

namespace {

using MaybeLayout = std::optional<Layout>;
using Inputs = std::vector<Layout>;

constexpr Layout a_flag = {1, 0, 1};

MaybeLayout sum(const Inputs& inputs) {
  const auto common = in_common(inputs);
  if (!common) return std::nullopt;
  Int128 low = 0;
  Int128 high = 0;
  for (const Layout& each : *common) {
    low += each.low;
    high += each.high;
  }
  return safe_layout(common->front().denominator, low, high);
}

MaybeLayout difference(const Inputs& inputs) {
  const auto common = in_common(inputs);
  if (!common) return std::nullopt;
  const Layout& a = (*common)[0];
  const Layout& b = (*common)[1];
  return safe_layout(a.denominator, Int128{a.low} - b.high, Int128{a.high} - b.low);
}

MaybeLayout product(const Inputs& inputs) {
  MaybeLayout result = inputs[0];
  for (std::size_t i = 1; i < inputs.size() && result; ++i) {
    const Layout& next = inputs[i];
    const std::array<Int128, 4> corners = {Int128{result->low} * next.low, Int128{result->low} * next.high,
                                           Int128{result->high} * next.low, Int128{result->high} * next.high};
    result = safe_layout(Int128{result->denominator} * next.denominator, *std::ranges::min_element(corners),
                         *std::ranges::max_element(corners));
  }
  return result;
}

/// One of the inputs, as it is.
MaybeLayout one_of(const Inputs& inputs) {
  const auto common = in_common(inputs);
  if (!common) return std::nullopt;
  const auto low = std::ranges::min_element(*common, {}, &Layout::low);
  const auto high = std::ranges::max_element(*common, {}, &Layout::high);
  return Layout{low->denominator, low->low, high->high};
}

/// By a constant other than 0 only: the quotient of two rows has a denominator of its own.
MaybeLayout quotient(const Apply& apply, const Inputs& inputs, const Run& run) {
  const Constant* constant = std::get_if<Constant>(&run.plan[apply.arguments[1]].rule);
  const base::Exact* divisor = constant == nullptr ? nullptr : std::get_if<base::Exact>(&constant->value);
  if (divisor == nullptr || divisor->is_zero()) return std::nullopt;
  const base::Exact::Small small = *divisor->small();  // It has a layout, hence it is small.
  const Int128 sign = small.numerator < 0 ? -1 : 1;
  const Int128 one = inputs[0].low * sign * small.denominator;
  const Int128 two = inputs[0].high * sign * small.denominator;
  return safe_layout(inputs[0].denominator * sign * small.numerator, std::min(one, two), std::max(one, two));
}

MaybeLayout compared(const Inputs& inputs) { return in_common(inputs) ? MaybeLayout{a_flag} : std::nullopt; }

MaybeLayout mirrored(const Layout& of) { return safe_layout(of.denominator, -Int128{of.high}, -Int128{of.low}); }

MaybeLayout arithmetic(const Apply& apply, const Inputs& inputs, const Run& run) {
  switch (apply.operation) {
    case Operation::add: return sum(inputs);
    case Operation::subtract: return difference(inputs);
    case Operation::multiply: return product(inputs);
    case Operation::divide: return quotient(apply, inputs, run);
    case Operation::negate: return mirrored(inputs[0]);
    case Operation::absolute:
      return safe_layout(inputs[0].denominator, 0, std::max(-Int128{inputs[0].low}, Int128{inputs[0].high}));
    case Operation::minimum:
    case Operation::maximum: return one_of(inputs);
    default: return std::nullopt;  // A power, and what the calendar says.
  }
}

}  // namespace

MaybeLayout layout_of_apply(const Apply& apply, const Inputs& inputs, const Run& run) {
  switch (apply.operation) {
    case Operation::equal:
    case Operation::not_equal:
    case Operation::less:
    case Operation::less_equal:
    case Operation::greater:
    case Operation::greater_equal: return compared(inputs);
    case Operation::both:
    case Operation::either:
    case Operation::negation:
    case Operation::given: return a_flag;
    case Operation::fallback: return one_of(inputs);
    case Operation::choose: return one_of({inputs[1], inputs[2]});
    case Operation::applicable:
    case Operation::where_given: return inputs[1];
    case Operation::zero_if_not_given:
    case Operation::zero_if_abstained:
    case Operation::zero_if_not_asked:
    case Operation::wait_if_not_given:
    case Operation::zero_unless_applicable: return inputs[0];
    default: return arithmetic(apply, inputs, run);
  }
}

}  // namespace engine
