#pragma once
/// A sheet marked mark by mark, by its juror or by who types in a signed paper: each mark is held against the rules
/// that whole sheets are held against (sheet_in.h) and is in the journal at once. Only marks that mean nothing alone (a
/// juror's order, points to be shared out) wait until those that belong to them are there.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "engine/plan/plan.h"
#include "office/changes.h"
#include "office/paper.h"
#include "office/sheets.h"
#include "records/journal/journal.h"

namespace office {

class Marking {
 public:
  enum class Kept { recorded, waiting };
  /// The juror's own marks.
  Marking(const engine::Plan& plan, records::journal::Journal& journal, SheetOf sheet);
  /// Marks from paper, typed in by somebody else; goes on with what the same person began and nobody has confirmed,
  /// unless this is another scan.
  Marking(const engine::Plan& plan, records::journal::Journal& journal, SheetOf sheet, records::journal::Actor by,
          const Paper& paper);

  const SheetOf& sheet() const { return sheet_; }
  const records::journal::State& state() const { return journal_.state(); }
  /// As the journal has it; what waits, as it waits.
  records::journal::Given now(const records::journal::Cell& cell) const;
  std::string comment(const std::string& entry) const;
  /// Marks that wait for others.
  std::size_t waiting() const { return waiting_.size(); }
  /// The record of the paper sheet, once there is one.
  std::optional<records::journal::Seq> import() const { return import_; }

  /// Beside Kept::waiting stands what is still wrong. Errors: those of records::load, what the journal refuses; then
  /// everything is as it was.
  base::Result<Kept> give(const records::journal::Cell& cell, const records::journal::Given& given);
  std::optional<base::Diagnostic> say(const std::string& entry, const std::string& comment);
  /// Takes back what was given or said last, and says where (a comment: no criterion); nothing: nothing is left to take
  /// back.
  base::Result<std::optional<records::journal::Cell>> undo();

  /// The rules want this mark explained, and no comment on the entry is there.
  bool wants_comment(const records::journal::Cell& cell) const;

 private:
  struct Said {
    std::string entry, comment;
  };
  using Done = std::variant<CellChange, Said>;  ///< What it was before stands in it.

  base::Diagnostics take_back(const CellChange& mark);
  base::Diagnostics take_back(const Said& said);
  base::Result<Kept> keep(const CellChange& change);
  /// `problems`: of all of them.
  base::Result<Kept> keep_together(std::vector<CellChange> changes, base::Diagnostics problems);
  base::Diagnostics problems_of(const std::vector<CellChange>& changes) const;
  std::optional<base::Diagnostic> record(const CommentChange& change);
  records::journal::Submission submission() const;
  records::journal::Submission submission_of(const std::vector<CellChange>& changes) const;
  records::journal::Seq next_import() const { return import_.value_or(state().standing.size); }
  std::optional<records::journal::Seq> from() const { return source_ ? std::optional(next_import()) : std::nullopt; }
  std::optional<base::Diagnostic> commit(records::journal::Submission submission);

  const engine::Plan& plan_;
  records::journal::Journal& journal_;
  SheetOf sheet_;
  records::journal::Actor by_;
  std::optional<std::string> source_ = {};  ///< What is kept of the paper.
  std::optional<records::journal::Seq> import_ = {};
  std::vector<CellChange> waiting_ = {};
  std::vector<Done> done_ = {};
};

}  // namespace office
