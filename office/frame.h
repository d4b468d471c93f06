#pragma once
/// What a journal has to know of a contest, taken from its rules and tables: the frozen files, the scales, the entries,
/// and who marks what.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "records/journal/journal_record.h"
#include "records/text/source.h"

namespace office {

/// By their ids: those of the contest, or those that the entry's rows list.
std::vector<std::string> rounds_of(const engine::Plan& plan, const engine::Tables& tables, std::uint32_t entry);

records::journal::Frame frame_of(const engine::Plan& plan, const engine::Tables& tables, const records::Files& frozen);

/// What a juror (a position in tables.jury) is asked to mark, stage by stage; entries of a recusal are among them.
std::vector<records::journal::Sheet> sheets_of(const engine::Plan& plan, const engine::Tables& tables,
                                               std::uint32_t juror);

}  // namespace office
