#include "records/marks/corridor_marks.h"

#include "engine/bound/corridor.h"

namespace records {
namespace {

class Looking {
 public:
  explicit Looking(const ScoreFile& file)
      : file_(file), corridors_(file.loading.plan, file.loading.tables), reader_(file) {}

  void look_at(const ScoreRow& row) {
    for (const PlacedMark& mark : reader_.marks_of(row)) {
      if (mark.value != abstained_cell) look_at(row, mark);
    }
  }

  ProblemList problems() && { return std::move(problems_); }

 private:
  void look_at(const ScoreRow& row, const PlacedMark& mark) {
    const StageSheets& stage = file_.stages[mark.stage];
    const engine::MarkColumn& column = stage.sheets().columns[mark.column];
    const auto ends = corridors_.ends(column, {mark.entry, mark.where.round, mark.where.item});
    if (!ends) return;
    const base::Exact given = base::Exact::fraction(mark.value, stage.scales()[mark.column].denominator());
    if (given >= ends->lowest && given <= ends->highest) return;
    problems_.add([&] { return problems::mark_off_corridor(reader_.place(row, mark.file_column), given, *ends); });
  }

  const ScoreFile& file_;
  engine::Corridors corridors_;
  ScoreReader reader_;
  ProblemList problems_;
};

}  // namespace

ProblemList marks_off_corridor(const ScoreFile& file) {
  Looking looking(file);
  for (CsvRows rows = file.csv.rows(); rows.next();) looking.look_at({rows.cells(), rows.offset()});
  return std::move(looking).problems();
}

}  // namespace records
