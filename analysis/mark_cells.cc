#include "analysis/mark_cells.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/plan/inputs.h"

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
  std::set<std::pair<engine::SheetsId, std::uint32_t>> seen;
  for (const engine::Node& node : plan.nodes) {
    const Mark* mark = std::get_if<Mark>(&node.rule);
    if (mark == nullptr || !seen.insert({mark->sheets, mark->column}).second) continue;
    const engine::EntryFrame& frame = frames.entry(node.domain);
    for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry)
      each_cell(tables.sheets[mark->sheets.at], frame, {.mark = *mark, .entry = entry}, visit);
  }
}

namespace {

/// What says whose values count is no part of the value.
std::vector<engine::NodeId> made_of(const engine::Rule& rule) {
  const auto* reduce = std::get_if<engine::Reduce>(&rule);
  const bool decided = reduce != nullptr && std::holds_alternative<engine::TwoAndThird>(reduce->how);
  return decided ? std::vector<engine::NodeId>{reduce->of} : engine::inputs(rule);
}

}  // namespace

std::set<engine::NodeId> marks_of(const engine::Plan& plan, engine::NodeId quantity) {
  std::set<engine::NodeId> met = {quantity}, marks;
  std::vector<engine::NodeId> open = {quantity};
  while (!open.empty()) {
    const engine::NodeId id = open.back();
    open.pop_back();
    if (std::holds_alternative<engine::Mark>(plan[id].rule)) marks.insert(id);
    for (const engine::NodeId input : made_of(plan[id].rule))
      if (met.insert(input).second) open.push_back(input);
  }
  return marks;
}

bool is_of(const engine::Plan& plan, const std::set<engine::NodeId>& marks, const engine::Mark& mark) {
  return std::ranges::any_of(marks, [&](engine::NodeId id) {
    const auto& other = std::get<engine::Mark>(plan[id].rule);
    return other.sheets == mark.sheets && other.column == mark.column;
  });
}

}  // namespace analysis
