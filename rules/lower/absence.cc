#include "rules/lower/absence.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "base/exact.h"
#include "base/overloaded.h"
#include "engine/cells/pointwise.h"
#include "engine/data/column.h"
#include "engine/plan/inputs.h"
#include "rules/lower/implied.h"
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

/// One place of a formula: what is known there, and what has been looked at. Many ways may lead to one step.
struct Looking {
  const Compilation& work;
  Known known = {};
  std::map<NodeId, Absence> seen = {};
};

Absence absence_under(Looking& looking, const engine::Rule& rule, NodeId self);

bool is_step(const engine::Node& node) {
  const bool pointwise = std::holds_alternative<engine::Apply>(node.rule) ||
                         std::holds_alternative<engine::Round>(node.rule) ||
                         std::holds_alternative<engine::RoundIrrational>(node.rule);
  return pointwise && node.name.empty();
}

/// A nameless step of the same formula is looked at anew with what its condition says; what has a name answers for
/// itself.
Absence of(Looking& looking, NodeId id) {
  if (const auto seen = looking.seen.find(id); seen != looking.seen.end()) return seen->second;
  if (is_there(looking.work, looking.known, id)) return {};
  const engine::Node& node = looking.work.node(id);
  if (looking.known.empty() || !node.may_be_absent || !is_step(node)) return stored(looking.work, id);
  return looking.seen[id] = absence_under(looking, node.rule, id);
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

Absence any_of(Looking& looking, const std::vector<NodeId>& ids) {
  Absence all;
  for (NodeId id : ids) all = merged(std::move(all), of(looking, id));
  return all;
}

Absence of_fallback(Looking& looking, const engine::Apply& rule) {
  Absence all;
  for (NodeId id : rule.arguments) {
    const Absence each = of(looking, id);
    if (!each.possible) return {};
    all = merged(std::move(all), each);
  }
  return all;
}

/// What matters only where the condition came out like that.
Absence of_branch(Looking& looking, NodeId condition, Truth truth, NodeId value) {
  Looking there{looking.work, together(looking.known, known_where(looking.work, condition, truth))};
  return of(there, value);
}

/// A branch matters only where its condition chose it.
Absence of_choice(Looking& looking, const engine::Apply& rule) {
  const NodeId condition = rule.arguments[0];
  Absence all = of(looking, condition);
  all = merged(std::move(all), of_branch(looking, condition, Truth::yes, rule.arguments[1]));
  return merged(std::move(all), of_branch(looking, condition, Truth::no, rule.arguments[2]));
}

/// Not applicable is always possible, and nobody's blame; the value matters only where the condition is true.
Absence of_applicable(Looking& looking, const engine::Apply& rule) {
  const NodeId condition = rule.arguments[0];
  const Absence all = merged(of(looking, condition), of_branch(looking, condition, Truth::yes, rule.arguments[1]));
  return {true, all.causes};
}

/// One side of `and`, `or` matters only where the others leave it open.
Absence of_sides(Looking& looking, const engine::Apply& rule) {
  const Truth open = rule.operation == Operation::both ? Truth::yes : Truth::no;
  Looking where{looking.work, looking.known};
  for (NodeId side : rule.arguments) {
    if (!looking.work.node(side).may_be_absent)
      where.known = together(std::move(where.known), known_where(looking.work, side, open));
  }
  return any_of(where, rule.arguments);
}

/// What facts and marks hold never grows too large by a smaller exponent (base::power).
constexpr std::int64_t safe_exponent = 10'000;

bool may_be_zero(const Looking& looking, NodeId number) {
  return !is_nonzero(looking.work, number) && !is_implied_nonzero(looking.work, looking.known.conditions, number);
}

/// Zero to a power that may be negative, or a number that is too large.
bool power_may_fail(const Looking& looking, NodeId of, NodeId to) {
  const auto exponent = constant_number(looking.work, to);
  const auto whole = exponent ? exponent->as_int64() : std::nullopt;
  if (!whole) return true;
  if (const auto raised = constant_number(looking.work, of)) return !base::power(*raised, *whole);
  const bool divides = *whole < 0;
  return (divides && may_be_zero(looking, of)) || *whole > safe_exponent || *whole < -safe_exponent;
}

/// A division by what may be zero, or a power that there may not be.
bool may_fail(const Looking& looking, const engine::Apply& rule) {
  if (rule.operation == Operation::divide) return may_be_zero(looking, rule.arguments[1]);
  if (rule.operation != Operation::power) return false;
  return power_may_fail(looking, rule.arguments[0], rule.arguments[1]);
}

Absence of_strict(Looking& looking, const engine::Apply& rule, NodeId self) {
  Absence all = any_of(looking, rule.arguments);
  if (!may_fail(looking, rule)) return all;
  if (all.causes.empty()) all.causes.insert(self);
  return {true, all.causes};
}

/// What does not apply counts as 0 here: a fact that is always there where it is asked for is nobody's blame.
Absence of_zero_unless_applicable(Looking& looking, const engine::Apply& rule) {
  Absence all = of(looking, rule.arguments.front());
  std::erase_if(all.causes, [&](NodeId cause) {
    return is_conditional_fact(looking.work, cause) && !is_optional(looking.work, cause);
  });
  return all;
}

Absence of_apply(Looking& looking, const engine::Apply& rule, NodeId self) {
  switch (rule.operation) {
    case Operation::given: return {};
    case Operation::zero_unless_applicable: return of_zero_unless_applicable(looking, rule);
    case Operation::fallback: return of_fallback(looking, rule);
    case Operation::choose: return of_choice(looking, rule);
    case Operation::applicable: return of_applicable(looking, rule);
    case Operation::both:
    case Operation::either: return of_sides(looking, rule);
    default: return of_strict(looking, rule, self);
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
Absence of_irrational(Looking& looking, const engine::RoundIrrational& rule, NodeId self) {
  using Step = engine::RoundIrrational::Step;
  const auto harmless = [](Step step) {
    return step == Step::argument || step == Step::add || step == Step::multiply || step == Step::power ||
           step == Step::exp;
  };
  if (const auto value = constant_value(looking.work, rule))
    return engine::is_absent(engine::state_of(*value)) ? Absence{true, {self}} : Absence{};
  const auto non_negative = [&](NodeId id) { return is_non_negative(looking.work, id); };
  Absence all = any_of(looking, rule.arguments);
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
Absence absence_under(Looking& looking, const engine::Rule& rule, NodeId self) {
  return std::visit(
      base::Overloaded{
          [&](const engine::Fact& fact) {
            const engine::FactColumn& column = looking.work.plan.facts[fact.fact.at];
            const bool may_lack = column.optional || column.asked_when;
            return Absence{may_lack, may_lack ? Causes{self} : Causes{}};
          },
          [&](const engine::Mark&) {
            return Absence{true, {}};
          },
          [&](const engine::Constant& constant) {
            return Absence{std::holds_alternative<engine::Absent>(constant.value), {}};
          },
          [&](const engine::Apply& apply) { return of_apply(looking, apply, self); },
          [&](const engine::Round& round) { return of(looking, round.of); },
          [&](const engine::RoundIrrational& irrational) { return of_irrational(looking, irrational, self); },
          [&](const engine::Brackets&) { return any_of(looking, engine::inputs(rule)); },
          [&](const engine::Lookup&) {
            return Absence{true, {self}};
          },
          [&](const engine::Reduce& reduce) { return of_reduction(looking.work, reduce); },
          [&](const engine::PerJuror&) {
            return Absence{true, {}};
          },
          [&](const engine::JurorIs&) { return Absence{}; },
          [&](const engine::Hold& hold) { return of(looking, hold.of); },
          [&](const engine::Order& order) { return of(looking, order.keys.front().of); },
          [&](const engine::Aggregate& aggregate) { return of(looking, aggregate.counted); },
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
  Looking looking{work};
  return absence_under(looking, rule, self);
}

}  // namespace rules
