#pragma once
/// The lexer of formulas. Places are byte offsets here; rules::place_in turns them into lines and columns.

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/draft/draft_values.h"

namespace rules {

struct Token {
  enum class Kind { number, percent, money, moment, text, word, sign, end };
  Kind kind = Kind::end;
  std::string text;    ///< Of a text without its quotes; of money with its currency.
  std::size_t at = 0;  ///< Bytes from the start of the formula.
  std::size_t bytes = 0;

  bool is(std::string_view sign_or_word) const {
    return (kind == Kind::sign || kind == Kind::word) && text == sign_or_word;
  }
};

/// Ends with a token of kind end.
base::Result<std::vector<Token>> tokens(const FormulaText& formula);

}  // namespace rules
