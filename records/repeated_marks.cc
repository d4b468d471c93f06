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
    std::optional<PlacedMark> same;
    bool differs = false;
    for (const PlacedMark& mark : reader_.marks_of(row)) {
      const ScoreReader::Repeated claim{mark.stage, file_.stages[mark.stage].claim(mark.column, mark.row)};
      if (!std::ranges::binary_search(repeated_, claim)) continue;
      const Settled settled = settle(row, mark);
      differs = differs || settled == Settled::different;
      if (settled == Settled::same && !same) same = mark;
    }
    if (same && !differs) tell_same(row, *same);
  }

  ProblemList problems() && { return std::move(problems_); }

 private:
  enum class Settled { fine, same, different };

  Settled settle(const ScoreRow& row, const PlacedMark& mark) {
    const auto [first, is_new] = first_.emplace(cell_of(mark), FirstMark{{{}, row.offset}, mark});
    if (is_new) {
      file_.stages[mark.stage].marks().put(mark.column, mark.row, mark.value);
      return Settled::fine;
    }
    if (first->second.mark.value == mark.value) return belongs_to_finer_rows(mark) ? Settled::fine : Settled::same;
    problems_.add([&] {
      const FirstMark& before = first->second;
      return problems::marks_differ(place(row, mark), place(before.row, before.mark), sheet(mark), {text(before.mark), text(mark)});
    });
    return Settled::different;
  }

  // Once for the row: it was probably copied whole.
  void tell_same(const ScoreRow& row, const PlacedMark& mark) {
    problems_.add(
        [&] {
          const FirstMark& before = first_.at(cell_of(mark));
          return problems::mark_repeated(place(row, mark), place(before.row, before.mark), sheet(mark));
        },
        base::Severity::warning);
  }

  static Cell cell_of(const PlacedMark& mark) { return {mark.stage, mark.column, mark.row}; }
  base::Place place(const ScoreRow& row, const PlacedMark& mark) { return reader_.place(row, mark.file_column); }
  problems::Sheet sheet(const PlacedMark& mark) const {
    return {file_.loading.juror_ids[mark.juror], file_.loading.tables.entries[mark.entry]};
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
