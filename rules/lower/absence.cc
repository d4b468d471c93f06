#include "rules/lower/absence.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/exact.h"
#include "base/overloaded.h"
#include "engine/cells/pointwise.h"
#include "engine/data/column.h"
#include "engine/plan/inputs.h"
#include "rules/lower/known.h"
#include "rules/lower/nodes.h"
#include "rules/lower/signs.h"

namespace rules {
namespace {

using engine::Operation;

Absence stored(const Compilation& work, NodeId id) {
  const auto found = work.absent_through.find(id.at);
  return {work.node(id).may_be_absent, found == work.absent_through.end() ? Causes{} : found->second};
}

Absence absence_under(const Compilation& work, const engine::Rule& rule, NodeId self, const Known& known);

/// A nameless step of the same formula is looked at anew with what its condition says; what has a name answers for
/// itself.
Absence of(const Compilation& work, NodeId id, const Known& known) {
  if (is_there(work, known, id)) return {};
  const engine::Node& node = work.node(id);
  const bool step = std::holds_alternative<engine::Apply>(node.rule) ||
                    std::holds_alternative<engine::Round>(node.rule) ||
                    std::holds_alternative<engine::RoundIrrational>(node.rule);
  if (known.empty() || !node.may_be_absent || !node.name.empty() || !step) return stored(work, id);
  return absence_under(work, node.rule, id, known);
}

const engine::FactColumn* column_of(const Compilation& work, NodeId id) {
  const auto* fact = std::get_if<engine::Fact>(&work.node(id).rule);
  return fact == nullptr ? nullptr : &work.plan.facts[fact->fact.at];
}

bool is_optional(const Compilation& work, NodeId id) {
  const engine::FactColumn* column = column_of(work, id);
  return column != nullptr && column->optional;
}

bool is_conditional_fact(const Compilation& work, NodeId id) {
  const engine::FactColumn* column = column_of(work, id);
  return column != nullptr && column->asked_when.has_value();
}

Absence merged(Absence a, const Absence& b) {
  a.possible = a.possible || b.possible;
  a.causes.insert(b.causes.begin(), b.causes.end());
  return a;
}

Absence any_of(const Compilation& work, const std::vector<NodeId>& ids, const Known& known) {
  Absence all;
  for (NodeId id : ids) all = merged(std::move(all), of(work, id, known));
  return all;
}

Absence of_fallback(const Compilation& work, const engine::Apply& rule, const Known& known) {
  Absence all;
  for (NodeId id : rule.arguments) {
    const Absence each = of(work, id, known);
    if (!each.possible) return {};
    all = merged(std::move(all), each);
  }
  return all;
}

/// What matters only where the condition is true. A division by what it says is not 0 can't fail.
Absence of_guarded(const Compilation& work, NodeId condition, NodeId value, const Known& known) {
  const Known where = together(known, known_where(work, condition, Truth::yes));
  const engine::Node& node = work.node(value);
  const auto* apply = node.name.empty() ? std::get_if<engine::Apply>(&node.rule) : nullptr;
  const bool divides = apply != nullptr && apply->operation == Operation::divide;
  const bool safe = divides && says_nonzero(work, condition, apply->arguments[1]);
  return safe ? any_of(work, apply->arguments, where) : of(work, value, where);
}

/// A branch matters only where its condition chose it.
Absence of_choice(const Compilation& work, const engine::Apply& rule, const Known& known) {
  const NodeId condition = rule.arguments[0];
  Absence all = of(work, condition, known);
  all = merged(std::move(all), of_guarded(work, condition, rule.arguments[1], known));
  return merged(std::move(all), of(work, rule.arguments[2], together(known, known_where(work, condition, Truth::no))));
}

/// Not applicable is always possible, and nobody's blame; the value matters only where the condition is true.
Absence of_applicable(const Compilation& work, const engine::Apply& rule, const Known& known) {
  const NodeId condition = rule.arguments[0];
  const Absence all = merged(of(work, condition, known), of_guarded(work, condition, rule.arguments[1], known));
  return {true, all.causes};
}

/// One side of `and`, `or` matters only where the others leave it open.
Absence of_sides(const Compilation& work, const engine::Apply& rule, const Known& known) {
  const Truth open = rule.operation == Operation::both ? Truth::yes : Truth::no;
  Known where = known;
  for (NodeId side : rule.arguments) {
    if (!work.node(side).may_be_absent) where = together(std::move(where), known_where(work, side, open));
  }
  return any_of(work, rule.arguments, where);
}

/// What facts and marks hold never grows too large by a smaller exponent (base::power).
constexpr std::int64_t safe_exponent = 10'000;

/// Zero to a power that may be negative, or a number that is too large.
bool power_may_fail(const Compilation& work, NodeId of, NodeId to) {
  const auto exponent = constant_number(work, to);
  const auto whole = exponent ? exponent->as_int64() : std::nullopt;
  if (!whole) return true;
  if (const auto raised = constant_number(work, of)) return !base::power(*raised, *whole);
  const bool divides = *whole < 0;
  return (divides && !is_nonzero(work, of)) || *whole > safe_exponent || *whole < -safe_exponent;
}

/// A division by what may be zero, or a power that there may not be.
bool may_fail(const Compilation& work, const engine::Apply& rule) {
  if (rule.operation == Operation::divide) return !is_nonzero(work, rule.arguments[1]);
  if (rule.operation != Operation::power) return false;
  return power_may_fail(work, rule.arguments[0], rule.arguments[1]);
}

Absence of_strict(const Compilation& work, const engine::Apply& rule, NodeId self, const Known& known) {
  Absence all = any_of(work, rule.arguments, known);
  if (!may_fail(work, rule)) return all;
  if (all.causes.empty()) all.causes.insert(self);
  return {true, all.causes};
}

/// What does not apply counts as 0 here: a fact that is always there where it is asked for is nobody's blame.
Absence of_zero_unless_applicable(const Compilation& work, const engine::Apply& rule, const Known& known) {
  Absence all = of(work, rule.arguments.front(), known);
  std::erase_if(all.causes,
                [&](NodeId cause) { return is_conditional_fact(work, cause) && !is_optional(work, cause); });
  return all;
}

Absence of_apply(const Compilation& work, const engine::Apply& rule, NodeId self, const Known& known) {
  switch (rule.operation) {
    case Operation::given: return {};
    case Operation::zero_unless_applicable: return of_zero_unless_applicable(work, rule, known);
    case Operation::fallback: return of_fallback(work, rule, known);
    case Operation::choose: return of_choice(work, rule, known);
    case Operation::applicable: return of_applicable(work, rule, known);
    case Operation::both:
    case Operation::either: return of_sides(work, rule, known);
    default: return of_strict(work, rule, self, known);
  }
}

/// What it comes to where it is made of constants; nothing: it is not.
std::optional<engine::Value> constant_value(const Compilation& work, const engine::RoundIrrational& rule) {
  std::vector<engine::Value> arguments;
  for (const NodeId id : rule.arguments) {
    const auto constant = constant_number(work, id);
    if (!constant) return std::nullopt;
    arguments.emplace_back(*constant);
  }
  return engine::decide(rule, arguments);
}

/// Products and powers of what is never negative are always defined (a fact that exp() makes too large is a mistake of
/// the data); about the rest nothing is known.
Absence of_irrational(const Compilation& work, const engine::RoundIrrational& rule, NodeId self, const Known& known) {
  using Step = engine::RoundIrrational::Step;
  const auto harmless = [](Step step) {
    return step == Step::argument || step == Step::add || step == Step::multiply || step == Step::power ||
           step == Step::exp;
  };
  if (const auto value = constant_value(work, rule))
    return engine::is_absent(engine::state_of(*value)) ? Absence{true, {self}} : Absence{};
  const auto non_negative = [&](NodeId id) { return is_non_negative(work, id); };
  Absence all = any_of(work, rule.arguments, known);
  const bool safe = std::ranges::all_of(rule.program, harmless) && std::ranges::all_of(rule.arguments, non_negative);
  if (safe) return all;
  if (all.causes.empty()) all.causes.insert(self);
  return {true, all.causes};
}

/// Of no values at all there is a sum, a count, an «any» and an «all», but no mean and no best one.
bool is_defined_of_nothing(const engine::Reduction& how) {
  const auto* best = std::get_if<engine::BestOf>(&how);
  const bool adds = std::holds_alternative<engine::Sum>(how) || std::holds_alternative<engine::Count>(how);
  const bool flags = std::holds_alternative<engine::Any>(how) || std::holds_alternative<engine::All>(how);
  return adds || flags || (best != nullptr && !best->mean);
}

Absence of_reduction(const Compilation& work, const engine::Reduce& rule) {
  if (is_defined_of_nothing(rule.how) && rule.marks.at_least == 0) return {};
  if (work.node(rule.of).domain.axes.juror) return {true, {}};
  return {true, stored(work, rule.of).causes};
}

// NOLINTNEXTLINE(readability-function-size): one line for each rule
Absence absence_under(const Compilation& work, const engine::Rule& rule, NodeId self, const Known& known) {
  return std::visit(
      base::Overloaded{
          [&](const engine::Fact& fact) {
            const engine::FactColumn& column = work.plan.facts[fact.fact.at];
            const bool may_lack = column.optional || column.asked_when;
            return Absence{may_lack, may_lack ? Causes{self} : Causes{}};
          },
          [&](const engine::Mark&) {
            return Absence{true, {}};
          },
          [&](const engine::Constant& constant) {
            return Absence{std::holds_alternative<engine::Absent>(constant.value), {}};
          },
          [&](const engine::Apply& apply) { return of_apply(work, apply, self, known); },
          [&](const engine::Round& round) { return of(work, round.of, known); },
          [&](const engine::RoundIrrational& irrational) { return of_irrational(work, irrational, self, known); },
          [&](const engine::Brackets&) { return any_of(work, engine::inputs(rule), known); },
          [&](const engine::Lookup&) {
            return Absence{true, {self}};
          },
          [&](const engine::Reduce& reduce) { return of_reduction(work, reduce); },
          [&](const engine::PerJuror&) {
            return Absence{true, {}};
          },
          [&](const engine::JurorIs&) { return Absence{}; },
          [&](const engine::Hold& hold) { return of(work, hold.of, known); },
          [&](const engine::Order& order) { return of(work, order.keys.front().of, known); },
          [&](const engine::Aggregate& aggregate) { return of(work, aggregate.counted, known); },
          [&](const engine::OneByOne&) { return Absence{}; },
          [&](const engine::Among&) {
            return Absence{true, {}};
          },
          [&](const engine::Ask&) { return Absence{}; },
          [&](const engine::Cut&) { return Absence{}; },
          [&](const engine::Award&) {
            return Absence{true, {}};
          },
          [&](const engine::Pay&) {
            return Absence{true, {}};
          },
          [&](const engine::Fund&) { return Absence{}; },
      },
      rule);
}

}  // namespace

bool may_not_apply(const Compilation& work, NodeId id) {
  const auto through = work.absent_through.find(id.at);
  if (through == work.absent_through.end()) return false;
  return std::ranges::any_of(through->second, [&](NodeId cause) { return is_conditional_fact(work, cause); });
}

Absence absence_of(const Compilation& work, const engine::Rule& rule, NodeId self) {
  return absence_under(work, rule, self, {});
}

}  // namespace rules
