#pragma once
/// What is wrong with an input, for people and for programs. Order and wording are those of the diagnostics; nothing
/// here decides anything.
///
///   text    place, severity, code, sentence; the line with the span underlined; the hint; at the end their number
///   JSON    `konkurs-diagnostics` version 1
///   SARIF   2.1.0, for code hosts and editors

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace reports {

/// The text of a file that places refer to. A place in another file is told without its line.
struct SourceFile {
  std::string file;
  std::string_view text;
};
using SourceFiles = std::vector<SourceFile>;

enum class Colour { plain, ansi };

/// Underlines stand below what they mean on a terminal with fixed cells: Cyrillic, tabs (shown as four blanks), wide
/// and combining characters, long lines (cut to 120 cells around the span). Empty for no diagnostics, otherwise ends
/// with a line break. A related place of no length is told without its line.
std::string diagnostics_text(const base::Diagnostics& diagnostics, const SourceFiles& sources, base::Language language,
                             Colour colour = Colour::plain);

std::string diagnostics_json(const base::Diagnostics& diagnostics, base::Language language);
std::string diagnostics_sarif(const base::Diagnostics& diagnostics, base::Language language, std::string_view version);

}  // namespace reports
