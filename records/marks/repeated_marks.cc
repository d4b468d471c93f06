#include "records/marks/repeated_marks.h"

#include <algorithm>

namespace records {
namespace {

/// The rows that fill repeated cells, in the order of the file. The sheets themselves keep what the rows before said.
class Settling {
 public:
  Settling(const ScoreFile& file, const std::vector<Repeated>& repeated)
      : file_(file), repeated_(repeated), first_rows_(repeated.size(), none), reader_(file) {}

  void look_at(const ScoreRow& row) {
    std::optional<PlacedMark> same;
    bool differs = false;
    for (const PlacedMark& mark : reader_.marks_of(row)) {
      const Settled settled = settle(row, mark);
      differs = differs || settled == Settled::different;
      if (settled == Settled::same && !same) same = mark;
    }
    if (same && !differs) tell_same(row, *same);
  }

  ProblemList problems() && { return std::move(problems_); }

 private:
  static constexpr std::size_t none = ~std::size_t{0};
  enum class Settled { fine, same, different };

  /// Where the first row of a repeated claim begins; nothing: the mark's claim was made once.
  std::size_t* first_row(const PlacedMark& mark) {
    const Repeated claim{mark.stage, file_.stages[mark.stage].claim(mark.column, mark.row)};
    const auto found = std::ranges::lower_bound(repeated_, claim);
    if (found == repeated_.end() || *found != claim) return nullptr;
    return &first_rows_[static_cast<std::size_t>(found - repeated_.begin())];
  }

  Settled settle(const ScoreRow& row, const PlacedMark& mark) {
    std::size_t* const first = first_row(mark);
    if (first == nullptr) return Settled::fine;
    if (*first == none) {
      forget(mark);
      *first = row.offset;
    }
    SheetMarks& marks = file_.stages[mark.stage].marks();
    const std::int64_t before = marks.at(mark.column, mark.row);
    if (before == blank_cell) marks.put(mark.column, mark.row, mark.value);
    if (before == blank_cell || *first == row.offset) return Settled::fine;
    if (before == mark.value) return finer_part(mark).empty() ? Settled::same : Settled::fine;
    problems_.add([&] {
      const problems::TwoMarks both{text(mark, before), text(mark, mark.value), finer_part(mark)};
      return problems::marks_differ(place(row.offset, mark), place(*first, mark), sheet(mark), both);
    });
    return Settled::different;
  }

  // Which row put its marks there first depends on the threads.
  void forget(const PlacedMark& mark) {
    StageSheets& stage = file_.stages[mark.stage];
    if (!stage.claims_rows()) return stage.marks().put(mark.column, mark.row, blank_cell);
    for (std::size_t column = 0; column < stage.scales().size(); ++column) {
      stage.marks().put(column, mark.row, blank_cell);
    }
  }

  // Once for the row: it was probably copied whole.
  void tell_same(const ScoreRow& row, const PlacedMark& mark) {
    problems_.add(
        [&] { return problems::mark_repeated(place(row.offset, mark), place(*first_row(mark), mark), sheet(mark)); },
        base::Severity::warning);
  }

  base::Place place(std::size_t row, const PlacedMark& mark) { return reader_.place({{}, row}, mark.file_column); }

  problems::Sheet sheet(const PlacedMark& mark) const {
    return {file_.loading.juror_ids[mark.juror], file_.loading.tables.entries[mark.entry]};
  }

  /// What rows are about where the mark is for more than that; it may stand in each of them. Empty: nothing.
  std::string_view finer_part(const PlacedMark& mark) const {
    const engine::MarkColumn& column = file_.stages[mark.stage].sheets().columns[mark.column];
    if (file_.layout.round && !column.per_round) return "round";
    return file_.layout.item && !column.per_item ? "item" : "";
  }

  std::string text(const PlacedMark& mark, std::int64_t value) const {
    if (value == abstained_cell) return "abstained";
    return file_.stages[mark.stage].scales()[mark.column].text(value);
  }

  const ScoreFile& file_;
  const std::vector<Repeated>& repeated_;
  std::vector<std::size_t> first_rows_;  // beside repeated_
  ScoreReader reader_;
  ProblemList problems_;
};

}  // namespace

ProblemList settle_repeated(const ScoreFile& file, const std::vector<Repeated>& repeated) {
  Settling settling(file, repeated);
  for (CsvRows rows = file.csv.rows(); rows.next();) settling.look_at({rows.cells(), rows.offset()});
  return std::move(settling).problems();
}

}  // namespace records
