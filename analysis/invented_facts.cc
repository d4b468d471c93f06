#include "analysis/invented_facts.h"

#include <algorithm>
#include <string>

namespace analysis {

namespace {

using base::Exact;
using engine::Column;
using engine::FactColumn;
using engine::Type;

Exact usual_span(const FactColumn& fact) {
  if (fact.unit == engine::Unit::money) return 1000000;
  return fact.unit == engine::Unit::percent ? 1 : 100;
}

std::uint32_t steps_between(const Exact& low, const Exact& high, const Exact& step) {
  constexpr std::int64_t most = std::int64_t{1} << 30;
  const std::optional<Exact> steps = base::divide(high - low, step);
  if (!steps) return 0;
  const std::int64_t count = base::floor(*steps).as_int64().value_or(most);
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(count, 0, most));
}

/// From the least value in equal steps.
Column::Big numbers(const FactColumn& fact, std::size_t rows, Chance& chance) {
  const Exact thousandth = Exact::fraction(1, 1000);
  const Exact usual = usual_span(fact);
  const bool is_below_zero = !fact.minimum && fact.maximum && *fact.maximum < Exact{0};
  const Exact low = is_below_zero ? *fact.maximum - usual : fact.minimum.value_or(0);
  const Exact high = fact.maximum.value_or(low + usual);
  const Exact step = fact.step.value_or(fact.whole ? Exact{1} : (high - low) * thousandth);
  const std::uint32_t steps = steps_between(low, high, step);
  Column::Big made;
  for (std::size_t row = 0; row < rows; ++row) made.push_back(low + step * Exact{chance.below(steps + 1)});
  return made;
}

Column::Flags flags(std::size_t rows, Chance& chance) {
  Column::Flags made;
  for (std::size_t row = 0; row < rows; ++row) made.push_back(chance.below(10) == 0 ? 0 : 1);
  return made;
}

Column::Wide choices(const FactRows& wanted, Chance& chance) {
  Column::Wide made;
  for (std::size_t row = 0; row < wanted.rows; ++row)
    made.push_back(chance.below(static_cast<std::uint32_t>(wanted.choices)));
  return made;
}

std::int64_t whole(const Exact& number) { return number.as_int64().value_or(0); }

/// To the minute.
Column::Wide moments(const FactColumn& fact, std::size_t rows, Chance& chance) {
  constexpr std::int64_t minute = 60, usual_first = 1672531200, usual_last = 1767225540;
  const std::int64_t first = fact.minimum ? whole(*fact.minimum) : usual_first;
  const std::int64_t last = fact.maximum ? whole(*fact.maximum) : std::max(first, usual_last);
  const auto minutes = static_cast<std::uint32_t>(std::clamp<std::int64_t>((last - first) / minute, 0, 1 << 30));
  Column::Wide made;
  for (std::size_t row = 0; row < rows; ++row) made.push_back(first + std::int64_t{chance.below(minutes + 1)} * minute);
  return made;
}

/// Everybody's own: of what groups are made of, say, each is one.
Column::Texts texts(std::size_t rows) {
  Column::Texts made;
  for (std::size_t row = 1; row <= rows; ++row) made.push_back("t" + std::to_string(row));
  return made;
}

}  // namespace

Column invented_values(const FactColumn& fact, const FactRows& wanted, Chance& chance) {
  Column made;
  switch (fact.type) {
    case Type::number: made.values = numbers(fact, wanted.rows, chance); break;
    case Type::flag: made.values = flags(wanted.rows, chance); break;
    case Type::choice: made.values = choices(wanted, chance); break;
    case Type::moment: made.values = moments(fact, wanted.rows, chance); break;
    case Type::text: made.values = texts(wanted.rows); break;
  }
  return made;
}

std::size_t choices_of(const engine::Plan& plan, const engine::Tables& tables, engine::ListId list) {
  const bool from_file = plan.nominations_from_file && list == plan.nominations;
  return from_file ? tables.nominations.size() : plan.lists[list.at].ids.size();
}

}  // namespace analysis
