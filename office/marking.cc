#include "office/marking.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/overloaded.h"
#include "base/sha256.h"
#include "engine/score/score.h"
#include "office/files_now.h"
#include "office/tables_now.h"

namespace office {
namespace {

namespace journal = records::journal;
using base::Diagnostic;
using journal::Given;

/// What is wrong with marks only as long as those that belong to them are not there.
constexpr std::array<std::string_view, 5> unfinished = {"ballot-repeats", "ballot-size", "ballot-sum", "place-repeated",
                                                        "place-beyond"};

bool is_unfinished(const Diagnostic& problem) {
  return problem.severity != base::Severity::error || std::ranges::count(unfinished, problem.code) > 0;
}

bool are_same(const Given& one, const Given& other) { return one.what == other.what && one.mark == other.mark; }

/// Of some marks of the cell's criterion.
bool may_want_comment(const engine::Plan& plan, const journal::Cell& cell) {
  const auto sheets = std::ranges::find(plan.sheets, cell.stage, &engine::Sheets::stage);
  return sheets != plan.sheets.end() && std::ranges::any_of(sheets->columns, [&](const engine::MarkColumn& column) {
           return column.criterion == cell.criterion && column.comment_required.has_value();
         });
}

}  // namespace

Marking::Marking(const engine::Plan& plan, journal::Journal& journal, SheetOf sheet)
    : plan_(plan), journal_(journal), sheet_(std::move(sheet)), by_{journal::Role::juror, sheet_.juror} {}

Marking::Marking(const engine::Plan& plan, journal::Journal& journal, SheetOf sheet, journal::Actor by,
                 const Paper& paper)
    : plan_(plan),
      journal_(journal),
      sheet_(std::move(sheet)),
      by_(std::move(by)),
      source_(source_of(paper)),
      import_(import_begun(journal.state(), sheet_, by_, paper)) {}

Given Marking::now(const journal::Cell& cell) const {
  const auto waits = std::ranges::find(waiting_, cell, &CellChange::cell);
  return waits == waiting_.end() ? given_in(state(), cell) : waits->after;
}

std::string Marking::comment(const std::string& entry) const {
  return comment_now(journal_, {sheet_.stage, sheet_.juror, entry}).text;
}

// ---------------------------------------------------------------- marks

base::Diagnostics Marking::problems_of(const std::vector<CellChange>& changes) const {
  const base::Result<records::Files> files = files_if(journal_, submission_of(changes));
  if (!files) return files.diagnostics();
  const base::Result<TablesNow> now = tables_now(plan_, {*files, "store"});
  return now ? base::Diagnostics{} : now.diagnostics();
}

base::Result<Marking::Kept> Marking::keep(const CellChange& change) {
  std::vector<CellChange> others = waiting_;
  std::erase_if(others, [&](const CellChange& each) { return each.cell == change.cell; });
  const bool is_new = !are_same(change.after, change.before);
  base::Diagnostics problems = is_new ? problems_of({change}) : base::Diagnostics{};
  if (problems.empty()) {
    const auto refusal = is_new ? commit(submission_of({change})) : std::nullopt;
    if (refusal) return base::Diagnostics{*refusal};
    waiting_ = std::move(others);
    return Kept::recorded;
  }
  const bool is_alone = others.empty();
  others.push_back(change);
  if (!is_alone) problems = problems_of(others);
  return keep_together(std::move(others), std::move(problems));
}

base::Result<Marking::Kept> Marking::keep_together(std::vector<CellChange> changes, base::Diagnostics problems) {
  if (!std::ranges::all_of(problems, is_unfinished)) return problems;
  if (!problems.empty()) {
    waiting_ = std::move(changes);
    return {Kept::waiting, std::move(problems)};
  }
  if (const auto refusal = commit(submission_of(changes))) return base::Diagnostics{*refusal};
  waiting_.clear();
  return Kept::recorded;
}

base::Result<Marking::Kept> Marking::give(const journal::Cell& cell, const Given& given) {
  const CellChange before{cell, {}, now(cell)};
  base::Result<Kept> kept = keep({cell, given_in(state(), cell), given});
  if (kept && !are_same(before.after, given)) done_.emplace_back(before);
  return kept;
}

// ---------------------------------------------------------------- comments

std::optional<Diagnostic> Marking::say(const std::string& entry, const std::string& comment) {
  const CommentNow before = comment_now(journal_, {sheet_.stage, sheet_.juror, entry});
  if (before.text == comment) return std::nullopt;
  if (const auto refusal = record(CommentChange{entry, before, comment})) return refusal;
  done_.emplace_back(Said{entry, before.text});
  return std::nullopt;
}

bool Marking::wants_comment(const journal::Cell& cell) const {
  if (!may_want_comment(plan_, cell) || !comment(cell.entry).empty()) return false;
  const base::Result<records::Files> files = files_now(journal_);
  if (!files) return false;
  const base::Result<TablesNow> now = tables_now(plan_, {*files, "store"});
  if (!now) return false;
  return std::ranges::any_of(engine::score(plan_, now->tables).questions, [&](const engine::Question& question) {
    const auto* missing = std::get_if<engine::CommentMissing>(&question);
    return missing != nullptr && missing->stage == cell.stage && missing->juror == cell.juror &&
           missing->entry == cell.entry &&
           std::ranges::count(missing->criteria, cell.criterion, &engine::CriterionName::id) > 0;
  });
}

// ---------------------------------------------------------------- taking back

base::Diagnostics Marking::take_back(const CellChange& mark) {
  const base::Result<Kept> kept = keep({mark.cell, given_in(state(), mark.cell), mark.after});
  return kept ? base::Diagnostics{} : kept.diagnostics();
}

base::Diagnostics Marking::take_back(const Said& said) {
  const CommentNow now = comment_now(journal_, {sheet_.stage, sheet_.juror, said.entry});
  const auto refusal = record(CommentChange{said.entry, now, said.comment});
  return refusal ? base::Diagnostics{*refusal} : base::Diagnostics{};
}

base::Result<std::optional<journal::Cell>> Marking::undo() {
  using Where = std::optional<journal::Cell>;
  if (done_.empty()) return Where();
  const base::Diagnostics problems = std::visit([&](const auto& last) { return take_back(last); }, done_.back());
  if (!problems.empty()) return problems;
  const Done last = std::move(done_.back());
  done_.pop_back();
  return std::visit(
      base::Overloaded{
          [](const CellChange& mark) { return Where(mark.cell); },
          [&](const Said& said) {
            return Where(journal::Cell{.stage = sheet_.stage, .juror = sheet_.juror, .entry = said.entry});
          },
      },
      last);
}

// ---------------------------------------------------------------- the journal

journal::Submission Marking::submission() const {
  journal::Submission submission{.key = new_key("mark"), .actor = by_};
  if (source_ && !import_) {
    submission.attachments.push_back({*source_});
    submission.events.emplace_back(journal::SheetImported{sheet_.stage, sheet_.juror, "paper", base::sha256(*source_)});
  }
  return submission;
}

std::optional<Diagnostic> Marking::commit(journal::Submission submission) {
  const std::optional<journal::Seq> from_paper = from();
  const std::array submissions = {std::move(submission)};
  const journal::Answer answer = journal_.commit(submissions).front();
  if (const auto* refusal = std::get_if<Diagnostic>(&answer)) return *refusal;
  import_ = from_paper;
  return std::nullopt;
}

journal::Submission Marking::submission_of(const std::vector<CellChange>& changes) const {
  journal::Submission submission = this->submission();
  for (const CellChange& change : changes) submission.events.push_back(event_of(change, from()));
  return submission;
}

std::optional<Diagnostic> Marking::record(const CommentChange& change) {
  journal::Submission submission = this->submission();
  add_comment(sheet_, change, from(), submission);
  return commit(std::move(submission));
}

}  // namespace office
