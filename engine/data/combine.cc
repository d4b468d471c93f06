#include <algorithm>
#include <functional>

#include "base/overloaded.h"
#include "engine/data/reduce.h"

namespace engine {

namespace {

using base::Exact;
using Values = std::span<const Value>;

Exact sum(Values values) {
  Exact total;
  for (const Value& value : values) total += std::get<Exact>(value);
  return total;
}

Exact mean(Values values) { return sum(values) * Exact::fraction(1, static_cast<std::int64_t>(values.size())); }

Value sum_or_mean(Values values, bool is_mean) { return is_mean ? mean(values) : sum(values); }

Value median(std::vector<Value> values) {
  std::ranges::sort(values, std::less<>{});
  const std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return values[middle];
  return mean(Values(values).subspan(middle - 1, 2));
}

Value trimmed(const Trimmed& rule, std::vector<Value> values) {
  const std::size_t dropped = std::size_t{rule.high} + rule.low;
  if (values.size() <= dropped) return Absent{State::too_few};
  std::ranges::sort(values, std::less<>{});
  return sum_or_mean(Values(values).subspan(rule.low, values.size() - dropped), rule.mean);
}

void best_first(std::vector<Value>& values, bool greatest) {
  if (greatest) {
    std::ranges::sort(values, std::greater<>{});
  } else {
    std::ranges::sort(values, std::less<>{});
  }
}

Value nth(const Nth& rule, std::vector<Value> values) {
  if (rule.n == 0 || values.size() < rule.n) return Absent{State::not_given};
  best_first(values, rule.greatest);
  return values[rule.n - 1];
}

Value best_of(const BestOf& rule, std::vector<Value> values) {
  best_first(values, rule.greatest);
  return sum_or_mean(Values(values).first(std::min<std::size_t>(rule.n, values.size())), rule.mean);
}

/// Flags count when they are true.
Value count(Values values) {
  const auto counts = [](const Value& value) {
    const bool* flag = std::get_if<bool>(&value);
    return flag == nullptr || *flag;
  };
  return Exact{std::ranges::count_if(values, counts)};
}

}  // namespace

Value combine(const Reduction& how, std::vector<Value> values) {
  return std::visit(base::Overloaded{
                        [&](const Sum&) -> Value { return sum(values); },
                        [&](const Mean&) -> Value { return mean(values); },
                        [&](const Median&) { return median(std::move(values)); },
                        [&](const Trimmed& rule) { return trimmed(rule, std::move(values)); },
                        [&](const Nth& rule) { return nth(rule, std::move(values)); },
                        [&](const BestOf& rule) { return best_of(rule, std::move(values)); },
                        [&](const Count&) { return count(values); },
                        [&](const Any&) -> Value { return std::ranges::find(values, Value{true}) != values.end(); },
                        [&](const All&) -> Value { return std::ranges::find(values, Value{false}) == values.end(); },
                        [&](const Last&) -> Value { return values.back(); },
                        [&](const First&) -> Value { return values.front(); },
                        [&](const TwoAndThird&) -> Value { return mean(values); },
                    },
                    how);
}

}  // namespace engine
