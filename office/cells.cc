#include "office/cells.h"

#include <algorithm>

namespace office {
namespace {

using records::journal::Cell;
using records::journal::Criterion;
using records::journal::Entry;
using records::journal::Frame;
using records::journal::Sheet;
using records::journal::Stage;
using records::journal::State;

/// Whether a list of a sheet has it; an empty list is everything.
bool admits(const std::vector<std::string>& list, const std::string& id) {
  return list.empty() || std::ranges::find(list, id) != list.end();
}

/// The places along one axis: the entry's own, or one nameless place where the criterion does not have the axis.
std::vector<std::string> along(const Criterion& criterion, const std::string& axis,
                               const std::vector<std::string>& ids) {
  const bool has_axis = std::ranges::find(criterion.per, axis) != criterion.per.end();
  return has_axis ? ids : std::vector<std::string>{""};
}

/// Of one criterion for one entry; `where` names stage, juror and entry.
void add_cells(const Criterion& criterion, const Entry& entry, Cell where, std::vector<Cell>& cells) {
  where.criterion = criterion.criterion;
  for (const std::string& round : along(criterion, "round", entry.rounds)) {
    for (const std::string& item : along(criterion, "item", entry.items)) {
      where.round = round;
      where.item = item;
      cells.push_back(where);
    }
  }
}

/// One juror's sheet of one stage.
struct Asked {
  const Stage& stage;
  const Sheet& sheet;
  const std::string& juror;
};

void add_cells(const Asked& asked, const Entry& entry, std::vector<Cell>& cells) {
  for (const Criterion& criterion : asked.stage.criteria) {
    if (!admits(asked.sheet.criteria, criterion.criterion)) continue;
    add_cells(criterion, entry, {.stage = asked.stage.stage, .juror = asked.juror, .entry = entry.entry}, cells);
  }
}

}  // namespace

std::vector<Cell> cells_of(const Frame& frame, const std::vector<Sheet>& sheets, const std::string& juror) {
  std::vector<Cell> cells;
  for (const Stage& stage : frame.stages) {
    const auto sheet = std::ranges::find(sheets, stage.stage, &Sheet::stage);
    if (sheet == sheets.end()) continue;
    for (const Entry& entry : frame.entries) {
      if (admits(sheet->entries, entry.entry)) add_cells({stage, *sheet, juror}, entry, cells);
    }
  }
  return cells;
}

std::vector<Cell> asked_cells(const State& state, const std::string& juror) {
  const records::journal::Juror* known = state.jurors.find(juror);
  if (known == nullptr) return {};
  std::vector<Cell> cells = cells_of(state.knows->frame, known->sheets, juror);
  std::erase_if(cells, [&](const Cell& cell) { return state.recusals.contains({juror, cell.entry}); });
  return cells;
}

}  // namespace office
