#pragma once
/// What an example speaks of: facts, criteria, nominations, awards, entries.

#include "rules/lower/compilation.h"

namespace rules {

/// Tells about every name that the definition does not know.
void check_names(Compilation& work, const Test& test, const StageWork& stage);

/// The stage that the example is about, the first one when it names none. Nothing: there is no such stage, which is
/// told.
StageWork* stage_of(Compilation& work, const Test& test);

/// The value of one criterion, or `jury_total`, for the entry; nothing: the stage has none.
Term value_of_entry(const StageWork& stage, const std::string& id);

/// The criterion's, and tells when there is none.
Term known_value(Compilation& work, const StageWork& stage, const Text& id);

const std::vector<engine::MarkColumn>& mark_columns(const Compilation& work, const StageWork& stage);

}  // namespace rules
