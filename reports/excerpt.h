#pragma once
/// A line of a file with a span underlined, in terminal cells.

#include <string>
#include <string_view>

namespace reports {

struct Excerpt {
  std::string line;
  std::string underline;  ///< Blanks, then carets below the span; at least one.
};

/// `column` and `length` count characters from 1. The line may hold anything.
Excerpt excerpt(std::string_view line, int column, int length);

/// The line of that number, from 1, without its line break; empty when there is none.
std::string_view line_of(std::string_view text, int line);

}  // namespace reports
