#include "records/loading/stage_jury.h"

#include <algorithm>

#include "engine/data/column.h"

namespace records {
namespace {

using engine::SheetRows;
using engine::SheetsId;

// Positions in SheetRows::jurors, by position in the jury.
std::vector<std::uint32_t> positions_in(const std::vector<std::uint32_t>& jurors, std::size_t jury) {
  std::vector<std::uint32_t> positions(jury);
  for (std::uint32_t at = 0; at < jurors.size(); ++at) positions[jurors[at]] = at;
  return positions;
}

bool any_limited(const Loading& loading, const std::vector<std::uint32_t>& jurors) {
  return std::ranges::any_of(jurors, [&](std::uint32_t juror) { return !loading.limits[juror].matches.empty(); });
}

SheetRows rows_where_they_fit(const Loading& loading, std::vector<std::uint32_t> jurors) {
  SheetRows rows;
  const auto entries = static_cast<std::uint32_t>(loading.tables.entries.size());
  rows.of_entry.start.reserve(entries + std::size_t{1});
  rows.of_entry.start.push_back(0);
  for (std::uint32_t entry = 0; entry < entries; ++entry) {
    for (std::uint32_t at = 0; at < jurors.size(); ++at) {
      if (fits(loading, jurors[at], entry)) rows.juror.push_back(at);
    }
    rows.of_entry.start.push_back(static_cast<std::uint32_t>(rows.juror.size()));
  }
  rows.jurors = std::move(jurors);
  return rows;
}

}  // namespace

bool is_secretary(const engine::Juror& juror) { return juror.role == "secretary"; }

bool is_of_panel(const engine::Juror& juror, const std::vector<std::string>& panels) {
  const auto has = [&](const std::string& panel) {
    return std::ranges::find(juror.panels, panel) != juror.panels.end();
  };
  return panels.empty() || std::ranges::any_of(panels, has);
}

bool is_recused(const JurorLimits& limits, std::uint32_t entry) {
  return !limits.recused.empty() && std::ranges::binary_search(limits.recused, entry);
}

bool fits(const Loading& loading, std::uint32_t juror, std::uint32_t entry) {
  return std::ranges::all_of(loading.limits[juror].matches, [&](const JurorLimits::Match& match) {
    const engine::Column& column = loading.tables.facts[match.fact.at];
    const engine::Value value = engine::cell(column, engine::Type::choice, entry);
    const auto* choice = std::get_if<engine::Choice>(&value);
    return choice != nullptr && choice->index == match.choice;
  });
}

bool is_surely_not_assigned(const Loading& loading, std::uint32_t juror, std::uint32_t entry) {
  if (!loading.assignments_known || loading.limits[juror].in_doubt) return false;
  return std::ranges::all_of(loading.limits[juror].matches, [&](const JurorLimits::Match& match) {
    const engine::Column& column = loading.tables.facts[match.fact.at];
    const bool given = column.states.empty() || column.states[entry] == engine::State::present;
    return given || !loading.entries_wrong;
  });
}

std::vector<std::uint32_t> jurors_of(const Loading& loading, SheetsId sheets) {
  std::vector<std::uint32_t> jurors;
  for (std::uint32_t at = 0; at < loading.tables.jury.size(); ++at) {
    const engine::Juror& juror = loading.tables.jury[at];
    if (!is_secretary(juror) && is_of_panel(juror, loading.plan.sheets[sheets.at].panels)) jurors.push_back(at);
  }
  return jurors;
}

SheetRows expected_rows(const Loading& loading, SheetsId sheets) {
  std::vector<std::uint32_t> jurors = jurors_of(loading, sheets);
  if (!loading.assignments.empty()) return rows_of(loading, std::move(jurors), loading.assignments[sheets.at]);
  if (any_limited(loading, jurors)) return rows_where_they_fit(loading, std::move(jurors));
  if (jurors.empty()) return rows_of(loading, {}, {});
  SheetRows rows;
  rows.uniform = static_cast<std::uint32_t>(jurors.size());
  rows.jurors = std::move(jurors);
  return rows;
}

SheetRows rows_of(const Loading& loading, std::vector<std::uint32_t> jurors, const std::vector<Assignment>& pairs) {
  SheetRows rows;
  const std::size_t entries = loading.tables.entries.size();
  if (!jurors.empty() && pairs.size() == entries * jurors.size()) {  // all of them, as there are no pairs twice
    rows.uniform = static_cast<std::uint32_t>(jurors.size());
    rows.jurors = std::move(jurors);
    return rows;
  }
  const std::vector<std::uint32_t> positions = positions_in(jurors, loading.tables.jury.size());
  rows.of_entry.start.assign(entries + 1, 0);
  rows.juror.reserve(pairs.size());
  for (const Assignment& pair : pairs) {
    ++rows.of_entry.start[pair.entry + 1];
    rows.juror.push_back(positions[pair.juror]);
  }
  for (std::size_t at = 1; at <= entries; ++at) rows.of_entry.start[at] += rows.of_entry.start[at - 1];
  rows.jurors = std::move(jurors);
  return rows;
}

}  // namespace records
