#include "office/sheet_out.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/data/recorded.h"
#include "office/progress.h"
#include "office/sheet_rows.h"
#include "records/csv/column_names.h"
#include "records/text/text_buffer.h"

namespace office {
namespace {

namespace journal = records::journal;
using journal::Given;

std::string mark_in(const journal::State& state, const journal::Cell& cell) {
  const Given* given = state.marks.find(cell);
  if (given == nullptr || given->what == Given::What::cleared) return {};
  if (given->what == Given::What::abstained) return "abstained";
  return journal::mark_text(state.knows->stages.at(cell.stage).at(cell.criterion).scale, given->mark);
}

/// The table while it is written.
class SheetTable {
 public:
  SheetTable(const journal::Journal& journal, const SheetOf& sheet, const engine::Results& now, records::CsvStyle style)
      : journal_(journal),
        sheet_(sheet),
        now_(now),
        rows_(rows_of(cells_of_sheet(journal.state(), sheet, now))),
        criteria_(criteria_of(journal.state(), sheet, rows_)),
        csv_(text_, style) {}

  bool is_empty() const { return rows_.empty(); }
  std::string text() && {
    write_head();
    for (const SheetRow& row : rows_) write(row);
    return std::string(text_.view());
  }

 private:
  bool has_stage() const { return journal_.state().knows->frame.stages.size() > 1; }
  bool has_round() const {
    return std::ranges::any_of(rows_, [](const SheetRow& row) { return !row.round.empty(); });
  }
  bool has_item() const {
    return std::ranges::any_of(rows_, [](const SheetRow& row) { return !row.item.empty(); });
  }

  void head(const std::string& name) { csv_.text(records::heading(now_.plan, "scores.csv", name)); }

  void write_head() {
    if (has_stage()) head("stage");
    head("juror");
    head("entry");
    head("title");
    if (has_round()) head("round");
    if (has_item()) head("item");
    for (const std::string& criterion : criteria_) head(criterion);
    head("comment");
    csv_.end_row();
  }

  void write(const SheetRow& row) {
    if (has_stage()) csv_.text(sheet_.stage);
    csv_.text(sheet_.juror);
    csv_.text(row.entry);
    csv_.text(title_of(row.entry));
    if (has_round()) csv_.text(row.round);
    if (has_item()) csv_.text(row.item);
    for (const std::string& criterion : criteria_) {
      const auto cell = row.cells.find(criterion);
      csv_.number(cell == row.cells.end() ? std::string{} : mark_in(journal_.state(), cell->second));
    }
    csv_.text(comment(row.entry));
    csv_.end_row();
  }

  std::string_view title_of(const std::string& entry) const {
    const std::vector<std::string>& titles = now_.tables.titles;
    const std::optional<std::uint32_t> at = engine::entry_of(now_.tables, entry);
    return at && *at < titles.size() ? std::string_view(titles[*at]) : std::string_view();
  }

  /// Once for each entry, in its first row.
  std::string comment(const std::string& entry) {
    if (!commented_.insert(entry).second) return {};
    return comment_now(journal_, {sheet_.stage, sheet_.juror, entry}).text;
  }

  const journal::Journal& journal_;
  const SheetOf& sheet_;
  const engine::Results& now_;
  std::vector<SheetRow> rows_;
  std::vector<std::string> criteria_;
  records::TextBuffer text_;
  records::CsvWriter csv_;
  std::set<std::string> commented_;
};

}  // namespace

std::optional<std::string> sheet_out(const journal::Journal& journal, const SheetOf& sheet, const engine::Results& now,
                                     records::CsvStyle style) {
  SheetTable table(journal, sheet, now, style);
  if (table.is_empty()) return std::nullopt;
  return std::move(table).text();
}

}  // namespace office
