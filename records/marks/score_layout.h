#pragma once
/// What the columns of scores.csv are: one for each criterion (wide), or `criterion` and `mark` (long).

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "records/loading/loading.h"

namespace records {

struct ScoreLayout {
  /// A column of the file and the mark that it holds in one stage.
  struct Marks {
    int file_column;
    std::size_t column;
  };

  std::optional<int> stage, juror, entry, round, item, comment;
  std::optional<int> criterion, mark;          ///< Both: the long form.
  std::vector<std::vector<Marks>> marks;       ///< By SheetsId; wide form.
  std::vector<std::vector<int>> other_stages;  ///< By SheetsId: columns that only other stages mark; wide form.

  std::set<std::string> misspelt;  ///< Criteria that columns with unknown names seem to mean.

  bool is_long() const { return criterion && mark; }
  /// Enough to say whose marks the rows hold.
  bool is_readable() const { return juror && entry; }
};

/// Whether a file without the criterion's column is told by its header, whoever marks in it: with several stages the
/// criterion may belong to one that has not begun, and a panel's belongs to sheets of its jurors alone.
bool is_told_by_header(const engine::Plan& plan, const engine::MarkColumn& column);

/// Columns that are missing or unknown go to the problems.
ScoreLayout layout_of(Loading& loading, const Csv& csv);

}  // namespace records
