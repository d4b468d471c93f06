#include "rules/lower/known.h"

#include <vector>

#include "rules/lower/implied.h"

namespace rules {
namespace {

using engine::Operation;

/// Where one of its arguments is absent, so is the result.
bool is_strict(Operation what) {
  return what < Operation::both || what == Operation::negation || what >= Operation::year;
}

/// A step of the same formula; what has a name is not looked into (and the walk stays as short as the formula).
const engine::Apply* step(const Compilation& work, NodeId id) {
  const engine::Node& node = work.node(id);
  return node.name.empty() ? std::get_if<engine::Apply>(&node.rule) : nullptr;
}

/// The value is there, and with it everything that it cannot do without.
Known there(const Compilation& work, NodeId id) {
  Known all;
  for (std::vector<NodeId> open = {id}; !open.empty();) {
    const NodeId next = open.back();
    open.pop_back();
    const engine::Apply* apply = all.there.insert(next).second ? step(work, next) : nullptr;
    if (apply == nullptr || !is_strict(apply->operation)) continue;
    open.insert(open.end(), apply->arguments.begin(), apply->arguments.end());
  }
  return all;
}

Truth opposite(Truth truth) { return truth == Truth::yes ? Truth::no : Truth::yes; }

/// A true `and` has true sides only, a false `or` false ones; otherwise nothing is known of any one side.
Known known_of_sides(const Compilation& work, const engine::Apply& rule, Truth truth) {
  const Truth of_all = rule.operation == Operation::both ? Truth::yes : Truth::no;
  if (truth != of_all) return {};
  Known all;
  for (NodeId side : rule.arguments) all = together(std::move(all), known_where(work, side, truth));
  return all;
}

/// What must be there; the condition itself is not looked at.
Known parts_known_where(const Compilation& work, NodeId condition, Truth truth) {
  const engine::Apply* apply = step(work, condition);
  if (apply == nullptr) return {{condition}, {}};
  switch (apply->operation) {
    case Operation::given: return truth == Truth::yes ? there(work, apply->arguments.front()) : Known{};
    case Operation::both:
    case Operation::either: return known_of_sides(work, *apply, truth);
    case Operation::negation: return known_where(work, apply->arguments.front(), opposite(truth));
    default: return there(work, condition);
  }
}

}  // namespace

Known together(Known a, const Known& b) {
  a.there.insert(b.there.begin(), b.there.end());
  a.conditions.insert(b.conditions.begin(), b.conditions.end());
  return a;
}

Known known_where(const Compilation& work, NodeId condition, Truth truth) {
  Known all = parts_known_where(work, condition, truth);
  all.conditions.insert({condition, truth});
  return all;
}

bool is_there(const Compilation& work, const Known& known, NodeId id) {
  if (known.there.contains(id)) return true;
  const auto* fact = std::get_if<engine::Fact>(&work.node(id).rule);
  if (fact == nullptr) return false;
  const engine::FactColumn& column = work.plan.facts[fact->fact.at];
  return column.asked_when && !column.optional && is_implied(work, known.conditions, *column.asked_when);
}

}  // namespace rules
