#pragma once
/// What stdin, stdout and stderr are right now, and text going out through them.

#include <string_view>

#include "reports/diagnostics.h"
#include "reports/write.h"

namespace cli {

enum class Stream { in, out, err };

bool is_terminal(Stream stream);

/// Cells of a line; 0 when it is no terminal or does not say.
int terminal_width(Stream stream);

/// On a terminal, unless NO_COLOR is set (no-color.org) or the terminal is a dumb one.
reports::Colour colour(Stream stream);

/// Throws std::system_error when stdout takes no more: a full disk, a closed pipe.
void print(std::string_view text);
reports::Write to_stdout();

}  // namespace cli
