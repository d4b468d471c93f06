#include "rules/formula/problems_formula.h"

#include <fmt/format.h>

#include "rules/formula/formula.h"

namespace rules {
namespace {

base::Diagnostic syntax(base::Place at, base::Words message, base::Words hint) {
  return {"formula-syntax", base::Severity::error, std::move(at), std::move(message), std::move(hint)};
}

base::Words wanted(Expected what) {
  switch (what) {
    case Expected::value:
      return {"здесь нужно число, имя, функция или «(»", "a number, a name, a function or “(” goes here"};
    case Expected::operation:
      return {"дальше нужен знак действия (+ - * / < …) или конец формулы; дробная часть пишется через точку: 12.5",
              "an operator (+ - * / < …) or the end goes here; decimals have a point: 12.5"};
    case Expected::list: return {"после in пишется список: x in [a, b]", "in takes a list: x in [a, b]"};
    case Expected::bracket: return {"здесь нужна «]» или запятая", "“]” or a comma goes here"};
    case Expected::parenthesis: return {"здесь нужна «)» или запятая", "“)” or a comma goes here"};
    case Expected::then_branch: return {"пишется так: if условие then a else b", "write: if condition then a else b"};
    case Expected::else_branch:
      return {"у каждого if есть else: if условие then a else b", "every if has an else: if condition then a else b"};
    case Expected::axis:
      return {"после over стоит item, round, juror или entries", "over takes item, round, juror or entries"};
    case Expected::group:
      return {"после within стоит показатель-выбор, nomination или all",
              "within takes a choice fact, nomination or all"};
  }
  return {};
}

/// In YAML's { } a comma ends the value: the commonest reason why a formula stops inside its parentheses.
base::Words wanted_at_the_end(Expected what) {
  if (what != Expected::parenthesis && what != Expected::bracket) return wanted(what);
  return {"скобка не закрыта; внутри { } формулу с запятой пишут в кавычках: 'max(a, b)'",
          "the bracket is not closed; inside { } a formula with a comma stands in quotes: 'max(a, b)'"};
}

}  // namespace

base::Diagnostic empty_formula(base::Place at) {
  return syntax(std::move(at), {"формула пуста", "the formula is empty"}, {});
}

base::Diagnostic unexpected(base::Place at, std::string_view found, Expected what) {
  if (found.empty()) {
    return syntax(std::move(at), {"формула обрывается", "the formula ends too early"}, wanted_at_the_end(what));
  }
  const bool is_not_in = what == Expected::operation && found == "not";
  const base::Words not_in = {"отрицание ставят впереди: not x in [a, b]", "not comes first: not x in [a, b]"};
  return syntax(std::move(at),
                {fmt::format("«{}» здесь не на месте", found), fmt::format("“{}” is out of place here", found)},
                is_not_in ? not_in : wanted(what));
}

base::Diagnostic needs_parentheses(base::Place at, std::string_view word) {
  return syntax(std::move(at),
                {fmt::format("«{}» после знака действия пишется в скобках", word),
                 fmt::format("“{}” after an operator needs parentheses", word)},
                {fmt::format("заключите всё от {} до конца в ( )", word),
                 fmt::format("put everything from {} on into ( )", word)});
}

base::Diagnostic chained_comparison(base::Place at) {
  return {"chained-comparison",
          base::Severity::error,
          std::move(at),
          {"сравнения не пишутся цепочкой", "comparisons do not chain"},
          {"вместо a < b < c напишите a < b and b < c", "instead of a < b < c write a < b and b < c"}};
}

base::Diagnostic foreign_sign(base::Place at, std::string_view sign, std::string_view ours) {
  return syntax(std::move(at),
                {fmt::format("знака «{}» в формулах нет", sign), fmt::format("formulas have no sign “{}”", sign)},
                {fmt::format("пишется {}", ours), fmt::format("write {}", ours)});
}

base::Diagnostic strange_character(base::Place at, std::string_view character) {
  return syntax(std::move(at),
                {fmt::format("символа «{}» в формулах нет", character),
                 fmt::format("formulas have no character “{}”", character)},
                {});
}

base::Diagnostic text_without_end(base::Place at) {
  return syntax(std::move(at), {"текст в кавычках не закончен", "a quoted text has no end"},
                {"закройте его знаком '", "close it with '"});
}

base::Diagnostic number_runs_into_word(base::Place at, std::string_view number) {
  return syntax(
      std::move(at), {"число сливается со словом", "a number runs into a word"},
      {fmt::format("имена начинаются с буквы; умножение пишется знаком: {} * …; валюта через пробел: {} RUB", number,
                   number),
       fmt::format("names begin with a letter; multiplying has a sign: {} * …; a currency has a space: {} RUB", number,
                   number)});
}

base::Diagnostic number_otherwise(base::Place at, std::string_view written, base::Words hint) {
  return syntax(std::move(at),
                {fmt::format("«{}» в формулах пишут иначе", written),
                 fmt::format("“{}” is written otherwise in formulas", written)},
                std::move(hint));
}

base::Diagnostic number_too_long(base::Place at) {
  return syntax(std::move(at), {"слишком длинное число", "the number is too long"}, {});
}

base::Diagnostic formula_too_long(base::Place at) {
  return {"formula-too-large",
          base::Severity::error,
          std::move(at),
          {fmt::format("формула длиннее {} байт", longest_formula),
           fmt::format("the formula is longer than {} bytes", longest_formula)},
          {"вынесите её части в quantities", "move parts of it to quantities"}};
}

base::Diagnostic formula_too_deep(base::Place at) {
  return {"formula-too-large",
          base::Severity::error,
          std::move(at),
          {fmt::format("в формуле больше {} уровней вложенности", deepest_formula),
           fmt::format("the formula is nested more than {} levels deep", deepest_formula)},
          {"вынесите её части в quantities", "move parts of it to quantities"}};
}

base::Diagnostic chain_too_deep(base::Place at) {
  return {"formula-too-large",
          base::Severity::error,
          std::move(at),
          {fmt::format("слишком длинная цепочка величин: каждая считается через следующую, вместе больше {} уровней",
                       deepest_chain),
           fmt::format("the chain of values is too long: each is made of the next one, more than {} levels together",
                       deepest_chain)},
          {"сократите цепочку: пусть эта формула обходится показателями",
           "make the chain shorter: let this formula do with facts"}};
}

}  // namespace rules
