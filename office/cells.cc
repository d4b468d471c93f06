#include "office/cells.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace office {
namespace {

using records::journal::Cell;
using records::journal::Criterion;
using records::journal::Entry;
using records::journal::Frame;
using records::journal::Sheet;
using records::journal::Stage;
using records::journal::State;

/// A list of a sheet; an empty one has everything.
class Listed {
 public:
  explicit Listed(const std::vector<std::string>& ids) : ids_(ids.begin(), ids.end()) {}
  bool has(const std::string& id) const { return ids_.empty() || ids_.contains(id); }

 private:
  std::unordered_set<std::string_view> ids_;
};

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
  const std::string& juror;
  Listed entries, criteria;
};

void add_cells(const Asked& asked, const Entry& entry, std::vector<Cell>& cells) {
  for (const Criterion& criterion : asked.stage.criteria) {
    if (!asked.criteria.has(criterion.criterion)) continue;
    add_cells(criterion, entry, {.stage = asked.stage.stage, .juror = asked.juror, .entry = entry.entry}, cells);
  }
}

}  // namespace

std::vector<Cell> cells_of(const Frame& frame, const std::vector<Sheet>& sheets, const std::string& juror) {
  std::vector<Cell> cells;
  for (const Stage& stage : frame.stages) {
    const auto sheet = std::ranges::find(sheets, stage.stage, &Sheet::stage);
    if (sheet == sheets.end()) continue;
    const Asked asked{stage, juror, Listed(sheet->entries), Listed(sheet->criteria)};
    for (const Entry& entry : frame.entries) {
      if (asked.entries.has(entry.entry)) add_cells(asked, entry, cells);
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
