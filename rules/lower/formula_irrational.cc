#include <algorithm>

#include "rules/lower/formula_lower.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using Step = engine::RoundIrrational::Step;

bool is_root_or_log(const Expression& expression) {
  const auto* call = std::get_if<Call>(&expression.is);
  if (call == nullptr || expression.operands.size() != 1) return false;
  return call->function == "sqrt" || call->function == "exp" || call->function == "ln" || call->function == "log10";
}

bool is_arithmetic(const Expression& expression) {
  const auto* operation = std::get_if<Operation>(&expression.is);
  return operation != nullptr && operation->what <= Operator::negate;
}

bool is_irrational_power(const Expression& expression) {
  const auto* operation = std::get_if<Operation>(&expression.is);
  if (operation == nullptr || operation->what != Operator::power) return false;
  const auto exponent = literal_number(expression.operands[1]);
  return !exponent || !exponent->is_integer();
}

/// Does a step of it, reached through arithmetic only, leave the fractions?
bool is_irrational(const Expression& expression) {
  if (is_root_or_log(expression) || is_irrational_power(expression)) return true;
  return is_arithmetic(expression) && std::ranges::any_of(expression.operands, is_irrational);
}

Step step_of(Operator what) {
  switch (what) {
    case Operator::add: return Step::add;
    case Operator::subtract: return Step::subtract;
    case Operator::multiply: return Step::multiply;
    case Operator::divide: return Step::divide;
    case Operator::power: return Step::power;
    default: return Step::negate;
  }
}

/// Writes the postfix program; whatever is exact becomes one argument of it.
class Writer {
 public:
  Writer(Compilation& work, const Scope& scope) : work_(work), scope_(scope) {}

  void write(const Expression& expression) {
    if (!is_irrational(expression)) return leaf(expression);
    if (is_root_or_log(expression)) return write_call(expression);
    write_operation(expression);
  }

  engine::RoundIrrational rule;
  engine::Domain domain = {engine::Domain::Of::group, {}, {}, {}};
  bool right = true;

 private:
  void leaf(const Expression& expression) {
    const Term value = lower(work_, scope_, expression);
    right = value && is_type(work_, expression, *value, engine::Type::number) && right;
    if (right) argument(*value);
  }

  void argument(NodeId node) {
    rule.arguments.push_back(node);
    rule.program.push_back(Step::argument);
    domain = join(domain, work_.node(node).domain);
  }

  void write_call(const Expression& expression) {
    const std::string& function = std::get<Call>(expression.is).function;
    write(expression.operands.front());
    if (function == "sqrt") argument(number(work_, at(scope_, expression), base::Exact::fraction(1, 2)));
    rule.program.push_back(function == "sqrt"  ? Step::power
                           : function == "exp" ? Step::exp
                           : function == "ln"  ? Step::ln
                                               : Step::log10);
  }

  void write_operation(const Expression& expression) {
    const Step step = step_of(std::get<Operation>(expression.is).what);
    for (std::size_t i = 0; i < expression.operands.size(); ++i) {
      write(expression.operands[i]);
      if (i > 0 || step == Step::negate) rule.program.push_back(step);
    }
  }

  Compilation& work_;
  const Scope& scope_;
};

Term lower_irrational(Compilation& work, const Scope& scope, const Expression& inside, const Rounding& rounding) {
  Writer writer(work, scope);
  writer.write(inside);
  if (!writer.right) return std::nullopt;
  writer.rule.rounding = rounding.value;
  engine::Node node;
  node.domain = writer.domain;
  node.population = scope.population;
  node.rule = std::move(writer.rule);
  node.place = rounding.place;
  return add(work, std::move(node));
}

}  // namespace

Term lower_rounded(Compilation& work, const Scope& scope, const Expression& inside, const Rounding& rounding) {
  if (is_irrational(inside)) return lower_irrational(work, scope, inside, rounding);
  const Term value = lower(work, scope, inside);
  if (!value || !is_type(work, inside, *value, engine::Type::number)) return std::nullopt;
  return rounded(work, {scope.population, rounding.place}, *value, rounding.value);
}

}  // namespace rules
