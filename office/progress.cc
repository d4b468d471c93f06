#include "office/progress.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/score/why_outside.h"
#include "office/cells.h"

namespace office {
namespace {

namespace journal = records::journal;

/// The entries that are in a stage.
std::set<std::string> entered(const engine::Results& now, const std::string& stage) {
  std::set<std::string> entries;
  const auto found = std::ranges::find(now.plan.stages, stage, &engine::Stage::id);
  if (found == now.plan.stages.end()) return entries;
  for (std::uint32_t entry = 0; entry < now.tables.entries.size(); ++entry) {
    const base::Words why = engine::why_outside(now, found->entered, entry);
    if (why.ru.empty()) entries.insert(now.tables.entries[entry]);
  }
  return entries;
}

bool is_given(const journal::State& state, const journal::Cell& cell) {
  const journal::Given* given = state.marks.find(cell);
  return given != nullptr && given->what != journal::Given::What::cleared;
}

/// By juror what is asked of him in all stages, looked up once.
using Asked = std::map<std::string, std::vector<journal::Cell>>;

const std::vector<journal::Cell>& asked_of(const std::string& juror, const journal::State& state, Asked& known) {
  const auto [found, is_new] = known.try_emplace(juror);
  if (is_new) found->second = asked_cells(state, juror);
  return found->second;
}

SheetProgress progress_of(const journal::State& state, const SheetOf& of, const std::vector<journal::Cell>& asked,
                          const std::set<std::string>& in_stage) {
  SheetProgress sheet{.of = of};
  sheet.is_signed = state.signatures.contains({of.stage, of.juror});
  const std::string* returned = state.returns.find({of.stage, of.juror});
  if (returned != nullptr) sheet.returned = *returned;
  for (const journal::Cell& cell : asked) {
    if (cell.stage != of.stage || !in_stage.contains(cell.entry)) continue;
    ++sheet.asked;
    if (is_given(state, cell))
      ++sheet.given;
    else if (sheet.lacking.empty() || sheet.lacking.back() != cell.entry)
      sheet.lacking.push_back(cell.entry);
  }
  return sheet;
}

}  // namespace

std::vector<SheetProgress> progress(const journal::State& state, const engine::Results& now) {
  std::map<std::string, std::set<std::string>> in_stage;
  for (const journal::Stage& stage : state.knows->frame.stages) in_stage[stage.stage] = entered(now, stage.stage);
  Asked asked;
  std::vector<SheetProgress> sheets;
  for (const SheetOf& of : sheets_there(state))
    sheets.push_back(progress_of(state, of, asked_of(of.juror, state, asked), in_stage[of.stage]));
  return sheets;
}

std::vector<journal::Cell> cells_of_sheet(const journal::State& state, const SheetOf& sheet,
                                          const engine::Results& now) {
  const std::set<std::string> in_stage = entered(now, sheet.stage);
  std::vector<journal::Cell> cells = asked_cells(state, sheet.juror);
  std::erase_if(cells,
                [&](const journal::Cell& cell) { return cell.stage != sheet.stage || !in_stage.contains(cell.entry); });
  return cells;
}

std::int64_t missing_marks(const std::vector<SheetProgress>& sheets) {
  std::int64_t missing = 0;
  for (const SheetProgress& sheet : sheets) missing += static_cast<std::int64_t>(sheet.missing());
  return missing;
}

}  // namespace office
