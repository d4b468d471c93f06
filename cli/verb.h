#pragma once
/// What a verb is and what it is called with. A verb stands in one file, cli/<verb>.cc; it stands in the table of
/// verbs.cc and is declared in verbs.h. It parses its arguments by options.h, works, and returns an exit status of
/// exit.h. Exceptions that leave a verb are worded in faults.cc.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"

namespace cli {

struct Invocation {
  std::string verb;
  std::vector<std::string> arguments;  ///< What follows the verb, without what all verbs share (shared.h).
  std::optional<base::Language> asked = std::nullopt;  ///< --lang
  base::Language locale = base::Language::en;

  /// The language of the program's own text: as asked, else the contest's when it is known, else the locale's.
  base::Language language(std::optional<base::Language> contest = std::nullopt) const {
    return asked.value_or(contest.value_or(locale));
  }
};

struct Verb {
  std::string_view name;
  base::Words summary;  ///< What it does, as half a sentence for the list of verbs.
  int (*run)(const Invocation&) = nullptr;
};

}  // namespace cli
