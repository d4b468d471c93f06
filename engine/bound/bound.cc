#include "engine/bound/bound_once.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/bound/corridor.h"
#include "engine/bound/reach.h"
#include "engine/bound/standings.h"

namespace engine {
namespace {

using base::Exact;
Reach number(Interval range) { return {.range = std::move(range)}; }
Reach flag(bool can_be_true, bool can_be_false) { return {.can_be_true = can_be_true, .can_be_false = can_be_false}; }
Reach impossible() { return {.never = true}; }

bool can(const Reach& reach, bool value) { return !reach.never && (value ? reach.can_be_true : reach.can_be_false); }

class Bounder {
 public:
  explicit Bounder(const Plan& plan, std::vector<Reach> so_far = {}) : plan_(plan), reached_(std::move(so_far)) {}

  Reach reach_of(const Node& node) const {
    return std::visit([&](const auto& rule) { return of(rule, node); }, node.rule);
  }
  void add(Reach reach) { reached_.push_back(std::move(reach)); }
  std::vector<Reach> take() && { return std::move(reached_); }

 private:
  const Reach& at(NodeId id) const { return reached_[id.at]; }

  Reach of(const Fact& rule, const Node&) const {
    const FactColumn& fact = plan_.facts[rule.fact.at];
    if (fact.asked_when && !can(at(*fact.asked_when), true)) return impossible();
    Interval range = {fact.minimum, fact.maximum};
    if (fact.whole && !range.low) range.low = Exact{0};
    return number(range);
  }

  Reach of(const Mark& rule, const Node&) const {
    const MarkColumn& column = plan_.sheets[rule.sheets.at].columns[rule.column];
    return number(column.type == Type::number ? reach_of_marks(plan_, column) : Interval{});
  }

  Reach of(const Constant& rule, const Node&) const {
    return std::visit(base::Overloaded{[](const Absent&) { return impossible(); },
                                       [](const Exact& value) { return number(Interval::of(value)); },
                                       [](bool value) { return flag(value, !value); },
                                       [](const Choice& value) { return Reach{.only = value}; },
                                       [](const Moment& value) { return number(Interval::of(value.seconds)); },
                                       [](const std::string&) { return Reach{}; }},
                      rule.value);
  }

  Reach of(const Round& rule, const Node&) const {
    Reach reach = at(rule.of);
    reach.range = round(reach.range, rule.rounding);
    return reach;
  }

  Reach of(const RoundIrrational&, const Node&) const { return {}; }

  Reach of(const Brackets& rule, const Node&) const {
    Reach reach = rule.miss ? number(Interval::of(*rule.miss)) : impossible();
    for (const Bracket& row : rule.rows) {
      const Interval ends = {row.lower ? std::optional(row.lower->value) : std::nullopt,
                             row.upper ? std::optional(row.upper->value) : std::nullopt};
      if (rule.interpolated || common(ends, at(rule.of).range)) reach = hull(reach, at(row.points));
    }
    return reach;
  }

  Reach of(const Lookup& rule, const Node&) const {
    Reach reach = impossible();
    for (const LookupTable::Row& row : plan_.tables[rule.table.at].rows)
      if (row.value && may_match(row, rule.keys)) reach = hull(reach, number(Interval::of(*row.value)));
    return reach;
  }

  bool may_match(const LookupTable::Row& row, const std::vector<NodeId>& keys) const {
    for (std::size_t k = 0; k < keys.size(); ++k) {
      if (!reach_at(plan_, keys[k], at(keys[k]), row.keys[k])) return false;
    }
    return true;
  }

  Reach of(const Reduce& rule, const Node& node) const {
    const bool may_be_zero = rule.marks.not_given == Treatment::zero || rule.marks.abstained == Treatment::zero;
    const Reach each = may_be_zero ? hull(at(rule.of), number(Interval::of(0))) : at(rule.of);
    return reduced(rule.how, each, how_many(rule, node));
  }

  static Reach reduced(const Reduction& reduction, const Reach& each, std::optional<std::size_t> size) {
    return std::visit(
        base::Overloaded{
            [&](const Sum&) { return number(sum(each.range, size)); }, [&](const Count&) { return count(size); },
            [&](const Trimmed& how) { return how.mean ? each : number(sum(each.range, size)); },
            [&](const BestOf& how) { return how.mean ? each : number(sum(each.range, how.n)); },
            [&](const Mean&) { return each; }, [&](const Median&) { return each; }, [&](const Nth&) { return each; },
            [&](const Any&) { return each; }, [&](const All&) { return each; }, [&](const Last&) { return each; },
            [&](const First&) { return each; }, [&](const TwoAndThird&) { return each; }},
        reduction);
  }

  Reach of(const PerJuror& rule, const Node&) const { return reduced(rule.how, at(rule.of), std::nullopt); }
  Reach of(const JurorIs&, const Node&) const { return {}; }
  Reach of(const Hold& rule, const Node&) const { return at(rule.of); }

  static Reach count(std::optional<std::size_t> size) {
    return number({Exact{0}, size ? std::optional(Exact{*size}) : std::nullopt});
  }

  /// At most `size` values, each of which may be missing.
  static Interval sum(const Interval& each, std::optional<std::size_t> size) {
    const Interval many = {Exact{0}, size ? std::optional(Exact{*size}) : std::nullopt};
    return least(each, Interval::of(0)) * many + greatest(each, Interval::of(0)) * many;
  }

  /// How many values are reduced to one, where the plan alone says so: fixed rounds.
  std::optional<std::size_t> how_many(const Reduce& rule, const Node& node) const {
    const Axes& from = plan_[rule.of].domain.axes;
    const Axes& to = node.domain.axes;
    const bool only_rounds = node.domain.of == Domain::Of::entry && from.item == to.item && from.juror == to.juror;
    if (!only_rounds || !plan_.rounds || plan_.rounds->as_listed) return std::nullopt;
    return plan_.rounds->ids.size();
  }

  Reach of(const Order&, const Node&) const { return number({Exact{1}, std::nullopt}); }
  Reach of(const Aggregate&, const Node&) const { return number({}); }  // By margins also below 0.
  Reach of(const OneByOne&, const Node&) const { return number({Exact{0}, std::nullopt}); }
  Reach of(const Among&, const Node&) const { return number({Exact{0}, std::nullopt}); }
  Reach of(const Ask&, const Node&) const { return number({Exact{0}, std::nullopt}); }
  Reach of(const Cut&, const Node&) const { return {}; }
  Reach of(const Award&, const Node&) const { return {}; }
  Reach of(const Pay&, const Node&) const { return {}; }
  Reach of(const Fund&, const Node&) const { return {}; }
  Reach of(const Apply& rule, const Node& node) const;
  Reach compared(const Apply& rule) const;
  Reach connected(const Apply& rule) const;
  Reach chosen(const Apply& rule) const;
  Reach any_of(const Apply& rule) const;
  Reach or_zero(const Apply& rule) const { return hull(at(rule.arguments[0]), number(Interval::of(0))); }
  Reach raised(const Apply& rule) const;

  const Reach& argument(const Apply& rule, std::size_t k) const { return at(rule.arguments[k]); }

  /// Of numbers: the first one combined with the next, and so on.
  template <class Combine>
  Reach folded(const Apply& rule, Combine combine) const {
    if (is_never(rule)) return impossible();
    Interval all = argument(rule, 0).range;
    for (std::size_t k = 1; k < rule.arguments.size(); ++k) all = combine(all, argument(rule, k).range);
    return number(all);
  }

  bool is_never(const Apply& rule) const {
    return std::ranges::any_of(rule.arguments, [&](NodeId id) { return at(id).never; });
  }

  const Plan& plan_;
  std::vector<Reach> reached_;
};

Reach Bounder::of(const Apply& rule, const Node&) const {
  switch (rule.operation) {
    case Operation::equal:
    case Operation::not_equal:
    case Operation::less:
    case Operation::less_equal:
    case Operation::greater:
    case Operation::greater_equal: return compared(rule);
    case Operation::both:
    case Operation::either:
    case Operation::negation: return connected(rule);
    case Operation::choose: return chosen(rule);
    case Operation::given:
      return flag(!argument(rule, 0).never, plan_[rule.arguments[0]].may_be_absent || argument(rule, 0).never);
    case Operation::fallback: return any_of(rule);
    case Operation::applicable: return can(argument(rule, 0), true) ? argument(rule, 1) : impossible();
    case Operation::where_given: return argument(rule, 1);
    case Operation::zero_unless_applicable:
    case Operation::zero_if_not_given:
    case Operation::zero_if_abstained:
    case Operation::zero_if_not_asked: return or_zero(rule);
    case Operation::wait_if_not_given: return argument(rule, 0);
    case Operation::add: return folded(rule, [](const Interval& a, const Interval& b) { return a + b; });
    case Operation::subtract: return folded(rule, [](const Interval& a, const Interval& b) { return a - b; });
    case Operation::multiply: return folded(rule, [](const Interval& a, const Interval& b) { return a * b; });
    case Operation::divide: return folded(rule, divide);
    case Operation::minimum: return folded(rule, least);
    case Operation::maximum: return folded(rule, greatest);
    case Operation::negate: return is_never(rule) ? impossible() : number(-argument(rule, 0).range);
    case Operation::absolute: return is_never(rule) ? impossible() : number(abs(argument(rule, 0).range));
    case Operation::power: return raised(rule);
    case Operation::year:
    case Operation::days_between: return is_never(rule) ? impossible() : Reach{};
  }
  return {};
}

Reach Bounder::compared(const Apply& rule) const {
  const Reach& a = at(rule.arguments[0]);
  const Reach& b = at(rule.arguments[1]);
  if (a.only && b.only) {
    const bool same = *a.only == *b.only;
    return rule.operation == Operation::equal ? flag(same, !same) : flag(!same, same);
  }
  const Standings can = standings(a.range, b.range);
  return flag(can_hold(rule.operation, can), can_hold(opposite(rule.operation), can));
}

Reach Bounder::connected(const Apply& rule) const {
  if (rule.operation == Operation::negation)
    return flag(can(at(rule.arguments[0]), false), can(at(rule.arguments[0]), true));
  const auto all = [&](bool value) {
    return std::ranges::all_of(rule.arguments, [&](NodeId id) { return can(at(id), value); });
  };
  const auto any = [&](bool value) {
    return std::ranges::any_of(rule.arguments, [&](NodeId id) { return can(at(id), value); });
  };
  return rule.operation == Operation::both ? flag(all(true), any(false)) : flag(any(true), all(false));
}

Reach Bounder::chosen(const Apply& rule) const {
  const Reach& condition = argument(rule, 0);
  return hull(can(condition, true) ? argument(rule, 1) : impossible(),
              can(condition, false) ? argument(rule, 2) : impossible());
}

Reach Bounder::any_of(const Apply& rule) const {
  Reach reach = impossible();
  for (const NodeId id : rule.arguments) reach = hull(reach, at(id));
  return reach;
}

Reach Bounder::raised(const Apply& rule) const {
  if (is_never(rule)) return impossible();
  const auto& exponent = argument(rule, 1).range.low;
  const auto whole = exponent ? exponent->as_int64() : std::nullopt;
  return number(whole ? power(argument(rule, 0).range, *whole) : Interval{});
}

}  // namespace

std::vector<Reach> bound_once(const Plan& plan, const std::vector<Assumed>& assumed) {
  Bounder bounder(plan);
  for (std::uint32_t at = 0; at < plan.nodes.size(); ++at) {
    const auto found = std::ranges::find(assumed, NodeId{at}, &Assumed::node);
    bounder.add(found != assumed.end() ? found->reach : bounder.reach_of(plan.nodes[at]));
  }
  return std::move(bounder).take();
}

std::vector<Reach> bound_further(const Plan& plan, std::vector<Reach> so_far) {
  std::size_t at = so_far.size();
  Bounder bounder(plan, std::move(so_far));
  for (; at < plan.nodes.size(); ++at) bounder.add(bounder.reach_of(plan.nodes[at]));
  return std::move(bounder).take();
}

}  // namespace engine
