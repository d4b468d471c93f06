#include "rules/lower/implied.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "engine/plan/inputs.h"
#include "engine/plan/passed_on.h"

namespace rules {
namespace {

using engine::Operation;
using Conditions = std::set<std::pair<NodeId, Truth>>;

NodeId itself(const Compilation& work, NodeId id) {
  while (const auto same = engine::passed_on(work.plan, id)) id = *same;
  return id;
}

const engine::Apply* operation(const Compilation& work, NodeId id) {
  return std::get_if<engine::Apply>(&work.node(id).rule);
}

/// Two formulas that say the same in the same words.
bool are_same(const Compilation& work, NodeId a, NodeId b) {
  a = itself(work, a);
  b = itself(work, b);
  if (a == b) return true;
  const auto* constant = std::get_if<engine::Constant>(&work.node(a).rule);
  const auto* other = std::get_if<engine::Constant>(&work.node(b).rule);
  if (constant != nullptr && other != nullptr) return constant->value == other->value;
  const engine::Apply* left = operation(work, a);
  const engine::Apply* right = operation(work, b);
  if (left == nullptr || right == nullptr || left->operation != right->operation) return false;
  return std::ranges::equal(left->arguments, right->arguments,
                            [&](NodeId each, NodeId its) { return are_same(work, each, its); });
}

// ---------------------------------------------------------------- what is said of one choice

/// The entry's choice, as one tries it.
struct Tried {
  NodeId choice;
  engine::Choice value;
};

std::optional<engine::Choice> choice_of(const Compilation& work, NodeId id, const Tried& tried) {
  id = itself(work, id);
  if (id == tried.choice) return tried.value;
  const auto* constant = std::get_if<engine::Constant>(&work.node(id).rule);
  const auto* choice = constant == nullptr ? nullptr : std::get_if<engine::Choice>(&constant->value);
  return choice == nullptr ? std::nullopt : std::optional(*choice);
}

std::optional<bool> outcome(const Compilation& work, NodeId condition, const Tried& tried);

/// One side decides an `and` that is false, an `or` that is true.
std::optional<bool> outcome_of_sides(const Compilation& work, const engine::Apply& rule, const Tried& tried) {
  const bool deciding = rule.operation == Operation::either;
  bool all_known = true;
  for (const NodeId side : rule.arguments) {
    const std::optional<bool> each = outcome(work, side, tried);
    if (each == deciding) return deciding;
    all_known = all_known && each;
  }
  return all_known ? std::optional(!deciding) : std::nullopt;
}

std::optional<bool> outcome_of_equality(const Compilation& work, const engine::Apply& rule, const Tried& tried) {
  const auto left = choice_of(work, rule.arguments[0], tried);
  const auto right = choice_of(work, rule.arguments[1], tried);
  if (!left || !right) return std::nullopt;
  return (*left == *right) == (rule.operation == Operation::equal);
}

/// Nothing: the choice alone does not say.
std::optional<bool> outcome(const Compilation& work, NodeId condition, const Tried& tried) {
  const engine::Apply* rule = operation(work, itself(work, condition));
  if (rule == nullptr) return std::nullopt;
  switch (rule->operation) {
    case Operation::both:
    case Operation::either: return outcome_of_sides(work, *rule, tried);
    case Operation::equal:
    case Operation::not_equal: return outcome_of_equality(work, *rule, tried);
    case Operation::negation:
      if (const auto of = outcome(work, rule->arguments.front(), tried)) return !*of;
      return std::nullopt;
    default: return std::nullopt;
  }
}

bool contradicts(const Compilation& work, const Conditions& conditions, const Tried& tried) {
  return std::ranges::any_of(
      conditions, [&](const auto& each) { return outcome(work, each.first, tried) == (each.second != Truth::yes); });
}

/// Of nominations that a file lists there may always be one more.
std::int32_t how_many_choices(const Compilation& work, NodeId choice) {
  const engine::ListId list = work.node(choice).list;
  const bool open = work.plan.nominations_from_file && list == work.plan.nominations;
  return static_cast<std::int32_t>(work.plan.lists[list.at].ids.size()) + (open ? 1 : 0);
}

/// Whatever choice is left by what is known, the condition holds.
bool holds_for_every(const Compilation& work, const Conditions& conditions, NodeId condition, NodeId choice) {
  const std::int32_t choices = how_many_choices(work, choice);
  for (std::int32_t i = 0; i < choices; ++i) {
    const Tried tried{choice, {i}};
    if (!contradicts(work, conditions, tried) && outcome(work, condition, tried) != true) return false;
  }
  return choices > 0;
}

void collect_choices(const Compilation& work, NodeId condition, std::set<NodeId>& found) {
  const engine::Apply* rule = operation(work, condition);
  const bool stated = rule == nullptr && work.node(condition).type == engine::Type::choice;
  if (stated && !std::holds_alternative<engine::Constant>(work.node(condition).rule)) found.insert(condition);
  if (rule == nullptr) return;
  for (const NodeId argument : rule->arguments) collect_choices(work, itself(work, argument), found);
}

bool follows_by_choice(const Compilation& work, const Conditions& conditions, NodeId condition) {
  std::set<NodeId> choices;
  collect_choices(work, condition, choices);
  return std::ranges::any_of(choices,
                             [&](NodeId choice) { return holds_for_every(work, conditions, condition, choice); });
}

}  // namespace

bool is_implied(const Compilation& work, const Conditions& conditions, NodeId condition) {
  condition = itself(work, condition);
  const auto says_so = [&](const auto& each) {
    return each.second == Truth::yes && are_same(work, each.first, condition);
  };
  if (std::ranges::any_of(conditions, says_so) || follows_by_choice(work, conditions, condition)) return true;
  const engine::Apply* rule = operation(work, condition);
  if (rule == nullptr) return false;
  const auto implied = [&](NodeId side) { return is_implied(work, conditions, side); };
  if (rule->operation == Operation::both) return std::ranges::all_of(rule->arguments, implied);
  return rule->operation == Operation::either && std::ranges::any_of(rule->arguments, implied);
}

}  // namespace rules
