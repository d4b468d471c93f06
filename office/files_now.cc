#include "office/files_now.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/sha256.h"
#include "office/attachments.h"
#include "office/decisions_in.h"
#include "office/hidden.h"
#include "office/problems.h"
#include "office/rows.h"
#include "office/sheets.h"
#include "records/journal/journal_scores.h"
#include "records/text/format_words.h"

namespace office {
namespace {

namespace journal = records::journal;
/// The position of a column by the format's name, whatever the table calls it; added at the end when it is not there.
std::size_t column_of(std::vector<Row>& rows, std::string_view name) {
  const auto is_it = [&](const std::string& cell) { return records::column_word(cell) == name; };
  const auto found = std::ranges::find_if(rows[0], is_it);
  const auto at = static_cast<std::size_t>(found - rows[0].begin());
  if (found != rows[0].end()) return at;
  rows[0].emplace_back(name);
  for (std::size_t row = 1; row < rows.size(); ++row) rows[row].emplace_back();
  return at;
}

/// By juror, the entries of the recusals, separated by blanks.
std::map<std::string, std::string> recusals_of(const journal::State& state) {
  std::map<std::string, std::string> recusals;
  for (const auto& [who, reason] : state.recusals.values()) {
    std::string& entries = recusals[who.first];
    entries += (entries.empty() ? "" : " ") + who.second;
  }
  return recusals;
}

base::Result<std::string> jury_csv(const journal::State& state, std::string_view frozen) {
  base::Result<std::vector<Row>> rows = rows_of("jury.csv", frozen);
  if (!rows) return rows.diagnostics();
  const std::size_t juror = column_of(*rows, "juror"), recused = column_of(*rows, "recused");
  std::map<std::string, std::string> recusals = recusals_of(state);
  for (std::size_t row = 1; row < rows->size(); ++row) (*rows)[row][recused] = recusals[(*rows)[row][juror]];
  return csv_of(*rows);
}

using Decisions = std::vector<std::vector<journal::DecisionCell>>;

std::string decisions_csv(const Decisions& decisions) {
  std::vector<std::string> columns = {"decision"};
  for (const std::vector<journal::DecisionCell>& cells : decisions) {
    for (const journal::DecisionCell& cell : in_paper_order(cells)) {
      if (std::ranges::find(columns, cell.column) == columns.end()) columns.push_back(cell.column);
    }
  }
  std::vector<Row> rows = {columns};
  for (const std::vector<journal::DecisionCell>& cells : decisions) {
    Row& row = rows.emplace_back(columns.size());
    for (const journal::DecisionCell& cell : cells) {
      const auto column = std::ranges::find(columns, cell.column) - columns.begin();
      row[static_cast<std::size_t>(column)] = cell.text;
    }
  }
  return csv_of(rows);
}

/// The marks, and beside each what its juror said about the entry.
base::Result<std::string> scores_csv(const journal::State& state, const Attachments& texts) {
  const std::string marks = journal::scores_csv(state);
  if (state.comments.values().empty()) return marks;
  base::Result<std::vector<Row>> rows = rows_of("scores.csv", marks);
  if (!rows) return rows.diagnostics();
  const bool has_stages = rows->front().front() == "stage";
  const std::size_t juror = column_of(*rows, "juror"), entry = column_of(*rows, "entry");
  const std::size_t comment = column_of(*rows, "comment");
  const std::string only_stage = state.knows->frame.stages.front().stage;
  for (std::size_t at = 1; at < rows->size(); ++at) {
    Row& row = (*rows)[at];
    row[comment] = comment_now(state, texts, {has_stages ? row[0] : only_stage, row[juror], row[entry]}).text;
  }
  return csv_of(*rows);
}

/// What the journal has, or would have: the state, and the texts that its records name by their hashes.
struct View {
  const journal::State& state;
  Attachments texts;
};

Attachments stored_or_in(const journal::Submission& submission, const records::Store& store) {
  std::map<std::string, std::string> texts;
  for (const records::Attachment& each : submission.attachments) texts.emplace(base::sha256(each.bytes), each.bytes);
  return [&store, texts = std::move(texts)](const std::string& sha256) {
    const auto found = texts.find(sha256);
    return found == texts.end() ? store.attachment(sha256) : std::optional(found->second);
  };
}

base::Result<records::Files> files_of(const View& view) {
  const journal::State& state = view.state;
  records::Files files;
  for (const journal::FileHash& each : state.knows->frame.files) {
    std::optional<std::string> text = view.texts(each.sha256);
    if (!text) return base::Diagnostics{problems::frozen_file_missing(each.file)};
    files.emplace(each.file, show(each.file, *std::move(text), view.texts));
  }
  if (const auto jury = files.find("jury.csv"); jury != files.end()) {
    base::Result<std::string> now = jury_csv(state, jury->second);
    if (!now) return now.diagnostics();
    jury->second = *std::move(now);
  }
  base::Result<std::string> scores = scores_csv(state, view.texts);
  if (!scores) return scores.diagnostics();
  files["scores.csv"] = *std::move(scores);
  Decisions decisions;
  for (const auto& [record, cells] : state.decisions.values()) decisions.push_back(cells);
  if (!decisions.empty()) files["decisions.csv"] = decisions_csv(decisions);
  return files;
}

}  // namespace

base::Result<records::Files> files_now(const journal::Journal& journal) {
  return files_of({journal.state(), stored(journal.store())});
}

base::Result<records::Files> files_if(journal::Journal& journal, const journal::Submission& submission) {
  const Attachments texts = stored_or_in(submission, journal.store());
  base::Result<records::Files> files = records::Files();
  const auto refusal = journal.suppose(submission, [&](const journal::State& then) {
    files = files_of({then, texts});
  });
  if (refusal) return base::Diagnostics{*refusal};
  return files;
}

}  // namespace office
