#include "rules/lower/condition_steps.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/plan/passed_on.h"

namespace rules {
namespace {

using engine::Operation;
using Outcomes = std::vector<Outcome>;

constexpr std::size_t most_steps = 500;

/// What it comes to follows from what its arguments come to.
bool is_tried_by_parts(Operation what) {
  return (what >= Operation::equal && what <= Operation::negation) || what == Operation::choose ||
         what == Operation::given || what == Operation::fallback;
}

Outcome flag(bool value) { return base::Exact{value ? 1 : 0}; }

const base::Exact* number(const Outcome& outcome) { return std::get_if<base::Exact>(&outcome); }
bool is_unknown(const Outcome& outcome) { return std::holds_alternative<Unknown>(outcome); }
bool is_true(const Outcome& outcome) { return number(outcome) != nullptr && !number(outcome)->is_zero(); }

bool compare(Operation what, const base::Exact& a, const base::Exact& b) {
  switch (what) {
    case Operation::equal: return a == b;
    case Operation::not_equal: return a != b;
    case Operation::less: return a < b;
    case Operation::less_equal: return a <= b;
    case Operation::greater: return a > b;
    default: return a >= b;
  }
}

/// One side decides an `and` that is false, an `or` that is true.
Outcome of_sides(Operation what, const Outcomes& sides) {
  const bool deciding = what == Operation::either;
  const auto decides = [&](const Outcome& each) { return number(each) != nullptr && is_true(each) == deciding; };
  if (std::ranges::any_of(sides, decides)) return flag(deciding);
  if (std::ranges::any_of(sides, is_unknown)) return Unknown{};
  return std::ranges::all_of(sides, number) ? flag(!deciding) : engine::Absent{};
}

Outcome of_fallback(const Outcomes& arguments) {
  const auto decides = [](const Outcome& each) { return is_unknown(each) || number(each) != nullptr; };
  const auto found = std::ranges::find_if(arguments, decides);
  return found == arguments.end() ? engine::Absent{} : *found;
}

/// Where an argument is absent, so is the result.
Outcome of_strict(Operation what, const Outcomes& arguments) {
  if (std::ranges::any_of(arguments, is_unknown)) return Unknown{};
  if (!std::ranges::all_of(arguments, number)) return engine::Absent{};
  if (what == Operation::negation) return flag(!is_true(arguments.front()));
  return flag(compare(what, *number(arguments[0]), *number(arguments[1])));
}

Outcome outcome(Operation what, const Outcomes& arguments) {
  const Outcome& first = arguments.front();
  switch (what) {
    case Operation::both:
    case Operation::either: return of_sides(what, arguments);
    case Operation::given: return is_unknown(first) ? first : flag(number(first) != nullptr);
    case Operation::choose: return number(first) == nullptr ? first : arguments[is_true(first) ? 1 : 2];
    case Operation::fallback: return of_fallback(arguments);
    default: return of_strict(what, arguments);
  }
}

/// What a node is made of, pointwise.
std::vector<NodeId> parts(const Compilation& work, NodeId id) {
  if (const auto same = engine::passed_on(work.plan, id)) return {*same};
  const auto* apply = std::get_if<engine::Apply>(&work.node(id).rule);
  return apply == nullptr ? std::vector<NodeId>{} : apply->arguments;
}

}  // namespace

ConditionSteps::ConditionSteps(const Compilation& work, const std::vector<NodeId>& conditions) : work_(work) {
  for (const NodeId id : reached(conditions)) places_.emplace(id, place(id));
}

std::set<NodeId> ConditionSteps::reached(std::vector<NodeId> open) {
  std::set<NodeId> found;
  while (!open.empty() && !too_many_) {
    const NodeId id = open.back();
    open.pop_back();
    if (!found.insert(id).second) continue;
    const std::vector<NodeId> more = parts(work_, id);
    open.insert(open.end(), more.begin(), more.end());
    too_many_ = found.size() > most_steps;
  }
  return too_many_ ? std::set<NodeId>{} : found;
}

/// Those it is made of stand before it, and have theirs.
std::size_t ConditionSteps::place(NodeId id) {
  if (const auto same = engine::passed_on(work_.plan, id)) return at(*same);
  const engine::Rule& rule = work_.node(id).rule;
  if (const auto* constant = std::get_if<engine::Constant>(&rule)) return this->constant(constant->value);
  const auto* apply = std::get_if<engine::Apply>(&rule);
  if (apply == nullptr) return pushed({.of = id});
  std::vector<std::size_t> arguments;
  for (const NodeId each : apply->arguments) arguments.push_back(at(each));
  const std::size_t made = add(apply->operation, std::move(arguments));
  steps_[made].of = id;
  return made;
}

std::size_t ConditionSteps::pushed(Step step) {
  steps_.push_back(std::move(step));
  return steps_.size() - 1;
}

std::size_t ConditionSteps::add(Operation what, std::vector<std::size_t> arguments) {
  const auto [found, is_new] = same_.try_emplace({what, arguments}, steps_.size());
  if (is_new) pushed(is_tried_by_parts(what) ? Step{.operation = what, .arguments = std::move(arguments)} : Step{});
  return found->second;
}

std::size_t ConditionSteps::constant(const engine::Value& value) {
  const auto [found, is_new] = constants_.try_emplace(value, steps_.size());
  if (!is_new) return found->second;
  const auto self = static_cast<std::int64_t>(steps_.size());
  return pushed({.constant = std::visit(base::Overloaded{
                                            [](const engine::Absent& absent) { return Outcome{absent}; },
                                            [](const base::Exact& exact) { return Outcome{exact}; },
                                            [](bool is_true) { return flag(is_true); },
                                            [](engine::Choice choice) { return Outcome{base::Exact{choice.index}}; },
                                            [](engine::Moment moment) { return Outcome{base::Exact{moment.seconds}}; },
                                            [&](const std::string&) { return Outcome{base::Exact{self}}; },
                                        },
                                        value)});
}

Outcomes ConditionSteps::outcomes(Outcomes tried) const {
  for (std::size_t at = 0; at < steps_.size(); ++at) {
    const Step& step = steps_[at];
    if (!is_unknown(step.constant)) tried[at] = step.constant;
    if (!step.operation) continue;
    Outcomes arguments;
    for (const std::size_t each : step.arguments) arguments.push_back(tried[each]);
    tried[at] = outcome(*step.operation, arguments);
  }
  return tried;
}

}  // namespace rules
