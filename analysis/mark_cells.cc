#include "analysis/mark_cells.h"

namespace analysis {

namespace {

using engine::Extent;
using engine::Mark;
using engine::SheetRows;

/// Position in Tables::jury of the entry's juror number `at`.
std::uint32_t juror(const SheetRows& rows, std::uint32_t entry, std::uint32_t at) {
  return rows.uniform != 0 ? rows.jurors[at] : rows.jurors[rows.juror[rows.of_entry.start[entry] + at]];
}

void each_cell(const SheetRows& rows, const engine::EntryFrame& frame, MarkCell cell,
               const std::function<void(const MarkCell&)>& visit) {
  const Extent extent = frame.extent(cell.entry);
  cell.row = frame.start(cell.entry);
  for (cell.round = 0; cell.round < extent.rounds; ++cell.round) {
    for (cell.item = 0; cell.item < extent.items; ++cell.item) {
      for (std::uint32_t at = 0; at < extent.jurors; ++at, ++cell.row) {
        cell.juror = juror(rows, cell.entry, at);
        visit(cell);
      }
    }
  }
}

}  // namespace

void each_mark(const engine::Plan& plan, const engine::Tables& tables,
               const std::function<void(const MarkCell&)>& visit) {
  const engine::Frames frames(plan, tables);
  for (const engine::Node& node : plan.nodes) {
    const Mark* mark = std::get_if<Mark>(&node.rule);
    if (mark == nullptr) continue;
    const engine::EntryFrame& frame = frames.entry(node.domain);
    for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry)
      each_cell(tables.sheets[mark->sheets.at], frame, {.mark = *mark, .entry = entry}, visit);
  }
}

}  // namespace analysis
