#pragma once
/// A walk over the rows of a table, one at a time and without storing them: about 1 GB/s on one core. Short rows
/// without quotes, as most are, come out of a single look at 64 bytes; all others block by block, and the odd ones
/// carefully.
///
///   for (CsvRows rows = csv.rows(); rows.next();) use(rows.cells()[2]);
///
/// A row with too few or too many cells or a misplaced quote goes to problems() and is stepped over. Pages of a mapped
/// file are given back on the way (Bytes::release).

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "records/text/place.h"
#include "records/text/problem_list.h"

namespace records {

class Csv;
struct RawRow;

class CsvRows {
 public:
  /// `part` of csv.text().view() begins at a row's begin.
  CsvRows(const Csv& csv, std::string_view part);

  /// The next row that has something in it; false at the end.
  bool next();

  /// One per column, unquoted, not trimmed. A cell is a view of the text, or of a buffer of this walk when it had
  /// doubled quotes: it then lives until next().
  std::span<const std::string_view> cells() const { return cells_; }

  /// Of the row in the text.
  std::size_t offset() const { return static_cast<std::size_t>(row_begin_ - text_.data()); }

  /// How many bytes of the walk's part are behind it, and how many before it.
  std::size_t passed() const { return static_cast<std::size_t>(scan_.cell - begin_); }
  std::size_t left() const { return static_cast<std::size_t>(end_ - scan_.cell); }

  /// Of a cell in the current row. Slow: for errors only.
  base::Place place(int column);

  /// What was wrong so far; whoever reads the cells adds to it.
  ProblemList& problems() { return problems_; }

 private:
  /// Where the scan stands: a copy of it lives in registers during the hot loop.
  struct Scan {
    const char* block = nullptr;
    const char* cell = nullptr;  ///< Begin of the next cell.
    std::uint64_t breaks = 0;    ///< Of this block, outside quotes, not yet used.
    std::uint64_t quotes = 0;    ///< Of this block.
    std::uint64_t inside = 0;    ///< All ones when the next block begins inside quotes.
    bool met_quote = false;      ///< From where the row began to the end of this block.
  };
  enum class Verdict { row, nothing };

  void start_at(const char* place);
  bool load(Scan& scan, const char* block) const;
  const char* next_break(Scan& scan) const;
  void cut_cells(Scan& scan);
  bool take_row();
  bool take_short_row();
  bool cut_short_row(std::string_view row, std::uint64_t delimiters);
  bool take_any_row();
  Verdict judge_row();
  Verdict judge_carefully();
  bool take_off_quotes();
  std::string_view unescape(std::string_view whole);
  bool all_blank() const;
  base::Diagnostic problem_of(const RawRow& row);
  void give_back(const char* until);

  const Csv* csv_;
  std::string_view text_;
  const char* begin_;  ///< Of the part.
  const char* end_;
  const char* released_;  ///< Everything of this part before it was given back.
  char delimiter_;
  Scan scan_;
  bool scan_is_behind_ = false;  ///< Of scan_ only `cell` is true: short rows were taken since.
  unsigned others_ = 0;          ///< Rows in a row that were not short.
  const char* row_begin_;
  std::size_t found_ = 0;   ///< Cells of the row, those beyond the header included.
  bool has_quote_ = false;  ///< The row may have one.
  std::vector<std::string_view> cells_;
  std::string unescaped_;  ///< Cells of the current row that had doubled quotes.
  LineCounter lines_;
  ProblemList problems_;
};

}  // namespace records
