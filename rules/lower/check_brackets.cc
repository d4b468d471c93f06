#include <algorithm>

#include "base/decimal.h"
#include "rules/lower/check_brackets.h"
#include "rules/lower/nodes.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Bracket;
using engine::End;
using engine::Operation;

bool is_whole(const Compilation& work, NodeId id);

bool all_whole(const Compilation& work, const std::vector<NodeId>& ids) {
  return std::ranges::all_of(ids, [&](NodeId id) { return is_whole(work, id); });
}

bool is_whole_apply(const Compilation& work, const engine::Apply& apply) {
  switch (apply.operation) {
    case Operation::year:
    case Operation::days_between: return true;
    case Operation::choose: return is_whole(work, apply.arguments[1]) && is_whole(work, apply.arguments[2]);
    case Operation::applicable:
    case Operation::where_given: return is_whole(work, apply.arguments[1]);
    case Operation::add:
    case Operation::subtract:
    case Operation::multiply:
    case Operation::negate:
    case Operation::absolute:
    case Operation::minimum:
    case Operation::maximum:
    case Operation::fallback:
    case Operation::zero_unless_applicable: return all_whole(work, apply.arguments);
    default: return false;
  }
}

bool is_whole_reduce(const Compilation& work, const engine::Reduce& reduce) {
  if (std::holds_alternative<engine::Count>(reduce.how)) return true;
  const bool keeps =
      std::holds_alternative<engine::Sum>(reduce.how) || std::holds_alternative<engine::Nth>(reduce.how) ||
      std::holds_alternative<engine::Last>(reduce.how) || std::holds_alternative<engine::First>(reduce.how);
  return keeps && is_whole(work, reduce.of);
}

/// Only whole numbers come out of it: then nothing lies between 5 and 6.
bool is_whole(const Compilation& work, NodeId id) {
  const engine::Rule& rule = work.node(id).rule;
  if (const auto* fact = std::get_if<engine::Fact>(&rule)) return work.plan.facts[fact->fact.at].whole;
  if (const auto* constant = std::get_if<engine::Constant>(&rule)) {
    const auto* number = std::get_if<base::Exact>(&constant->value);
    return number != nullptr && number->is_integer();
  }
  if (const auto* apply = std::get_if<engine::Apply>(&rule)) return is_whole_apply(work, *apply);
  if (const auto* reduce = std::get_if<engine::Reduce>(&rule)) return is_whole_reduce(work, *reduce);
  if (const auto* round = std::get_if<engine::Round>(&rule)) return round->rounding.step.is_integer();
  const auto* mark = std::get_if<engine::Mark>(&rule);
  if (mark == nullptr) return false;
  const engine::MarkColumn& column = work.plan.sheets[mark->sheets.at].columns[mark->column];
  return column.minimum.is_integer() && column.step.is_integer();
}

/// From one end to another; an end that is not there is unbounded.
struct Stretch {
  std::optional<End> lower, upper;
};

bool is_empty(const Stretch& stretch) {
  if (!stretch.lower || !stretch.upper) return false;
  if (stretch.lower->value != stretch.upper->value) return stretch.lower->value > stretch.upper->value;
  return !stretch.lower->inclusive || !stretch.upper->inclusive;
}

End whole_lower(const End& end) {
  const base::Exact up = base::ceiling(end.value);
  return {up == end.value && !end.inclusive ? up + base::Exact{1} : up, true};
}

End whole_upper(const End& end) {
  const base::Exact down = base::floor(end.value);
  return {down == end.value && !end.inclusive ? down - base::Exact{1} : down, true};
}

std::optional<End> later(const std::optional<End>& a, const std::optional<End>& b) {
  if (!a || !b) return a ? a : b;
  if (a->value != b->value) return a->value > b->value ? a : b;
  return End{a->value, a->inclusive && b->inclusive};
}

std::optional<End> earlier(const std::optional<End>& a, const std::optional<End>& b) {
  if (!a || !b) return a ? a : b;
  if (a->value != b->value) return a->value < b->value ? a : b;
  return End{a->value, a->inclusive && b->inclusive};
}

/// What of the rows can be met at all.
class Rows {
 public:
  Rows(Compilation& work, const std::vector<base::Place>& places, const engine::Brackets& rule)
      : work_(work), places_(places), rule_(rule), whole_(is_whole(work, rule.of)) {
    const engine::Interval range = reach_of(work, rule.of).range;
    if (range.low) reach_.lower = End{*range.low, true};
    if (range.high) reach_.upper = End{*range.high, true};
  }

  void check() {
    for (std::size_t i = 1; i < rule_.rows.size(); ++i) check_pair(i);
    if (rule_.interpolated || rule_.miss) return;
    const auto& first = rule_.rows.front().lower;
    const auto& last = rule_.rows.back().upper;
    if (first) check_gap({std::nullopt, End{first->value, !first->inclusive}}, places_.front());
    if (last) check_gap({End{last->value, !last->inclusive}, std::nullopt}, places_.back());
  }

 private:
  void check_pair(std::size_t i) {
    const Bracket& before = rule_.rows[i - 1];
    const Bracket& here = rule_.rows[i];
    const base::Place& place = places_[i];
    if (!ascends(before, here)) return work_.report(brackets_order(place));
    if (rule_.interpolated) return;
    const Stretch both{here.lower, earlier(before.upper, here.upper)};
    if (can_be_met(both))
      return work_.report(brackets_overlap(place, end_text(meet(both).lower, "−∞"), end_text(meet(both).upper, "∞")));
    if (!before.upper || !here.lower) return;
    check_gap({End{before.upper->value, !before.upper->inclusive}, End{here.lower->value, !here.lower->inclusive}},
              place);
  }

  static bool ascends(const Bracket& before, const Bracket& here) {
    if (!here.lower) return false;
    const bool begins_later = !before.lower || before.lower->value <= here.lower->value;
    const bool upside_down = here.upper && here.upper->value < here.lower->value;
    return begins_later && !upside_down;
  }

  void check_gap(const Stretch& gap, const base::Place& place) {
    if (rule_.miss || !can_be_met(gap)) return;
    work_.report(brackets_gap(place, {text(meet(gap).lower), text(meet(gap).upper)}));
  }

  Stretch meet(const Stretch& stretch) const {
    return {later(stretch.lower, reach_.lower), earlier(stretch.upper, reach_.upper)};
  }

  bool can_be_met(const Stretch& stretch) const {
    Stretch met = meet(stretch);
    if (whole_ && met.lower) met.lower = whole_lower(*met.lower);
    if (whole_ && met.upper) met.upper = whole_upper(*met.upper);
    return !is_empty(met);
  }

  /// As the file writes it: percent in per cent.
  std::string text(const std::optional<End>& end) const {
    if (!end) return "";
    const bool percent = work_.node(rule_.of).unit == engine::Unit::percent;
    return base::to_text(percent ? end->value * base::Exact{100} : end->value) + (percent ? "%" : "");
  }

  std::string end_text(const std::optional<End>& end, const std::string& unbounded) const {
    return end ? text(end) : unbounded;
  }

  Compilation& work_;
  const std::vector<base::Place>& places_;
  const engine::Brackets& rule_;
  bool whole_;
  Stretch reach_;
};

}  // namespace

void check_brackets(Compilation& work, const std::vector<base::Place>& places, const engine::Brackets& rule) {
  Rows(work, places, rule).check();
}

}  // namespace rules
