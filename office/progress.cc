#include "office/progress.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "engine/data/recorded.h"
#include "engine/score/why_outside.h"
#include "office/cells.h"

namespace office {
namespace {

namespace journal = records::journal;

/// Who is in a stage; of each entry that is named it is found out once.
class Entered {
 public:
  Entered(const engine::Results& now, const std::string& stage) : now_(now) {
    const auto found = std::ranges::find(now.plan.stages, stage, &engine::Stage::id);
    if (found != now.plan.stages.end()) stage_ = &*found;
  }

  bool contains(const std::string& entry) {
    const auto [found, is_new] = known_.try_emplace(entry);
    if (is_new) found->second = is_in(entry);
    return found->second;
  }

 private:
  bool is_in(const std::string& entry) const {
    const std::optional<std::uint32_t> at = engine::entry_of(now_.tables, entry);
    return stage_ != nullptr && at && engine::why_outside(now_, stage_->entered, *at).ru.empty();
  }

  const engine::Results& now_;
  const engine::Stage* stage_ = nullptr;
  std::unordered_map<std::string, bool> known_;
};

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
                          Entered& in_stage) {
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
  std::map<std::string, Entered> in_stage;
  for (const journal::Stage& stage : state.knows->frame.stages)
    in_stage.emplace(stage.stage, Entered(now, stage.stage));
  Asked asked;
  std::vector<SheetProgress> sheets;
  for (const SheetOf& of : sheets_there(state))
    sheets.push_back(progress_of(state, of, asked_of(of.juror, state, asked), in_stage.at(of.stage)));
  return sheets;
}

std::vector<journal::Cell> cells_of_sheet(const journal::State& state, const SheetOf& sheet,
                                          const engine::Results& now) {
  Entered in_stage(now, sheet.stage);
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
