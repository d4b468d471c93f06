#include "analysis/third_expert.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analysis/mark_cells.h"
#include "engine/data/column.h"

namespace analysis {

namespace {

using engine::Column;
using engine::Plan;
using engine::SheetRows;
using engine::State;
using engine::Tables;

/// Of whose sheets a third may be asked.
std::set<engine::SheetsId> with_third(const Plan& plan) {
  std::set<engine::SheetsId> found;
  for (const engine::Node& node : plan.nodes) {
    const auto* reduce = std::get_if<engine::Reduce>(&node.rule);
    const bool asks = reduce != nullptr && std::holds_alternative<engine::TwoAndThird>(reduce->how);
    if (asks) found.insert(plan[reduce->of].domain.sheets);
  }
  return found;
}

bool is_recused(const engine::Juror& juror, std::uint32_t entry) {
  return std::ranges::binary_search(juror.recused, entry);
}

/// Who has which entry: positions in SheetRows::jurors, by entry.
using Sheet = std::vector<std::uint32_t>;

class Assigner {
 public:
  Assigner(const Tables& tables, const SheetRows& rows, Chance& chance)
      : tables_(tables), rows_(rows), chance_(chance) {}

  /// Of one entry, with the third.
  Sheet of(std::uint32_t entry) {
    Sheet sheet(rows_.juror.begin() + rows_.of_entry.start[entry],
                rows_.juror.begin() + rows_.of_entry.start[entry + 1]);
    const auto marks = [&](std::uint32_t at) { return !is_recused(juror(at), entry); };
    const bool has_two = std::ranges::count_if(sheet, marks) == 2;
    const bool has_third = std::ranges::any_of(sheet, [&](std::uint32_t at) { return is_third(at); });
    std::vector<std::uint32_t> free = others(sheet, entry);
    if (!has_two || has_third || free.empty()) return sheet;
    sheet.push_back(free[chance_.below(static_cast<std::uint32_t>(free.size()))]);
    std::ranges::sort(sheet);
    return sheet;
  }

 private:
  const engine::Juror& juror(std::uint32_t at) const { return tables_.jury[rows_.jurors[at]]; }
  bool is_third(std::uint32_t at) const { return juror(at).role == "third"; }

  /// Who may join: those of the role, if there are any.
  std::vector<std::uint32_t> others(const Sheet& sheet, std::uint32_t entry) const {
    std::vector<std::uint32_t> free;
    for (std::uint32_t at = 0; at < rows_.jurors.size(); ++at) {
      const bool is_there = std::ranges::find(sheet, at) != sheet.end();
      if (!is_there && !is_recused(juror(at), entry)) free.push_back(at);
    }
    const bool have_role = std::ranges::any_of(free, [&](std::uint32_t at) { return is_third(at); });
    if (have_role) std::erase_if(free, [&](std::uint32_t at) { return !is_third(at); });
    return free;
  }

  const Tables& tables_;
  const SheetRows& rows_;
  Chance& chance_;
};

/// A cell, whatever its row.
using Where = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>;
Where where(const MarkCell& cell) { return {cell.mark.column, cell.entry, cell.round, cell.item, cell.juror}; }

std::map<Where, State> states_of(const Plan& plan, const Tables& tables, engine::SheetsId sheets) {
  std::map<Where, State> states;
  each_mark(plan, tables, [&](const MarkCell& cell) {
    if (cell.mark.sheets == sheets)
      states[where(cell)] = engine::state(tables.sheets[sheets.at].marks[cell.mark.column], cell.row);
  });
  return states;
}

bool gives(const engine::Juror& juror, const engine::MarkColumn& column) {
  return column.panel.empty() || std::ranges::find(juror.panels, column.panel) != juror.panels.end();
}

/// The cells of the new rows: who had the entry before is asked as before.
void lay_out(const Plan& plan, Tables& tables, engine::SheetsId sheets, const std::map<Where, State>& before) {
  const std::vector<engine::MarkColumn>& columns = plan.sheets[sheets.at].columns;
  std::vector<Column>& marks = tables.sheets[sheets.at].marks;
  marks.assign(columns.size(), {});
  each_mark(plan, tables, [&](const MarkCell& cell) {
    if (cell.mark.sheets != sheets) return;
    const auto known = before.find(where(cell));
    const bool asked = gives(tables.jury[cell.juror], columns[cell.mark.column]);
    marks[cell.mark.column].states.push_back(known != before.end() ? known->second
                                             : asked               ? State::not_given
                                                                   : State::not_asked);
  });
  for (Column& column : marks) column.values = Column::Wide(column.states.size());
}

void assign(const Plan& plan, Tables& tables, engine::SheetsId sheets, Chance& chance) {
  const std::map<Where, State> before = states_of(plan, tables, sheets);
  SheetRows& rows = tables.sheets[sheets.at];
  Assigner assigner(tables, rows, chance);
  SheetRows made;
  made.jurors = rows.jurors;
  made.of_entry.start.push_back(0);
  for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry) {
    const Sheet sheet = assigner.of(entry);
    made.juror.insert(made.juror.end(), sheet.begin(), sheet.end());
    made.of_entry.start.push_back(static_cast<std::uint32_t>(made.juror.size()));
  }
  rows = std::move(made);
  lay_out(plan, tables, sheets, before);
}

}  // namespace

void assign_third_experts(const Plan& plan, Tables& tables, Chance& chance) {
  for (const engine::SheetsId sheets : with_third(plan)) {
    if (tables.sheets[sheets.at].uniform == 0) assign(plan, tables, sheets, chance);
  }
}

}  // namespace analysis
