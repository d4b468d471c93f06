#include "records/journal/journal_scores.h"

#include <algorithm>

#include "records/csv/csv_write.h"
#include "records/text/text_buffer.h"

namespace records::journal {
namespace {

/// Which columns a contest's table has beside those that all have.
struct Columns {
  bool stage = false, round = false, item = false;
};

Columns columns_of(const Frame& frame) {
  Columns columns{.stage = frame.stages.size() > 1};
  for (const Stage& stage : frame.stages) {
    for (const Criterion& criterion : stage.criteria) {
      columns.round |= std::ranges::count(criterion.per, "round") > 0;
      columns.item |= std::ranges::count(criterion.per, "item") > 0;
    }
  }
  return columns;
}

void write_row(CsvWriter& csv, const Columns& columns, const Cell& cell, std::string_view mark) {
  if (columns.stage) csv.text(cell.stage);
  csv.text(cell.juror);
  csv.text(cell.entry);
  if (columns.round) csv.text(cell.round);
  if (columns.item) csv.text(cell.item);
  csv.text(cell.criterion);
  csv.text(mark);
  csv.end_row();
}

std::string mark_of(const State& state, const Cell& cell, const Given& given) {
  if (given.what == Given::What::abstained) return "abstained";
  return mark_text(state.knows->stages.at(cell.stage).at(cell.criterion).scale, given.mark);
}

}  // namespace

std::string scores_csv(const State& state) {
  const Columns columns = columns_of(state.knows->frame);
  TextBuffer text;
  CsvWriter csv(text, csv_plain);
  write_row(csv, columns, {"stage", "juror", "entry", "round", "item", "criterion"}, "mark");
  for (const auto& [cell, given] : state.marks.values()) {
    const bool counts = given.what != Given::What::cleared && !state.recusals.contains({cell.juror, cell.entry});
    if (counts) write_row(csv, columns, cell, mark_of(state, cell, given));
  }
  return std::string(text.view());
}

}  // namespace records::journal
