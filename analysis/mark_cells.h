#pragma once
/// The marks of a contest, each cell once, in the order in which tables keep them.

#include <functional>
#include <set>

#include "engine/data/frame.h"

namespace analysis {

struct MarkCell {
  engine::Mark mark = {};  ///< Which column of which sheets.
  std::size_t row = 0;     ///< In the column.
  std::uint32_t entry = 0, round = 0, item = 0;
  std::uint32_t juror = 0;  ///< Position in Tables::jury.
};

void each_mark(const engine::Plan& plan, const engine::Tables& tables,
               const std::function<void(const MarkCell&)>& visit);

/// Mark nodes that the quantity is made of.
std::set<engine::NodeId> marks_of(const engine::Plan& plan, engine::NodeId quantity);

/// Is it the column of one of these nodes?
bool is_of(const engine::Plan& plan, const std::set<engine::NodeId>& marks, const engine::Mark& mark);

}  // namespace analysis
