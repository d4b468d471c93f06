#include "records/marks/each_entry.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace records {
namespace {

class Counter {
 public:
  explicit Counter(const ScoreFile& file) : file_(file), reader_(file) {}

  void take(const ScoreRow& row) {
    for (const PlacedMark& mark : reader_.marks_of(row)) {
      const engine::MarkColumn& column = file_.stages[mark.stage].sheets().columns[mark.column];
      if (!column.at_most || mark.value == abstained_cell) continue;
      if (!seen_.insert({mark.stage, mark.column, mark.row}).second) continue;
      if (++given_[{mark.stage, mark.column, mark.entry, mark.where.round, mark.where.item}] > *column.at_most)
        tell(row, mark, column);
    }
  }

  ProblemList problems() && { return std::move(problems_); }

 private:
  void tell(const ScoreRow& row, const PlacedMark& mark, const engine::MarkColumn& column) {
    problems_.add([&] {
      const std::string& entry = file_.loading.tables.entries[mark.entry];
      return problems::too_many_marks(reader_.place(row, mark.file_column), entry, *column.at_most, column);
    });
  }

  using OfEntry = std::tuple<std::size_t, std::size_t, std::uint32_t, std::uint32_t, std::uint32_t>;

  const ScoreFile& file_;
  ScoreReader reader_;
  std::set<std::tuple<std::size_t, std::size_t, std::size_t>> seen_;  // cells: a mark that stands twice is one
  std::map<OfEntry, std::uint32_t> given_;
  ProblemList problems_;
};

bool has_limits(const ScoreFile& file) {
  return std::ranges::any_of(file.stages, [](const StageSheets& stage) {
    return std::ranges::any_of(stage.sheets().columns,
                               [](const engine::MarkColumn& column) { return column.at_most.has_value(); });
  });
}

}  // namespace

ProblemList check_each_entry(const ScoreFile& file) {
  if (!has_limits(file)) return {};
  Counter counter(file);
  for (CsvRows rows = file.csv.rows(); rows.next();) counter.take({rows.cells(), rows.offset()});
  return std::move(counter).problems();
}

}  // namespace records
