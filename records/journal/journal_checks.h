#pragma once
/// Whether a record may come next: the only place that decides it, for who writes a journal and for who verifies one.

#include <optional>

#include "base/diagnostic.h"
#include "records/journal/journal_record.h"
#include "records/journal/journal_state.h"

namespace records::journal {

/// What forbids it, in words; its place has the line (seq + 1) and no file. Nothing: it may.
std::optional<base::Diagnostic> refusal(const State& state, const Record& record);
/// Whether this is nothing for the actor, or for the contest's phase, whatever else it says.
std::optional<base::Diagnostic> refusal(const State& state, const Actor& actor, const Event& event);

}  // namespace records::journal
