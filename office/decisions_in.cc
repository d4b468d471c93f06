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

bool is_recorded(const journal::State& state, const journal::Decided& decided) {
  return std::ranges::any_of(state.decisions.values(), [&](const auto& each) { return each.second == decided.row; });
}

}  // namespace

std::vector<journal::DecisionCell> in_paper_order(std::vector<journal::DecisionCell> row) {
  const auto rank = [](const journal::DecisionCell& cell) {
    return std::ranges::find(paper_order, cell.column) - paper_order.begin();
  };
  std::ranges::stable_sort(row, {}, rank);
  return row;
}

base::Result<std::vector<journal::Decided>> new_decisions(const journal::State& state, const records::File& file) {
  base::Result<records::Text> text = records::text_of(file.path, file.bytes.view());
  if (!text) return text.diagnostics();
  base::Result<records::Csv> csv = records::open_csv(*std::move(text));
  if (!csv) return csv.diagnostics();
  const base::Result<records::Table> table = records::Table::read(*std::move(csv));
  if (!table) return table.diagnostics();
  std::vector<journal::Decided> decisions;
  for (int row = 0; row < table->rows(); ++row) {
    journal::Decided decided = row_of(*table, row);
    if (!is_recorded(state, decided)) decisions.push_back(std::move(decided));
  }
  return decisions;
}

}  // namespace office
