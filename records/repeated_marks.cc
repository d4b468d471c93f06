#include "records/repeated_marks.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace records {
namespace {

using Cell = std::tuple<std::size_t, std::size_t, std::size_t>;  // stage, column, row

struct FirstMark {
  ScoreRow row;  // without its cells, which are gone by now
  PlacedMark mark;
};

class Settling {
 public:
  Settling(const ScoreFile& file, const std::vector<ScoreReader::Repeated>& repeated)
      : file_(file), repeated_(repeated), reader_(file) {}

  void look_at(const ScoreRow& row) {
    for (const PlacedMark& mark : reader_.marks_of(row)) {
      StageSheets& stage = file_.stages[mark.stage];
      const ScoreReader::Repeated claim{mark.stage, stage.claim(mark.column, mark.row)};
      if (std::ranges::binary_search(repeated_, claim)) settle(row, mark);
    }
  }

  ProblemList problems() && { return std::move(problems_); }

 private:
  void settle(const ScoreRow& row, const PlacedMark& mark) {
    const auto [first, is_new] = first_.emplace(Cell{mark.stage, mark.column, mark.row}, FirstMark{{{}, row.offset}, mark});
    if (is_new) return file_.stages[mark.stage].marks().put(mark.column, mark.row, mark.value);
    tell(row, mark, first->second);
  }

  void tell(const ScoreRow& row, const PlacedMark& mark, const FirstMark& first) {
    const problems::Sheet sheet{file_.loading.juror_ids[mark.juror], file_.loading.tables.entries[mark.entry]};
    const auto here = [&] { return reader_.place(row, mark.file_column); };
    const auto there = [&] { return reader_.place(first.row, first.mark.file_column); };
    if (first.mark.value != mark.value) {
      problems_.add([&] { return problems::marks_differ(here(), there(), sheet, {text(first.mark), text(mark)}); });
    } else if (!belongs_to_finer_rows(mark)) {
      problems_.add([&] { return problems::mark_repeated(here(), there(), sheet); }, base::Severity::warning);
    }
  }

  // A mark for the whole entry may stand in the row of each of its rounds.
  bool belongs_to_finer_rows(const PlacedMark& mark) const {
    const engine::MarkColumn& column = file_.stages[mark.stage].sheets().columns[mark.column];
    return (file_.layout.round && !column.per_round) || (file_.layout.item && !column.per_item);
  }

  std::string text(const PlacedMark& mark) const {
    if (mark.value == abstained_cell) return "abstained";
    return file_.stages[mark.stage].scales()[mark.column].text(mark.value);
  }

  const ScoreFile& file_;
  const std::vector<ScoreReader::Repeated>& repeated_;
  ScoreReader reader_;
  std::map<Cell, FirstMark> first_;
  ProblemList problems_;
};

}  // namespace

ProblemList settle_repeated(const ScoreFile& file, const std::vector<ScoreReader::Repeated>& repeated) {
  Settling settling(file, repeated);
  for (CsvRows rows = file.csv.rows(); rows.next();) settling.look_at({rows.cells(), rows.offset()});
  return std::move(settling).problems();
}

}  // namespace records
