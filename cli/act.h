#pragma once
/// What the verbs of a contest's life share: who acts (--as), whether to go on once it was shown what would happen
/// (--yes, or a question in the terminal), and what a refused act says.

#include <optional>

#include "base/diagnostic.h"
#include "cli/options.h"
#include "records/journal/journal.h"

namespace cli {

/// --as ROLE:ID; otherwise the organizer who is logged in.
Option actor_option();
Option yes_option();
/// Nothing: --as names nobody; it is told, and the status is exit_usage.
std::optional<records::journal::Actor> actor(const Usage& usage, const Invocation& invocation, const Given& given);

/// Nothing: go on. Otherwise the status: exit_declined when who was asked said no, exit_usage where nobody can be asked
/// and --yes is not there; that nothing was done is told.
std::optional<int> stops(const Given& given, base::Language language);

/// Says why not, on stderr. Returns exit_input_errors.
int refused(base::Diagnostics why, base::Language language);

}  // namespace cli
