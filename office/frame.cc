#include "office/frame.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/sha256.h"
#include "records/loading/stage_jury.h"

namespace office {
namespace {

using records::journal::Criterion;
using records::journal::Entry;
using records::journal::FileHash;
using records::journal::Frame;
using records::journal::Levels;
using records::journal::Scale;
using records::journal::Sheet;
using records::journal::Stage;
using records::journal::Steps;

/// How many steps lead from the least mark to the greatest.
std::int64_t steps_up(const engine::MarkColumn& column) {
  const std::optional<base::Exact> steps = base::divide(column.maximum - column.minimum, column.step);
  return steps ? base::floor(*steps).as_int64().value_or(0) : 0;
}

Scale scale_of(const engine::Plan& plan, const engine::MarkColumn& column) {
  if (column.type == engine::Type::choice) return Levels{plan.lists[column.list.at].ids};
  if (column.type == engine::Type::flag) return Levels{{"no", "yes"}};
  return Steps{base::to_text(column.minimum), base::to_text(column.step), steps_up(column)};
}

Criterion criterion_of(const engine::Plan& plan, const engine::MarkColumn& column) {
  Criterion criterion{.criterion = column.criterion, .scale = scale_of(plan, column)};
  if (column.per_item) criterion.per.emplace_back("item");
  if (column.per_round) criterion.per.emplace_back("round");
  return criterion;
}

std::vector<std::string> ids_of(const engine::Offsets& offsets, const std::vector<std::string>& ids,
                                std::uint32_t entry) {
  if (offsets.start.empty()) return {};
  return {ids.begin() + offsets.start[entry], ids.begin() + offsets.start[entry + 1]};
}

bool is_of(const engine::MarkColumn& column, const engine::Juror& juror) {
  return column.panel.empty() || std::ranges::count(juror.panels, column.panel) > 0;
}

std::vector<std::string> criteria_of(const engine::Sheets& sheets, const engine::Juror& juror) {
  std::vector<std::string> criteria;
  for (const engine::MarkColumn& column : sheets.columns) {
    if (is_of(column, juror)) criteria.push_back(column.criterion);
  }
  return criteria;
}

/// `juror`: a position in SheetRows::jurors.
std::vector<std::string> entries_of(const engine::Tables& tables, const engine::SheetRows& rows, std::uint32_t juror) {
  std::vector<std::string> entries;
  for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry) {
    if (records::row(rows, entry, juror) != records::no_row) entries.push_back(tables.entries[entry]);
  }
  return entries;
}

}  // namespace

std::vector<std::string> rounds_of(const engine::Plan& plan, const engine::Tables& tables, std::uint32_t entry) {
  if (!plan.rounds) return {};
  return plan.rounds->as_listed ? ids_of(tables.rounds, tables.round_ids, entry) : plan.rounds->ids;
}

Frame frame_of(const engine::Plan& plan, const engine::Tables& tables, const records::Files& frozen) {
  Frame frame;
  for (const auto& [name, text] : frozen) frame.files.push_back({name, base::sha256(text)});
  for (const engine::Sheets& sheets : plan.sheets) {
    if (sheets.columns.empty()) continue;
    Stage& stage = frame.stages.emplace_back(Stage{.stage = sheets.stage});
    for (const engine::MarkColumn& column : sheets.columns) stage.criteria.push_back(criterion_of(plan, column));
  }
  for (std::uint32_t at = 0; at < tables.entries.size(); ++at) {
    frame.entries.push_back(
        {tables.entries[at], ids_of(tables.items, tables.item_ids, at), rounds_of(plan, tables, at)});
  }
  return frame;
}

std::vector<Sheet> sheets_of(const engine::Plan& plan, const engine::Tables& tables, std::uint32_t juror) {
  std::vector<Sheet> sheets;
  for (std::size_t at = 0; at < plan.sheets.size(); ++at) {
    const engine::Sheets& stage = plan.sheets[at];
    const engine::SheetRows& rows = tables.sheets[at];
    const auto found = std::ranges::find(rows.jurors, juror);
    if (found == rows.jurors.end()) continue;
    Sheet sheet{stage.stage, criteria_of(stage, tables.jury[juror]),
                entries_of(tables, rows, static_cast<std::uint32_t>(found - rows.jurors.begin()))};
    // A list that is left out means everything.
    if (sheet.criteria.empty() || sheet.entries.empty()) continue;
    if (sheet.criteria.size() == stage.columns.size()) sheet.criteria.clear();
    if (sheet.entries.size() == tables.entries.size()) sheet.entries.clear();
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace office
