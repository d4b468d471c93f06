#include "office/decisions_in.h"

#include <algorithm>
#include <array>
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

void put(journal::Decided decided, const journal::State& state, DecisionsRead& into) {
  bool is_recorded = false;
  for (const auto& [record, row] : state.decisions.values()) {
    if (row != decided.row) continue;
    into.recorded.emplace(record, decided);
    is_recorded = true;
  }
  if (!is_recorded) into.fresh.push_back(std::move(decided));
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
  base::Result<records::Text> text = records::text_of(file.path, file.bytes.view());
  if (!text) return text.diagnostics();
  base::Result<records::Csv> csv = records::open_csv(*std::move(text));
  if (!csv) return csv.diagnostics();
  const base::Result<records::Table> table = records::Table::read(*std::move(csv));
  if (!table) return table.diagnostics();
  DecisionsRead decisions;
  for (int row = 0; row < table->rows(); ++row) put(row_of(*table, row), state, decisions);
  return decisions;
}

}  // namespace office
