#pragma once
/// A head with a column fewer than the rows have: somebody deleted a cell of the header, and everything behind it
/// stands under a wrong name. Asked only about a file that has mistakes: blank cells behind the last column are no
/// mistake.

#include <optional>

#include "base/diagnostic.h"
#include "records/csv/csv.h"

namespace records {

/// What to say instead of the mistakes of the file's rows, when all of them have the same cells too many.
std::optional<base::Diagnostic> short_head(const Csv& csv);

}  // namespace records
