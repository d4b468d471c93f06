#include <cassert>

#include "base/real.h"
#include "engine/cells/pointwise.h"
#include "engine/data/column.h"

namespace engine {

namespace {

using Step = RoundIrrational::Step;

class Stack {
 public:
  void push(base::Real value) { values_.push_back(std::move(value)); }
  base::Real pop() {
    assert(!values_.empty() && "a postfix program takes no more than it has put");
    base::Real top = std::move(values_.back());
    values_.pop_back();
    return top;
  }

 private:
  std::vector<base::Real> values_;
};

base::Real of_two(Step step, const base::Real& a, const base::Real& b) {
  switch (step) {
    case Step::add: return a + b;
    case Step::subtract: return a - b;
    case Step::multiply: return a * b;
    case Step::divide: return a / b;
    default: return base::power(a, b);
  }
}

void run_step(Stack& stack, Step step) {
  switch (step) {
    case Step::negate: return stack.push(-stack.pop());
    case Step::exp: return stack.push(base::exp(stack.pop()));
    case Step::ln: return stack.push(base::log(stack.pop()));
    case Step::log10: return stack.push(base::log10(stack.pop()));
    default: {
      const base::Real right = stack.pop();
      const base::Real left = stack.pop();
      return stack.push(of_two(step, left, right));
    }
  }
}

}  // namespace

Value decide(const RoundIrrational& rule, std::span<const Value> arguments) {
  if (const Value* why = missing(arguments)) return *why;
  Stack stack;
  std::size_t next = 0;
  for (const Step step : rule.program) {
    if (step == Step::argument) {
      stack.push(std::get<base::Exact>(arguments[next++]));
    } else {
      run_step(stack, step);
    }
  }
  const base::RealRounding result = base::decide(stack.pop(), rule.rounding);
  if (result.value) return *result.value;
  return Absent{result.why == base::RealFailure::division_by_zero ? State::division_by_zero : State::undefined};
}

}  // namespace engine
