#include "analysis/random_ballots.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace analysis {

namespace {

using engine::BallotRule;
using engine::MarkColumn;
using Kind = MarkColumn::Kind;

/// Positions of the wishes, the best first.
std::vector<std::size_t> best_first(std::span<const Wish> wishes) {
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t at) { return wishes[at].level; });
  return order;
}

// ---------------------------------------------------------------- places

/// Equally good within a twentieth: they share the mean of their places.
Filled shared_places(std::span<const Wish> wishes) {
  const std::vector<std::size_t> order = best_first(wishes);
  const auto about = [&](std::size_t position) { return wishes[order[position]].level * 20 / whole_level; };
  std::vector<std::optional<std::int64_t>> steps(wishes.size());
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    for (end = first; end < order.size() && about(end) == about(first);) ++end;
    const auto halves = static_cast<std::int64_t>(first + end - 1);  // The step of such a column is a half.
    for (std::size_t at = first; at < end; ++at) steps[order[at]] = halves;
  }
  return steps;
}

Filled places(std::span<const Wish> wishes) {
  std::vector<std::optional<std::int64_t>> steps(wishes.size());
  std::int64_t place = 0;
  for (const std::size_t at : best_first(wishes)) steps[at] = place++;
  return steps;
}

// ---------------------------------------------------------------- marks

/// The marks of a ballot while they are made to fit.
class Fitting {
 public:
  Fitting(const MarkColumn& column, std::span<const Wish> wishes, std::vector<std::size_t> marked)
      : column_(column), rule_(*column.ballot), wishes_(wishes), marked_(std::move(marked)) {}

  bool run() {
    for (const std::size_t at : marked_) steps_.push_back(step_at(wishes_[at].level, wishes_[at].may));
    const std::optional<std::int64_t> sum = sum_wanted();
    const bool is_whole = !rule_.sum || sum;
    if (!is_whole) return false;
    if (sum) scale_to(*sum);
    return (!rule_.distinct || part()) && (!sum || move_to(*sum));
  }

  std::vector<std::optional<std::int64_t>> steps() const {
    std::vector<std::optional<std::int64_t>> all(wishes_.size());
    for (std::size_t k = 0; k < marked_.size(); ++k) all[marked_[k]] = steps_[k];
    return all;
  }

 private:
  const MarkColumn& column_;
  const BallotRule& rule_;
  std::span<const Wish> wishes_;
  std::vector<std::size_t> marked_;  ///< Wishes, the best first.
  std::vector<std::int64_t> steps_;  ///< Beside them.

  const Steps& may(std::size_t k) const { return wishes_[marked_[k]].may; }
  std::int64_t sum() const { return std::accumulate(steps_.begin(), steps_.end(), std::int64_t{0}); }

  /// Of the steps. Nothing: any will do, or (with `sum`) none.
  std::optional<std::int64_t> sum_wanted() const {
    const auto& said = rule_.sum ? rule_.sum : rule_.sum_at_most;
    if (!said) return std::nullopt;
    const auto steps = base::divide(*said - column_.minimum * base::Exact{marked_.size()}, column_.step);
    if (!rule_.sum) {
      const std::int64_t most = base::floor(*steps).as_int64().value_or(0);
      return sum() > most ? std::optional(most) : std::nullopt;
    }
    return steps->as_int64();
  }

  void scale_to(std::int64_t wanted) {
    const std::int64_t now = sum();
    if (now == 0) return;
    const base::Exact share = base::Exact::fraction(wanted, now);
    for (std::size_t k = 0; k < steps_.size(); ++k) {
      const base::Exact scaled = base::floor(base::Exact{steps_[k]} * share);
      steps_[k] = std::clamp(scaled.as_int64().value_or(0), may(k).least, may(k).most);
    }
  }

  /// No two alike: each goes to the nearest step that those before it have left, downwards first.
  bool part() {
    std::set<std::int64_t> taken;
    for (std::size_t k = 0; k < steps_.size(); ++k) {
      const auto is_free = [&](std::int64_t step) {
        return step >= may(k).least && step <= may(k).most && !taken.contains(step);
      };
      std::int64_t away = 0;
      const std::int64_t most_away = may(k).most - may(k).least;
      while (away <= most_away && !is_free(steps_[k] - away) && !is_free(steps_[k] + away)) ++away;
      if (away > most_away) return false;
      steps_[k] += is_free(steps_[k] - away) ? -away : away;
      taken.insert(steps_[k]);
    }
    return true;
  }

  bool is_taken(std::int64_t step) const { return rule_.distinct && std::ranges::count(steps_, step) > 0; }

  /// As far towards `missing` as the mark may go.
  std::int64_t moved(std::size_t k, std::int64_t missing) const {
    std::int64_t step = std::clamp(steps_[k] + missing, may(k).least, may(k).most);
    while (step != steps_[k] && is_taken(step)) step += missing > 0 ? -1 : 1;
    return step;
  }

  /// More goes to the best first, less is taken from the worst.
  bool move_to(std::int64_t wanted) {
    for (std::int64_t missing = wanted - sum(); missing != 0; missing = wanted - sum()) {
      const std::vector<std::int64_t> before = steps_;
      for (std::size_t k = 0; k < steps_.size(); ++k) {
        const std::size_t at = missing > 0 ? k : steps_.size() - 1 - k;
        steps_[at] = moved(at, wanted - sum());
      }
      if (steps_ == before) return false;
    }
    return true;
  }
};

Filled marks(const MarkColumn& column, std::span<const Wish> wishes) {
  const BallotRule& rule = *column.ballot;
  const std::vector<std::size_t> order = best_first(wishes);
  const std::size_t least = rule.at_least.value_or(1);
  for (std::size_t count = std::min<std::size_t>(rule.at_most.value_or(~0U), order.size()); count >= least; --count) {
    Fitting fitting(column, wishes, {order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count)});
    if (fitting.run()) return fitting.steps();
    if (count == 0) break;
  }
  return std::nullopt;
}

/// "Yes" to whom the juror finds good, no fewer and no more than the rule allows.
Filled yes_and_no(const BallotRule& rule, std::span<const Wish> wishes) {
  const auto good = static_cast<std::size_t>(
      std::ranges::count_if(wishes, [](const Wish& wish) { return wish.level * 2 >= whole_level; }));
  const std::size_t count =
      std::max<std::size_t>(rule.at_least.value_or(0), std::min<std::size_t>(good, rule.at_most.value_or(~0U)));
  if (count > wishes.size()) return std::nullopt;
  std::vector<std::optional<std::int64_t>> steps(wishes.size(), 0);
  const std::vector<std::size_t> order = best_first(wishes);
  for (std::size_t at = 0; at < count; ++at) steps[order[at]] = 1;
  return steps;
}

}  // namespace

std::int64_t step_at(int level, const Steps& may) {
  return may.least + (may.most - may.least + 1) * level / whole_level;
}

Filled filled(const MarkColumn& column, std::span<const Wish> wishes) {
  if (column.kind == Kind::place) return places(wishes);
  if (column.kind == Kind::shared_place) return shared_places(wishes);
  return column.type == engine::Type::flag ? yes_and_no(*column.ballot, wishes) : marks(column, wishes);
}

}  // namespace analysis
