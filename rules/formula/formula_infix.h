#pragma once
/// Signs between two operands, and how tightly each binds.

#include <algorithm>
#include <array>
#include <optional>

#include "rules/formula/formula.h"
#include "rules/formula/formula_tokens.h"

namespace rules {

/// The table of docs/contest-format.md, upside down: a higher number binds tighter.
enum Power { lowest, either_power, both_power, negation_power, comparison, sum, product, negate_power, raise };

struct Infix {
  std::string_view sign;
  Operator what;
  Power power;
};

inline constexpr std::array<Infix, 13> infixes = {{
    {"or", Operator::either, either_power},
    {"and", Operator::both, both_power},
    {"==", Operator::equal, comparison},
    {"!=", Operator::not_equal, comparison},
    {"<=", Operator::less_equal, comparison},
    {">=", Operator::greater_equal, comparison},
    {"<", Operator::less, comparison},
    {">", Operator::greater, comparison},
    {"+", Operator::add, sum},
    {"-", Operator::subtract, sum},
    {"*", Operator::multiply, product},
    {"/", Operator::divide, product},
    {"^", Operator::power, raise},
}};

inline const Infix* infix(const Token& token) {
  const auto found = std::ranges::find_if(infixes, [&](const Infix& each) { return token.is(each.sign); });
  return found == infixes.end() ? nullptr : found;
}

/// (a + b) + c is one sum of three: a long sum stays flat.
inline bool is_chain(Operator what) {
  return what == Operator::add || what == Operator::multiply || what == Operator::both || what == Operator::either;
}

inline std::optional<AxisWord> axis_named(std::string_view word) {
  if (word == "item") return AxisWord::item;
  if (word == "round") return AxisWord::round;
  return word == "juror" ? std::optional{AxisWord::juror} : std::nullopt;
}

}  // namespace rules
