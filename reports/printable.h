#pragma once
/// Text of the contest on its way to a terminal.

#include <string>
#include <string_view>

namespace reports {

/// Line breaks and tabs become spaces, other control characters U+FFFD: no title moves the cursor, colours the screen
/// or breaks a table.
std::string printable(std::string_view text);

}  // namespace reports
