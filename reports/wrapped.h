#pragma once
/// Long lines on a terminal.

#include <string>

namespace reports {

/// Printable, and broken at spaces into lines of at most `width` cells, each ended; those after the first begin with
/// `indent` spaces. A width of 0, and one that leaves no room beside the indent: one line.
std::string wrapped(const std::string& words, int width, int indent);

}  // namespace reports
