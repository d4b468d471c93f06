#include "office/sheet_in.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/sha256.h"
#include "office/cells.h"
#include "office/marks_in.h"
#include "office/problems.h"
#include "office/progress.h"
#include "records/csv/csv_write.h"
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

/// What the sheet says in a comment that stands in the journal: one that a sheet of ours defused is still the same.
std::string comment_meant(const std::string& before, const std::string& written) {
  return written == before ? written : std::string(records::undefused(written));
}

/// The file beside the journal: what stands in either of them, and what the sheet shows.
class Comparison {
 public:
  Comparison(const journal::Journal& journal, const SheetOf& sheet, const engine::Results& now)
      : journal_(journal), sheet_(sheet) {
    for (const journal::Cell& cell : cells_of_sheet(journal.state(), sheet, now)) {
      shown_.insert(cell);
      entries_.insert(cell.entry);
    }
  }

  std::vector<CellChange> marks(const std::map<journal::Cell, Given>& marks) const {
    std::vector<CellChange> changes;
    for (const journal::Cell& cell : asked_cells(journal_.state(), sheet_.juror)) {
      const auto found = marks.find(cell);
      if (cell.stage != sheet_.stage || (found == marks.end() && !shown_.contains(cell))) continue;
      const Given before = given_in(journal_.state(), cell);
      const Given after = found == marks.end() ? Given{} : found->second;
      if (before.what != after.what || before.mark != after.mark) changes.push_back({cell, before, after});
    }
    return changes;
  }

  std::vector<CommentChange> comments(const std::map<journal::StageJurorEntry, std::string>& comments) const {
    std::set<std::string> entries = entries_;
    for (const auto& [where, text] : comments) entries.insert(where[2]);
    std::vector<CommentChange> changes;
    for (const std::string& entry : entries) {
      const journal::StageJurorEntry where{sheet_.stage, sheet_.juror, entry};
      CommentNow before = comment_now(journal_, where);
      const auto found = comments.find(where);
      const std::string after = found == comments.end() ? std::string{} : comment_meant(before.text, found->second);
      if (before.text != after) changes.push_back({entry, std::move(before), after});
    }
    return changes;
  }

 private:
  const journal::Journal& journal_;
  const SheetOf& sheet_;
  std::set<journal::Cell> shown_;
  std::set<std::string> entries_;
};

/// About its lines: the other tables were told of when the contest was opened, and that jurors have no marks here is as
/// it must be.
base::Diagnostics those_about(const records::File& file, base::Diagnostics found) {
  std::erase_if(found,
                [&](const base::Diagnostic& each) { return each.place.file != file.path || each.place.line == 0; });
  return found;
}

}  // namespace

base::Result<SheetRead> read_sheet(const SheetDesk& desk, const records::File& file) {
  const engine::Plan& plan = desk.now.plan;
  records::Files files = desk.files;
  files["scores.csv"] = std::string(file.bytes.view());
  files.erase("decisions.csv");
  const base::Result<engine::Tables> tables =
      records::load(plan, {std::move(files), "store", {{"scores.csv", file.path}}});
  if (!tables) return tables.diagnostics();
  const std::map<journal::Cell, Given> marks = marks_in(plan, *tables);
  const std::map<journal::StageJurorEntry, std::string> comments = comments_in(plan, *tables);
  const base::Result<SheetOf> of = owner_of(marks, comments, file);
  if (!of) return of.diagnostics();
  const Comparison beside(desk.journal, *of, desk.now);
  return {SheetRead{*of, base::sha256(file.bytes.view()), beside.marks(marks), beside.comments(comments)},
          those_about(file, tables.diagnostics())};
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
