#include "rules/absence.h"

#include <algorithm>

#include "base/overloaded.h"
#include "rules/nodes.h"

namespace rules {
namespace {

using engine::Operation;

bool is_positive(const Compilation& work, NodeId id) {
  const engine::Node& node = work.node(id);
  if (const auto constant = constant_number(work, id)) return constant->sign() > 0;
  if (const auto* fact = std::get_if<engine::Fact>(&node.rule)) {
    const auto& minimum = work.plan.facts[fact->fact.at].minimum;
    return minimum && minimum->sign() > 0;
  }
  const auto* apply = std::get_if<engine::Apply>(&node.rule);
  if (apply == nullptr) return false;
  const auto positive = [&](NodeId argument) { return is_positive(work, argument); };
  if (apply->operation == Operation::maximum) return std::ranges::any_of(apply->arguments, positive);
  const bool keeps = apply->operation == Operation::add || apply->operation == Operation::multiply ||
                     apply->operation == Operation::divide || apply->operation == Operation::minimum;
  return keeps && std::ranges::all_of(apply->arguments, positive);
}

bool is_nonzero(const Compilation& work, NodeId id) {
  const auto constant = constant_number(work, id);
  return constant ? !constant->is_zero() : is_positive(work, id);
}

Absence of(const Compilation& work, NodeId id) {
  const auto found = work.absent_through.find(id.at);
  return {work.node(id).may_be_absent, found == work.absent_through.end() ? Term{} : Term{found->second}};
}

Absence any_of(const Compilation& work, const std::vector<NodeId>& ids) {
  Absence all;
  for (NodeId id : ids) {
    const Absence each = of(work, id);
    all.possible = all.possible || each.possible;
    if (!all.through) all.through = each.through;
  }
  return all;
}

Absence of_fallback(const Compilation& work, const engine::Apply& rule) {
  const bool handled = std::ranges::any_of(rule.arguments, [&](NodeId id) { return !work.node(id).may_be_absent; });
  return handled ? Absence{} : any_of(work, rule.arguments);
}

/// A division by what may be zero, or zero to a power that may be negative.
bool may_fail(const Compilation& work, const engine::Apply& rule) {
  if (rule.operation == Operation::divide) return !is_nonzero(work, rule.arguments[1]);
  if (rule.operation != Operation::power) return false;
  const auto exponent = constant_number(work, rule.arguments[1]);
  const bool divides = !exponent || exponent->sign() < 0;
  return divides && !is_nonzero(work, rule.arguments[0]);
}

Absence absence(const Compilation& work, const engine::Apply& rule, NodeId self) {
  if (rule.operation == Operation::given) return {};
  if (rule.operation == Operation::fallback) return of_fallback(work, rule);
  Absence all = any_of(work, rule.arguments);
  if (rule.operation == Operation::applicable) all.possible = true;
  if (may_fail(work, rule)) {
    all.possible = true;
    if (!all.through) all.through = self;
  }
  return all;
}

bool is_non_negative(const Compilation& work, NodeId id) {
  const auto constant = constant_number(work, id);
  if (constant) return constant->sign() >= 0;
  const auto* apply = std::get_if<engine::Apply>(&work.node(id).rule);
  if (apply == nullptr || apply->operation != Operation::maximum) return is_positive(work, id);
  return std::ranges::any_of(apply->arguments, [&](NodeId each) { return is_non_negative(work, each); });
}

/// Products and powers of what is never negative are always defined; about the rest nothing is known.
Absence of_irrational(const Compilation& work, const engine::RoundIrrational& rule, NodeId self) {
  using Step = engine::RoundIrrational::Step;
  const auto harmless = [](Step step) {
    return step == Step::argument || step == Step::add || step == Step::multiply || step == Step::power ||
           step == Step::exp;
  };
  const auto non_negative = [&](NodeId id) { return is_non_negative(work, id); };
  Absence all = any_of(work, rule.arguments);
  const bool safe = std::ranges::all_of(rule.program, harmless) && std::ranges::all_of(rule.arguments, non_negative);
  if (safe) return all;
  return {true, all.through ? all.through : Term{self}};
}

Absence of_reduction(const Compilation& work, const engine::Reduce& rule) {
  const bool adds = std::holds_alternative<engine::Sum>(rule.how) || std::holds_alternative<engine::Count>(rule.how);
  const bool flags = std::holds_alternative<engine::Any>(rule.how) || std::holds_alternative<engine::All>(rule.how);
  if ((adds || flags) && rule.marks.at_least == 0) return {};
  if (work.node(rule.of).domain.axes.juror) return {true, {}};
  return {true, of(work, rule.of).through};
}

}  // namespace

Absence absence_of(const Compilation& work, const engine::Rule& rule, NodeId self) {
  return std::visit(
      base::Overloaded{
          [&](const engine::Fact& fact) {
            const bool optional = work.plan.facts[fact.fact.at].optional;
            return Absence{optional, optional ? Term{self} : Term{}};
          },
          [&](const engine::Mark&) {
            return Absence{true, {}};
          },
          [&](const engine::Constant& constant) {
            return Absence{std::holds_alternative<engine::Absent>(constant.value), {}};
          },
          [&](const engine::Apply& apply) { return absence(work, apply, self); },
          [&](const engine::Round& round) { return of(work, round.of); },
          [&](const engine::RoundIrrational& irrational) { return of_irrational(work, irrational, self); },
          [&](const engine::Brackets& brackets) { return of(work, brackets.of); },
          [&](const engine::Lookup&) {
            return Absence{true, self};
          },
          [&](const engine::Reduce& reduce) { return of_reduction(work, reduce); },
          [&](const engine::Order& order) { return of(work, order.keys.front().of); },
          [&](const engine::Ask&) { return Absence{}; },
          [&](const engine::Cut&) { return Absence{}; },
          [&](const engine::Award&) {
            return Absence{true, {}};
          },
          [&](const engine::Fund&) { return Absence{}; },
      },
      rule);
}

}  // namespace rules
