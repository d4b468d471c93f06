#include "office/sheet_in.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/base64.h"
#include "base/sha256.h"
#include "office/cells.h"
#include "office/files_now.h"
#include "office/marks_in.h"
#include "office/private_text.h"
#include "office/problems.h"
#include "records/load.h"
#include "records/text/random.h"

namespace office {
namespace {

namespace journal = records::journal;
using journal::Given;

constexpr std::size_t nonce_bytes = 16, key_bytes = 12;

std::string new_nonce() { return base::to_hex(records::random_bytes(nonce_bytes)); }

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

/// What the journal has in the cell; nobody ever used it: cleared, by record 0.
Given given_in(const journal::State& state, const journal::Cell& cell) {
  const Given* found = state.marks.find(cell);
  return found == nullptr ? Given{} : *found;
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
    CommentNow before = comment_now(journal.state(), journal.store(), where);
    const auto found = comments.find(where);
    const std::string after = found == comments.end() ? std::string{} : found->second;
    if (before.text != after) changes.push_back({entry, std::move(before), after});
  }
  return changes;
}

/// The records of one sheet, as they come together.
class SheetRecords {
 public:
  SheetRecords(const journal::Journal& journal, const SheetRead& read) : journal_(journal), read_(read) {}

  journal::Submission submission(Way way, journal::Actor by) && {
    const auto& [stage, juror] = read_.of;
    submission_.key = "sheet-" + base::to_hex(records::random_bytes(key_bytes));
    submission_.actor = std::move(by);
    submission_.events.emplace_back(
        journal::SheetImported{stage, juror, way == Way::paper ? "paper" : "file", read_.source});
    for (const CellChange& change : read_.marks) add(change);
    for (const CommentChange& change : read_.comments) add(change);
    return std::move(submission_);
  }

 private:
  /// The import is the first record of the submission.
  journal::Seq import() const { return journal_.state().standing.size; }

  void add(const CellChange& change) {
    switch (change.after.what) {
      case Given::What::mark:
        submission_.events.emplace_back(
            journal::MarkSet{change.cell, change.before.record, import(), change.after.mark});
        return;
      case Given::What::abstained:
        submission_.events.emplace_back(journal::Abstained{change.cell, change.before.record, import()});
        return;
      case Given::What::cleared:
        submission_.events.emplace_back(journal::MarkCleared{change.cell, change.before.record, import()});
        return;
    }
  }

  void add(const CommentChange& change) {
    const auto& [stage, juror] = read_.of;
    std::string hash;
    if (!change.after.empty()) {
      submission_.attachments.push_back(private_text(change.after, new_nonce()));
      hash = base::sha256(submission_.attachments.back().bytes);
    }
    submission_.events.emplace_back(
        journal::Commented{stage, juror, change.entry, hash, change.before.record, import()});
  }

  const journal::Journal& journal_;
  const SheetRead& read_;
  journal::Submission submission_ = {};
};

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

journal::Submission sheet_records(const journal::Journal& journal, const SheetRead& read, Way way, journal::Actor by) {
  return SheetRecords(journal, read).submission(way, std::move(by));
}

}  // namespace office
