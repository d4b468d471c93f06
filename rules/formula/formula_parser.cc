#include <algorithm>
#include <array>
#include <optional>

#include "base/decimal.h"
#include "rules/formula/formula.h"
#include "rules/formula/formula_infix.h"
#include "rules/formula/formula_tokens.h"
#include "rules/formula/problems_formula.h"

namespace rules {
namespace {

constexpr std::array<std::string_view, 8> reserved = {"and", "or", "not", "if", "then", "else", "in", "over"};

bool is_reserved(const Token& token) {
  return token.kind == Token::Kind::word && std::ranges::find(reserved, token.text) != reserved.end();
}

/// Thrown and caught inside this file only: the first mistake of the grammar ends the parse.
struct Stop {
  base::Diagnostic what;
};

class Parser {
 public:
  Parser(const FormulaText& formula, std::vector<Token> tokens) : formula_(formula), tokens_(std::move(tokens)) {}

  Expression run() {
    if (next().kind == Token::Kind::end) throw Stop{empty_formula(formula_.place)};
    Expression all = expression(lowest);
    if (next().kind != Token::Kind::end) throw Stop{unexpected(place(next()), next().text, Expected::operation)};
    return all;
  }

 private:
  const Token& next() const { return tokens_[at_]; }
  const Token& take() { return tokens_[at_++]; }
  base::Place place(const Token& token) const { return place_in(formula_, token.at, token.bytes); }
  base::Place from(std::size_t start) const {
    const Token& last = tokens_[at_ - 1];
    return place_in(formula_, start, last.at + last.bytes - start);
  }

  void expect(std::string_view sign, Expected what) {
    if (!next().is(sign)) throw Stop{unexpected(place(next()), next().text, what)};
    take();
  }

  Expression expression(int minimum) {
    if (++depth_ > deepest_formula) throw Stop{formula_too_deep(place(next()))};
    const std::size_t start = next().at;
    Expression left = prefix(minimum);
    while (continues(minimum)) left = extend(std::move(left), start);
    --depth_;
    return left;
  }

  bool continues(int minimum) const {
    if (next().is("in")) return comparison > minimum;
    const Infix* found = infix(next());
    return found != nullptr && found->power > minimum;
  }

  Expression extend(Expression left, std::size_t start) {
    if (next().is("in")) return one_of(std::move(left), start);
    const Token sign_token = take();
    const Infix& found = *infix(sign_token);
    // `^` goes right to left, so its right side may begin with another power or a minus.
    Expression right = expression(found.power == raise ? negate_power : found.power);
    refuse_chain(found.power, next());
    return join(found.what, {std::move(left), std::move(right)}, place(sign_token), start);
  }

  void refuse_chain(Power power, const Token& token) const {
    const Infix* following = infix(token);
    const bool again = token.is("in") || (following != nullptr && following->power == comparison);
    if (power == comparison && again) throw Stop{chained_comparison(place(token))};
  }

  Expression join(Operator what, std::vector<Expression> sides, base::Place sign, std::size_t start) {
    Expression& left = sides.front();
    const auto* before = std::get_if<Operation>(&left.is);
    if (!is_chain(what) || before == nullptr || before->what != what) {
      return made(Operation{what, std::move(sign)}, std::move(sides), start);
    }
    Expression chain = std::move(left);
    chain.operands.push_back(std::move(sides.back()));
    chain.place = from(start);
    return chain;
  }

  Expression made(decltype(Expression::is) is, std::vector<Expression> operands, std::size_t start) {
    Expression all{std::move(is), std::move(operands), from(start)};
    // `a - b - c - …` grows to the left without recursion here, but whoever walks the tree recurses.
    if (height(all) > deepest_formula) throw Stop{formula_too_deep(all.place)};
    return all;
  }

  Expression one_of(Expression left, std::size_t start) {
    take();
    expect("[", Expected::list);
    std::vector<Expression> operands = {std::move(left)};
    list("]", operands);
    refuse_chain(comparison, next());
    return made(OneOf{}, std::move(operands), start);
  }

  /// Expressions and commas up to the closing sign, which is taken.
  void list(std::string_view close, std::vector<Expression>& into) {
    if (next().is(close)) {
      take();
      return;
    }
    into.push_back(expression(lowest));
    while (next().is(",")) {
      take();
      into.push_back(expression(lowest));
    }
    expect(close, close == "]" ? Expected::bracket : Expected::parenthesis);
  }

  Expression prefix(int minimum) {
    const std::size_t start = next().at;
    if (next().is("-")) return unary(Operator::negate, negate_power, start);
    if (next().is("not")) {
      return loose(minimum, negation_power, [&] { return unary(Operator::negation, both_power, start); });
    }
    if (next().is("if")) return loose(minimum, lowest, [&] { return conditional(start); });
    if (next().is("+")) throw Stop{unexpected(place(next()), "+", Expected::value)};
    return primary(start);
  }

  /// What binds loosely may stand beside a tighter operator only in parentheses: `1 + (if a then b else c)`.
  template <class Parse>
  Expression loose(int minimum, int power, Parse parse) {
    if (minimum > power) throw Stop{needs_parentheses(place(next()), next().text)};
    return parse();
  }

  Expression unary(Operator what, int power, std::size_t start) {
    const base::Place sign = place(take());
    std::vector<Expression> operand;
    operand.push_back(expression(power));
    return made(Operation{what, sign}, std::move(operand), start);
  }

  Expression conditional(std::size_t start) {
    take();
    std::vector<Expression> operands;
    operands.push_back(expression(lowest));
    expect("then", Expected::then_branch);
    operands.push_back(expression(lowest));
    expect("else", Expected::else_branch);
    operands.push_back(expression(lowest));
    return made(Conditional{}, std::move(operands), start);
  }

  Expression primary(std::size_t start) {
    if (next().is("(")) return parenthesis();
    const bool value = next().kind != Token::Kind::end && next().kind != Token::Kind::sign && !is_reserved(next());
    if (!value) throw Stop{unexpected(place(next()), next().text, Expected::value)};
    const Token token = take();
    if (token.kind == Token::Kind::word) return word(token, start);
    return made(literal(token), {}, start);
  }

  Expression parenthesis() {
    take();
    Expression inner = expression(lowest);
    expect(")", Expected::parenthesis);
    return inner;
  }

  decltype(Expression::is) literal(const Token& token) const {
    switch (token.kind) {
      case Token::Kind::moment: return MomentLiteral{token.text};
      case Token::Kind::text: return Literal{token.text};
      case Token::Kind::percent: return Literal{number(token) * base::Exact::fraction(1, 100), engine::Unit::percent};
      case Token::Kind::money: return Literal{number(token), engine::Unit::money};
      default: return Literal{number(token)};
    }
  }

  base::Exact number(const Token& token) const {
    const std::size_t end = token.text.find_first_not_of("0123456789.");
    const auto value = base::parse_decimal(std::string_view(token.text).substr(0, end));
    if (!value) throw Stop{number_too_long(place(token))};
    return *value;
  }

  Expression word(const Token& token, std::size_t start) {
    if (token.text == "true" || token.text == "false") return made(Literal{token.text == "true"}, {}, start);
    if (next().is("(")) return call(token, start);
    if (next().is("[")) return table(token, start);
    return made(Name{token.text}, {}, start);
  }

  Expression table(const Token& token, std::size_t start) {
    take();
    std::vector<Expression> keys;
    list("]", keys);
    return made(TableAccess{token.text, place(token)}, std::move(keys), start);
  }

  Expression call(const Token& token, std::size_t start) {
    take();
    Call what{token.text, {}, {}, place(token)};
    std::vector<Expression> arguments;
    if (!next().is(")")) arguments.push_back(expression(lowest));
    while (next().is(",")) {
      take();
      arguments.push_back(expression(lowest));
    }
    while (next().is("over")) what = over(std::move(what));
    expect(")", Expected::parenthesis);
    return made(std::move(what), std::move(arguments), start);
  }

  Call over(Call what) {
    take();
    const Token token = take_word();
    if (token.text == "entries") {
      what.entries = entries();
      return what;
    }
    const auto axis = axis_named(token.text);
    if (!axis) throw Stop{unexpected(place(token), token.text, Expected::axis)};
    what.over.push_back(*axis);
    return what;
  }

  /// within all, within nomination, within [district, nomination]
  OverEntries entries() {
    if (!next().is("within")) return {};
    take();
    OverEntries made{std::vector<Text>()};
    const bool several = next().is("[");
    if (several) take();
    made.within->push_back(group());
    while (several && next().is(",")) {
      take();
      made.within->push_back(group());
    }
    if (several) expect("]", Expected::bracket);
    return made;
  }

  Text group() {
    if (next().kind != Token::Kind::word) throw Stop{unexpected(place(next()), next().text, Expected::group)};
    const Token token = take();
    return {token.text, place(token)};
  }

  Token take_word() {
    if (next().kind != Token::Kind::word) throw Stop{unexpected(place(next()), next().text, Expected::axis)};
    return take();
  }

  const FormulaText& formula_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

base::Result<Expression> parse(const FormulaText& formula) {
  base::Result<std::vector<Token>> read = tokens(formula);
  if (!read) return read.diagnostics();
  try {
    return Parser(formula, *std::move(read)).run();
  } catch (const Stop& stop) {
    return base::Diagnostics{stop.what};
  }
}

int height(const Expression& all) {
  int highest = 0;
  for (const Expression& operand : all.operands) highest = std::max(highest, height(operand));
  return highest + 1;
}

std::string_view sign(Operator what) {
  if (what == Operator::negate) return "-";
  if (what == Operator::negation) return "not";
  return std::ranges::find(infixes, what, &Infix::what)->sign;
}

}  // namespace rules
