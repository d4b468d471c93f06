#pragma once
/// How much there is of a contest, in words: what `check` ends with.

#include "base/words.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace reports {

/// «4 номинации, 6 критериев, 2 этапа»; `tables`, where there are any, know the nominations that nominations.csv lists.
base::Words definition_counts(const engine::Plan& plan, const engine::Tables* tables);

/// «41 заявка, 13 членов жюри»
base::Words table_counts(const engine::Tables& tables);

}  // namespace reports
