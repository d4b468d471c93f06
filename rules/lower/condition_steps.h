#pragma once
/// Conditions taken apart, down to what one can try: flags, choices, numbers that are compared. Whatever else a value
/// is made of is one thing to try; formulas that say the same are one step.

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

#include "base/exact.h"
#include "rules/lower/compilation.h"

namespace rules {

/// Not tried yet, and not decided by what is.
struct Unknown {};
/// A flag is 1 or 0, a choice its number in the list, a moment its seconds, a text the number of its step.
using Outcome = std::variant<Unknown, engine::Absent, base::Exact>;

struct Step {
  std::optional<engine::Operation> operation = {};  ///< None: a constant, or something to try.
  std::vector<std::size_t> arguments = {};          ///< Earlier steps.
  Outcome constant = {};
  std::optional<NodeId> of = {};
};

class ConditionSteps {
 public:
  ConditionSteps(const Compilation& work, const std::vector<NodeId>& conditions);

  /// Nobody writes so many; they would be tried too long.
  bool are_too_many() const { return too_many_; }
  const std::vector<Step>& all() const { return steps_; }
  std::size_t at(NodeId condition) const { return places_.at(condition); }
  std::size_t add(engine::Operation what, std::vector<std::size_t> arguments);
  std::size_t constant(const engine::Value& value);

  /// Of every step, where some of those to try are tried.
  std::vector<Outcome> outcomes(std::vector<Outcome> tried) const;

 private:
  std::set<NodeId> reached(std::vector<NodeId> open);
  std::size_t place(NodeId id);
  std::size_t pushed(Step step);

  const Compilation& work_;
  std::vector<Step> steps_;
  std::map<NodeId, std::size_t> places_;
  std::map<std::pair<engine::Operation, std::vector<std::size_t>>, std::size_t> same_;
  std::map<engine::Value, std::size_t> constants_;
  bool too_many_ = false;
};

}  // namespace rules
