#pragma once
/// Marks as steps of their scale: 0 is its least value (of a flag: no; of levels: the first).

#include "engine/data/tables.h"

namespace analysis {

/// Both inclusive.
struct Steps {
  std::int64_t least = 0, most = 0;
};

/// The whole scale of the column.
Steps whole_scale(const engine::Plan& plan, const engine::MarkColumn& column);

/// Marks without values, in the representation that put_step fills.
engine::Column without_values(const engine::MarkColumn& column, const engine::Column& marks);

void put_step(const engine::MarkColumn& column, engine::Column& marks, std::size_t row, std::int64_t step);

}  // namespace analysis
