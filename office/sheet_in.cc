#include "office/sheet_in.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/sha256.h"
#include "office/cells.h"
#include "office/files_now.h"
#include "office/marks_in.h"
#include "office/problems.h"
#include "records/load.h"

namespace office {
namespace {

namespace journal = records::journal;
using journal::Given;

/// Whose sheet it is: every cell with something in it is of one juror and one stage.
base::Result<SheetOf> owner_of(const std::map<journal::Cell, Given>& marks,
                               const std::map<journal::StageJurorEntry, std::string>& comments,
                               const records::File& file) {
  std::set<SheetOf> owners;
  for (const auto& [cell, given] : marks) owners.insert({cell.stage, cell.juror});
  for (const auto& [where, text] : comments) owners.insert({where[0], where[1]});
  const base::Place place{.file = file.path};
  if (owners.empty()) return base::Diagnostics{problems::sheet_empty(place)};
  if (owners.size() > 1) return base::Diagnostics{problems::several_sheets(place, owners.size())};
  return *owners.begin();
}

std::vector<CellChange> changes(const journal::State& state, const SheetOf& sheet,
                                const std::map<journal::Cell, Given>& marks) {
  std::vector<CellChange> changes;
  for (const journal::Cell& cell : asked_cells(state, sheet.juror)) {
    if (cell.stage != sheet.stage) continue;
    const Given before = given_in(state, cell);
    const auto found = marks.find(cell);
    const Given after = found == marks.end() ? Given{} : found->second;
    if (before.what != after.what || before.mark != after.mark) changes.push_back({cell, before, after});
  }
  return changes;
}

std::vector<CommentChange> comment_changes(const journal::Journal& journal, const SheetOf& sheet,
                                           const std::map<journal::StageJurorEntry, std::string>& comments) {
  std::set<std::string> entries;
  for (const journal::Cell& cell : asked_cells(journal.state(), sheet.juror)) {
    if (cell.stage == sheet.stage) entries.insert(cell.entry);
  }
  std::vector<CommentChange> changes;
  for (const std::string& entry : entries) {
    const journal::StageJurorEntry where{sheet.stage, sheet.juror, entry};
    CommentNow before = comment_now(journal, where);
    const auto found = comments.find(where);
    const std::string after = found == comments.end() ? std::string{} : found->second;
    if (before.text != after) changes.push_back({entry, std::move(before), after});
  }
  return changes;
}

}  // namespace

base::Result<SheetRead> read_sheet(const engine::Plan& plan, const journal::Journal& journal,
                                   const records::File& file) {
  base::Result<records::Files> files = files_now(journal);
  if (!files) return files.diagnostics();
  (*files)["scores.csv"] = std::string(file.bytes.view());
  files->erase("decisions.csv");
  const base::Result<engine::Tables> tables =
      records::load(plan, {*std::move(files), "store", {{"scores.csv", file.path}}});
  if (!tables) return tables.diagnostics();
  const std::map<journal::Cell, Given> marks = marks_in(plan, *tables);
  const std::map<journal::StageJurorEntry, std::string> comments = comments_in(plan, *tables);
  const base::Result<SheetOf> of = owner_of(marks, comments, file);
  if (!of) return of.diagnostics();
  return SheetRead{*of, base::sha256(file.bytes.view()), changes(journal.state(), *of, marks),
                   comment_changes(journal, *of, comments)};
}

journal::Submission sheet_records(const journal::Journal& journal, std::span<const SheetRead> sheets, Way way,
                                  journal::Actor by) {
  journal::Submission submission{.key = new_key("sheet"), .actor = std::move(by)};
  for (const SheetRead& read : sheets) {
    if (read.is_same()) continue;
    const journal::Seq import = journal.state().standing.size + submission.events.size();
    submission.events.emplace_back(
        journal::SheetImported{read.of.stage, read.of.juror, way == Way::paper ? "paper" : "file", read.source});
    for (const CellChange& change : read.marks) submission.events.push_back(event_of(change, import));
    for (const CommentChange& change : read.comments) add_comment(read.of, change, import, submission);
  }
  return submission;
}

}  // namespace office
