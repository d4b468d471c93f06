#pragma once
/// The marks of tables as cells of a journal: counts of steps, positions of levels.

#include <map>

#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "records/journal/journal_state.h"

namespace office {

/// Only marks and abstentions; `record` of each is 0.
std::map<records::journal::Cell, records::journal::Given> marks_in(const engine::Plan& plan,
                                                                   const engine::Tables& tables);

/// What jurors said about entries, by stage, juror and entry.
std::map<records::journal::StageJurorEntry, std::string> comments_in(const engine::Plan& plan,
                                                                     const engine::Tables& tables);

}  // namespace office
