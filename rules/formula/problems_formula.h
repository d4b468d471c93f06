#pragma once
/// Wording of every mistake in the text of a formula; what its names and types mean is problems_meaning.h. All are
/// errors of code `formula-syntax`, save `chained-comparison` and `formula-too-large`.

#include <string_view>

#include "base/diagnostic.h"

namespace rules {

/// What the parser was waiting for.
enum class Expected { value, operation, list, bracket, parenthesis, then_branch, else_branch, axis, group };

base::Diagnostic empty_formula(base::Place at);
base::Diagnostic unexpected(base::Place at, std::string_view found, Expected what);
base::Diagnostic needs_parentheses(base::Place at, std::string_view word);
base::Diagnostic chained_comparison(base::Place at);
base::Diagnostic foreign_sign(base::Place at, std::string_view sign, std::string_view ours);
base::Diagnostic strange_character(base::Place at, std::string_view character);
base::Diagnostic text_without_end(base::Place at);
base::Diagnostic number_runs_into_word(base::Place at, std::string_view number);
/// A date, an amount or a number as it is written elsewhere.
base::Diagnostic number_otherwise(base::Place at, std::string_view written, base::Words hint);
base::Diagnostic number_too_long(base::Place at);
base::Diagnostic formula_too_long(base::Place at);
base::Diagnostic formula_too_deep(base::Place at);
/// One name needs another, and so on.
base::Diagnostic chain_too_deep(base::Place at);

}  // namespace rules
