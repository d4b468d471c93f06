#pragma once
/// A random jury. Each entry has a quality for each criterion (uniform), half of it common to all criteria; each juror
/// a severity (within a tenth of the scale), each mark an error (within a fifth, the middle likeliest). The mark is the
/// step of the scale that lies there. A mark that the juror is not asked for, or recused from, stays so.
///
/// The jury keeps to what the definition says of its sheets: corridors, so many marks for an entry (`at_most`: the same
/// jurors for all criteria), ballots (`each_juror`) and places. A ballot names as many entries as it may, the better
/// ones, of those that came as far as its stage.

#include "analysis/chance.h"
#include "base/words.h"
#include "engine/data/tables.h"

namespace analysis {

/// Empty: done. Else why a juror can't mark as the rules want.
base::Words give_marks(const engine::Plan& plan, engine::Tables& tables, Chance& chance);

/// Takes back every mark that the juror (position in Tables::jury) gave, as if recused from everything. After
/// give_marks.
void recuse(const engine::Plan& plan, engine::Tables& tables, std::uint32_t juror);

/// Every mark that goes into the quantity is the greatest of its scale, whoever gave it. After give_marks.
void same_marks(const engine::Plan& plan, engine::Tables& tables, engine::NodeId quantity);

}  // namespace analysis
