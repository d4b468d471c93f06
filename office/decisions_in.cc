#include "office/decisions_in.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "records/csv/table.h"
#include "records/text/format_words.h"

namespace office {
namespace {

namespace journal = records::journal;

constexpr std::array<std::string_view, 13> paper_order = {"decision", "stage",  "nomination", "entry",   "what",
                                                          "value",    "amount", "for",        "against", "abstained",
                                                          "by",       "date",   "reason"};

journal::Decided row_of(const records::Table& table, int row) {
  journal::Decided decided;
  const int columns = static_cast<int>(table.columns().size());
  for (int column = 0; column < columns; ++column) {
    std::string text(table.cell(row, column));
    const std::string& name = table.columns()[static_cast<std::size_t>(column)].name;
    if (!text.empty()) decided.row.push_back({records::column_word(name), std::move(text)});
  }
  std::ranges::sort(decided.row);
  return decided;
}

void put(int at, const journal::State& state, DecisionsRead& into) {
  journal::Decided decided = row_of(into.table, at);
  bool is_recorded = false;
  for (const auto& [record, row] : state.decisions.values()) {
    if (row != decided.row) continue;
    into.recorded.emplace(record, decided);
    is_recorded = true;
  }
  if (is_recorded) return;
  into.fresh.push_back(std::move(decided));
  into.rows.push_back(at);
}

/// From the journal's decisions.csv to the file of the fresh decisions, which are the last rows of the former.
class WayBack {
 public:
  WayBack(const DecisionsRead& decisions, const records::Table& then) : decisions_(decisions), then_(then) {}

  base::Place operator()(const base::Place& place) const {
    if (place.file != then_.path() || place.line == 0) return place;
    const std::optional<std::size_t> fresh = fresh_at(place.line);
    if (!fresh) return place.line == header_line ? in_header(place) : place;
    const int row = decisions_.rows[*fresh];
    const std::optional<int> column = column_like(column_at(place, row_then(*fresh)));
    return column ? decisions_.table.place(row, *column) : decisions_.table.place(row);
  }

 private:
  static constexpr int header_line = 1;

  int row_then(std::size_t fresh) const {
    return then_.rows() - static_cast<int>(decisions_.fresh.size()) + static_cast<int>(fresh);
  }

  /// Which of the fresh decisions the line belongs to.
  std::optional<std::size_t> fresh_at(int line) const {
    std::optional<std::size_t> found;
    for (std::size_t fresh = 0; fresh < decisions_.fresh.size(); ++fresh) {
      if (then_.place(row_then(fresh)).line <= line) found = fresh;
    }
    return found;
  }

  /// Of the journal's table, by name; empty: it is not about one cell.
  std::string_view column_at(const base::Place& place, int row) const {
    const int columns = static_cast<int>(then_.columns().size());
    for (int column = 0; column < columns; ++column) {
      const base::Place cell = then_.place(row, column);
      if (cell.line == place.line && cell.column == place.column && cell.length == place.length)
        return then_.columns()[static_cast<std::size_t>(column)].name;
    }
    return {};
  }

  std::optional<int> column_like(std::string_view name) const {
    const auto is_it = [&](const records::CsvColumn& each) { return records::column_word(each.name) == name; };
    const auto& columns = decisions_.table.columns();
    const auto found = std::ranges::find_if(columns, is_it);
    return found == columns.end() ? std::nullopt : std::optional(static_cast<int>(found - columns.begin()));
  }

  /// A column that the fresh decisions have, or one that nobody has.
  base::Place in_header(const base::Place& place) const {
    const auto named = std::ranges::find(then_.columns(), place, &records::CsvColumn::place);
    if (named == then_.columns().end()) return decisions_.table.columns().front().place;
    const std::optional<int> column = column_like(named->name);
    return column ? decisions_.table.columns()[static_cast<std::size_t>(*column)].place : place;
  }

  const DecisionsRead& decisions_;
  const records::Table& then_;
};

base::Result<records::Table> table_of(base::Result<records::Text> text) {
  if (!text) return text.diagnostics();
  base::Result<records::Csv> csv = records::open_csv(*std::move(text));
  if (!csv) return csv.diagnostics();
  return records::Table::read(*std::move(csv));
}

}  // namespace

std::vector<journal::DecisionCell> in_paper_order(std::vector<journal::DecisionCell> row) {
  const auto rank = [](const journal::DecisionCell& cell) {
    return std::ranges::find(paper_order, cell.column) - paper_order.begin();
  };
  std::ranges::stable_sort(row, {}, rank);
  return row;
}

base::Result<DecisionsRead> read_decisions(const journal::State& state, const records::File& file) {
  base::Result<records::Table> table = table_of(records::text_of(file.path, file.bytes.view()));
  if (!table) return table.diagnostics();
  DecisionsRead decisions{.table = *std::move(table)};
  for (int row = 0; row < decisions.table.rows(); ++row) put(row, state, decisions);
  return decisions;
}

base::Diagnostics in_their_file(base::Diagnostics problems, const DecisionsRead& decisions,
                                const records::Source& then) {
  const base::Result<records::Table> table = table_of(then.read("decisions.csv"));
  if (!table) return problems;
  const WayBack way_back(decisions, *table);
  for (base::Diagnostic& each : problems) {
    each.place = way_back(each.place);
    for (base::Related& related : each.related) related.place = way_back(related.place);
  }
  base::sort_by_place(problems);
  return problems;
}

}  // namespace office
