#pragma once
/// Where a rule asks for the chair's mark, an entry has one chair.

#include "records/loading/loading.h"

namespace records {

/// After the sheets are there.
void check_chairs(Loading& loading);

}  // namespace records
