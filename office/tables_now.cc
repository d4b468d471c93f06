#include "office/tables_now.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "office/rows.h"
#include "records/csv/table.h"
#include "records/load.h"

namespace office {
namespace {

using base::Diagnostic;

constexpr const char* decisions_file = "decisions.csv";

bool is_error(const Diagnostic& problem) { return problem.severity == base::Severity::error; }

records::Files held(const records::Source& source) {
  records::Files files;
  for (const std::string& name : source.names()) {
    if (const base::Result<records::Text> text = source.read(name)) files.emplace(name, text->view());
  }
  return files;
}

/// Whether one of the lines is the row's.
bool has_line(const records::Table& table, int row, const std::set<int>& lines) {
  const auto found = lines.lower_bound(table.place(row).line);
  return found != lines.end() && (row + 1 == table.rows() || *found < table.place(row + 1).line);
}

/// The table without the rows that have one of the lines.
std::string without(const std::set<int>& lines, records::Text text) {
  base::Result<std::vector<Row>> rows = rows_of(decisions_file, text.view());
  base::Result<records::Csv> csv = records::open_csv(std::move(text));
  if (!rows || !csv) return {};
  const base::Result<records::Table> table = records::Table::read(*std::move(csv));
  if (!table) return {};
  std::vector<Row> kept = {rows->front()};
  for (int row = 0; row < table->rows(); ++row) {
    if (!has_line(*table, row, lines)) kept.push_back((*rows)[static_cast<std::size_t>(row) + 1]);
  }
  return csv_of(kept);
}

/// decisions.csv without the rows that the errors are about.
std::string fitting_rows(const base::Diagnostics& errors, const records::Source& files) {
  std::set<int> lines;
  for (const Diagnostic& each : errors) lines.insert(each.place.line);
  base::Result<records::Text> text = files.read(decisions_file);
  return text ? without(lines, *std::move(text)) : std::string{};
}

}  // namespace

base::Result<TablesNow> tables_now(const engine::Plan& plan, const records::Source& files) {
  base::Result<engine::Tables> tables = records::load(plan, files);
  if (tables) return TablesNow{*std::move(tables), {}};
  base::Diagnostics errors = tables.diagnostics();
  std::erase_if(errors, [](const Diagnostic& each) { return !is_error(each); });
  const std::string path = files.path(decisions_file);
  if (!std::ranges::all_of(errors, [&](const Diagnostic& each) { return each.place.file == path; })) return errors;
  records::Files fitting = held(files);
  fitting[decisions_file] = fitting_rows(errors, files);
  tables = records::load(plan, {fitting, files.title()});
  if (!tables) {  // More is wrong than can be told row by row.
    fitting.erase(decisions_file);
    tables = records::load(plan, {std::move(fitting), files.title()});
  }
  if (!tables) return tables.diagnostics();
  return TablesNow{*std::move(tables), std::move(errors)};
}

}  // namespace office
