#include "rules/lower/implied.h"

#include <algorithm>
#include <vector>

#include "rules/lower/condition_steps.h"

namespace rules {
namespace {

using engine::Operation;
using engine::Type;
using Outcomes = std::vector<Outcome>;

/// So many steps are looked at for one answer.
constexpr std::size_t patience = 200'000;

const Outcome yes = base::Exact{1};
const Outcome no = base::Exact{};

// ---------------------------------------------------------------- what there is to try

struct Variable {
  std::size_t at;
  NodeId of;
};

bool is_ordered(const engine::Node& node) { return node.type != Type::flag && node.type != Type::choice; }

const engine::FactColumn* column_of(const Compilation& work, NodeId id) {
  const auto* fact = std::get_if<engine::Fact>(&work.node(id).rule);
  return fact == nullptr ? nullptr : &work.plan.facts[fact->fact.at];
}

/// What the steps in question depend on, the nearest first.
std::vector<std::size_t> needed(const std::vector<Step>& steps, std::vector<std::size_t> open) {
  std::vector<std::size_t> all;
  std::vector<bool> seen(steps.size(), false);
  for (std::size_t next = 0; next < open.size(); ++next) {
    const std::size_t at = open[next];
    if (seen[at]) continue;
    seen[at] = true;
    all.push_back(at);
    open.insert(open.end(), steps[at].arguments.begin(), steps[at].arguments.end());
  }
  return all;
}

/// Numbers, moments and texts that make a difference: those that are compared with, and as many between each two of
/// them as there are variables that may lie there.
std::vector<base::Exact> points_of(const std::set<base::Exact>& limits, std::int64_t variables) {
  std::vector<base::Exact> points;
  const base::Exact first = limits.empty() ? base::Exact{} : *limits.begin();
  for (std::int64_t i = variables; i > 0; --i) points.push_back(first - base::Exact{i});
  for (auto each = limits.begin(); each != limits.end(); ++each) {
    points.push_back(*each);
    const auto next = std::next(each);
    const base::Exact step = next == limits.end() ? base::Exact{1} : *base::divide(*next - *each, variables + 1);
    for (std::int64_t i = 1; i <= variables; ++i) points.push_back(*each + step * base::Exact{i});
  }
  return points;
}

class Candidates {
 public:
  Candidates(const Compilation& work, const std::vector<Step>& steps, const std::vector<std::size_t>& first)
      : work_(work) {
    std::set<base::Exact> limits;
    for (const std::size_t at : needed(steps, first)) {
      const auto* number = std::get_if<base::Exact>(&steps[at].constant);
      if (number != nullptr) limits.insert(*number);
      const bool to_try = !steps[at].operation && std::holds_alternative<Unknown>(steps[at].constant);
      if (to_try) variables.push_back({at, *steps[at].of});
    }
    std::int64_t ordered = 0;
    for (const Variable& each : variables) {
      if (is_ordered(work.node(each.of))) ++ordered;
      add_range(limits, each);
    }
    points_ = points_of(limits, ordered);
  }

  /// Whatever it may be.
  Outcomes of(const Variable& variable) const {
    const engine::Node& node = work_.node(variable.of);
    Outcomes all = node.type == Type::flag     ? Outcomes{yes, no}
                   : node.type == Type::choice ? choices(node.list)
                                               : points(column_of(work_, variable.of));
    if (node.may_be_absent) all.emplace_back(engine::Absent{});
    return all;
  }

  std::vector<Variable> variables;

 private:
  void add_range(std::set<base::Exact>& limits, const Variable& variable) const {
    const engine::FactColumn* column = column_of(work_, variable.of);
    if (column == nullptr) return;
    if (column->minimum) limits.insert(*column->minimum);
    if (column->maximum) limits.insert(*column->maximum);
  }

  /// Of nominations that a file lists there may always be one more.
  Outcomes choices(engine::ListId list) const {
    const bool open = work_.plan.nominations_from_file && list == work_.plan.nominations;
    const std::size_t count = work_.plan.lists[list.at].ids.size() + (open ? 1 : 0);
    Outcomes all;
    for (std::size_t i = 0; i < count; ++i) all.emplace_back(base::Exact{static_cast<std::int64_t>(i)});
    return all;
  }

  Outcomes points(const engine::FactColumn* column) const {
    Outcomes all;
    for (const base::Exact& each : points_) {
      const bool too_low = column != nullptr && column->minimum && each < *column->minimum;
      const bool too_high = column != nullptr && column->maximum && each > *column->maximum;
      if (!too_low && !too_high) all.emplace_back(each);
    }
    return all;
  }

  const Compilation& work_;
  std::vector<base::Exact> points_;
};

// ---------------------------------------------------------------- trying

struct Question {
  std::vector<std::pair<std::size_t, bool>> conditions;  ///< Steps, and whether they came out true.
  std::size_t wanted;                                    ///< The step that is to be true.
};

class Search {
 public:
  Search(const Compilation& work, const ConditionSteps& steps, const Question& question)
      : steps_(steps), question_(question), candidates_(work, steps.all(), in_question(question)) {}

  bool holds() { return holds(Outcomes(steps_.all().size()), 0); }

 private:
  static std::vector<std::size_t> in_question(const Question& question) {
    std::vector<std::size_t> all = {question.wanted};
    for (const auto& [at, truth] : question.conditions) all.push_back(at);
    return all;
  }

  /// Whatever the variables from the `next` one on may be.
  bool holds(const Outcomes& tried, std::size_t next) {
    looked_at_ += tried.size();
    if (looked_at_ > patience) return false;
    const Outcomes all = steps_.outcomes(tried);
    if (is_excluded(all) || is(all[question_.wanted], true)) return true;
    if (next == candidates_.variables.size()) return false;
    const Variable& variable = candidates_.variables[next];
    return std::ranges::all_of(candidates_.of(variable), [&](const Outcome& as) {
      Outcomes more = tried;
      more[variable.at] = as;
      return holds(more, next + 1);
    });
  }

  static bool is(const Outcome& outcome, bool truth) {
    const auto* number = std::get_if<base::Exact>(&outcome);
    return number != nullptr && number->is_zero() != truth;
  }

  /// A condition came out otherwise.
  bool is_excluded(const Outcomes& all) const {
    return std::ranges::any_of(question_.conditions, [&](const auto& each) {
      const Outcome& outcome = all[each.first];
      return !std::holds_alternative<Unknown>(outcome) && !is(outcome, each.second);
    });
  }

  const ConditionSteps& steps_;
  const Question& question_;
  Candidates candidates_;
  std::size_t looked_at_ = 0;
};

std::vector<NodeId> nodes(const Conditions& conditions, NodeId asked) {
  std::vector<NodeId> all = {asked};
  for (const auto& [condition, truth] : conditions) all.push_back(condition);
  return all;
}

bool holds(const Compilation& work, const ConditionSteps& steps, const Conditions& conditions, std::size_t wanted) {
  Question question{{}, wanted};
  for (const auto& [condition, truth] : conditions)
    question.conditions.emplace_back(steps.at(condition), truth == Truth::yes);
  return Search(work, steps, question).holds();
}

}  // namespace

bool is_implied(const Compilation& work, const Conditions& conditions, NodeId condition) {
  const ConditionSteps steps(work, nodes(conditions, condition));
  return !steps.are_too_many() && holds(work, steps, conditions, steps.at(condition));
}

bool is_implied_nonzero(const Compilation& work, const Conditions& conditions, NodeId number) {
  ConditionSteps steps(work, nodes(conditions, number));
  if (conditions.empty() || steps.are_too_many()) return false;
  const std::size_t other =
      steps.add(Operation::not_equal, {steps.at(number), steps.constant(engine::Value{base::Exact{}})});
  const std::size_t other_or_absent = steps.add(Operation::fallback, {other, steps.constant(engine::Value{true})});
  return holds(work, steps, conditions, other_or_absent);
}

}  // namespace rules
