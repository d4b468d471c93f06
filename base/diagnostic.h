#pragma once
/// What is wrong with an input, as data. Nobody prints here: rules/ and records/ make diagnostics (one function per
/// mistake, all its wording there), reports/ renders them as text, JSON or SARIF.

#include <compare>
#include <string>
#include <vector>

#include "base/words.h"

namespace base {

/// A span of text in a file. Lines and columns count from 1; columns count characters (code points), not bytes.
/// line == 0 means the file as a whole; length == 0 means the point before the column.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  int length = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

enum class Severity { error, warning };

/// A second place that belongs to the same mistake: "first defined here".
struct Related {
  Place place;
  Words words;

  friend bool operator==(const Related&, const Related&) = default;
};

struct Diagnostic {
  std::string code;  ///< In words, kebab-case, stable: `brackets-gap`. Documented in docs/diagnostics.md.
  Severity severity = Severity::error;
  Place place;
  Words message;  ///< One sentence, no full stop: what is wrong.
  Words hint;     ///< What to write instead; may be empty.
  std::vector<Related> related = {};

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

bool has_error(const Diagnostics& diagnostics);

/// By file, line, column, then code; equal ones only once.
void sort_by_place(Diagnostics& diagnostics);

}  // namespace base
