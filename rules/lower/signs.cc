#include "rules/lower/signs.h"

#include <algorithm>
#include <map>
#include <optional>
#include <variant>

#include "rules/lower/nodes.h"

namespace rules {
namespace {

using engine::Operation;

/// The least value that a fact may state.
std::optional<base::Exact> minimum_of(const Compilation& work, NodeId id) {
  const auto* fact = std::get_if<engine::Fact>(&work.node(id).rule);
  return fact == nullptr ? std::nullopt : work.plan.facts[fact->fact.at].minimum;
}

/// Sums, products and quotients of such numbers, and the least of them, are such numbers.
bool keeps_sign(Operation what) {
  return what == Operation::add || what == Operation::multiply || what == Operation::divide ||
         what == Operation::minimum;
}

/// Each number is looked at once, however many ways lead to it.
class Signs {
 public:
  explicit Signs(const Compilation& work) : work_(work) {}

  bool is_positive(NodeId id) {
    const auto [found, is_new] = positive_.try_emplace(id, false);
    if (is_new) found->second = finds_positive(id);
    return found->second;
  }

  bool is_non_negative(NodeId id) {
    const auto [found, is_new] = non_negative_.try_emplace(id, false);
    if (is_new) found->second = finds_non_negative(id);
    return found->second;
  }

 private:
  bool finds_positive(NodeId id) {
    if (const auto constant = constant_number(work_, id)) return constant->sign() > 0;
    if (const auto minimum = minimum_of(work_, id)) return minimum->sign() > 0;
    const auto* apply = std::get_if<engine::Apply>(&work_.node(id).rule);
    if (apply == nullptr) return false;
    const auto positive = [&](NodeId each) { return is_positive(each); };
    const auto non_negative = [&](NodeId each) { return is_non_negative(each); };
    if (apply->operation == Operation::maximum) return std::ranges::any_of(apply->arguments, positive);
    if (apply->operation == Operation::add)
      return std::ranges::any_of(apply->arguments, positive) && std::ranges::all_of(apply->arguments, non_negative);
    return keeps_sign(apply->operation) && std::ranges::all_of(apply->arguments, positive);
  }

  bool finds_non_negative(NodeId id) {
    if (const auto constant = constant_number(work_, id)) return constant->sign() >= 0;
    if (const auto minimum = minimum_of(work_, id)) return minimum->sign() >= 0;
    const auto* apply = std::get_if<engine::Apply>(&work_.node(id).rule);
    return apply != nullptr && finds_non_negative(*apply);
  }

  bool finds_non_negative(const engine::Apply& rule) {
    const auto non_negative = [&](NodeId each) { return is_non_negative(each); };
    switch (rule.operation) {
      case Operation::zero_unless_applicable: return non_negative(rule.arguments[0]);
      case Operation::choose: return non_negative(rule.arguments[1]) && non_negative(rule.arguments[2]);
      case Operation::maximum: return std::ranges::any_of(rule.arguments, non_negative);
      default: return keeps_sign(rule.operation) && std::ranges::all_of(rule.arguments, non_negative);
    }
  }

  const Compilation& work_;
  std::map<NodeId, bool> positive_, non_negative_;
};

}  // namespace

bool is_positive(const Compilation& work, NodeId id) { return Signs(work).is_positive(id); }

bool is_non_negative(const Compilation& work, NodeId id) { return Signs(work).is_non_negative(id); }

bool is_nonzero(const Compilation& work, NodeId id) {
  const auto constant = constant_number(work, id);
  return constant ? !constant->is_zero() : is_positive(work, id);
}

}  // namespace rules
