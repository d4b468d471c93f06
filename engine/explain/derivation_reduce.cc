#include "engine/explain/derivation_reduce.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "base/overloaded.h"
#include "engine/data/column.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Exact;
using base::Words;
using As = CountedValue::As;

/// Positions of values, by what they hold.
using Positions = std::vector<std::size_t>;

const Words highest = {"наибольшая, не считается", "the highest, left out"};
const Words lowest = {"наименьшая, не считается", "the lowest, left out"};
const Words not_among = {"не считается", "does not count"};

CountedValue of_treatment(Treatment treatment) {
  switch (treatment) {
    case Treatment::leave_out: return {As::nothing, {"не учитывается", "left out"}};
    case Treatment::zero: return {As::zero, {"считается нулём", "counts as zero"}};
    case Treatment::wait: return {As::nothing, {"без неё итога нет", "nothing without it"}};
  }
  return {};
}

CountedValue of_state(const Reduce& rule, const Gathered& gathered, State state) {
  if (state == State::present) return {};
  if (gathered.over_jurors && state == State::not_given) return of_treatment(rule.marks.not_given);
  if (gathered.over_jurors && state == State::abstained) return of_treatment(rule.marks.abstained);
  return {As::nothing, {}};
}

Exact number_at(const Gathered& gathered, const Counting& counting, std::size_t at) {
  const auto* number = std::get_if<Exact>(&gathered.values[at]);
  return counting.values[at].as == As::zero || number == nullptr ? Exact{0} : *number;
}

class Counter {
 public:
  Counter(const Reduce& rule, const Gathered& gathered) : rule_(rule), gathered_(gathered) {
    for (const Value& value : gathered.values) counting_.values.push_back(of_state(rule, gathered, state_of(value)));
  }

  Counting run() {
    const auto all = [](const auto&) {};
    std::visit(base::Overloaded{
                   [&](const Sum& how) { all(how); },
                   [&](const Mean& how) { all(how); },
                   [&](const Median& how) { all(how); },
                   [&](const Trimmed& how) { trim(how); },
                   [&](const Nth& how) {
                     keep_best({how.n - 1, how.n}, how.greatest);
                   },
                   [&](const BestOf& how) {
                     keep_best({0, how.n}, how.greatest);
                   },
                   [&](const Count& how) { all(how); },
                   [&](const Any& how) { all(how); },
                   [&](const All& how) { all(how); },
                   [&](const Last&) { keep_at(positions().empty() ? 0 : positions().size() - 1); },
                   [&](const First&) { keep_at(0); },
                   [&](const TwoAndThird& how) { two_and_third(how); },
               },
               rule_.how);
    return std::move(counting_);
  }

 private:
  /// Of those that count so far, in their own order.
  Positions positions() const {
    Positions found;
    for (std::size_t at = 0; at < counting_.values.size(); ++at)
      if (counting_.values[at].as != As::nothing) found.push_back(at);
    return found;
  }

  Exact number(std::size_t at) const { return number_at(gathered_, counting_, at); }

  Positions by_number(Direction direction) const {
    Positions found = positions();
    const auto value = [&](std::size_t at) { return number(at); };
    if (direction == Direction::highest_first) {
      std::ranges::stable_sort(found, std::greater<>{}, value);
    } else {
      std::ranges::stable_sort(found, std::less<>{}, value);
    }
    return found;
  }

  void drop(std::size_t at, const Words& why) { counting_.values[at] = {As::nothing, why}; }

  void trim(const Trimmed& how) {
    const Positions found = by_number(Direction::lowest_first);
    if (found.size() <= std::size_t{how.high} + how.low) return;
    for (std::size_t k = 0; k < how.low; ++k) drop(found[k], lowest);
    for (std::size_t k = found.size() - how.high; k < found.size(); ++k) drop(found[k], highest);
  }

  struct Ranks {
    std::size_t from, to;
  };

  void keep_best(Ranks ranks, bool greatest) {
    const Positions found = by_number(greatest ? Direction::highest_first : Direction::lowest_first);
    for (std::size_t k = 0; k < found.size(); ++k)
      if (k < ranks.from || k >= ranks.to) drop(found[k], not_among);
  }

  void keep_at(std::size_t kept) {
    const Positions found = positions();
    for (std::size_t k = 0; k < found.size(); ++k)
      if (k != kept) drop(found[k], not_among);
  }

  void two_and_third(const TwoAndThird& how) {
    Positions two = positions();
    if (gathered_.third) std::erase(two, *gathered_.third);
    if (two.size() != 2) return without_third();
    const Exact apart = base::abs(number(two[0]) - number(two[1]));
    const Words difference = Words{"эксперты расходятся на ", "the experts are "} + number_words(apart) +
                             Words{", предел ", " apart, the limit is "} + number_words(how.limit) + same_words(": ");
    if (apart <= how.limit) {
      counting_.note = difference + Words{"третий не нужен", "no third is needed"};
      return without_third();
    }
    const bool there = gathered_.third && state_of(gathered_.values[*gathered_.third]) == State::present;
    counting_.note = difference + (there ? with_third(how, two) : Words{"нужен третий", "a third is needed"});
  }

  void without_third() {
    if (gathered_.third) drop(*gathered_.third, {"не понадобилась", "was not needed"});
  }

  Words with_third(const TwoAndThird& how, const Positions& two) {
    using Third = TwoAndThird::Third;
    const Exact third = number(*gathered_.third);
    const Exact to_first = base::abs(third - number(two[0]));
    const Exact to_second = base::abs(third - number(two[1]));
    if (how.third == Third::replaces) {
      for (const std::size_t at : two) drop(at, not_among);
      return {"считается оценка третьего", "the third's counts"};
    }
    if (how.third == Third::joins) return {"считаются все три", "all three count"};
    if (to_first == to_second)
      return {"до оценки третьего обеим одинаково, считаются все три",
              "both are equally near to the third's, all three count"};
    drop(to_first < to_second ? two[1] : two[0],
         {"дальше от третьей, не считается", "farther from the third's, does not count"});
    return {"считаются оценка третьего и ближайшая к ней", "the third's and the one nearer to it count"};
  }

  const Reduce& rule_;
  const Gathered& gathered_;
  Counting counting_;
};

/// Sum or mean; none: neither.
enum class Made : std::uint8_t { sum, mean, otherwise };

Made made(const Reduction& how) {
  if (std::holds_alternative<Sum>(how)) return Made::sum;
  if (std::holds_alternative<Mean>(how) || std::holds_alternative<TwoAndThird>(how)) return Made::mean;
  if (const auto* trimmed = std::get_if<Trimmed>(&how)) return trimmed->mean ? Made::mean : Made::sum;
  if (const auto* best = std::get_if<BestOf>(&how)) return best->mean ? Made::mean : Made::sum;
  return Made::otherwise;
}

Words operand(const Exact& number, Unit unit) {
  const Words text = number_words(number, unit);
  return number.sign() < 0 ? same_words("(") + text + same_words(")") : text;
}

}  // namespace

Counting count_values(const Reduce& rule, const Gathered& gathered) { return Counter(rule, gathered).run(); }

Words sum_of_counted(const Reduce& rule, const Gathered& gathered, const Counting& counting, Unit unit) {
  const Made how = made(rule.how);
  if (how == Made::otherwise) return {};
  Words sum;
  std::int64_t count = 0;
  for (std::size_t at = 0; at < counting.values.size(); ++at) {
    if (counting.values[at].as == As::nothing) continue;
    sum = sum + same_words(count++ == 0 ? "" : " + ") + operand(number_at(gathered, counting, at), unit);
  }
  if (count < 2) return {};
  return how == Made::sum ? sum : same_words("(") + sum + same_words(") / " + std::to_string(count));
}

}  // namespace engine
