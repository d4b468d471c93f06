#pragma once
/// What a journal's files come to as tables. A recorded decision that does not fit them is no reason to lock everybody
/// out: it is left out and told, and can be withdrawn.

#include "base/result.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "records/text/source.h"

namespace office {

struct TablesNow {
  engine::Tables tables;
  base::Diagnostics unfit;  ///< Errors about rows of decisions.csv that are left out.
};

/// Errors: those of records::load about other files.
base::Result<TablesNow> tables_now(const engine::Plan& plan, const records::Source& files);

}  // namespace office
