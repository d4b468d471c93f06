#pragma once
/// The formula language of docs/contest-format.md: text becomes a syntax tree with places; what the names in it mean is
/// not known yet (formula_lower.h). The grammar is small and total: no loops, no assignments, no clock.
///
///   formula_tokens.h   text → tokens        formula_parser.cc   tokens → Expression, by binding powers (Pratt)
///
/// A formula may be up to 4,000 bytes long and 100 levels deep, formulas that need one another's values 500 levels
/// together. A sum of many terms is one level.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "engine/plan/value.h"
#include "rules/draft/draft_values.h"

namespace rules {

inline constexpr std::size_t longest_formula = 4000;
inline constexpr int deepest_formula = 100;
inline constexpr int deepest_chain = 500;

/// A number with its unit (a percent as a share), a flag or a text.
struct Literal {
  engine::Value value;
  engine::Unit unit = engine::Unit::none;
};

/// `2025-12-01` or `2025-12-01T18:00`, as written: the contest's time zone tells which moment that is.
struct MomentLiteral {
  std::string text;
};

/// `district`, `design.marks`, `city.total`.
struct Name {
  std::string text;
};

enum class AxisWord { item, round, juror };

/// `over entries within [district, nomination]`: the choices that make the group, `all` alone for none. Without
/// `within`: the ranking group.
struct OverEntries {
  std::optional<std::vector<Text>> within;
};

/// `best(2, x over round)`: operands are the arguments.
struct Call {
  std::string function;
  std::vector<AxisWord> over;
  std::optional<OverEntries> entries;
  base::Place function_place;
};

/// `table[a, b]`: operands are the keys.
struct TableAccess {
  std::string table;
  base::Place table_place;
};

enum class Operator {
  add,
  subtract,
  multiply,
  divide,
  power,
  negate,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  negation,
  both,
  either,
};

/// add, multiply, both and either take two operands or more, negate and negation one, the others two.
struct Operation {
  Operator what;
  base::Place sign;  ///< Of the operator itself (of the first one in a chain).
};

/// operands[0] is one of the others.
struct OneOf {};

/// if operands[0] then operands[1] else operands[2]
struct Conditional {};

struct Expression {
  std::variant<Literal, MomentLiteral, Name, Call, TableAccess, Operation, OneOf, Conditional> is;
  std::vector<Expression> operands;
  base::Place place;  ///< From its first character to its last (on the line where it starts).
};

base::Result<Expression> parse(const FormulaText& formula);

/// Levels: a name or a number is one.
int height(const Expression& all);

/// How formulas write it: `+`, `<=`, `and`.
std::string_view sign(Operator what);

}  // namespace rules
