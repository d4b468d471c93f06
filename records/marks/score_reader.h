#pragma once
/// The rows of scores.csv, one after another: the marks of each and the cells of the sheets where they belong; what is
/// wrong with a row goes to the problems.
///
/// Rows are read in any order and by several threads. Which of two rows for one cell comes first is therefore not known
/// here: score_keeper.h notes which cells were filled twice, and repeated_marks.h looks at such rows again, in file
/// order.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "records/csv/csv_row.h"
#include "records/loading/loading.h"
#include "records/marks/score_layout.h"
#include "records/marks/stage_sheets.h"

namespace records {

/// What the rows are read with and into.
struct ScoreFile {
  const Loading& loading;
  const Csv& csv;
  const ScoreLayout& layout;
  std::vector<StageSheets>& stages;
};

struct ScoreRow {
  std::span<const std::string_view> cells;
  std::size_t offset = 0;  ///< In the text.
};

/// A mark on its way to its cell.
struct PlacedMark {
  std::size_t stage = 0, column = 0, row = 0;
  std::uint32_t entry = 0, juror = 0;
  std::int64_t value = 0;
  int file_column = 0;
  StageSheets::RoundAndItem where = {};
};

/// What a juror says about an entry, beside marks or without any.
struct Comment {
  std::size_t stage = 0;
  std::uint32_t row = 0;  ///< Of entry × juror.
  std::string text;
};

class ScoreReader {
 public:
  explicit ScoreReader(const ScoreFile& file);

  /// Every mark of the row, in the order of its columns. What is wrong with the row is added to problems().
  std::span<const PlacedMark> marks_of(const ScoreRow& row);

  /// Of the row that was read last; nothing: it has none, or its juror does not have the entry.
  std::optional<Comment> comment_of(const ScoreRow& row) const;

  base::Place place(const ScoreRow& row, int column);

  ProblemList& problems() { return problems_; }
  /// Jurors and entries that are not known, each with its first row: one mistake, however many rows repeat it.
  struct Seen {
    std::size_t offset = 0;
    std::int64_t rows = 0;
  };
  using UnknownNames = std::map<std::pair<problems::Named, std::string>, Seen>;
  UnknownNames& unknown_names() { return unknown_; }
  /// By SheetsId and column, 0 or 1: whether a row speaks of the stage and, of a panel's column, of a juror of it.
  using Columns = std::vector<std::vector<std::uint8_t>>;
  const Columns& columns_needed() const { return columns_needed_; }

 private:
  struct Where {
    std::size_t stage = 0;
    std::uint32_t entry = 0, juror = 0;
    SheetPosition position = {};
  };
  std::string_view cell(const ScoreRow& row, std::optional<int> column) const;
  std::optional<std::size_t> stage_of(const ScoreRow& row);
  std::optional<std::uint32_t> juror_of(const ScoreRow& row);
  void tell_unknown(const ScoreRow& row, problems::Named what, int column);
  std::optional<std::uint32_t> entry_of(const ScoreRow& row);
  void need_columns(std::size_t stage, std::optional<std::uint32_t> juror);
  void read_marks(const ScoreRow& row, Where& where);
  void read_wide(const ScoreRow& row, Where& where);
  void read_long(const ScoreRow& row, Where& where);
  void read_cell(const ScoreRow& row, const Where& where, ScoreLayout::Marks mark);
  std::optional<std::int64_t> value_of(const ScoreRow& row, const MarkScale& scale, int file_column);
  /// Where a row says which round or item is marked, and which there are.
  struct Listed {
    std::optional<int> column;
    problems::Named what;
    std::span<const std::string> ids, titles = {};
  };
  Listed rounds_of(std::uint32_t entry) const;
  Listed items_of(std::uint32_t entry) const;
  std::optional<std::uint32_t> find_listed(const ScoreRow& row, const Listed& listed);
  base::Diagnostic not_listed(const base::Place& at, std::string_view id, const Listed& listed) const;
  std::optional<StageSheets::RoundAndItem> round_and_item(const ScoreRow& row, std::uint32_t entry,
                                                          const engine::MarkColumn& column);
  bool may_mark(const ScoreRow& row, Where& where, int file_column);
  template <class Make>
  void tell(const ScoreRow& row, std::optional<int> column, Make make);

  const ScoreFile* file_;
  LineCounter lines_;
  ProblemList problems_;
  std::vector<PlacedMark> marks_;
  std::optional<Where> where_;  // of the row that was read last
  UnknownNames unknown_;
  Columns columns_needed_;
};

}  // namespace records
