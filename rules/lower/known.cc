#include "rules/lower/known.h"

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
  Known all = {id};
  const engine::Apply* apply = step(work, id);
  if (apply == nullptr || !is_strict(apply->operation)) return all;
  for (NodeId argument : apply->arguments) all = together(std::move(all), there(work, argument));
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

}  // namespace

Known together(Known a, const Known& b) {
  a.insert(b.begin(), b.end());
  return a;
}

Known known_where(const Compilation& work, NodeId condition, Truth truth) {
  const engine::Apply* apply = step(work, condition);
  if (apply == nullptr) return {condition};
  switch (apply->operation) {
    case Operation::given: return truth == Truth::yes ? there(work, apply->arguments.front()) : Known{};
    case Operation::both:
    case Operation::either: return known_of_sides(work, *apply, truth);
    case Operation::negation: return known_where(work, apply->arguments.front(), opposite(truth));
    default: return there(work, condition);
  }
}

}  // namespace rules
