#include "engine/data/reduce.h"

#include <algorithm>

#include "engine/data/column.h"

namespace engine {

namespace {

using base::Exact;
using Values = std::span<const Value>;

/// What is left of the values when every absence has been dealt with.
struct Counted {
  std::vector<Value> values;
  std::vector<std::size_t> at;  ///< Beside them: where they were gathered.
  bool waits = false;
  bool mark_missing = false;
};

enum class Fate : std::uint8_t { take, leave_out, zero, wait_for_mark, wait };

Fate fate(Treatment treatment) {
  switch (treatment) {
    case Treatment::leave_out: return Fate::leave_out;
    case Treatment::zero: return Fate::zero;
    case Treatment::wait: return Fate::wait_for_mark;
  }
  return Fate::leave_out;
}

Fate fate(State state, const Reduce& rule, bool over_jurors) {
  if (state == State::present) return Fate::take;
  if (state == State::waiting) return Fate::wait;
  if (over_jurors && state == State::not_given) return fate(rule.marks.not_given);
  if (over_jurors && state == State::abstained) return fate(rule.marks.abstained);
  return Fate::leave_out;
}

bool of_flags(const Reduction& how) { return std::holds_alternative<Any>(how) || std::holds_alternative<All>(how); }

void take(Counted& counted, const Value& value, std::size_t at) {
  counted.values.push_back(value);
  counted.at.push_back(at);
}

void count_in(Counted& counted, std::size_t at, const Reduce& rule, const Gathered& gathered) {
  const Value& value = gathered.values[at];
  switch (fate(state_of(value), rule, gathered.over_jurors)) {
    case Fate::take: return take(counted, value, at);
    case Fate::zero: return take(counted, of_flags(rule.how) ? Value{false} : Value{Exact{0}}, at);
    case Fate::wait_for_mark: counted.mark_missing = true; return;
    case Fate::wait: counted.waits = true; return;
    case Fate::leave_out: return;
  }
}

Counted counted(const Reduce& rule, const Gathered& gathered) {
  const bool has_third = std::holds_alternative<TwoAndThird>(rule.how) && gathered.third.has_value();
  Counted result;
  for (std::size_t i = 0; i < gathered.values.size(); ++i) {
    if (!has_third || i != *gathered.third) count_in(result, i, rule, gathered);
  }
  return result;
}

bool all_not_applicable(Values values) {
  const auto other = [](const Value& value) { return state_of(value) != State::not_applicable; };
  return !values.empty() && std::ranges::none_of(values, other);
}

/// How many values the rule itself can't do without.
std::uint32_t needed(const Reduce& rule) {
  const Trimmed* trimmed = std::get_if<Trimmed>(&rule.how);
  return std::max(rule.marks.at_least, trimmed == nullptr ? 0 : trimmed->high + trimmed->low + 1);
}

/// What a sum or a count of nothing is.
bool gives_zero_of_none(const Reduction& how) {
  const BestOf* best = std::get_if<BestOf>(&how);
  return std::holds_alternative<Sum>(how) || std::holds_alternative<Count>(how) || (best != nullptr && !best->mean);
}

/// No value is there, and the rules have not said how many must be.
Value of_none(const Reduction& how, Values values) {
  if (gives_zero_of_none(how)) return Exact{0};
  if (of_flags(how)) return std::holds_alternative<All>(how);
  const auto why = std::ranges::find_if(values, [](const Value& value) { return is_absent(state_of(value)); });
  return why == values.end() ? Value{Absent{State::undefined}} : *why;
}

Reduced too_few(const Reduce& rule, std::size_t have) {
  Reduced result{.value = Absent{State::too_few}, .have = static_cast<std::uint32_t>(have), .need = needed(rule)};
  if (rule.marks.below == MarkRule::Below::absent) return result;
  result.value = Absent{State::waiting};
  result.asks = Reduced::Asks::too_few;
  return result;
}

/// Which of the two stands beside the third; the nearer one, where both are equally near both.
struct Beside {
  bool first = false, second = false;
};

Beside nearest(const Exact& a, const Exact& b, const Exact& third) {
  const Exact to_a = base::abs(third - a);
  const Exact to_b = base::abs(third - b);
  return {to_a <= to_b, to_b <= to_a};
}

Beside beside_third(TwoAndThird::Third how, const std::vector<Value>& two, const Value& third) {
  switch (how) {
    case TwoAndThird::Third::replaces: return {};
    case TwoAndThird::Third::joins: return {true, true};
    case TwoAndThird::Third::nearest:
      return nearest(std::get<Exact>(two[0]), std::get<Exact>(two[1]), std::get<Exact>(third));
  }
  return {};
}

bool are_apart(const TwoAndThird& rule, const std::vector<Value>& two) {
  return two.size() == 2 && base::abs(std::get<Exact>(two[0]) - std::get<Exact>(two[1])) > rule.limit;
}

/// They are so far apart that a third is needed, and he is not there.
bool lacks_third(const TwoAndThird& rule, const Counted& two, const Gathered& gathered) {
  const bool there = gathered.third && state_of(gathered.values[*gathered.third]) == State::present;
  return are_apart(rule, two.values) && !there;
}

/// Without those of the two who do not count, and with the third, where they are apart.
Counted with_third(const TwoAndThird& rule, Counted two, const Gathered& gathered) {
  if (!are_apart(rule, two.values) || lacks_third(rule, two, gathered)) return two;
  const Value& third = gathered.values[*gathered.third];
  const Beside stays = beside_third(rule.third, two.values, third);
  Counted all;
  if (stays.first) take(all, two.values[0], two.at[0]);
  if (stays.second) take(all, two.values[1], two.at[1]);
  take(all, third, *gathered.third);
  return all;
}

Reduced two_and_third(const TwoAndThird& rule, Counted two, const Gathered& gathered) {
  if (lacks_third(rule, two, gathered)) return {.value = Absent{State::waiting}, .asks = Reduced::Asks::third_expert};
  return {.value = combine(Mean{}, with_third(rule, std::move(two), gathered).values)};
}

/// How many values there must be. Only marks are counted unasked; elsewhere, and for Count, Any and All, the rules must
/// say so.
std::uint32_t must_have(const Reduce& rule, bool over_jurors) {
  const bool tallies = std::holds_alternative<Count>(rule.how) || of_flags(rule.how);
  if (over_jurors && !tallies) return needed(rule);
  return rule.marks.at_least > 1 ? rule.marks.at_least : 0;
}

}  // namespace

WhoCounts who_counts(const Reduce& rule, const Gathered& gathered) {
  const TwoAndThird& how = std::get<TwoAndThird>(rule.how);
  Counted two = counted(rule, gathered);
  if (!two.mark_missing && !two.waits) {
    const bool lacks = lacks_third(how, two, gathered);
    return {with_third(how, std::move(two), gathered).at, lacks, lacks};
  }
  WhoCounts experts;
  experts.is_open = true;
  for (std::size_t at = 0; at < gathered.values.size(); ++at)
    if (at != gathered.third) experts.at.push_back(at);
  return experts;
}

Reduced reduce(const Reduce& rule, const Gathered& gathered) {
  if (all_not_applicable(gathered.values)) return {.value = Absent{State::not_applicable}};
  Counted values = counted(rule, gathered);
  if (values.mark_missing) return {.value = Absent{State::waiting}, .asks = Reduced::Asks::missing_marks};
  if (values.waits) return {.value = Absent{State::waiting}};
  const std::size_t have = values.values.size();
  if (have < must_have(rule, gathered.over_jurors)) return too_few(rule, have);
  if (values.values.empty()) return {.value = of_none(rule.how, gathered.values)};
  if (const TwoAndThird* third = std::get_if<TwoAndThird>(&rule.how)) {
    return two_and_third(*third, std::move(values), gathered);
  }
  return {.value = combine(rule.how, std::move(values.values))};
}

}  // namespace engine
